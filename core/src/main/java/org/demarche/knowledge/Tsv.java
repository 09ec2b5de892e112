package org.demarche.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the tables: tab-separated, one header line, {@code |} between alternatives in a cell, {@code #} before a
 * remark. A table in the extra directory adds its rows to the packed table of the same name.
 */
final class Tsv {
    private Tsv() {}

    /** The rows of {@code name} as cells; rows shorter than the header are filled with empty cells. */
    static List<String[]> rows(String name, Optional<Path> extra) {
        var rows = new ArrayList<String[]>();
        try (var in = Tsv.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("knowledge table " + name + " is not on the class path");
            read(in, rows);
            var added = extra.map(d -> d.resolve(name)).filter(Files::isRegularFile);
            if (added.isPresent()) {
                try (var more = Files.newInputStream(added.get())) {
                    read(more, rows);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("knowledge table " + name + " cannot be read", e);
        }
        return rows;
    }

    /** Cell by cell from the bytes: the tables are a good part of the start, and readers of lines take twice as long. */
    private static void read(InputStream in, List<String[]> into) throws IOException {
        var bytes = in.readAllBytes();
        var cells = new ArrayList<String>();
        int width = -1;
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            byte c = i < bytes.length ? bytes[i] : (byte) '\n';
            if (c != '\t' && c != '\n') continue;
            int end = c == '\n' && i > from && bytes[i - 1] == '\r' ? i - 1 : i;
            cells.add(new String(bytes, from, end - from, StandardCharsets.UTF_8));
            from = i + 1;
            if (c == '\t') continue;
            boolean content = !cells.get(0).startsWith("#")
                    && (cells.size() > 1 || !cells.get(0).isBlank());
            if (content && width < 0) width = cells.size();
            else if (content) {
                while (cells.size() < width) cells.add("");
                into.add(cells.toArray(String[]::new));
            }
            cells.clear();
        }
    }

    /** The alternatives in a cell. */
    static List<String> alternatives(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }
}
