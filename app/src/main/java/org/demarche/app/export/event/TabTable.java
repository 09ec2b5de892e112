package org.demarche.app.export.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.app.export.EntryCsv;

/**
 * Rows of cells parted by tabs, in UTF-8, a line feed after each. The forms know no quoting: what would break a row for one reader or
 * another (tabs, line breaks, double quotes) is written as something harmless, and so is what only changes how a name looks.
 */
final class TabTable {
    private static final Pattern BREAKS = Pattern.compile("[\\s\\u0085\\u00A0\\u2028\\u2029]+");

    /** Marks that turn the writing about, by which a name can be made to look like another. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private final OutputStream out;
    private final int width;

    TabTable(OutputStream out, int width) {
        this.out = out;
        this.width = width;
    }

    /** @throws IllegalArgumentException if there are more or fewer cells than columns */
    void row(List<String> cells) throws IOException {
        if (cells.size() != width)
            throw new IllegalArgumentException("a row of " + cells.size() + " cells in a table of " + width);
        var line = cells.stream().map(TabTable::clean).collect(Collectors.joining("\t", "", "\n"));
        out.write(line.getBytes(StandardCharsets.UTF_8));
    }

    /** One line, without double quotes; what a spreadsheet would take for a formula has an apostrophe before it. */
    static String clean(String cell) {
        var flat = UNSEEN.matcher(BREAKS.matcher(cell).replaceAll(" "))
                .replaceAll("")
                .strip();
        return EntryCsv.guarded(flat.replace('"', '\''));
    }

    /** The same for one of several in a cell, which are parted by semicolons. */
    static String item(String words) {
        return words.replace(';', ',');
    }

    /** Several in one cell, each once. */
    static String items(List<String> words) {
        return words.stream().map(TabTable::item).distinct().collect(Collectors.joining(";"));
    }
}
