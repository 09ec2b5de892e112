package org.demarche.analyse.date;

import java.util.Optional;
import java.util.Set;

/** "1998-02-27", "10/30/89" (month first, unless that cannot be), "27.2.1998" (day first), and "9/11" of 2001. */
final class NumericDateRecognizer implements Recognizer {
    @Override
    public Set<String> openers() {
        return Set.of(Words.NUMBER);
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        if (words.has(at, "9", "/", "11") && words.isGlued(at + 2) && !words.isGlued(at) && !words.isGlued(at + 3))
            return Optional.of(Expression.date(at, at + 3, "2001-09-11"));
        for (int i = at + 1; i < at + 5; i++) if (!words.isGlued(i)) return Optional.empty();
        if (words.isGlued(at) && words.isAny(at - 1, "/", ".", "-", "$")) return Optional.empty();
        var mark = words.at(at + 1);
        if (!Set.of("/", "-", ".").contains(mark) || !words.is(at + 3, mark)) return Optional.empty();
        if (words.isGlued(at + 5) && (words.is(at + 5, mark) && words.isGlued(at + 6) || words.is(at + 5, "%")))
            return Optional.empty();
        int first = words.number(at, 4);
        int second = words.number(at + 2, 2);
        int third = words.number(at + 4, 4);
        if (first < 0 || second < 0 || third < 0) return Optional.empty();
        if (words.at(at).length() == 4) return mark.equals(".") ? Optional.empty() : day(at, first, second, third);
        int digits = words.at(at + 4).length();
        if (words.at(at).length() > 2 || digits != 2 && digits != 4) return Optional.empty();
        if (mark.equals(".") && digits != 4) return Optional.empty();
        int year = digits == 4 ? third : third > 40 ? 1900 + third : 2000 + third;
        return mark.equals(".") || first > 12 ? day(at, year, second, first) : day(at, year, first, second);
    }

    private static Optional<Expression> day(int at, int year, int month, int day) {
        boolean plausible = year >= 1500 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return plausible
                ? Optional.of(Expression.date(
                        at, at + 5, year + "-" + CalendarWords.two(month) + "-" + CalendarWords.two(day)))
                : Optional.empty();
    }
}
