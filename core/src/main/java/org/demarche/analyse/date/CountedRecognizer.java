package org.demarche.analyse.date;

import java.util.Optional;
import java.util.Set;

/** "Two weeks ago", "a year earlier", "three days later", "a month from now", "in two days' time". */
final class CountedRecognizer implements Recognizer {
    @Override
    public Set<String> openers() {
        return Count.openers();
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        var count = Count.tryAt(words, at);
        if (count.isEmpty()) return Optional.empty();
        int unit = words.afterHyphen(count.get().end());
        var letter = CalendarWords.letter(words.at(unit));
        if (letter.isEmpty() || letter.equals("NI")) return Optional.empty();
        int end = unit + 1;
        if (words.has(end, "or", "so")) end += 2;
        if (words.is(end, "'") && words.is(end + 1, "time") && words.is(at - 1, "in"))
            return Optional.of(Expression.date(at, end + 2, value(count.get(), letter, "+", "")));
        if (letter.startsWith("T"))
            return words.isAny(end, "ago", "earlier", "later")
                    ? Optional.of(clock(at, end + 1, count.get(), words.is(end, "ago")))
                    : Optional.empty();
        return switch (words.at(end)) {
            case "ago" -> Optional.of(Expression.date(at, end + 1, value(count.get(), letter, "-", "")));
            case "earlier", "previously" ->
                count.get().isVague()
                        ? Optional.empty()
                        : Optional.of(Expression.date(at, end + 1, value(count.get(), letter, "-", "@")));
            case "before" ->
                count.get().isVague() || !endsHere(words, end + 1)
                        ? Optional.empty()
                        : Optional.of(Expression.date(at, end + 1, value(count.get(), letter, "-", "@")));
            case "later" ->
                count.get().isVague()
                        ? Optional.empty()
                        : Optional.of(Expression.date(at, end + 1, value(count.get(), letter, "+", "@")));
            case "hence" -> Optional.of(Expression.date(at, end + 1, value(count.get(), letter, "+", "")));
            case "from" ->
                words.isAny(end + 1, "now", "today")
                        ? Optional.of(Expression.date(at, end + 2, value(count.get(), letter, "+", "")))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** "Two hours ago": a time of that day, which nobody tells. */
    private static Expression clock(int at, int end, Count count, boolean fromNow) {
        return count.isVague() && fromNow
                ? Expression.date(at, end, "PAST_REF")
                : Expression.time(at, end, (fromNow ? "+P0D" : "@P0D") + "TXX:XX");
    }

    private static boolean endsHere(Words words, int at) {
        return at >= words.size() || words.is(at, DayWordRecognizer.ENDS);
    }

    private static String value(Count count, String letter, String sign, String from) {
        if (count.isVague() || count.number().contains(".") || count.number().length() > 3)
            return sign.equals("-") ? "PAST_REF" : "FUTURE_REF";
        if (letter.startsWith("T")) return "+P0D";
        // A year back is as fine as the period that it is set against: a quarter's earnings "a year ago".
        if (letter.equals("Y") && count.isOne() && sign.equals("-")) return "?-P1Y";
        if (letter.equals("FN")) return from + sign + "P" + 2 * Integer.parseInt(count.number()) + "W";
        return from + sign + "P" + count.number() + letter;
    }
}
