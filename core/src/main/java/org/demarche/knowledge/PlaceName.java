package org.demarche.knowledge;

import java.text.Normalizer;
import java.util.Locale;

/** What two spellings of a place's name have in common. */
public final class PlaceName {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** Bits of {@link #hash}: among some hundred thousand names, one unknown name in two million meets another. */
    static final int HASH_BITS = 40;

    private PlaceName() {}

    /**
     * A name in lower case without accents, full stops, apostrophes, article and genitive; hyphens are spaces, "Saint",
     * "Fort" and "Mount" are "st", "ft" and "mt". "The Saint-Étienne's" is {@code st etienne}, "W. Va." is {@code w va}.
     */
    public static String fold(String name) {
        var plain = new StringBuilder(name.length());
        // Most names are plain already, and the normaliser's tables are a good part of a start.
        var decomposed = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) add(plain, decomposed.charAt(i));
        var folded = plain.toString().strip();
        if (folded.endsWith("'s")) folded = folded.substring(0, folded.length() - 2);
        folded = folded.replace("'", "");
        if (folded.startsWith("the ")) folded = folded.substring(4);
        return shortened(folded);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) if (name.charAt(i) >= 0x80) return false;
        return true;
    }

    private static void add(StringBuilder plain, char c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK || c == '.') return;
        switch (c) {
            case '\u2019', '\u2018', '`', '\u02bc' -> plain.append('\'');
            case '\u0131' -> plain.append('i');
            case '\u0142', '\u0141' -> plain.append('l');
            case '\u00f8', '\u00d8' -> plain.append('o');
            case '\u0111', '\u0110' -> plain.append('d');
            case '\u00df' -> plain.append("ss");
            case '\u00e6', '\u00c6' -> plain.append("ae");
            default -> {
                boolean space =
                        c == '-' || c == '\u2010' || c == '\u2011' || Character.isWhitespace(c) || c == '\u00a0';
                // One space at most, however the line was broken.
                if (!space) plain.append(Character.toLowerCase(c));
                else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') plain.append(' ');
            }
        }
    }

    private static String shortened(String folded) {
        if (folded.startsWith("saint ")) return "st " + folded.substring(6);
        if (folded.startsWith("fort ")) return "ft " + folded.substring(5);
        if (folded.startsWith("mount ")) return "mt " + folded.substring(6);
        return folded;
    }

    /** Whether a name can stand in English text: Latin letters without or with accents, four at least. */
    public static boolean isEnglish(String name) {
        var folded = fold(name);
        if (folded.length() < 4 || name.equals(name.toUpperCase(Locale.ROOT))) return false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c != ' ' && (c < 'a' || c > 'z')) return false;
        }
        return true;
    }

    /** The folded name as {@value #HASH_BITS} bits: FNV-1a, mixed once more. */
    static long hash(String folded) {
        long hash = OFFSET;
        for (int i = 0; i < folded.length(); i++) hash = (hash ^ folded.charAt(i)) * PRIME;
        hash ^= hash >>> 32;
        return hash * PRIME >>> 64 - HASH_BITS;
    }
}
