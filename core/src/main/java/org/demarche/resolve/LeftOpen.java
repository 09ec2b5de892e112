package org.demarche.resolve;

import java.util.Map;
import java.util.regex.Pattern;

/** Writes a value that nothing settles as TIMEX3 has it: no signs, {@code X} for what is not known. */
final class LeftOpen {
    private static final Pattern COUNTED = Pattern.compile("[@?]*[-+]?P\\d+(?<unit>WE|[DWMQYEC])(?<time>T.*)?");
    private static final Pattern PART =
            Pattern.compile("\\((?:[-+]P\\d+(?<unit>[YWM])|(?<year>\\d{4}))\\)(?<part>[^T]*)(?<time>T.*)?");
    private static final Pattern HOLIDAY = Pattern.compile("XXXX-[a-z-]+(?<time>T.*)?");
    private static final Map<String, String> UNITS = Map.of(
            "D", "XXXX-XX-XX",
            "W", "XXXX-WXX",
            "WE", "XXXX-WXX-WE",
            "M", "XXXX-XX",
            "Q", "XXXX-QX",
            "Y", "XXXX",
            "E", "XXX",
            "C", "XX");

    private LeftOpen() {}

    static String value(String value) {
        var counted = COUNTED.matcher(value);
        if (counted.matches()) return UNITS.get(counted.group("unit")) + orEmpty(counted.group("time"));
        var part = PART.matcher(value);
        if (part.matches()) {
            var time = orEmpty(part.group("time"));
            if (part.group("year") != null) return part.group("year") + time;
            return switch (part.group("unit")) {
                case "Y" -> "XXXX-" + part.group("part") + time;
                case "W" -> "XXXX-WXX-" + part.group("part") + time;
                default -> "XXXX-XX-" + part.group("part") + time;
            };
        }
        var plain = value.replaceFirst("^[@?]?[-+]?(?=XXXX)", "");
        var holiday = HOLIDAY.matcher(plain);
        return holiday.matches() ? "XXXX-XX-XX" + orEmpty(holiday.group("time")) : plain;
    }

    @SuppressWarnings("NullAway") // a group that took no part is null, and that is what is asked
    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }
}
