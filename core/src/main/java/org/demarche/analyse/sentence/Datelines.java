package org.demarche.analyse.sentence;

import java.util.regex.Pattern;

/** "GENEVA, March 3 (Agency) -": a dateline is a sentence of its own, so that its place and day are nobody's deed. */
final class Datelines {
    private static final Pattern DATELINE = Pattern.compile(
            "\\p{Lu}[\\p{Lu} .,'-]{2,40}(?:,? (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?))?(?: ?\\([^)]{1,40}\\))? (?:-|--|\u2013|\u2014)(?= )");
    /** "Luanda, 14 March -": a town that is not in capitals needs its day beside it. */
    private static final Pattern MIXED = Pattern.compile(
            "\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+){0,3}, (?:MONTH \\d{1,2}|\\d{1,2} MONTH)(?:,? \\d{4})?(?: ?\\([^)]{1,40}\\))? (?:-|--|\u2013|\u2014)(?= )"
                    .replace("MONTH", "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|[a-z]{0,6})"));

    private static final int LONGEST = 120;

    private Datelines() {}

    /** The number of the first word after the dateline that opens {@code words}, or 0. */
    static int end(Words words) {
        if (words.size() < 3 || !Chars.isUpper(words.first(0)) || words.length(0) < 2) return 0;
        boolean capitals = Chars.isUpper(words.plain().charAt(words.start(0) + 1));
        int start = words.start(0);
        var opening = words.plain()
                .substring(start, Math.min(words.plain().length(), start + LONGEST))
                .replace('\n', ' ');
        var matcher = (capitals ? DATELINE : MIXED).matcher(opening);
        if (!matcher.lookingAt()) return 0;
        int word = 0;
        while (word < words.size() && words.start(word) < start + matcher.end()) word++;
        return word < words.size() ? word : 0;
    }
}
