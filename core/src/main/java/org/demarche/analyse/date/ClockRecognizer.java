package org.demarche.analyse.date;

import java.util.Optional;
import java.util.Set;

/** "3:30 p.m. EST", "10 pm", "14:30", "0900 GMT", "nine o'clock", "noon", "midnight"; which day is another's matter. */
final class ClockRecognizer implements Recognizer {
    private static final Set<String> ZONES = Set.of(
            "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "bst", "msk", "jst",
            "kst", "ist", "et");

    @Override
    public Set<String> openers() {
        var openers = new java.util.HashSet<>(Count.openers());
        openers.addAll(Set.of("noon", "midday", "midnight"));
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        if (words.isAny(at, "noon", "midday")) return Optional.of(Expression.time(at, at + 1, "T12:00"));
        if (words.is(at, "midnight")) return Optional.of(Expression.time(at, at + 1, "T24:00"));
        if (words.isGlued(at) && words.isAny(at - 1, "$", ":", ".", ",", "/", "-")) return Optional.empty();
        if (words.has(at, "half", "past"))
            return Count.belowHundred(words, at + 2)
                    .filter(c -> Integer.parseInt(c.number()) <= 12)
                    .map(c -> Expression.time(at, c.end(), clock(Integer.parseInt(c.number()), 30)));
        if (words.isNumber(at)) return digits(words, at);
        return Count.belowHundred(words, at).flatMap(c -> named(words, at, Integer.parseInt(c.number()), 0, c.end()));
    }

    private static Optional<Expression> digits(Words words, int at) {
        int hour = words.number(at, 2);
        if (hour < 0) return military(words, at);
        boolean minutes = words.isAny(at + 1, ":", ".")
                && words.isGlued(at + 1)
                && words.isGlued(at + 2)
                && words.number(at + 2, 2) >= 0
                && words.number(at + 2, 2) < 60
                && words.at(at + 2).length() == 2;
        int minute = minutes ? words.number(at + 2, 2) : 0;
        int end = minutes ? at + 3 : at + 1;
        var named = named(words, at, hour, minute, end);
        if (named.isPresent()) return named;
        // "14.30" is an amount; "14:30" a time, if nothing goes on after it.
        boolean goesOn = words.isGlued(end) && words.isAny(end, ":", "%", "/");
        if (!minutes || !words.is(at + 1, ":") || hour > 23 || goesOn) return Optional.empty();
        return Optional.of(zoned(words, at, end, hour, minute));
    }

    /** "0900 GMT": four digits with a zone. */
    private static Optional<Expression> military(Words words, int at) {
        int number = words.number(at, 4);
        if (number < 0 || words.at(at).length() != 4 || !words.is(at + 1, ZONES)) return Optional.empty();
        return number / 100 < 24 && number % 100 < 60
                ? Optional.of(zoned(words, at, at + 1, number / 100, number % 100))
                : Optional.empty();
    }

    private static Optional<Expression> named(Words words, int at, int hour, int minute, int end) {
        if (hour < 1 || hour > 12) return Optional.empty();
        if (words.has(end, "o", "'", "clock")) {
            int after = end + 3;
            if (words.has(after, "in", "the", "morning"))
                return Optional.of(Expression.time(at, after + 3, clock(hour % 12, minute)));
            if (words.has(after, "in", "the", "afternoon") || words.has(after, "in", "the", "evening"))
                return Optional.of(Expression.time(at, after + 3, clock(hour % 12 + 12, minute)));
            return Optional.of(Expression.time(at, after, clock(hour, minute)));
        }
        int half = half(words, end);
        if (half < 0) return Optional.empty();
        int day = hour % 12 + (words.at(end).startsWith("p") ? 12 : 0);
        return Optional.of(zoned(words, at, half, day, minute));
    }

    /** The word after "a.m.", "pm"; -1 where none stands. */
    private static int half(Words words, int at) {
        if (words.isAny(at, "am", "pm")) return at + 1;
        boolean dotted = words.isAny(at, "a", "p")
                && words.is(at + 1, ".")
                && words.is(at + 2, "m")
                && words.isGlued(at + 1)
                && words.isGlued(at + 2);
        if (!dotted) return -1;
        return words.is(at + 3, ".") && words.isGlued(at + 3) ? at + 4 : at + 3;
    }

    private static Expression zoned(Words words, int at, int end, int hour, int minute) {
        if (words.has(end, "local", "time")) return Expression.time(at, end + 2, clock(hour, minute));
        int place = words.is(end, "(") ? end + 1 : end;
        if (!words.is(place, ZONES) || !words.isCapitalised(place))
            return Expression.time(at, end, clock(hour, minute));
        int after = place > end && words.is(place + 1, ")") ? place + 2 : place + 1;
        boolean universal = words.isAny(place, "gmt", "utc");
        return Expression.time(at, after, clock(hour, minute) + (universal ? "Z" : ""));
    }

    private static String clock(int hour, int minute) {
        return "T" + CalendarWords.two(hour) + ":" + CalendarWords.two(minute);
    }
}
