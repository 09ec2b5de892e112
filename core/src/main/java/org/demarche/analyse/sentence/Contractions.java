package org.demarche.analyse.sentence;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Parts what is written as one word and is several: "do|n't", "Putin|'s", "we|'ll", "can|not", "gon|na". */
final class Contractions {
    private static final Map<String, int[]> FUSED = new HashMap<>();
    private static final int LONGEST_FUSED = 7;

    static {
        for (var entry : WordLists.get("fused")) {
            var parts = entry.split("\\|", -1);
            var lengths = new int[parts.length];
            for (int i = 0; i < parts.length; i++) lengths[i] = parts[i].length();
            FUSED.put(String.join("", parts), lengths);
        }
    }

    private Contractions() {}

    /** Whether a word of letters alone may be two; cheap, since it is asked of every word. */
    static boolean maybeFused(String plain, int start, int end) {
        int length = end - start;
        if (length < 2 || length > LONGEST_FUSED) return false;
        char last = Chars.lower(plain.charAt(end - 1));
        return switch (last) {
            case 't', 'a', 'm', 'e', 's', 'o' -> "cgwodhialmtuy".indexOf(Chars.lower(plain.charAt(start))) >= 0;
            default -> false;
        };
    }

    static void addFused(String plain, int start, int end, Words into) {
        var lengths = FUSED.get(plain.substring(start, end).toLowerCase(Locale.ROOT));
        // "IM" and "IVE" in capitals are codes and names more often than slips.
        if (lengths == null || end - start <= 3 && Chars.isUpper(plain.charAt(end - 1))) {
            into.add(start, end);
            return;
        }
        int from = start;
        for (int length : lengths) {
            into.add(from, from + length);
            from += length;
        }
    }

    /** Where the clitic of a word with an apostrophe begins, or -1 where it has none ("O'Connor", "1980's"). */
    static int clitic(String plain, int start, int end) {
        int tail = isApostrophe(plain, start, end - 2) ? 1 : isApostrophe(plain, start, end - 3) ? 2 : 0;
        if (tail == 0) return -1;
        int apostrophe = end - 1 - tail;
        char first = Chars.lower(plain.charAt(apostrophe + 1));
        char before = Chars.lower(plain.charAt(apostrophe - 1));
        if (tail == 1) {
            if (first == 't') return before == 'n' && apostrophe - 1 > start ? apostrophe - 1 : -1;
            if (first == 's') return isDecade(plain, start, apostrophe) ? -1 : apostrophe;
            return first == 'm' || first == 'd' ? apostrophe : -1;
        }
        char second = Chars.lower(plain.charAt(end - 1));
        boolean known = second == 'e' && (first == 'r' || first == 'v') || first == 'l' && second == 'l';
        // "y'all" stays whole.
        return known && (before != 'y' || apostrophe - start > 1) ? apostrophe : -1;
    }

    private static boolean isApostrophe(String plain, int start, int at) {
        return at > start && plain.charAt(at) == '\'';
    }

    private static boolean isDecade(String plain, int start, int apostrophe) {
        int length = apostrophe - start;
        if (length != 2 && length != 4 || plain.charAt(apostrophe - 1) != '0') return false;
        for (int i = start; i < apostrophe; i++) if (!Chars.isDigit(plain.charAt(i))) return false;
        return true;
    }
}
