package org.demarche.analyse.sentence;

/** Finds web and mail addresses, which are one word: "https://example.org/a-b?c=1", "press@example.org". */
final class Addresses {
    private Addresses() {}

    /** The start of the first address in a stretch without white space, or -1. */
    static int start(String plain, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = plain.charAt(i);
            if (c == ':' && i > from && i + 3 < end && plain.startsWith("//", i + 1)) return back(plain, from, i);
            if (c == '@'
                    && i > from
                    && i + 1 < end
                    && isMailChar(plain.charAt(i - 1))
                    && Chars.isWordChar(plain.charAt(i + 1))) return back(plain, from, i);
            if (c == 'w'
                    && i + 4 < end
                    && plain.startsWith("www.", i)
                    && (i == from || !Chars.isWordChar(plain.charAt(i - 1)))) return i;
        }
        return -1;
    }

    private static int back(String plain, int from, int at) {
        int start = at;
        while (start > from && isMailChar(plain.charAt(start - 1))) start--;
        if (start - from >= 7 && plain.startsWith("mailto:", start - 7)) return start - 7;
        while (start < at && !Chars.isWordChar(plain.charAt(start))) start++;
        return start;
    }

    /** The end of the address that begins at {@code start}: marks that close the sentence around it are not in it. */
    static int end(String plain, int start, int end) {
        int stop = start;
        boolean bracket = false;
        boolean web = isWeb(plain, start, end);
        while (stop < end && (web ? "<>\"|".indexOf(plain.charAt(stop)) < 0 : isMailPart(plain.charAt(stop))))
            bracket |= plain.charAt(stop++) == '(';
        while (stop > start + 1) {
            char last = plain.charAt(stop - 1);
            if (".,;:!?'*]}".indexOf(last) < 0 && (last != ')' || bracket)) break;
            stop--;
        }
        return stop;
    }

    private static boolean isWeb(String plain, int start, int end) {
        int i = start;
        while (i < end && i - start < 16 && isMailChar(plain.charAt(i))) i++;
        return plain.startsWith("://", i) || plain.startsWith("www.", start);
    }

    private static boolean isMailPart(char c) {
        return isMailChar(c) || c == '@' || c == ':';
    }

    private static boolean isMailChar(char c) {
        return Chars.isWordChar(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%';
    }
}
