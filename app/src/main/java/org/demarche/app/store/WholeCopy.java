package org.demarche.app.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a file under another name first and gives it its own when it is whole; overwrites none. */
final class WholeCopy {
    private WholeCopy() {}

    /** Where to write what shall become {@code file}. */
    static Path part(Path file) {
        if (Files.exists(file))
            throw new StoreFault(file + " is there already and is not overwritten: name another file");
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw new StoreFault(file + " cannot be written: there is no folder " + folder + "; make it first");
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
        } catch (IOException refused) {
            throw failed(part, file.toString(), refused);
        }
        return part;
    }

    /** On the disk before it has its name: a power cut leaves a whole file or none. */
    static void finish(Path part, Path file) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file);
    }

    /** Leaves nothing behind and says why. */
    static StoreFault failed(Path part, String what, Exception cause) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // What refused the writing may refuse this; the first reason is told.
        }
        return new StoreFault(
                what + " was not written (" + SqliteFaults.oneLine(cause) + "): make room or name another place",
                cause);
    }
}
