package org.demarche.analyse.date;

import java.util.Optional;
import java.util.Set;

/** "1998", "nineteen ninety-one", "the year 2000", "fiscal 1989", "'98"; four digits that count things are none. */
final class YearRecognizer implements Recognizer {
    private static final Set<String> COUNTED = Set.of(
            "people",
            "dollars",
            "points",
            "miles",
            "men",
            "women",
            "troops",
            "soldiers",
            "pct",
            "mln",
            "tonnes",
            "tons",
            "jobs",
            "workers",
            "votes",
            "percent",
            "feet",
            "meters",
            "metres",
            "kilometers",
            "kilometres",
            "km",
            "kg",
            "pounds",
            "euros",
            "hours",
            "gmt",
            "shares",
            "units",
            "students",
            "others");

    @Override
    public Set<String> openers() {
        return Set.of(Words.NUMBER, "nineteen", "eighteen", "two", "the", "fiscal", "financial", "year", "'");
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        int place = words.is(at, "the") ? at + 1 : at;
        boolean named = false;
        if (words.isAny(place, "fiscal", "financial")) {
            place++;
            named = true;
        }
        if (words.is(place, "year")) {
            place++;
            named = true;
        }
        if (words.is(at, "the") && !named) return Optional.empty();
        if (words.is(at, "'")) return shortYear(words, at);
        var year = Written.year(words, place);
        if (year.isEmpty() || !named && !standsAlone(words, place, year.get())) return Optional.empty();
        int end = year.get().end();
        // "1998-99" is one season or school year.
        if (words.is(end, "-")
                && words.isGlued(end)
                && words.isGlued(end + 1)
                && words.at(end + 1).length() == 2)
            end = words.number(end + 1, 2) == (year.get().value() + 1) % 100 ? end + 2 : end;
        return Optional.of(Expression.date(at, end, Integer.toString(year.get().value())));
    }

    private static Optional<Expression> shortYear(Words words, int at) {
        int year = words.number(at + 1, 2);
        boolean starts =
                !words.isGlued(at) && words.isGlued(at + 1) && words.at(at + 1).length() == 2;
        if (year < 0 || !starts || words.isGlued(at + 2) && !words.isAny(at + 2, ".", ",", ";", "'"))
            return Optional.empty();
        return Optional.of(Expression.date(at, at + 2, (year > 40 ? "19" : "20") + words.at(at + 1)));
    }

    private static boolean standsAlone(Words words, int at, Written year) {
        if (words.is(year.end(), COUNTED) || words.is(year.end(), "-") && words.is(year.end() + 1, COUNTED))
            return false;
        boolean afterPreposition = words.is(at - 1, CalendarWords.PREPOSITIONS);
        if (!words.isNumber(at))
            return afterPreposition || year.value() != 2000 && words.at(at).equals("nineteen");
        if (words.isGlued(at) && !words.isAny(at - 1, "(", "-", "\"", "'", "\u201c", "\u2014", "/", "[")) return false;
        if (words.isGlued(at) && words.is(at - 1, "-") && words.isGlued(at - 1) && !words.isNumber(at - 2))
            return words.isAny(at - 2, "mid", "pre", "post");
        boolean recent = year.value() > 1900 && year.value() < 2030 && year.value() != 2000;
        return recent || afterPreposition || words.is(at - 1, "(") && words.is(year.end(), ")");
    }
}
