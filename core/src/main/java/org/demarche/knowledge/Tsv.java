package org.demarche.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

    private static void read(InputStream in, List<String[]> into) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int width = -1;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("#") || line.isBlank()) continue;
            var cells = line.split("\t", -1);
            if (width < 0) width = cells.length;
            else into.add(cells.length >= width ? cells : Arrays.copyOf(cells, width));
        }
    }

    /** The alternatives in a cell. */
    static List<String> alternatives(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }
}
