package org.demarche.analyse.date;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** "October 1998", "last June", "this September", bare "October"; with a day beside it, it is another's matter. */
final class MonthRecognizer implements Recognizer {
    /** "May" opens questions and wishes, "March" and "April" are names too: these need a sign of a date before them. */
    private static final Set<String> OTHER_WORDS = Set.of("may", "march", "april", "june", "august");

    /** What takes place at a time and in a town: "the June Venice summit". */
    private static final Set<String> GATHERINGS =
            Set.of("summit", "meeting", "talks", "conference", "session", "round", "visit", "congress", "assembly");

    @Override
    public Set<String> openers() {
        var openers = new HashSet<>(CalendarWords.MONTHS.keySet());
        openers.addAll(Direction.OPENERS);
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        if (words.has(at, "the", "month", "of"))
            return tryAt(words, at + 3)
                    .map(e -> e.from(at))
                    .filter(e -> e.value().length() <= 7);
        var direction = Direction.tryAt(words, at);
        int place = direction.map(Direction::end).orElse(at);
        var month = Written.month(words, place);
        if (month.isEmpty()) return Optional.empty();
        var number = CalendarWords.two(month.get().value());
        if (direction.isPresent()) {
            var mark = direction.get().anaphoric() ? "@" : "";
            return Optional.of(Expression.date(
                    at, month.get().end(), mark + direction.get().sign() + "XXXX-" + number));
        }
        var year = Written.yearAfter(words, month.get().end());
        if (year.isPresent())
            return Optional.of(Expression.date(at, year.get().end(), year.get().value() + "-" + number));
        return isName(words, at, month.get().end())
                ? Optional.empty()
                : Optional.of(Expression.date(at, month.get().end(), "XXXX-" + number));
    }

    private static boolean isName(Words words, int at, int end) {
        // "April Jones", "Mr. March": a capitalised word beside it, no comma between, makes it a name.
        boolean beforeName = words.isCapitalised(end) && !words.isGlued(end);
        if (!words.is(at, OTHER_WORDS)) return false;
        if (words.is(at - 1, "the") && words.isCapitalised(end) && words.is(end + 1, GATHERINGS)) return false;
        if (words.is(at - 1, CalendarWords.PREPOSITIONS)) return beforeName && words.is(at, "april");
        if (words.is(at, "may") || words.is(at, "march")) return !words.isAny(at + 1, "'", "to", "and");
        boolean afterName = at > 0 && words.isCapitalised(at - 1) && !words.is(at - 1, CalendarWords.PREPOSITIONS);
        return beforeName || afterName && at > 1;
    }
}
