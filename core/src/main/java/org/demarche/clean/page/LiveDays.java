package org.demarche.clean.page;

import java.time.LocalTime;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The lines of a page that name a day, under which posts have a clock alone. */
final class LiveDays {
    private static final int LONGEST_LINE = 60;
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)\\D{0,12}(?<hour>[01]?\\d|2[0-3])[:.](?<minute>[0-5]\\d)\\s*(?<half>[ap])?\\.?(?:m\\b)?.*");

    /** By the number of the block. */
    private final NavigableMap<Integer, Stamp> days = new TreeMap<>();

    private LiveDays() {}

    static LiveDays of(Survey survey) {
        var found = new LiveDays();
        var blocks = survey.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            int number = i;
            var line = blocks.get(i).text();
            if (line.length() <= LONGEST_LINE) Stamp.parse(line).ifPresent(s -> found.days.put(number, s));
        }
        return found;
    }

    /** The moment that {@code clock} means at the block {@code number}; empty where no line above names a day. */
    Optional<Stamp> stamp(String clock, int number) {
        var above = days.floorEntry(number);
        if (above == null) return Optional.empty();
        return clock(clock).map(time -> new Stamp(above.getValue().day(), Optional.of(time), Optional.empty()));
    }

    /** The time of day with which {@code line} begins. */
    static Optional<LocalTime> clock(String line) {
        var matcher = CLOCK.matcher(line);
        if (!matcher.matches()) return Optional.empty();
        int hour = Integer.parseInt(matcher.group("hour"));
        var half = matcher.group("half");
        if (half != null && hour <= 12) hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        return Optional.of(LocalTime.of(hour, Integer.parseInt(matcher.group("minute"))));
    }
}
