package org.demarche.app.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.demarche.app.settings.BadSetting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an answer goes: to standard output, or into a file that is there whole or not at all. */
final class OutputOption {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; standard output where not named.")
    private @Nullable Path file;

    /** Writes an answer piece by piece. */
    interface Answer {
        void write(Writer out) throws IOException;
    }

    boolean isFile() {
        return file != null;
    }

    /** Refuses a place that cannot be written to, before anything is asked. */
    void check() {
        if (file != null) folder(file);
    }

    private static Path folder(Path file) {
        var directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory))
            throw new BadSetting("--output is '" + file + "': there is no folder " + directory + ", make it first");
        if (Files.isDirectory(file)) throw new BadSetting("--output is '" + file + "': it is a folder, name a file");
        return directory;
    }

    void write(Streams streams, String answer) throws IOException {
        write(streams, out -> out.write(answer));
    }

    void write(Streams streams, Answer answer) throws IOException {
        if (file != null) {
            write(file, answer);
            return;
        }
        var out = new BufferedWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8), 1 << 16);
        answer.write(out);
        out.flush();
        if (streams.out().checkError())
            throw new BadSetting("the output cannot be written: is there room, and is the reader still there?");
    }

    /** Beside its place first, then moved there at once: nobody finds half an answer, and an old one stays until then. */
    private static void write(Path file, Answer answer) throws IOException {
        var directory = folder(file);
        // Not by createTempFile, whose files nobody else may read.
        var beside = directory.resolve(".demarche-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".new");
        try {
            try (var out = Files.newBufferedWriter(beside, StandardOpenOption.CREATE_NEW)) {
                answer.write(out);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException failed) {
            throw new BadSetting(
                    "--output is '" + file + "': it cannot be written; is there room, and may its folder be written?");
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
