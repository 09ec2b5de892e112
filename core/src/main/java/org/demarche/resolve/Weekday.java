package org.demarche.resolve;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Findings;

/** Weekdays as time expressions have them. */
final class Weekday {
    private static final Pattern BARE = Pattern.compile("XXXX-WXX-([1-7])(?:T.*)?");
    private static final int WIDEST_GAP = 3;

    private Weekday() {}

    /** The weekday that stands alone in a time expression ("on Monday"). */
    static Optional<DayOfWeek> bare(Timex timex) {
        var matcher = BARE.matcher(timex.value());
        return matcher.matches() ? Optional.of(DayOfWeek.of(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    /** The weekday that is said with a date: "Monday, October 8", "October 8, a Monday". */
    static Optional<DayOfWeek> saidWith(Findings findings, Timex date) {
        var own = date.span().of(findings.text());
        for (var day : DayOfWeek.values()) if (own.contains(name(day))) return Optional.of(day);
        for (var other : findings.timexes()) {
            if (areBeside(findings, other, date) && bare(other).isPresent()) return bare(other);
        }
        return Optional.empty();
    }

    /** Whether the weekday stands beside another date and tells of it. */
    static boolean isBesideDate(Findings findings, Timex weekday) {
        for (var other : findings.timexes())
            if (bare(other).isEmpty() && areBeside(findings, weekday, other)) return true;
        return false;
    }

    /** Whether no word stands between two times, and no more than a comma and a space. */
    private static boolean areBeside(Findings findings, Timex a, Timex b) {
        int from = Math.min(a.span().end(), b.span().end());
        int to = Math.max(a.span().start(), b.span().start());
        if (a.equals(b) || to < from || to - from > WIDEST_GAP) return false;
        return findings.text().substring(from, to).chars().noneMatch(Character::isLetterOrDigit);
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
