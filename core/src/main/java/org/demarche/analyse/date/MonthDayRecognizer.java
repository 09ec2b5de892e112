package org.demarche.analyse.date;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** "Oct. 8", "October 8th, 2018", "March eighth", "Oct. 8-10": the American order. */
final class MonthDayRecognizer implements Recognizer {
    private static final Set<String> JOINS = Set.of("-", "to", "through", "until", "till", "and");

    private static final Map<String, String> SIGNS = Map.of("last", "-", "next", "+", "this", "");
    private static final Set<String> AFTER_SEPTEMBER_11 =
            Set.of("attack", "attacks", "terrorist", "terror", "hijackers", "hijackings", "commission");

    @Override
    public Set<String> openers() {
        var openers = new HashSet<>(CalendarWords.MONTHS.keySet());
        openers.addAll(Set.of("last", "next", "this"));
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        if (words.isAny(at, "last", "next", "this"))
            return tryAt(words, at + 1)
                    .filter(e -> e.value().startsWith("XXXX") && !e.value().contains("/"))
                    .map(e -> Expression.date(at, e.end(), SIGNS.get(words.at(at)) + e.value()));
        var month = Written.month(words, at);
        if (month.isEmpty()) return Optional.empty();
        int place = words.is(month.get().end(), "the")
                ? month.get().end() + 1
                : month.get().end();
        var day = Written.dayOfMonth(words, place);
        if (day.isEmpty() || !Written.isDay(month.get(), day.get().value())) return Optional.empty();
        var last = lastDay(words, day.get());
        int end = last.orElse(day.get()).end();
        var year = Written.yearAfter(words, end);
        var value = day(year, month.get(), day.get().value());
        // The one day that is a name without its year.
        if (value.equals("XXXX-09-11") && words.is(end, AFTER_SEPTEMBER_11)) value = "2001-09-11";
        if (last.isPresent()) value += "/" + day(year, month.get(), last.get().value());
        return Optional.of(Expression.date(at, year.map(Written::end).orElse(end), value));
    }

    /** The second day of "8-10", "8 to 10": a later one, and no count of something else ("Oct. 8 and 10 people"). */
    static Optional<Written> lastDay(Words words, Written first) {
        if (!words.is(first.end(), JOINS)) return Optional.empty();
        int place = first.end() + 1;
        if (!words.isNumber(place)) return Optional.empty();
        return Written.dayOfMonth(words, place)
                .filter(last -> last.value() > first.value())
                .filter(last -> !words.isGlued(last.end()) || !words.isAny(last.end(), "-", "/"))
                .filter(last -> words.is(first.end(), "-")
                        || !words.tag(last.end()).isNominal()
                        || Written.month(words, last.end()).isPresent());
    }

    static String day(Optional<Written> year, Written month, int day) {
        return year.map(y -> Integer.toString(y.value())).orElse("XXXX") + "-" + CalendarWords.two(month.value()) + "-"
                + CalendarWords.two(day);
    }
}
