package org.demarche.analyse.date;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** "This morning", "tonight", "last night"; "evening" alone waits for a day beside it ("Friday evening"). */
final class DayPartRecognizer implements Recognizer {
    @Override
    public Set<String> openers() {
        var openers = new HashSet<>(CalendarWords.DAY_PARTS.keySet());
        openers.addAll(Set.of("tonight", "overnight", "this", "last", "the", "that", "same"));
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        if (words.is(at, "tonight")) return Optional.of(Expression.time(at, at + 1, "+P0DTNI"));
        if (words.is(at, "overnight"))
            return words.tag(at).isNominal() || words.is(at + 1, "-")
                    ? Optional.empty()
                    : Optional.of(Expression.time(at, at + 1, "+P0DTNI"));
        var alone = CalendarWords.DAY_PARTS.get(words.at(at));
        if (alone != null) return Optional.of(Expression.time(at, at + 1, "T" + alone));
        int place = words.isAny(at + 1, "same", "previous", "following") ? at + 2 : at + 1;
        var part = CalendarWords.DAY_PARTS.get(words.at(place));
        if (part == null) return Optional.empty();
        var day = switch (words.at(at)) {
            case "this" -> "+P0D";
            case "last" -> "-P1D";
            case "that" -> "@P0D";
            case "the" ->
                switch (words.at(at + 1)) {
                    case "previous" -> "@-P1D";
                    case "following" -> "@+P1D";
                    case "same" -> "@P0D";
                    default -> {
                        if (words.has(place + 1, "before") && endsHere(words, place + 2)) yield "@-P1D";
                        boolean known = words.is(place + 1, "of")
                                || words.isAny(at - 1, "in", "by", "during", "of", "for", "into");
                        yield known ? "@P0D" : "";
                    }
                };
            default -> "";
        };
        if (words.is(at, "last") && !part.equals("NI")) return Optional.empty();
        if (day.equals("@-P1D") && words.is(place + 1, "before")) place++;
        return day.isEmpty() ? Optional.empty() : Optional.of(Expression.time(at, place + 1, day + "T" + part));
    }

    private static boolean endsHere(Words words, int at) {
        return at >= words.size() || words.is(at, DayWordRecognizer.ENDS);
    }
}
