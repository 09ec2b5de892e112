package org.demarche.analyse.date;

import java.util.Optional;
import java.util.Set;

/**
 * The periods of business news: "the year-ago quarter", "year-earlier", "the 1988 period", "the latest quarter". They
 * are as fine as the period last spoken of.
 */
final class ComparedPeriodRecognizer implements Recognizer {
    private static final Set<String> PERIODS = Set.of("quarter", "period");

    @Override
    public Set<String> openers() {
        return Set.of("the", "year");
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        int place = words.is(at, "the") ? at + 1 : at;
        if (words.isAny(place, "comparable", "corresponding", "same") && words.is(at, "the")) {
            var inner = yearAgo(words, at, place + 1);
            if (inner.isPresent()) return inner;
            if (words.is(place + 1, PERIODS)) {
                int end = place + 2;
                int of = words.isAny(end, "of", "in") ? end + 1 : end;
                if (words.has(of, "last", "year")) return Optional.of(Expression.date(at, of + 2, "?-P1Y"));
                if (words.has(of, "a", "year", "ago") || words.has(of, "a", "year", "earlier"))
                    return Optional.of(Expression.date(at, of + 3, "?-P1Y"));
            }
            return Optional.empty();
        }
        if (words.is(at, "the") && words.is(place, "latest")) {
            int unit = words.isAny(place + 1, "fiscal", "reporting") ? place + 2 : place + 1;
            if (words.is(unit, PERIODS)) return Optional.of(Expression.date(at, unit + 1, "?-P1Q"));
            if (words.is(unit, "year")) return Optional.of(Expression.date(at, unit + 1, "-P1Y"));
            return Optional.empty();
        }
        var yearAgo = yearAgo(words, at, place);
        if (yearAgo.isPresent()) return yearAgo;
        if (!words.is(at, "the")) return Optional.empty();
        return Written.year(words, place)
                .filter(y -> words.is(y.end(), PERIODS))
                .map(y -> Expression.date(at, y.end() + 1, "(" + y.value() + ")Q"));
    }

    private static Optional<Expression> yearAgo(Words words, int at, int place) {
        if (!words.is(place, "year") || !words.is(place + 1, "-") || !words.isAny(place + 2, "ago", "earlier"))
            return Optional.empty();
        int end = place + 3;
        if (words.is(end, PERIODS)) return Optional.of(Expression.date(at, end + 1, "?-P1Y"));
        var ordinal = Written.ordinalWord(words, end);
        if (ordinal.isPresent() && ordinal.get().value() <= 4) {
            int unit = words.afterHyphen(ordinal.get().end());
            if (words.is(unit, "quarter"))
                return Optional.of(
                        Expression.date(at, unit + 1, "(-P1Y)Q" + ordinal.get().value()));
        }
        // "The year-ago results": the determiner is the noun's.
        return at == place ? Optional.of(Expression.date(at, end, "?-P1Y")) : Optional.empty();
    }
}
