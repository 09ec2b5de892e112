package org.demarche.clean.page;

import java.util.Set;
import java.util.regex.MatchResult;
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
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}.'\u2019-]*");
    /** Words that join names, as in "Minister of State for Trade and Industry". */
    private static final Set<String> JOINS = Set.of("and", "of", "by", "the", "in", "for", "from", "with", "to");

    private Statement() {}

    /**
     * Whether {@code line} is a whole sentence that tells something: several words and a final stop, with no label before it, no
     * sign of copyright, some word beyond names, and nothing that is said to readers outside quotation marks.
     */
    public static boolean isOne(String line) {
        var flat = line.strip();
        if (!STOPPED.matcher(flat).find() || flat.split("\\s+", FEWEST_WORDS + 1).length < FEWEST_WORDS) return false;
        if (LABELLED.matcher(flat).find() || SIGN.matcher(flat).find() || hasNamesOnly(flat)) return false;
        return !TO_READERS.matcher(unquoted(flat)).find();
    }

    // Word by word: one pattern for all of them would go as deep as the line is long.
    private static boolean hasNamesOnly(String line) {
        return WORD.matcher(line)
                .results()
                .map(MatchResult::group)
                .allMatch(word -> Character.isUpperCase(word.codePointAt(0)) || JOINS.contains(word));
    }

    private static String unquoted(String line) {
        return line.replaceAll("[\"\u201C][^\"\u201D]*[\"\u201D]", "");
    }
}
