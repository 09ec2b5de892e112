package org.demarche.analyse.sentence;

/** What kind of char a char of a {@link PlainCopy} is. */
final class Chars {
    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte SPACE = 4;
    private static final byte[] ASCII = new byte[128];

    static {
        for (char c = 'a'; c <= 'z'; c++) ASCII[c] = LETTER;
        for (char c = 'A'; c <= 'Z'; c++) ASCII[c] = LETTER;
        for (char c = '0'; c <= '9'; c++) ASCII[c] = DIGIT;
        ASCII[' '] = SPACE;
        ASCII['\t'] = SPACE;
        ASCII['\n'] = SPACE;
    }

    private Chars() {}

    static boolean isSpace(char c) {
        return c < 128 && ASCII[c] == SPACE;
    }

    static boolean isDigit(char c) {
        return c < 128 ? ASCII[c] == DIGIT : Character.isDigit(c);
    }

    static boolean isLetter(char c) {
        return c < 128 ? ASCII[c] == LETTER : Character.isLetter(c) || isMark(c);
    }

    /** Letters, digits and the marks that combine with them. */
    static boolean isWordChar(char c) {
        return c < 128 ? (ASCII[c] & (LETTER | DIGIT)) != 0 : Character.isLetterOrDigit(c) || isMark(c);
    }

    static boolean isUpper(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    static boolean isLower(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    /** An accent or vowel sign that belongs to the char before it. */
    static boolean isMark(char c) {
        if (c < 0x300) return false;
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** A lower-case ASCII letter for an upper-case one; other chars as they are. */
    static char lower(char c) {
        return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
    }
}
