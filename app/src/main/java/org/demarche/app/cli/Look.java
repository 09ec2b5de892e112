package org.demarche.app.cli;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How answers look in a terminal: the option {@code --color}, and the width that the terminal has. */
final class Look {
    private static final int PIPED_WIDTH = 80;

    /** When to use colours. */
    enum Color {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Option(names = "--color", paramLabel = "WHEN", description = "auto, always or never (default: auto).")
    private Color color = Color.AUTO;

    boolean isColored(Streams streams) {
        return switch (color) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                streams.terminal() && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        };
    }

    /** Columns: the terminal's, which the launcher hands on as COLUMNS; 80 where the output goes elsewhere. */
    static int width() {
        var columns = Optional.ofNullable(System.getenv("COLUMNS")).orElse("");
        return columns.matches("\\d{2,4}") ? Integer.parseInt(columns.toLowerCase(Locale.ROOT)) : PIPED_WIDTH;
    }
}
