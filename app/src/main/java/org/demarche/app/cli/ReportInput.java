package org.demarche.app.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.demarche.app.settings.BadSetting;
import org.jspecify.annotations.Nullable;

/**
 * One input of reports: a file or standard input, compressed with gzip or not, with report records (a JSON object a line) or
 * the plain text of one report. Which of the two is told by the file's name, else by its first letter.
 */
final class ReportInput {
    private static final int LOOKED_AT = 1 << 12;

    /** What an input holds. */
    enum Kind {
        RECORDS,
        TEXT
    }

    private final String name;
    private final BufferedInputStream standardIn;
    private @Nullable BufferedInputStream opened;

    /** @param name a file's, or - for standard input */
    ReportInput(String name, InputStream standardIn) {
        this.name = name;
        this.standardIn = new BufferedInputStream(standardIn, 1 << 16);
        if (!isStandardIn()) check();
    }

    private void check() {
        var path = Path.of(name);
        if (Files.isDirectory(path))
            throw new BadSetting(name + " is a directory: name files of report records or plain text");
        if (!Files.exists(path)) throw new BadSetting(name + ": no such file");
        if (!Files.isReadable(path)) throw new BadSetting(name + " cannot be read: permission denied");
    }

    boolean isStandardIn() {
        return name.equals("-");
    }

    /** What messages call it. */
    String name() {
        return isStandardIn() ? "standard input" : name;
    }

    /** The identifier of a report in plain text. */
    String reportId() {
        if (isStandardIn()) return "standard-input";
        var file = Path.of(name).getFileName();
        return file == null ? name : file.toString();
    }

    Kind kind() throws IOException {
        var plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        if (plain.matches(".*\\.(jsonl|ndjson|json)")) return Kind.RECORDS;
        if (plain.matches(".*\\.(txt|text|md)")) return Kind.TEXT;
        if (isStandardIn()) return kind(standard());
        try (var in = new BufferedInputStream(open(), LOOKED_AT)) {
            return kind(in);
        }
    }

    private static Kind kind(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        var start = new byte[LOOKED_AT - 1];
        int length = in.read(start);
        in.reset();
        for (int i = 0; i < length; i++)
            // Blank space and a byte order mark stand before the first letter.
            if (start[i] > ' ') return start[i] == '{' ? Kind.RECORDS : Kind.TEXT;
        return Kind.TEXT;
    }

    /** The content, unpacked. */
    InputStream open() throws IOException {
        return isStandardIn()
                ? standard()
                : unpacked(new BufferedInputStream(Files.newInputStream(Path.of(name)), 1 << 16));
    }

    private BufferedInputStream standard() throws IOException {
        if (opened == null) opened = new BufferedInputStream(unpacked(standardIn), 1 << 16);
        return opened;
    }

    /** Not buffered behind the unpacking: a buffer would lose what stands just before a break. */
    private static InputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        var magic = in.readNBytes(2);
        in.reset();
        boolean packed = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    /** How many lines a file has; −1 for what can be read only once. */
    long lines() throws IOException {
        if (isStandardIn()) return -1;
        long lines = 0;
        try (var in = open()) {
            var chunk = new byte[1 << 16];
            for (int count = in.read(chunk); count > 0; count = in.read(chunk))
                for (int i = 0; i < count; i++) if (chunk[i] == '\n') lines++;
        }
        return lines;
    }
}
