package org.demarche.analyse.date;

import java.util.Optional;
import java.util.Set;

/** "Last week", "this month", "the current fiscal year", "the previous day", "the year", "the weekend". */
final class PeriodRecognizer implements Recognizer {
    private static final Set<String> NO_PERIOD = Set.of("old", "term", "plan", "book", "round");

    @Override
    public Set<String> openers() {
        return Direction.OPENERS;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        var direction = Direction.tryAt(words, at);
        int place = direction.map(Direction::end).orElse(at + 1);
        boolean full = words.isAny(place, "fiscal", "financial", "full", "calendar", "entire", "whole");
        if (full) place = words.afterHyphen(place + 1);
        var letter = CalendarWords.UNITS.get(words.at(place));
        if (letter == null || letter.startsWith("T") || letter.equals("NI") || letter.equals("FN"))
            return Optional.empty();
        int end = place + 1;
        // "This Week" is a broadcast.
        if (at > 0 && words.isCapitalised(at) && words.isCapitalised(place)) return Optional.empty();
        if (words.is(at, "the") && (words.has(end, "after", "next") || words.has(end, "before", "last")))
            return Optional.of(Expression.date(at, end + 2, (words.is(end, "after") ? "+" : "-") + "P2" + letter));
        if (words.is(end, NO_PERIOD) || words.is(end, "-") && words.isGlued(end)) return Optional.empty();
        if (direction.isPresent()) return directed(words, at, direction.get(), letter, end);
        return words.is(at, "the") ? definite(words, at, letter, end) : Optional.empty();
    }

    private static Optional<Expression> directed(Words words, int at, Direction direction, String letter, int end) {
        // "The same day" counts from there; "that week" too; "the last day of the talks" is not yesterday.
        if (letter.equals("D") && !direction.anaphoric() && !words.is(at, "this"))
            return words.has(at, "the", "next", "day") && !words.is(end, "of")
                    ? Optional.of(Expression.date(at, end, "@+P1D"))
                    : Optional.empty();
        if (letter.equals("D")) return Optional.of(Expression.date(at, end, "@" + counted(direction, letter)));
        if (direction.anaphoric()) return Optional.of(Expression.date(at, end, "@" + counted(direction, letter)));
        if (letter.equals("WE"))
            return Optional.of(Expression.date(
                    at, end, direction.sign().equals("+") ? "+P1WE" : direction.sign() + "XXXX-WXX-WE"));
        return Optional.of(Expression.date(at, end, counted(direction, letter)));
    }

    /** "By the end of the year", "over the weekend", "in the quarter". */
    private static Optional<Expression> definite(Words words, int at, String letter, int end) {
        return switch (letter) {
            case "WE" -> Optional.of(Expression.date(at, end, "XXXX-WXX-WE"));
            case "Y" ->
                words.isAny(end, "ended", "ending")
                        ? Optional.of(Expression.duration(at, end, "P1Y"))
                        : words.is(end, "of") ? Optional.empty() : Optional.of(Expression.date(at, end, "+P0Y"));
            case "Q" -> Optional.of(Expression.date(at, end, "@P0Q"));
            case "M", "W" ->
                words.is(end, "of") ? Optional.empty() : Optional.of(Expression.date(at, end, "@P0" + letter));
            case "D" ->
                words.isAny(at - 1, "in", "of", "for", "during") && !words.isAny(end, "of", "when", "that")
                        ? Optional.of(Expression.date(at, end, "@P0D"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The offset that a direction and a unit make: {@code -P1W}, {@code +P0M}; anaphoric ones may have no sign. */
    static String counted(Direction direction, String letter) {
        if (!direction.sign().isEmpty()) return direction.sign() + "P1" + letter;
        return (direction.anaphoric() || letter.equals("D") ? "" : "+") + "P0" + letter;
    }
}
