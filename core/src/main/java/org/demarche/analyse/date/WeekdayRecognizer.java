package org.demarche.analyse.date;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** "Monday", "last Friday", "the previous Friday". Which Monday is settled later; every Monday is a set's matter. */
final class WeekdayRecognizer implements Recognizer {
    @Override
    public Set<String> openers() {
        var openers = new HashSet<>(CalendarWords.WEEKDAYS.keySet());
        openers.addAll(CalendarWords.SHORT_WEEKDAYS.keySet());
        openers.addAll(Direction.OPENERS);
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        var direction = Direction.tryAt(words, at);
        int place = direction.map(Direction::end).orElse(at);
        return weekday(words, place).map(day -> {
            var value =
                    direction.map(d -> (d.anaphoric() ? "@" : "") + d.sign()).orElse("") + "XXXX-WXX-";
            return Expression.date(at, day.end(), value + day.value());
        });
    }

    static Optional<Written> weekday(Words words, int at) {
        if (!words.isCapitalised(at)) return Optional.empty();
        var full = CalendarWords.WEEKDAYS.get(words.at(at));
        if (full != null) return Optional.of(new Written(full, at + 1));
        var shortForm = CalendarWords.SHORT_WEEKDAYS.get(words.at(at));
        return shortForm != null && words.is(at + 1, ".") && words.isGlued(at + 1)
                ? Optional.of(new Written(shortForm, at + 2))
                : Optional.empty();
    }
}
