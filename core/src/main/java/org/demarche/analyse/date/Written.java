package org.demarche.analyse.date;

import java.time.Month;
import java.util.Optional;
import org.demarche.finding.CalendarNames;

/**
 * The parts that dates are made of, where one stands written: a month's name, a day's number, a year.
 *
 * @param value the number
 * @param end the word after it
 */
record Written(int value, int end) {
    /** "October", "Oct."; a short form without its point only beside a number. */
    static Optional<Written> month(Words words, int at) {
        var month = CalendarWords.MONTHS.get(words.at(at));
        if (month == null || !words.isCapitalised(at)) return Optional.empty();
        if (CalendarNames.MONTHS.contains(words.at(at))) return Optional.of(new Written(month, at + 1));
        if (words.is(at + 1, ".") && words.isGlued(at + 1)) return Optional.of(new Written(month, at + 2));
        boolean beside = words.isNumber(at + 1) || words.isNumber(at - 1);
        return beside ? Optional.of(new Written(month, at + 1)) : Optional.empty();
    }

    /** "8", "8th", "eighth", "twenty-first"; 1 to 31. */
    static Optional<Written> dayOfMonth(Words words, int at) {
        int number = words.number(at, 2);
        if (number > 0) {
            int end = at + 1;
            boolean ordinal = words.isGlued(end) && words.isAny(end, "st", "nd", "rd", "th");
            if (ordinal) end++;
            if (number > 31 || isCut(words, end)) return Optional.empty();
            return Optional.of(new Written(number, end));
        }
        return ordinalWord(words, at).filter(o -> o.value() <= 31);
    }

    /** "first" to "twentieth", "twenty-first", "thirty-first". */
    static Optional<Written> ordinalWord(Words words, int at) {
        var plain = CalendarWords.ORDINALS.get(words.at(at));
        if (plain != null) return Optional.of(new Written(plain, at + 1));
        int tens = words.is(at, "twenty") ? 20 : words.is(at, "thirty") ? 30 : 0;
        if (tens == 0) return Optional.empty();
        int unit = words.afterHyphen(at + 1);
        var ones = CalendarWords.ORDINALS.get(words.at(unit));
        return ones == null || ones > 9 ? Optional.empty() : Optional.of(new Written(tens + ones, unit + 1));
    }

    /** "8th" or "eighth", but no bare number. */
    static Optional<Written> ordinal(Words words, int at) {
        int number = words.number(at, 2);
        if (number > 0)
            return words.isGlued(at + 1) && words.isAny(at + 1, "st", "nd", "rd", "th")
                    ? Optional.of(new Written(number, at + 2))
                    : Optional.empty();
        return ordinalWord(words, at);
    }

    /** Four digits from 1500 to 2099, or a year in words ("nineteen ninety-seven", "two thousand and five"). */
    static Optional<Written> year(Words words, int at) {
        int number = words.number(at, 4);
        if (number >= 0) {
            boolean plausible = number >= 1500 && number < 2100 && words.at(at).length() == 4;
            return plausible && !isCut(words, at + 1) ? Optional.of(new Written(number, at + 1)) : Optional.empty();
        }
        if (words.has(at, "two", "thousand")) {
            int rest = words.is(at + 2, "and") ? at + 3 : at + 2;
            return Count.belowHundred(words, rest)
                    .map(c -> new Written(2000 + Integer.parseInt(c.number()), c.end()))
                    .or(() -> Optional.of(new Written(2000, at + 2)));
        }
        int century = words.is(at, "nineteen") ? 1900 : words.is(at, "eighteen") ? 1800 : 0;
        if (century == 0) return Optional.empty();
        return Count.belowHundred(words, words.afterHyphen(at + 1))
                .filter(c -> Integer.parseInt(c.number()) >= 10)
                .map(c -> new Written(century + Integer.parseInt(c.number()), c.end()));
    }

    /** A year after a date: "October 8, 2018", "May of 1998". */
    static Optional<Written> yearAfter(Words words, int at) {
        int place = words.isAny(at, ",", "of") ? at + 1 : at;
        return year(words, place);
    }

    /** Whether {@code month} may have {@code day}. */
    static boolean isDay(Written month, int day) {
        return day <= Month.of(month.value()).maxLength();
    }

    /** Whether a number goes on at {@code at}: "8:30", "1,000", "19.5", "40%". */
    static boolean isCut(Words words, int at) {
        if (!words.isGlued(at)) return false;
        if (words.is(at, "%")) return true;
        return words.isAny(at, ":", ".", ",") && words.isGlued(at + 1) && words.isNumber(at + 1);
    }
}
