package org.demarche.analyse.date;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.CalendarNames;

/** What comes again: "every Tuesday", "each month", "twice a week", "annually", "$5 a year", "Tuesday nights". */
final class SetRecognizer implements Recognizer {
    private static final Map<String, String> ADVERBS = Map.of(
            "hourly", "PT1H",
            "daily", "P1D",
            "nightly", "P1D",
            "weekly", "P1W",
            "biweekly", "P2W",
            "monthly", "P1M",
            "yearly", "P1Y",
            "annually", "P1Y");
    private static final Set<String> TIMES = Set.of("once", "twice", "thrice");

    @Override
    public Set<String> openers() {
        var openers = new HashSet<>(ADVERBS.keySet());
        openers.addAll(TIMES);
        openers.addAll(Set.of("every", "each", "a", "an", "per", "all"));
        for (var day : CalendarNames.WEEKDAYS) {
            openers.add(day);
            openers.add(day + "s");
        }
        openers.addAll(Count.openers());
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        var adverb = ADVERBS.get(words.at(at));
        if (adverb != null)
            return words.fine(at).equals("RB") || words.is(at, "annually")
                    ? Optional.of(Expression.set(at, at + 1, adverb))
                    : Optional.empty();
        var plural = plural(words, at);
        if (plural.isPresent()) return plural;
        if (words.isAny(at, "every", "each")) return every(words, at);
        if (words.isAny(at, "a", "an", "per")) return rate(words, at);
        return times(words, at);
    }

    /** "Mondays", "Tuesday nights". */
    private static Optional<Expression> plural(Words words, int at) {
        if (!words.isCapitalised(at)) return Optional.empty();
        var word = words.at(at);
        var day = CalendarWords.WEEKDAYS.get(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
        if (day == null) return Optional.empty();
        if (word.endsWith("s")) return Optional.of(Expression.set(at, at + 1, "XXXX-WXX-" + day));
        var next = words.at(at + 1);
        var part = next.endsWith("s") ? CalendarWords.DAY_PARTS.get(next.substring(0, next.length() - 1)) : null;
        return part == null
                ? Optional.empty()
                : Optional.of(Expression.set(at, at + 2, "XXXX-WXX-" + day + "T" + part));
    }

    private static Optional<Expression> every(Words words, int at) {
        int place = at + 1;
        if (words.is(at, "each") && words.has(place, "and", "every")) place += 2;
        boolean other = words.is(place, "other");
        if (other) place++;
        var day = WeekdayRecognizer.weekday(words, place);
        if (day.isPresent()) {
            var part = CalendarWords.DAY_PARTS.get(words.at(day.get().end()));
            return Optional.of(Expression.set(
                    at,
                    day.get().end() + (part == null ? 0 : 1),
                    "XXXX-WXX-" + day.get().value() + (part == null ? "" : "T" + part)));
        }
        var month = Written.month(words, place);
        if (month.isPresent()) {
            var date = Written.dayOfMonth(words, month.get().end());
            return Optional.of(Expression.set(
                    at,
                    date.map(Written::end).orElse(month.get().end()),
                    "XXXX-" + CalendarWords.two(month.get().value())
                            + date.map(d -> "-" + CalendarWords.two(d.value())).orElse("")));
        }
        var season = CalendarWords.SEASONS.get(words.at(place));
        if (season != null) return Optional.of(Expression.set(at, place + 1, "XXXX-" + season));
        var part = CalendarWords.DAY_PARTS.get(words.at(place));
        if (part != null) return Optional.of(Expression.set(at, place + 1, "XXXX-XX-XXT" + part));
        var count = other ? Optional.<Count>empty() : Count.tryAt(words, place);
        if (count.isPresent()) place = count.get().end();
        var letter = CalendarWords.letter(words.at(place));
        if (letter.isEmpty() || letter.equals("NI") || letter.equals("TS")) return Optional.empty();
        var number = other ? "2" : count.map(Count::number).orElse("1");
        if (letter.equals("E") && !number.equals("1")) number += "0";
        return Optional.of(Expression.set(at, place + 1, period(number, letter)));
    }

    /** "A year" after an amount: "$33 million a year", "four flights a week"; else it is a stretch of time. */
    private static Optional<Expression> rate(Words words, int at) {
        var letter = CalendarWords.UNITS.getOrDefault(words.at(at + 1), "");
        if (letter.isEmpty()
                || Set.of("TS", "TM", "Q", "NI", "WE", "E", "C", "FN").contains(letter)) return Optional.empty();
        if (words.isAny(at + 2, "ago", "earlier", "later", "before", "from", "after", "-", "long", "and", "or"))
            return Optional.empty();
        boolean amount = words.is(at, "per") || words.isAny(at - 1, "million", "billion", "times", "dollars");
        for (int i = at - 1; i >= Math.max(0, at - 3) && !amount; i--) {
            if (words.isAny(i, ",", ".", "for", "in", "than", "within", "after", "about", "of", "-")) break;
            amount = words.isNumber(i)
                    || words.is(i, "$")
                    || i < at - 1 && Count.belowHundred(words, i).isPresent();
        }
        return amount ? Optional.of(Expression.set(at, at + 2, period("1", letter))) : Optional.empty();
    }

    /** "Twice a month", "three times a year", "once every two years". */
    private static Optional<Expression> times(Words words, int at) {
        int place = words.is(at, TIMES) ? at + 1 : 0;
        if (place == 0) {
            var count = Count.tryAt(words, at);
            if (count.isEmpty() || !words.is(count.get().end(), "times")) return Optional.empty();
            place = count.get().end() + 1;
        }
        if (words.is(place, "every")) return every(words, place).map(e -> e.from(at));
        if (!words.isAny(place, "a", "per", "an", "each")) return Optional.empty();
        var letter = CalendarWords.UNITS.getOrDefault(words.at(place + 1), "");
        if (letter.isEmpty() || letter.equals("NI") || letter.equals("WE")) return Optional.empty();
        return Optional.of(Expression.set(at, place + 2, period("1", letter)));
    }

    private static String period(String number, String letter) {
        return letter.startsWith("T") ? "PT" + number + letter.substring(1) : "P" + number + letter;
    }
}
