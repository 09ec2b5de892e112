package org.demarche.analyse.sentence;

import java.util.Locale;
import java.util.Set;

/** Decides whether a hyphen joins: after a prefix ("co-operate") and in telephone numbers; elsewhere it parts words. */
final class Hyphens {
    private static final Set<String> PREFIXES = WordLists.get("prefix");
    private static final int LONGEST_PREFIX = 7;
    private static final int LONGEST_NUMBER = 24;

    private Hyphens() {}

    /** Whether the hyphen at {@code hyphen} is inside the word that begins at {@code start}; a word char comes after. */
    static boolean joins(String plain, int start, int hyphen, int end) {
        if (Chars.isDigit(plain.charAt(start))) return isTelephone(plain, start, end);
        int length = hyphen - start;
        if (length > LONGEST_PREFIX) return false;
        // "Non-EU" at the head of a sentence is a prefix too; "PRE-" of a headline is one, "CO-" of a code is not
        // known.
        return PREFIXES.contains(plain.substring(start, hyphen).toLowerCase(Locale.ROOT));
    }

    /** "713-853-3989", "345-9945", "11-20-2000": three groups of digits, or three digits and four. */
    private static boolean isTelephone(String plain, int start, int end) {
        int groups = 1;
        int digits = 0;
        int first = 0;
        for (int i = start; i < end && i < start + LONGEST_NUMBER; i++) {
            char c = plain.charAt(i);
            if (Chars.isDigit(c)) digits++;
            else if (c == '-' && digits > 0) {
                if (groups++ == 1) first = digits;
                digits = 0;
            } else if (Chars.isLetter(c) || c == '\'') return false;
            else break;
        }
        if (digits == 0) return false;
        return groups >= 3 || groups == 2 && first == 3 && digits == 4;
    }
}
