package org.demarche.clean.page;

import java.util.regex.Pattern;

/** Tells a sentence of an article, whatever words it opens with, from what a page says to its readers. */
public final class Statement {
    private static final int FEWEST_WORDS = 5;
    private static final Pattern STOPPED = Pattern.compile("[.!?][\"'\u201D\u2019)\\]]*$");
    private static final Pattern LABELLED =
            Pattern.compile("^[^.,;!?\"\u201C]{0,40}?(?::|\\s[|\u00BB>\u2013\u2014])(?:\\s|$)");
    private static final Pattern TO_READERS = Pattern.compile(
            "(?i)\\b(?:you|your|our|us|we|here|newsletters?|app|e-?mails?|inbox|cookies?|website|readers?|permission|rights reserved|reproduced?|reproduction)\\b");
    private static final Pattern SIGN = Pattern.compile("\u00A9|(?i:\\(c\\)|^copyright\\s+(?:\\d{4}|by\\b))");
    private static final Pattern NAMES_ONLY =
            Pattern.compile("(?:[^\\p{L}]*(?:\\p{Lu}[\\p{L}.'\u2019-]*|and|of|by|the|in|for|from|with|to))+[^\\p{L}]*");

    private Statement() {}

    /**
     * Whether {@code line} is a whole sentence that tells something: several words and a final stop, with no label before it, no
     * sign of copyright, some word beyond names, and nothing that is said to readers outside quotation marks.
     */
    public static boolean isOne(String line) {
        var flat = line.strip();
        if (!STOPPED.matcher(flat).find() || flat.split("\\s+", FEWEST_WORDS + 1).length < FEWEST_WORDS) return false;
        if (LABELLED.matcher(flat).find()
                || SIGN.matcher(flat).find()
                || NAMES_ONLY.matcher(flat).matches()) return false;
        return !TO_READERS.matcher(unquoted(flat)).find();
    }

    private static String unquoted(String line) {
        return line.replaceAll("[\"\u201C][^\"\u201D]*[\"\u201D]", "");
    }
}
