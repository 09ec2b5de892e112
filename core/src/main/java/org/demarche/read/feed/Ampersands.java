package org.demarche.read.feed;

import java.util.Set;
import org.jsoup.nodes.Entities;

/** Mends what begins like a reference and is none that XML knows. */
final class Ampersands {
    private static final Set<String> OF_XML = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final int LONGEST_NAME = 32;

    private Ampersands() {}

    /** The text with each ampersand the beginning of a reference; what stands in CDATA, comments and instructions stays. */
    static String mended(String text) {
        if (text.indexOf('&') < 0) return text;
        var mended = new StringBuilder(text.length() + 64);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == '<' ? endOfLiteral(text, at) : at;
            if (end > at) {
                mended.append(text, at, end);
                at = end;
            } else if (c == '&') at = reference(text, at, mended);
            else {
                mended.append(c);
                at++;
            }
        }
        return mended.toString();
    }

    private static int endOfLiteral(String text, int at) {
        var end = text.startsWith("<![CDATA[", at)
                ? "]]>"
                : text.startsWith("<!--", at) ? "-->" : text.startsWith("<?", at) ? "?>" : "";
        if (end.isEmpty()) return at;
        int found = text.indexOf(end, at);
        return found < 0 ? text.length() : found + end.length();
    }

    /** Writes what begins at {@code at}; returns where to go on. */
    private static int reference(String text, int at, StringBuilder mended) {
        int end = at + 1;
        while (end < text.length() && end - at <= LONGEST_NAME && isPart(text.charAt(end))) end++;
        var name = text.substring(at + 1, end);
        boolean closed = end < text.length() && text.charAt(end) == ';' && !name.isEmpty();
        if (closed && name.startsWith("#")) {
            mended.append(number(name));
            return end + 1;
        }
        if (closed && OF_XML.contains(name)) {
            mended.append('&').append(name).append(';');
            return end + 1;
        }
        if (closed && Entities.isNamedEntity(name)) {
            Entities.getByName(name)
                    .codePoints()
                    .forEach(p -> mended.append("&#").append(p).append(';'));
            return end + 1;
        }
        mended.append("&amp;").append(name);
        // "a=1&b;=2": a program has taken the name of a query's field for an entity.
        boolean field = closed && end + 1 < text.length() && text.charAt(end + 1) == '=';
        return field ? end + 1 : end;
    }

    private static boolean isPart(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '#');
    }

    private static String number(String name) {
        try {
            boolean hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
            int point = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Characters.isAllowed(point) ? "&#" + point + ";" : "";
        } catch (NumberFormatException none) {
            return "&amp;" + name + ";";
        }
    }
}
