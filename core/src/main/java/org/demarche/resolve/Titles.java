package org.demarche.resolve;

import java.util.Locale;
import java.util.Set;

/** Spells offices as titles, and tells whether two titles may be of one office. */
final class Titles {
    private static final Set<String> SMALL = Set.of("of", "for", "and", "the", "to");

    private Titles() {}

    /** Words of an office as a title: "vice foreign minister" → "Vice Foreign Minister". */
    static String title(String form) {
        var titled = new StringBuilder();
        for (var word : form.strip().split(" ", -1)) {
            if (titled.length() > 0) titled.append(' ');
            boolean small = SMALL.contains(word.toLowerCase(Locale.ROOT)) && titled.length() > 0;
            titled.append(
                    small || word.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return titled.toString();
    }

    /** Whether {@code form} is a title's words, its beginning or its end: "chancellor" of "Chancellor of the Exchequer". */
    static boolean isShortFor(String form, String title) {
        var whole = title.toLowerCase(Locale.ROOT);
        var part = form.toLowerCase(Locale.ROOT);
        return whole.equals(part) || whole.startsWith(part + " of ") || whole.endsWith(" " + part);
    }
}
