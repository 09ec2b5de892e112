package org.demarche.analyse.date;

import java.util.Optional;
import java.util.Set;

/** "Today", "tomorrow", "the day before yesterday": days that count from the report's. */
final class DayWordRecognizer implements Recognizer {
    static final Set<String> ENDS = Set.of(".", ",", ";", ")", "and", "but", "in", "at");

    @Override
    public Set<String> openers() {
        return Set.of("today", "tomorrow", "yesterday", "the");
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        // "USA Today", "Russia Today": names.
        if (words.isCapitalised(at)
                && words.isCapitalised(at - 1)
                && words.tag(at - 1).isNominal()) return Optional.empty();
        return switch (words.at(at)) {
            case "today" -> Optional.of(Expression.date(at, at + 1, "+P0D"));
            case "tomorrow" -> Optional.of(Expression.date(at, at + 1, "+P1D"));
            case "yesterday" -> Optional.of(Expression.date(at, at + 1, "-P1D"));
            default -> {
                if (words.has(at + 1, "day", "after", "tomorrow"))
                    yield Optional.of(Expression.date(at, at + 4, "+P2D"));
                if (words.has(at + 1, "day", "before", "yesterday"))
                    yield Optional.of(Expression.date(at, at + 4, "-P2D"));
                // "The day before" and nothing after it that it could come before.
                boolean ends = at + 3 >= words.size() || words.is(at + 3, ENDS);
                if (ends && words.has(at + 1, "day", "before")) yield Optional.of(Expression.date(at, at + 3, "@-P1D"));
                if (ends && words.has(at + 1, "day", "after")) yield Optional.of(Expression.date(at, at + 3, "@+P1D"));
                yield Optional.empty();
            }
        };
    }
}
