package org.demarche.clean.page;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.clean.date.CalendarText;
import org.jspecify.annotations.Nullable;

/**
 * A day, and where it is written a time, as machines and people write them on pages.
 *
 * @param day the local day as written, whatever the zone
 * @param time the local time as written
 * @param offset the zone's offset as written
 */
record Stamp(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {
    private static final String CLOCK =
            "(?:(?:[T\\s,]|\\s*(?:at|-|\u2013|\\|)\\s*)*(?<hour>\\d{1,2})[:.](?<minute>\\d\\d)(?:[:.](?<second>\\d\\d)(?:[.,]\\d{1,9})?)?\\s*(?<half>[AaPp]\\.?[Mm]\\b\\.?)?"
                    + "\\s*(?<zone>Z|UTC|GMT|[+-]\\d\\d:?\\d\\d|[+-]\\d\\d\\b)?)?";
    private static final Pattern ISO = Pattern.compile(
            "\\s*(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)" + CLOCK + ".*", Pattern.DOTALL);
    private static final Pattern COMPACT = Pattern.compile(
            "\\s*(?<year>(?:19|20)\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)(?:T?(?<hour>\\d\\d)(?<minute>\\d\\d)(?<second>\\d\\d)?(?<half>\\b)?(?<zone>Z|[+-]\\d\\d:?\\d\\d)?)?\\s*");
    private static final String MONTH = "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final String WEEKDAY = "\\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?";
    private static final Pattern DAY_FIRST = written(WEEKDAY + "(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?"
            + MONTH + ",?[\\s-]+(?<year>\\d{4})" + CLOCK + ".*");
    private static final Pattern MONTH_FIRST = written(
            WEEKDAY + MONTH + "\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)(?<year>\\d{4})" + CLOCK + ".*");
    /** As Java and C write it: Mon Oct 08 14:00:00 UTC 2018. */
    private static final Pattern YEAR_LAST = written(
            "\\s*[a-z]{3}\\s+" + MONTH
                    + "\\s+(?<day>\\d{1,2})\\s+(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)(?<half>)\\s+(?<zone>UTC|GMT)?(?:[A-Z]{2,5})?\\s*(?<year>\\d{4})\\s*");

    private static final Pattern EPOCH = Pattern.compile("\\s*(\\d{10})(\\d{3})?\\s*");
    /** Figures alone, of which one is no month: 25/10/2018. */
    private static final Pattern FIGURES =
            Pattern.compile("\\s*(?<one>\\d{1,2})[/.-](?<two>\\d{1,2})[/.-](?<year>\\d{4})(?!\\d).*", Pattern.DOTALL);

    /** Where a day may begin within a line. */
    private static final Pattern START = Pattern.compile(
            "(?<![\\p{L}\\d])(?=\\d|(?i:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))");

    private static final int MINUTES_OF_ZONES = 15;
    private static final int HOURS_OF_ZONES = 14;
    private static final int LONGEST = 120;

    private static Pattern written(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** The stamp with which {@code written} begins; empty where it begins with none, or with one that can be read two ways. */
    static Optional<Stamp> parse(String written) {
        var text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        var epoch = EPOCH.matcher(text);
        if (epoch.matches()) {
            var at = Instant.ofEpochSecond(Long.parseLong(epoch.group(1))).atOffset(ZoneOffset.UTC);
            return plausible(new Stamp(at.toLocalDate(), Optional.of(at.toLocalTime()), Optional.of(ZoneOffset.UTC)));
        }
        for (var pattern : new Pattern[] {ISO, COMPACT, DAY_FIRST, MONTH_FIRST, YEAR_LAST}) {
            var matcher = pattern.matcher(text);
            if (matcher.matches()) return stamp(matcher).flatMap(Stamp::plausible);
        }
        return figures(text);
    }

    private static Optional<Stamp> figures(String text) {
        var figures = FIGURES.matcher(text);
        if (!figures.matches()) return Optional.empty();
        int one = Integer.parseInt(figures.group("one"));
        int two = Integer.parseInt(figures.group("two"));
        if (one == two || one > 12 && two <= 12)
            return day(figures.group("year"), figures.group("two"), figures.group("one"));
        if (two > 12 && one <= 12) return day(figures.group("year"), figures.group("one"), figures.group("two"));
        return Optional.empty();
    }

    private static Optional<Stamp> day(String year, String month, String day) {
        return CalendarText.day(year, month, day)
                .map(d -> new Stamp(d, Optional.empty(), Optional.empty()))
                .flatMap(Stamp::plausible);
    }

    private static Optional<Stamp> stamp(Matcher matcher) {
        return CalendarText.day(matcher.group("year"), matcher.group("month"), matcher.group("day"))
                .map(day -> new Stamp(day, time(matcher), offset(matcher.group("zone"))));
    }

    private static Optional<LocalTime> time(Matcher matcher) {
        if (matcher.group("hour") == null) return Optional.empty();
        int hour = Integer.parseInt(matcher.group("hour"));
        var half = matcher.group("half");
        if (half != null && !half.isEmpty() && hour <= 12)
            hour = hour % 12 + (Character.toLowerCase(half.charAt(0)) == 'p' ? 12 : 0);
        var second = matcher.group("second");
        try {
            return Optional.of(LocalTime.of(
                    hour, Integer.parseInt(matcher.group("minute")), second == null ? 0 : Integer.parseInt(second)));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneOffset> offset(@Nullable String zone) {
        if (zone == null || zone.isEmpty()) return Optional.empty();
        if (Character.isLetter(zone.charAt(0))) return Optional.of(ZoneOffset.UTC);
        try {
            return Optional.of(ZoneOffset.of(
                    zone.length() == 5 && zone.indexOf(':') < 0
                            ? zone.substring(0, 3) + ":" + zone.substring(3)
                            : zone));
        } catch (DateTimeException noZone) {
            return Optional.empty();
        }
    }

    /** Pages that lack a date often carry the beginning of some calendar. */
    private static Optional<Stamp> plausible(Stamp stamp) {
        int year = stamp.day().getYear();
        return year > 1970 && year < 2100 ? Optional.of(stamp) : Optional.empty();
    }

    /** The day, and the time where there is one, such as "2018-10-08 14:05". */
    String written() {
        return day + time.map(t -> " " + t.truncatedTo(ChronoUnit.MINUTES)).orElse("");
    }

    /** Whether it is told in the publisher's own zone, as far as can be seen: with an offset that is not that of Greenwich. */
    boolean isLocal() {
        return offset.filter(o -> o.getTotalSeconds() != 0).isPresent();
    }

    /** Whether both are the same minute. */
    boolean isSameMinute(Stamp other) {
        var mine = instant();
        var its = other.instant();
        return mine.isPresent()
                && its.isPresent()
                && Duration.between(mine.get(), its.get()).abs().toSeconds() < 60;
    }

    /** When it was, in its own zone or, where it names none, in that of Greenwich; for putting stamps of one page in order. */
    Instant moment() {
        return LocalDateTime.of(day, time.orElse(LocalTime.MIDNIGHT)).toInstant(offset.orElse(ZoneOffset.UTC));
    }

    /** Whether a clock elsewhere shows this when it is {@code utc}: some quarters of an hour apart, at most what zones are. */
    boolean isSameMomentElsewhere(Stamp utc) {
        if (time.isEmpty() || utc.time.isEmpty()) return false;
        var between = Duration.between(
                LocalDateTime.of(utc.day, utc.time.get()).truncatedTo(ChronoUnit.MINUTES),
                LocalDateTime.of(day, time.get()).truncatedTo(ChronoUnit.MINUTES));
        return between.toMinutes() % MINUTES_OF_ZONES == 0 && between.abs().toHours() <= HOURS_OF_ZONES;
    }

    /** The first stamp with a day in words that stands somewhere in {@code line}. */
    static Optional<Stamp> findIn(String line) {
        var starts = START.matcher(line);
        while (starts.find()) {
            var stamp = parse(line.substring(starts.start()));
            if (stamp.isPresent()) return stamp;
        }
        return Optional.empty();
    }

    private Optional<Instant> instant() {
        return time.flatMap(t -> offset.map(o -> LocalDateTime.of(day, t).toInstant(o)));
    }
}
