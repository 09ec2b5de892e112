package org.demarche.analyse.date;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** "8 October 2018", "the 8th of October", "8-10 October": the British order. */
final class DayMonthRecognizer implements Recognizer {
    @Override
    public Set<String> openers() {
        var openers = new HashSet<>(CalendarWords.ORDINALS.keySet());
        openers.addAll(Set.of("the", "twenty", "thirty", Words.NUMBER));
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        int place = words.is(at, "the") ? at + 1 : at;
        var day = Written.dayOfMonth(words, place);
        if (day.isEmpty() || words.isGlued(place) && words.isAny(place - 1, "/", ".", "$", ","))
            return Optional.empty();
        var last = MonthDayRecognizer.lastDay(words, day.get());
        int end = last.orElse(day.get()).end();
        var month = Written.month(words, words.is(end, "of") ? end + 1 : end);
        if (month.isEmpty()) return dayOfThisMonth(words, at, day.get());
        if (!Written.isDay(month.get(), last.orElse(day.get()).value())) return Optional.empty();
        var year = Written.yearAfter(words, month.get().end());
        var value = MonthDayRecognizer.day(year, month.get(), day.get().value());
        if (last.isPresent())
            value += "/" + MonthDayRecognizer.day(year, month.get(), last.get().value());
        return Optional.of(
                Expression.date(at, year.map(Written::end).orElse(month.get().end()), value));
    }

    /** "The 15th of this month". */
    private static Optional<Expression> dayOfThisMonth(Words words, int at, Written day) {
        if (!words.is(day.end(), "of")) return Optional.empty();
        return Direction.tryAt(words, day.end() + 1)
                .filter(d -> !d.anaphoric() && words.is(d.end(), "month"))
                .map(d -> Expression.date(
                        at,
                        d.end() + 1,
                        "(" + PeriodRecognizer.counted(d, "M") + ")" + CalendarWords.two(day.value())));
    }
}
