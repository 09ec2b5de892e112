package org.demarche.read.feed;

import java.util.Locale;
import java.util.Optional;

/**
 * The element that a document begins with, found without parsing: what the document is must be known before it is read, as it may
 * have to be mended.
 *
 * @param name its name without prefix, in lower case
 * @param qualified its name as written
 * @param start where its tag begins
 */
record Root(String name, String qualified, int start) {
    /** Looks past text, instructions, comments and document types; empty where no element begins. */
    static Optional<Root> find(String text) {
        int at = text.indexOf('<');
        boolean typed = false;
        while (at >= 0 && at + 1 < text.length()) {
            int next;
            if (text.startsWith("<!--", at)) next = after(text, "-->", at + 4);
            else if (text.startsWith("<?", at)) next = after(text, "?>", at + 2);
            else if (text.startsWith("<!", at)) {
                // One document has one type: what looks for the ends of many would never come to its own.
                next = typed ? after(text, ">", at) : Doctype.end(text, at);
                typed = true;
            } else if (Character.isLetter(text.charAt(at + 1))) return Optional.of(of(text, at));
            else next = at + 1;
            if (next < 0) return Optional.empty();
            at = text.indexOf('<', next);
        }
        return Optional.empty();
    }

    private static Root of(String text, int start) {
        int end = start + 1;
        while (end < text.length() && isName(text.charAt(end))) end++;
        var qualified = text.substring(start + 1, end);
        var name = qualified.substring(qualified.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        return new Root(name, qualified, start);
    }

    static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-' || c == '.';
    }

    private static int after(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? -1 : at + mark.length();
    }
}
