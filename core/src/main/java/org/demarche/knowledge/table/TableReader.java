package org.demarche.knowledge.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads a table row by row and tells every row that is broken; slower than loading, and for those who keep tables. */
public final class TableReader {
    private final TableForm form;
    private final Consumer<Fault> faults;

    public TableReader(TableForm form, Consumer<Fault> faults) {
        this.form = form;
        this.faults = faults;
    }

    /** The whole rows of a file. */
    public List<TableRow> read(Path file) throws IOException {
        return read(file.toString(), Files.readAllBytes(file));
    }

    /** The whole rows of the table that is packed with the program, under the place it has in the project. */
    public List<TableRow> readPacked() throws IOException {
        var resource = "/org/demarche/knowledge/" + form.fileName();
        try (var in = TableReader.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(form.fileName() + " is not on the class path");
            return read("knowledge/" + form.fileName(), in.readAllBytes());
        }
    }

    /** The whole rows of {@code bytes}; {@code file} is what faults call it. */
    public List<TableRow> read(String file, byte[] bytes) {
        var rows = new ArrayList<TableRow>();
        List<String> columns = null;
        var lines = decode(file, bytes).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].endsWith("\r") ? lines[i].substring(0, lines[i].length() - 1) : lines[i];
            if (line.startsWith("#") || line.isBlank()) continue;
            var cells = List.of(line.split("\t", -1));
            if (columns == null) {
                if (!isHeader(file, i + 1, cells)) return List.of();
                columns = cells;
            } else if (isWhole(file, i + 1, columns, cells)) {
                rows.add(new TableRow(file, i + 1, columns, cells));
            }
        }
        if (columns == null) error(file, 0, "the table is empty", "begin it with the line: " + header());
        return rows;
    }

    private String decode(String file, byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Editors of some systems put a mark before the text; it is no part of the first column's name.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            error(file, lineOfBadByte(bytes), "the table is not written in UTF-8", "save it as UTF-8");
            return header();
        }
    }

    private static int lineOfBadByte(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var out = java.nio.CharBuffer.allocate(bytes.length + 1);
        StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) if (bytes[i] == '\n') line++;
        return line;
    }

    private boolean isHeader(String file, int line, List<String> cells) {
        if (cells.equals(form.columns())) return true;
        error(file, line, "the first line does not name the table's columns", "write, with tabs: " + header());
        return false;
    }

    private String header() {
        return String.join("\t", form.columns());
    }

    private boolean isWhole(String file, int line, List<String> columns, List<String> cells) {
        if (cells.size() != columns.size()) {
            error(
                    file,
                    line,
                    "the row has " + cells.size() + " cells, the table " + columns.size() + " columns",
                    "part the cells by tabs: " + String.join(", ", columns));
            return false;
        }
        for (var cell : cells) {
            if (cell.equals(cell.strip())) continue;
            error(file, line, "the cell '" + cell + "' begins or ends with a space", "leave the space out");
            return false;
        }
        if (cells.get(columns.indexOf("source")).isEmpty()) {
            error(file, line, "the row names no source", "write who says so in the last column");
            return false;
        }
        if (cells.get(0).isEmpty()) {
            error(file, line, "the row has no " + columns.get(0), "fill the first column, or leave the row out");
            return false;
        }
        return true;
    }

    private void error(String file, int line, String problem, String remedy) {
        faults.accept(new Fault(Fault.Severity.ERROR, file, line, problem, remedy));
    }
}
