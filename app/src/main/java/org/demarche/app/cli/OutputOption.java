package org.demarche.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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

    /** Writes what one or more files hold, each to its own stream. */
    interface Parts {
        void write(List<OutputStream> parts) throws IOException;
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
        write(streams, List.of(), parts -> {
            var out = new OutputStreamWriter(parts.get(0), StandardCharsets.UTF_8);
            answer.write(out);
            out.flush();
        });
    }

    /**
     * Writes one file, or as many as there are endings: {@code register.export.CSV} and {@code register.mentions.CSV} where
     * {@code --output} is {@code register}. Only one file can go to standard output.
     */
    void write(Streams streams, List<String> endings, Parts parts) throws IOException {
        if (file != null) {
            new WholeFiles(paths(file, endings)).write(parts);
            return;
        }
        if (endings.size() > 1)
            throw new BadSetting(
                    "--output is missing: these are " + endings.size() + " files; with --output register they are "
                            + endings.stream().map(e -> "register" + e).collect(Collectors.joining(" and ")));
        var out = new BufferedOutputStream(streams.out(), 1 << 16);
        parts.write(List.of(out));
        out.flush();
        if (streams.out().checkError())
            throw new BadSetting("the output cannot be written: is there room, and is the reader still there?");
    }

    private static List<Path> paths(Path file, List<String> endings) {
        if (endings.size() < 2) return List.of(file);
        var name = file.getFileName().toString();
        // Whoever names one of the files means both.
        var stem = endings.stream()
                .filter(name::endsWith)
                .findFirst()
                .map(e -> name.substring(0, name.length() - e.length()))
                .orElse(name);
        var paths = endings.stream().map(e -> file.resolveSibling(stem + e)).toList();
        paths.forEach(OutputOption::folder);
        return paths;
    }
}
