package org.demarche.analyse.date;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** "The third quarter of 1998", "fourth-quarter", "the 1988 third quarter", "the first half of 1990". */
final class QuarterRecognizer implements Recognizer {
    @Override
    public Set<String> openers() {
        var openers = new HashSet<>(Set.of("first", "second", "third", "fourth", "last", "final"));
        openers.addAll(Set.of("the", "fiscal", "q", Words.NUMBER));
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        if (words.is(at, "q")) return lettered(words, at);
        int place = words.is(at, "the") ? at + 1 : at;
        var before = Written.year(words, place).filter(y -> words.isNumber(y.end() - 1));
        if (before.isPresent()) place = before.get().end();
        if (words.is(place, "fiscal")) place = words.afterHyphen(place + 1);
        int number = number(words.at(place));
        if (number == 0) return Optional.empty();
        int unit = words.afterHyphen(place + 1);
        boolean half = words.is(unit, "half");
        if (!half && !words.is(unit, "quarter")) return Optional.empty();
        if (half && number > 2 && number != 4) return Optional.empty();
        if (number == 4 && half) number = 2;
        var year = before.or(() -> Written.yearAfter(words, unit + 1));
        int end = before.isPresent() ? unit + 1 : year.map(Written::end).orElse(unit + 1);
        // "The second half" of a match is no time of the calendar.
        if (half && year.isEmpty() && !words.has(at - 2, "'", "s")) {
            if (!words.has(end, "of", "the", "year") && !words.has(end, "of", "this", "year")) return Optional.empty();
            end += 3;
        }
        var written = year.map(y -> Integer.toString(y.value())).orElse("XXXX");
        return Optional.of(Expression.date(at, end, written + (half ? "-H" : "-Q") + number));
    }

    private static Optional<Expression> lettered(Words words, int at) {
        int number = words.number(at + 1, 1);
        if (number < 1 || number > 4 || !words.isGlued(at + 1) || !words.isCapitalised(at)) return Optional.empty();
        var year = Written.yearAfter(words, at + 2);
        return Optional.of(Expression.date(
                at,
                year.map(Written::end).orElse(at + 2),
                year.map(y -> Integer.toString(y.value())).orElse("XXXX") + "-Q" + number));
    }

    private static int number(String word) {
        return switch (word) {
            case "first" -> 1;
            case "second" -> 2;
            case "third" -> 3;
            case "fourth", "last", "final" -> 4;
            default -> 0;
        };
    }
}
