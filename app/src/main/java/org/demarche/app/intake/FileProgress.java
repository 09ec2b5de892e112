package org.demarche.app.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.demarche.app.store.Checkpoints;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Position;

/**
 * How far one file has been read into a store. A file is the same while its place, its size, the time of its last change, its
 * first bytes and the options by which it is read are: where one of them is not, it is read from its start.
 */
public final class FileProgress {
    private static final int HASHED = 1 << 16;

    private final Checkpoints checkpoints;
    private final String file;
    private final String identity;

    private FileProgress(Checkpoints checkpoints, String file, String identity) {
        this.checkpoints = checkpoints;
        this.file = file;
        this.identity = identity;
    }

    public static FileProgress of(Path path, Containers containers, Checkpoints checkpoints) throws IOException {
        var identity = Files.size(path) + " " + Files.getLastModifiedTime(path).toMillis() + " " + hash(path) + " "
                + containers.maxBytes() + " "
                + new java.util.TreeMap<>(containers.columns().named());
        return new FileProgress(checkpoints, path.toRealPath().toString(), identity);
    }

    private static String hash(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readNBytes(HASHED)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Where an earlier run was broken off. */
    public Optional<Position> broken() {
        return checkpoints.find(file, identity);
    }

    /** All before {@code position} is filed. */
    public void reached(Position position) {
        checkpoints.keep(file, identity, position);
    }

    public void done() {
        checkpoints.forget(file);
    }
}
