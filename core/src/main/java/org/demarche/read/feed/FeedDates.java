package org.demarche.read.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the dates of feeds: RFC 822 with its many variants, and ISO 8601. A date that cannot be, or that may be two
 * ("08/10/2018"), is none. ROME reads dates too, but forgets which day it was where they were written.
 */
final class FeedDates {
    private static final int LONGEST = 80;
    private static final String TIME =
            "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?\\s?(?<half>[AaPp][Mm])?";
    private static final String ZONE = "\\s?(?<zone>Z|z|[A-Z]{1,5}|(?:GMT|UTC)?[+-]\\d{1,2}:?\\d{2})?";
    private static final String MONTH = "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<year>\\d{4})-(?<number>\\d{1,2})-(?<day>\\d{1,2})(?:[Tt ]\\s?" + TIME + ZONE + ")?"),
            Pattern.compile("(?<year>\\d{4})(?<number>\\d{2})(?<day>\\d{2})(?:[Tt]" + TIME + ZONE + ")?"),
            word("(?<day>\\d{1,2})[ -]" + MONTH + "[ ,-]{1,2}(?<year>\\d{4}|\\d{2})(?:[ ,]{1,2}" + TIME + ZONE + ")?"),
            word(MONTH + " (?<day>\\d{1,2}),? (?<year>\\d{4})(?:[ ,]{1,2}(?:at )?" + TIME + ZONE + ")?"),
            // As C writes it, the year last.
            word(MONTH + " (?<day>\\d{1,2}) " + TIME + "(?: (?<zone>[A-Z]{1,5}))? (?<year>\\d{4})"));
    private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}{2,9}\\.?,? (?=.*\\d)");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> NAMED =
            List.of("year", "number", "month", "day", "hour", "minute", "second", "half", "zone");

    /** Hours from UTC of the names in RFC 822 and of those that European outlets use; of others the time is taken as UTC's. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11));

    private FeedDates() {}

    private static Pattern word(String form) {
        return Pattern.compile(form.replace("(?<month>", "(?<month>(?i:").replace("|dec)", "|dec))"));
    }

    static Optional<FeedDate> parse(String written) {
        var text = written.replaceAll("[\\s\\u00A0]+", " ").strip();
        if (text.isEmpty() || text.length() > LONGEST) return Optional.empty();
        text = WEEKDAY.matcher(text).find() && !startsWithMonth(text)
                ? WEEKDAY.matcher(text).replaceFirst("")
                : text;
        // "10: 00: 01": programs pad numbers with blanks.
        text = text.replaceAll("(?<=\\d) ?: ?(?=\\d)", ":").replaceAll("(?<=\\d{4}) ?- ?(?=\\d)", "-");
        for (var form : FORMS) {
            var matcher = form.matcher(text);
            if (matcher.matches()) return date(parts(form, matcher.toMatchResult()), written.strip());
        }
        return Optional.empty();
    }

    private static boolean startsWithMonth(String text) {
        return text.length() > 3 && MONTHS.contains(text.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> parts(Pattern form, MatchResult found) {
        var parts = new java.util.HashMap<String, String>();
        var matcher = form.matcher(found.group());
        if (!matcher.matches()) return parts;
        for (var name : NAMED) {
            if (!form.pattern().contains("?<" + name + ">")) continue;
            var value = matcher.group(name);
            if (value != null) parts.put(name, value);
        }
        return parts;
    }

    private static Optional<FeedDate> date(Map<String, String> parts, String written) {
        try {
            int month = parts.containsKey("number")
                    ? number(parts, "number")
                    : 1 + MONTHS.indexOf(parts.getOrDefault("month", "").toLowerCase(Locale.ROOT));
            var day = LocalDate.of(year(parts.getOrDefault("year", "")), month, number(parts, "day"));
            boolean midnight = number(parts, "hour") == 24;
            var time = midnight ? LocalTime.MIDNIGHT : time(parts);
            if (midnight) day = day.plusDays(1);
            return Optional.of(new FeedDate(day, moment(day, time, parts.getOrDefault("zone", "")), written));
        } catch (DateTimeException cannotBe) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Map<String, String> parts) {
        int hour = number(parts, "hour");
        var half = parts.getOrDefault("half", "").toLowerCase(Locale.ROOT);
        if (half.equals("pm") && hour < 12) hour += 12;
        if (half.equals("am") && hour == 12) hour = 0;
        // A leap second is the end of its minute.
        return LocalTime.of(hour, number(parts, "minute"), Math.min(number(parts, "second"), 59));
    }

    private static Instant moment(LocalDate day, LocalTime time, String zone) {
        return day.atTime(time).toInstant(offset(zone));
    }

    private static ZoneOffset offset(String zone) {
        var text = zone.replaceFirst("^(GMT|UTC)(?=.)", "");
        if (text.isEmpty()) return ZoneOffset.UTC;
        if (text.charAt(0) != '+' && text.charAt(0) != '-') return ZoneOffset.ofHours(ZONES.getOrDefault(text, 0));
        var digits = text.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.substring(0, digits.length() - 2));
        int minutes = Integer.parseInt(digits.substring(digits.length() - 2));
        int sign = text.charAt(0) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    private static int number(Map<String, String> parts, String name) {
        return Integer.parseInt(parts.getOrDefault(name, "0"));
    }

    /** Two digits as RFC 2822 has them (section 4.3). */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
    }
}
