package org.demarche.app.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows under headings, fitted to a width: columns are as wide as their widest cell where there is room; where there is not,
 * the last but the fixed ones give way and their cells go on in further lines. Nothing is cut off. Not thread-safe.
 */
final class Table {
    private static final int GAP = 2;
    private static final int LEAST = 8;

    private final List<Column> columns;
    private final List<Cell[]> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param least to how many columns of the terminal its cells may be wrapped; 0 where they may not
     * @param first whether it gives way before others do
     */
    record Column(String title, int least, boolean first, boolean right) {
        static Column fixed(String title) {
            return new Column(title, 0, false, false);
        }

        static Column number(String title) {
            return new Column(title, 0, false, true);
        }

        static Column flexible(String title) {
            return new Column(title, LEAST, false, false);
        }

        /** For what is mostly short: a few long cells take no room from the others. */
        static Column narrow(String title, int least) {
            return new Column(title, least, true, false);
        }
    }

    /** What stands in one place, and its ANSI colour, 0 for none. */
    record Cell(String words, int color) {
        Cell(String words) {
            this(words, 0);
        }

        Cell {
            words = Wording.flat(words);
        }
    }

    Table(Column... columns) {
        this.columns = List.of(columns);
    }

    void row(Cell... cells) {
        if (cells.length != columns.size())
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        rows.add(cells);
    }

    void row(String... cells) {
        row(Arrays.stream(cells).map(Cell::new).toArray(Cell[]::new));
    }

    String write(Pen pen, int width) {
        var widths = widths(width);
        var out = new StringBuilder();
        var heads = columns.stream().map(c -> new Cell(c.title(), 1)).toArray(Cell[]::new);
        write(heads, widths, pen, out);
        for (var row : rows) write(row, widths, pen, out);
        return out.toString();
    }

    private int[] widths(int width) {
        var widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = length(columns.get(i).title());
            for (var row : rows) widths[i] = Math.max(widths[i], length(row[i].words()));
        }
        int over = Arrays.stream(widths).sum() + GAP * (widths.length - 1) - width;
        over = narrow(widths, over, true);
        narrow(widths, over, false);
        return widths;
    }

    /** Lets the widest of those columns give way, one by one, until all fit or none can; returns what is still too wide. */
    private int narrow(int[] widths, int over, boolean first) {
        for (; over > 0; over--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                var column = columns.get(i);
                if (column.first() == first
                        && column.least() > 0
                        && widths[i] > column.least()
                        && (widest < 0 || widths[i] > widths[widest])) widest = i;
            }
            if (widest < 0) break;
            widths[widest]--;
        }
        return over;
    }

    private void write(Cell[] row, int[] widths, Pen pen, StringBuilder out) {
        var lines = new ArrayList<List<String>>();
        int height = 1;
        for (int i = 0; i < row.length; i++) {
            var wrapped = wrap(row[i].words(), widths[i]);
            lines.add(wrapped);
            height = Math.max(height, wrapped.size());
        }
        for (int line = 0; line < height; line++) {
            var text = new StringBuilder();
            int trailing = 0;
            for (int i = 0; i < row.length; i++) {
                var words = line < lines.get(i).size() ? lines.get(i).get(line) : "";
                var pad = " ".repeat(Math.max(0, widths[i] - length(words)));
                var shown = words.isEmpty() || row[i].color() == 0 ? words : pen.in(row[i].color(), words);
                text.append(" ".repeat(trailing));
                text.append(columns.get(i).right() ? pad + shown : shown);
                trailing = GAP + (columns.get(i).right() ? 0 : pad.length());
            }
            out.append(text.toString().stripTrailing()).append('\n');
        }
    }

    /** The words in lines of at most that many code points; at spaces, behind slashes, else where the width ends. */
    static List<String> wrap(String words, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.split(" |(?<=/)(?=\\d)", -1)) {
            // A date's second half follows its slash without a space.
            boolean glued = line.length() > 0 && line.charAt(line.length() - 1) == '/';
            int joined = length(line) + length(word) + (line.isEmpty() || glued ? 0 : 1);
            if (!line.isEmpty() && joined > width) {
                lines.add(line.toString());
                line.setLength(0);
            } else if (!line.isEmpty() && !glued) line.append(' ');
            line.append(word);
            while (length(line) > width) {
                int end = line.offsetByCodePoints(0, width);
                lines.add(line.substring(0, end));
                line.delete(0, end);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static int length(CharSequence words) {
        return Character.codePointCount(words, 0, words.length());
    }
}
