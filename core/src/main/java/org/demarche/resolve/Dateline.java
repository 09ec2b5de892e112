package org.demarche.resolve;

import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Findings;

/** The time in a dateline: "MOSCOW, Oct 8 (Agency) -". */
final class Dateline {
    private static final Pattern OPENING = Pattern.compile(
            "\\p{Lu}[\\p{Lu} .,'/-]{2,60}?, (?<date>[\\p{L}\\d., ]{4,24}?)(?: ?\\([^)]{1,40}\\))? ?(?:-|--|\u2013|\u2014|:) ");
    private static final int LONGEST = 160;
    private static final int PARAGRAPHS = 4;

    private Dateline() {}

    /** The time expression in the dateline that opens one of the first paragraphs, behind the headline. */
    static Optional<Timex> find(Findings findings) {
        var text = findings.text();
        for (var paragraph :
                findings.article().paragraphs().stream().limit(PARAGRAPHS).toList()) {
            int start = paragraph.start();
            var opening = text.substring(start, Math.min(paragraph.end(), start + LONGEST))
                    .replace('\n', ' ');
            var matcher = OPENING.matcher(opening);
            if (!matcher.lookingAt()) continue;
            int from = start + matcher.start("date");
            int to = start + matcher.end("date");
            for (var timex : findings.timexes())
                if (timex.span().start() >= from && timex.span().end() <= to + 1) return Optional.of(timex);
        }
        return Optional.empty();
    }
}
