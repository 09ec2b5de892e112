package org.demarche.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.table.TableForm;

/**
 * Reads the tables: tab-separated, one header line, {@code |} between alternatives in a cell, {@code #} before a
 * remark. A table in the extra directory adds its rows to the packed table of the same name.
 */
final class Tsv {
    private Tsv() {}

    /** The rows of {@code name} as cells, the packed ones first; short rows are filled with empty cells. */
    static List<String[]> rows(String name, Optional<Path> extra) {
        var rows = packed(name);
        rows.addAll(own(name, extra));
        return rows;
    }

    /** The rows of the packed table of that name. */
    static List<String[]> packed(String name) {
        var rows = new ArrayList<String[]>();
        try (var in = Tsv.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("knowledge table " + name + " is not on the class path");
            read(in, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("knowledge table " + name + " cannot be read", e);
        }
        return rows;
    }

    /**
     * The rows of the table of that name in the extra directory; none where it has no such table.
     *
     * @throws BadTable where it begins with other columns than the packed one
     */
    static List<String[]> own(String name, Optional<Path> extra) {
        var rows = new ArrayList<String[]>();
        var file = extra.map(d -> d.resolve(name)).filter(Files::isRegularFile);
        if (file.isEmpty()) return rows;
        try (var in = Files.newInputStream(file.get())) {
            var header = read(in, rows);
            TableForm.named(name).ifPresent(form -> {
                check(header, form, file.get());
                rows.replaceAll(cells -> filled(cells, form.columns().size()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("knowledge table " + file.get() + " cannot be read", e);
        }
        return rows;
    }

    /** A table of one's own may leave out the last columns, which came to the packed ones later. */
    private static String[] filled(String[] cells, int width) {
        if (cells.length >= width) return cells;
        var filled = Arrays.copyOf(cells, width);
        Arrays.fill(filled, cells.length, width, "");
        return filled;
    }

    private static void check(List<String> header, TableForm form, Path file) {
        var known = form.columns();
        boolean fits = header.size() <= known.size() && header.equals(known.subList(0, header.size()));
        if (!fits)
            throw new BadTable(
                    file + " has the columns '" + String.join(" ", header) + "': begin it with the line '"
                            + String.join(" ", known) + "', with tabs between",
                    null);
    }

    /**
     * The columns that the header names; the rows go {@code into}. Cell by cell from the bytes: the tables are a good part of
     * the start, and readers of lines take twice as long.
     */
    private static List<String> read(InputStream in, List<String[]> into) throws IOException {
        var bytes = in.readAllBytes();
        var line = new Line(bytes);
        int width = -1;
        List<String> header = List.of();
        for (int from = 0; from < bytes.length; from = line.end + 1) {
            line.find(from);
            if (bytes[from] == '#' || line.isBlank()) continue;
            if (width < 0) {
                width = line.count;
                header = List.of(line.cells(width));
            } else into.add(line.cells(width));
        }
        return header;
    }

    /** Where the cells of one line lie, and what the line before it had: most cells repeat the one above them. */
    private static final class Line {
        private static final int MOST_CELLS = 64;

        private final byte[] bytes;
        private int[] from = new int[MOST_CELLS];
        private int[] to = new int[MOST_CELLS];
        private int[] fromAbove = new int[MOST_CELLS];
        private int[] toAbove = new int[MOST_CELLS];
        private String[] above = new String[0];
        private int count;
        private int end;

        Line(byte[] bytes) {
            this.bytes = bytes;
        }

        void find(int start) {
            count = 0;
            int cell = start;
            int i = start;
            for (; i < bytes.length && bytes[i] != '\n'; i++) {
                if (bytes[i] != '\t' || count == MOST_CELLS - 1) continue;
                from[count] = cell;
                to[count++] = i;
                cell = i + 1;
            }
            end = i;
            from[count] = cell;
            to[count++] = i > cell && bytes[i - 1] == '\r' ? i - 1 : i;
        }

        boolean isBlank() {
            if (count > 1) return false;
            for (int i = from[0]; i < to[0]; i++) if (bytes[i] != ' ') return false;
            return true;
        }

        String[] cells(int width) {
            var cells = new String[Math.max(width, count)];
            for (int i = 0; i < cells.length; i++) cells[i] = i < count ? cell(i) : "";
            var spareFrom = fromAbove;
            var spareTo = toAbove;
            fromAbove = from;
            toAbove = to;
            from = spareFrom;
            to = spareTo;
            above = cells;
            return cells;
        }

        private String cell(int i) {
            if (from[i] == to[i]) return "";
            boolean same = i < above.length && Arrays.equals(bytes, from[i], to[i], bytes, fromAbove[i], toAbove[i]);
            return same ? above[i] : new String(bytes, from[i], to[i] - from[i], StandardCharsets.UTF_8);
        }
    }

    /** The alternatives in a cell. */
    static List<String> alternatives(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }
}
