package org.demarche.archive;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.demarche.app.settings.BadSetting;

/** Finds the files that inputs name: each by itself, all of a folder and the folders in it, or those of a pattern. */
final class Sources {
    /** How a file holds its reports. */
    enum Kind {
        RECORDS,
        WARC,
        PARQUET
    }

    /**
     * One file.
     *
     * @param number its place among all, from which it follows which of two equal reports came first
     * @param changed when it was last changed, in milliseconds since 1970
     */
    record Source(int number, String path, Kind kind, long length, long changed) implements Serializable {}

    private Sources() {}

    /** @throws BadSetting if an input names nothing that can be read */
    static List<Source> find(List<String> inputs, Configuration configuration) throws IOException {
        var sources = new ArrayList<Source>();
        for (var input : inputs) {
            int before = sources.size();
            for (var file : files(input, configuration))
                sources.add(new Source(
                        sources.size(),
                        file.getPath().toString(),
                        kind(file.getPath()),
                        file.getLen(),
                        file.getModificationTime()));
            if (sources.size() == before)
                throw new BadSetting("'" + input + "' holds no file to read: name files that end in .warc, .jsonl or"
                        + " .parquet, with or without .gz, or folders of them");
        }
        return sources;
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
            else if (isKnown(one.getPath())) files.add(one);
            else
                throw new BadSetting("'" + one.getPath() + "' is of no kind that is known by its name: use .warc, .jsonl or"
                        + " .parquet, with or without .gz");
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
            try {
                if (one.isDirectory()) gather(one.getPath(), system, into);
                else if (isKnown(one.getPath())) into.add(one);
            } catch (FileNotFoundException gone) {
                continue;
            }
        }
    }

    private static String plain(Path file) {
        return file.getName().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    }

    private static boolean isKnown(Path file) {
        return plain(file).matches(".+\\.(jsonl|ndjson|json|warc|arc|parquet)");
    }

    private static Kind kind(Path file) {
        var plain = plain(file);
        if (plain.endsWith(".parquet")) return Kind.PARQUET;
        return plain.matches(".+\\.w?arc") ? Kind.WARC : Kind.RECORDS;
    }
}
