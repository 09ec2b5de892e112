package org.demarche.clean.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.text.ReportDate;
import org.demarche.text.ReportDate.Origin;

/**
 * The date that a page states of itself: a line "Published 8 October 2018", a byline with a date, a dateline with its year.
 * Numbers like 08/10/2018 are left alone: half the world reads them the other way round.
 */
public final class PageDate {
    private static final String MONTHS =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String DATE = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:"
            + "(?<day1>\\d{1,2})(?:st|nd|rd|th)? (?<month1>" + MONTHS + ")\\.?,? (?<year1>\\d{4})"
            + "|(?<month2>" + MONTHS + ")\\.? (?<day2>\\d{1,2})(?:st|nd|rd|th)?(?:,|,? )(?<year2>\\d{4})"
            + "|(?<year3>\\d{4})-(?<month3>\\d\\d)-(?<day3>\\d\\d))";
    private static final String CLOCK = "(?:[T,]? ?(?:at |\u2013 |- |\\| )?\\d{1,2}[:.]\\d\\d.{0,30})?";
    private static final Pattern STATED = pattern("(?:first )?(?:published|posted|issued|date|released)(?: on| at)?:? ?"
            + DATE + CLOCK + "(?: ?[|\u00B7,;] .{0,60})?");
    private static final Pattern BYLINE =
            pattern("(?:by [\\p{L} .,'-]{3,60}[|\u00B7,\u2013\u2014-] ?)?" + DATE + CLOCK);
    private static final Pattern DATELINE =
            pattern("\\p{Lu}[\\p{L} .'-]{1,40}, " + DATE + "(?: ?\\([^)]{1,40}\\))? ?(?:-|--|\u2013|\u2014|:) .*");
    private static final Pattern UPDATED = pattern("(?:last )?(?:updated|modified)(?: on| at)?:? ?" + DATE + CLOCK);
    private static final Pattern SOMEWHERE = pattern("(?:.{0,90}[^\\p{L}\\d])??" + DATE + "(?:[^\\p{L}\\d].{0,90})?");
    private static final int LONGEST_LINE = 140;
    private static final int FIRST_LINES = 10;
    private static final int LAST_LINES = 4;
    private static final int LONGEST = 400;

    private PageDate() {}

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public static Optional<ReportDate> find(String text) {
        var lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
        var first = lines.subList(0, Math.min(FIRST_LINES, lines.size()));
        var last = lines.subList(Math.max(first.size(), lines.size() - LAST_LINES), lines.size());
        return find(first, STATED, "the page says when it was published", 0.97)
                .or(() -> find(last, STATED, "the page says when it was published", 0.95))
                .or(() -> find(first, BYLINE, "the line under the headline has it", 0.93))
                .or(() -> find(first, DATELINE, "the dateline has it", 0.95))
                .or(() -> find(first, UPDATED, "the page says when it was last changed", 0.8));
    }

    /** The date in the first of some short lines that has one, such as those beside a headline. */
    public static Optional<ReportDate> findIn(List<String> lines) {
        return find(
                lines.stream().filter(l -> l.length() <= LONGEST_LINE).toList(),
                SOMEWHERE,
                "a line beside the headline has it",
                0.85);
    }

    private static Optional<ReportDate> find(List<String> lines, Pattern pattern, String why, double certainty) {
        for (var line : lines) {
            var opening = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
            var matcher = pattern.matcher(opening);
            if (!matcher.matches()) continue;
            var day = day(matcher);
            if (day.isPresent()) return Optional.of(new ReportDate(day.get(), day.get(), Origin.PAGE, why, certainty));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Matcher matcher) {
        for (int form = 1; form <= 3; form++) {
            var year = matcher.group("year" + form);
            if (year == null || year.compareTo("1900") < 0 || year.compareTo("2100") > 0) continue;
            return CalendarText.day(year, matcher.group("month" + form), matcher.group("day" + form));
        }
        return Optional.empty();
    }
}
