package org.demarche.analyse.sentence;

/** Counts the brackets and quotation marks that are open in a sentence. Not thread-safe. */
final class OpenMarks {
    private final Words words;
    private boolean quoted;
    private int brackets;

    OpenMarks(Words words) {
        this.words = words;
    }

    void pass(int word) {
        if (words.length(word) > 1) return;
        switch (words.first(word)) {
            // A mark with a space before it opens, whatever came before: a closing mark may have been forgotten.
            case '"' -> quoted = words.isSpaceBefore(word) && !words.isSpaceAfter(word) || !quoted;
            case '(', '[' -> brackets++;
            case ')', ']' -> brackets = Math.max(0, brackets - 1);
            default -> {}
        }
    }

    /** Brackets do not reach over a sentence's end; quotations do. */
    void reset() {
        brackets = 0;
    }

    boolean isQuoted() {
        return quoted;
    }

    int brackets() {
        return brackets;
    }
}
