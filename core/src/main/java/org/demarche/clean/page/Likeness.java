package org.demarche.clean.page;

import java.util.Locale;

/** Compares texts as readers do: by letters and figures alone. */
final class Likeness {
    private Likeness() {}

    /** The letters and figures of {@code text} in lower case. */
    static String letters(String text) {
        var letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    static boolean same(String one, String other) {
        return letters(one).equals(letters(other));
    }
}
