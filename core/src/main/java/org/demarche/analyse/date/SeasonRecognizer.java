package org.demarche.analyse.date;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** "Last spring", "the summer of 1994", "this past spring", "winter 1998"; "spring" and "fall" alone are mostly verbs. */
final class SeasonRecognizer implements Recognizer {
    private static final Set<String> BEFORE_BARE = Set.of(
            "in", "into", "through", "this", "over", "by", "until", "since", "early", "late", "mid", "during", "next",
            "last");

    @Override
    public Set<String> openers() {
        var openers = new HashSet<>(CalendarWords.SEASONS.keySet());
        openers.addAll(Direction.OPENERS);
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        var direction = Direction.tryAt(words, at);
        boolean definite = direction.isEmpty() && words.is(at, "the");
        int place = direction.map(Direction::end).orElse(definite ? at + 1 : at);
        var season = CalendarWords.SEASONS.get(words.at(place));
        if (season == null) return Optional.empty();
        if (direction.isPresent()) {
            var mark = direction.get().anaphoric() ? "@" : "";
            return Optional.of(
                    Expression.date(at, place + 1, mark + direction.get().sign() + "XXXX-" + season));
        }
        var year = Written.yearAfter(words, place + 1);
        if (year.isPresent())
            return Optional.of(Expression.date(at, year.get().end(), year.get().value() + "-" + season));
        boolean alone = definite
                ? words.is(at - 1, BEFORE_BARE)
                : words.is(at - 1, BEFORE_BARE) && !words.isAny(place, "fall", "spring");
        boolean noOther = !words.isAny(place + 1, "of", "from", "in", "-", "olympics", "games", "palace");
        return alone && noOther && !words.isCapitalised(place + 1)
                ? Optional.of(Expression.date(at, place + 1, "XXXX-" + season))
                : Optional.empty();
    }
}
