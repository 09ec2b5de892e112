package org.demarche.analyse.date;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.finding.CalendarNames;

/** The closed lists: months, weekdays, seasons, units, parts of the day. */
final class CalendarWords {
    /** Month names and their short forms, with the month's number. */
    static final Map<String, Integer> MONTHS = months();

    /** Full names only: "Sun" is a surname and "sat" a verb. */
    static final Map<String, Integer> WEEKDAYS = numbered(CalendarNames.WEEKDAYS);

    /** Short forms that a point must follow. */
    static final Map<String, Integer> SHORT_WEEKDAYS =
            Map.of("mon", 1, "tue", 2, "tues", 2, "wed", 3, "thu", 4, "thur", 4, "thurs", 4, "fri", 5);

    static final Map<String, String> SEASONS =
            Map.of("spring", "SP", "summer", "SU", "autumn", "FA", "fall", "FA", "winter", "WI");

    static final Map<String, String> DAY_PARTS =
            Map.of("morning", "MO", "afternoon", "AF", "evening", "EV", "night", "NI");

    /** Units, singular, as ISO 8601 and TIDES letter them; clock units have a {@code T}. */
    static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("second", "TS"),
            Map.entry("minute", "TM"),
            Map.entry("hour", "TH"),
            Map.entry("day", "D"),
            Map.entry("night", "NI"),
            Map.entry("week", "W"),
            Map.entry("fortnight", "FN"),
            Map.entry("weekend", "WE"),
            Map.entry("month", "M"),
            Map.entry("quarter", "Q"),
            Map.entry("year", "Y"),
            Map.entry("decade", "E"),
            Map.entry("century", "C"));

    /** The same and their plurals. */
    static final Map<String, String> ANY_UNITS = anyUnits();

    static final Map<String, Integer> ORDINALS = ordinals();

    static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "since",
            "by",
            "until",
            "till",
            "before",
            "after",
            "from",
            "to",
            "of",
            "through",
            "throughout",
            "during",
            "for",
            "between",
            "and",
            "or",
            "on",
            "around",
            "about",
            "late",
            "early",
            "mid",
            "last",
            "next",
            "this",
            "than",
            "year",
            "fiscal");

    private CalendarWords() {}

    /** The unit of a singular or plural word, without its plural's s. */
    static String letter(String unit) {
        return ANY_UNITS.getOrDefault(unit, "");
    }

    private static Map<String, Integer> numbered(List<String> names) {
        var numbers = new HashMap<String, Integer>();
        for (int i = 0; i < names.size(); i++) numbers.put(names.get(i), i + 1);
        return Map.copyOf(numbers);
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<>(numbered(CalendarNames.MONTHS));
        for (int i = 0; i < 12; i++) months.put(CalendarNames.MONTHS.get(i).substring(0, 3), i + 1);
        months.put("sept", 9);
        return Map.copyOf(months);
    }

    private static Map<String, String> anyUnits() {
        var units = new HashMap<>(UNITS);
        UNITS.forEach((name, letter) -> units.put(name + "s", letter));
        units.put("centuries", "C");
        return Map.copyOf(units);
    }

    private static Map<String, Integer> ordinals() {
        var ordinals = new HashMap<String, Integer>();
        var names = ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
                        + " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth")
                .toLowerCase(Locale.ROOT)
                .split(" ");
        for (int i = 0; i < names.length; i++) ordinals.put(names[i], i + 1);
        ordinals.put("thirtieth", 30);
        return Map.copyOf(ordinals);
    }

    static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
