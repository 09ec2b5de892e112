package org.demarche.app.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** The forms in which knowledge of office-holders comes. */
public enum ImportForm {
    WIKIDATA,
    ICEWS,
    PETRARCH,
    TSV;

    private static final int LOOK_AHEAD = 1 << 16;

    /** The form that the beginning of {@code in} has; the reader stands at the beginning again. */
    public static Optional<ImportForm> guess(BufferedReader in) throws IOException {
        in.mark(LOOK_AHEAD);
        var start = new char[LOOK_AHEAD - 1];
        int length = Math.max(0, in.read(start));
        in.reset();
        var text = new String(start, 0, length).strip();
        if (text.startsWith("{") || text.startsWith("[{") || text.startsWith("[\n") || text.equals("[]"))
            return Optional.of(WIKIDATA);
        var lines = text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        if (lines.isEmpty()) return Optional.empty();
        if (IcewsFormat.isHeader(lines.get(0))) return Optional.of(ICEWS);
        if (TsvFormat.isHeader(lines.get(0))) return Optional.of(TSV);
        boolean coded = lines.stream().anyMatch(l -> l.matches(".*\\[[A-Z-]{3,}.*"));
        return coded ? Optional.of(PETRARCH) : Optional.empty();
    }
}
