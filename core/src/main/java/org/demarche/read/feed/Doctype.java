package org.demarche.read.feed;

/** Finds where a document type ends; its own part stands in square brackets and may hold the end's sign. */
final class Doctype {
    private Doctype() {}

    /** Behind the declaration that begins at {@code start}; -1 where it does not end. */
    static int end(String text, int start) {
        boolean inside = false;
        char quote = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == quote) quote = 0;
            } else if (c == '"' || c == '\'') quote = c;
            else if (c == '[') inside = true;
            else if (c == ']') inside = false;
            else if (c == '>' && !inside) return i + 1;
        }
        // Quotes that never end: the next sign is the best guess.
        int plain = text.indexOf('>', start);
        return plain < 0 ? -1 : plain + 1;
    }
}
