package org.demarche.analyse.parse;

/** The parsers that are packed: each with the width of the beam that it was trained for. */
public enum ParserModel {
    /** Keeps four parses at each step: the default. */
    EXACT("parser", 4),
    /** Keeps one: some points less, at more than twice the speed. */
    FAST("parser-fast", 1);

    private final String table;
    private final int width;

    ParserModel(String table, int width) {
        this.table = table;
        this.width = width;
    }

    String table() {
        return table;
    }

    int width() {
        return width;
    }
}
