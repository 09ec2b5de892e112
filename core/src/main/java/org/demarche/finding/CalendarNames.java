package org.demarche.finding;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of months and weekdays, in their order and in lower case, and the words that stand among them. */
public final class CalendarNames {
    public static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    public static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** What heads a phrase that is no more than a day or a span of days: "Monday", "last week". */
    public static final Set<String> DAYS =
            joined(List.of(WEEKDAYS, List.of("today", "yesterday", "tomorrow", "tonight", "week", "month", "year")));

    /** What stands in an owner that is a time, not somebody: "Monday's talks", "this weekend's visit". */
    public static final Set<String> WORDS = joined(List.of(DAYS, MONTHS, List.of("day", "weekend")));

    private CalendarNames() {}

    private static Set<String> joined(List<Collection<String>> words) {
        return words.stream().flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }
}
