package org.demarche.archive;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.demarche.app.settings.BadSetting;
import org.demarche.read.archive.Kind;

/** Finds the files that inputs name: each by itself, all of a folder and the folders in it, or those of a pattern. */
final class Sources {
    /**
     * One file.
     *
     * @param number its place among all, from which it follows which of two equal reports came first
     * @param shown what messages call it
     * @param table whether it is a table in Parquet
     * @param changed when it was last changed, in milliseconds since 1970
     */
    record Source(int number, String path, String shown, boolean table, long length, long changed)
            implements Serializable {}

    private Sources() {}

    /** @throws BadSetting if an input names nothing that can be read */
    static List<Source> find(List<String> inputs, Configuration configuration) throws IOException {
        var sources = new ArrayList<Source>();
        for (var input : inputs) {
            int before = sources.size();
            for (var file : files(input, configuration)) sources.add(source(sources.size(), file));
            if (sources.size() == before)
                throw new BadSetting("'" + input + "' holds no file of reports, such as .warc.gz, .jsonl or .parquet");
        }
        return sources;
    }

    private static Source source(int number, FileStatus file) {
        var path = file.getPath();
        var shown = "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
        return new Source(number, path.toString(), shown, isTable(path), file.getLen(), file.getModificationTime());
    }

    private static List<FileStatus> files(String input, Configuration configuration) throws IOException {
        FileStatus[] named;
        FileSystem system;
        try {
            var path = new Path(input);
            system = path.getFileSystem(configuration);
            named = system.globStatus(path);
        } catch (IllegalArgumentException | IOException unusable) {
            throw new BadSetting("'" + input + "' cannot be read: " + unusable.getMessage());
        }
        if (named == null || named.length == 0) throw new BadSetting(input + ": no such file");
        var files = new ArrayList<FileStatus>();
        for (var one : named) {
            if (one.isDirectory()) gather(one.getPath(), system, files);
            else files.add(one);
        }
        return files;
    }

    private static void gather(Path folder, FileSystem system, List<FileStatus> into) throws IOException {
        var listed = new ArrayList<>(List.of(system.listStatus(folder)));
        listed.sort(Comparator.comparing(f -> f.getPath().getName()));
        for (var one : listed) {
            var name = one.getPath().getName();
            // Hidden, or notes of those who write tables.
            if (name.startsWith(".") || name.startsWith("_")) continue;
            if (one.isDirectory()) gather(one.getPath(), system, into);
            else if (isTable(one.getPath()) || isKnown(name)) into.add(one);
        }
    }

    private static boolean isTable(Path file) {
        return file.getName().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    private static boolean isKnown(String name) {
        return !Kind.of(name).equals(Optional.of(Kind.OTHER));
    }
}
