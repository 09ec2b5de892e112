package org.demarche.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.demarche.app.settings.BadSetting;

/**
 * Files that are there whole or not at all: each is written beside its place and moved there when all are written. Nobody finds
 * half an answer, and an old one stays until then.
 */
final class WholeFiles {
    private final List<Path> files;

    WholeFiles(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** @throws BadSetting if they cannot be written; then the old ones are still there */
    void write(OutputOption.Parts parts) throws IOException {
        // Not by createTempFile, whose files nobody else may read.
        var own = ".demarche-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
        var beside = new ArrayList<Path>();
        for (int i = 0; i < files.size(); i++) beside.add(files.get(i).resolveSibling(own + "-" + i + ".new"));
        try {
            fill(beside, parts);
            for (int i = 0; i < files.size(); i++)
                Files.move(
                        beside.get(i),
                        files.get(i),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException failed) {
            throw new BadSetting("--output is '" + files.get(0)
                    + "': it cannot be written; is there room, and may its folder be written?");
        } finally {
            for (var path : beside) Files.deleteIfExists(path);
        }
    }

    private static void fill(List<Path> files, OutputOption.Parts parts) throws IOException {
        var opened = new ArrayList<OutputStream>();
        try {
            for (var file : files)
                opened.add(
                        new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW), 1 << 16));
            parts.write(List.copyOf(opened));
        } finally {
            // The last bytes may fail too, as when the disk is full.
            for (var out : opened) out.close();
        }
    }
}
