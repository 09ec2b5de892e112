package org.demarche.analyse.date;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** "The 20th century", "the nineteenth century". */
final class CenturyRecognizer implements Recognizer {
    @Override
    public Set<String> openers() {
        var openers = new HashSet<>(CalendarWords.ORDINALS.keySet());
        openers.addAll(Set.of(Words.NUMBER, "the", "twenty"));
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        return Written.ordinal(words, words.is(at, "the") ? at + 1 : at)
                .filter(o -> o.value() <= 30)
                .flatMap(o -> {
                    int unit = words.afterHyphen(o.end());
                    return words.isAny(unit, "century", "centuries")
                            ? Optional.of(Expression.date(at, unit + 1, CalendarWords.two(o.value() - 1)))
                            : Optional.empty();
                });
    }
}
