package org.demarche.analyse.date;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.demarche.syntax.Tag;

/** "Three days", "two-day", "the past two years", "several months", "a minute and a half", "for years", "a while". */
final class DurationRecognizer implements Recognizer {
    private static final Set<String> FRAMES = Set.of(
            "past",
            "last",
            "next",
            "first",
            "coming",
            "previous",
            "following",
            "preceding",
            "latest",
            "final",
            "remaining",
            "initial",
            "ensuing");
    private static final Set<String> FILLERS = Set.of(
            "more",
            "full",
            "trading",
            "consecutive",
            "straight",
            "long",
            "whole",
            "working",
            "business",
            "additional",
            "calendar",
            "fiscal",
            "short",
            "further",
            "school",
            "successive",
            "solid",
            "extra",
            "entire");

    private static final Set<String> KINDS = Set.of("fiscal", "calendar", "school", "trading", "business", "working");

    @Override
    public Set<String> openers() {
        var openers = new HashSet<>(Count.openers());
        openers.addAll(FRAMES);
        openers.addAll(Set.of("the", "another", "some", "additional", "recent"));
        openers.addAll(CalendarWords.ANY_UNITS.keySet());
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        if (isSomeDay(words, at)) return Optional.empty();
        var bare = bare(words, at);
        if (bare.isPresent()) return bare;
        int place = words.isAny(at, "the", "another", "additional") ? at + 1 : at;
        boolean framed = words.is(place, FRAMES);
        if (framed) place++;
        var count = Count.tryAt(words, place);
        if (count.isEmpty() || place > at && words.isAny(place, "a", "an")) return Optional.empty();
        if (words.is(at, "the")
                && !framed
                && !words.isNumber(place)
                && count.get().isVague()) return Optional.empty();
        int unit = words.afterHyphen(count.get().end());
        boolean article = words.isAny(place, "a", "an");
        // "A fiscal year" and "a school day" are kinds of year and day, "two fiscal years" a length.
        if (words.is(unit, FILLERS) && !(article && words.is(unit, KINDS))) unit = words.afterHyphen(unit + 1);
        // "The two-day visit": the article is the visit's.
        if (words.is(at, "the") && !framed && words.is(unit - 1, "-")) return Optional.empty();
        if (words.is(place, "many") && words.isAny(place - 1, "as", "so", "how", "too")) return Optional.empty();
        var range = range(words, count.get());
        if (range > 0) unit = range;
        var letter = CalendarWords.letter(words.at(unit));
        if (letter.isEmpty() || letter.equals("WE")) return Optional.empty();
        if (article && count.get().isOne() && words.at(unit).endsWith("s")) return Optional.empty();
        int end = unit + 1;
        // "A second" and "a quarter" are ordinals and parts far more often than times; "two nights" are stays.
        boolean single = words.isAny(unit, "second", "minute", "quarter", "night");
        if (single && count.get().isOne() && !words.isNumber(place) || words.is(unit, "nights"))
            if (!words.isAny(unit, "minute", "night", "nights") || words.is(unit, "night")) return Optional.empty();
        if (isAge(words, end) || isFraction(words, unit)) return Optional.empty();
        if (article && words.is(end, "-") && words.isGlued(end)) return Optional.empty();
        if (words.has(end, "-", "old") || words.has(end, "-", "long")) end += 2;
        // "A year-earlier loss", "a day-to-day matter": the unit is part of another word.
        if (words.is(end, "-") && words.isGlued(end) && words.isGlued(end + 1)) return Optional.empty();
        boolean half = words.has(end, "and", "a", "half");
        if (half) end += 3;
        if (words.is(at, "the") && framed && range == 0 && count.get().isVague() && words.is(place, "many"))
            return Optional.empty();
        return Optional.of(Expression.duration(at, end, value(count.get(), half, letter)));
    }

    /** "He will one day return": no day that is counted; {@link ReferenceWordRecognizer} has it. */
    static boolean isSomeDay(Words words, int at) {
        return words.has(at, "one", "day")
                && (words.tag(at + 2) == Tag.VERB || words.tag(at + 2) == Tag.AUX || words.tag(at - 1) == Tag.AUX);
    }

    /** "He is 52 years old": an age is no time. */
    private static boolean isAge(Words words, int at) {
        return words.is(at, "old") || words.has(at, "of", "age");
    }

    /** "Three-quarters of its food". */
    private static boolean isFraction(Words words, int unit) {
        return words.is(unit, "quarters") && (words.is(unit - 1, "-") || words.is(unit + 1, "of"));
    }

    /** "Two to three weeks": the place of the unit; 0 where it is no range. */
    private static int range(Words words, Count count) {
        if (!words.isAny(count.end(), "to", "or", "-")) return 0;
        return Count.tryAt(words, count.end() + 1)
                .filter(c -> !words.isAny(count.end() + 1, "a", "an"))
                .map(c -> words.afterHyphen(c.end()))
                .filter(unit -> CalendarWords.ANY_UNITS.containsKey(words.at(unit)))
                .orElse(0);
    }

    /** Units that nothing counts: "for years", "months of talks", "a while", "some time", "week-long". */
    private static Optional<Expression> bare(Words words, int at) {
        if (words.has(at, "a", "while")) return Optional.of(Expression.duration(at, at + 2, "PXX"));
        if (words.has(at, "some", "time") && words.is(at - 1, "for"))
            return Optional.of(Expression.duration(at, at + 2, "PXX"));
        var letter = CalendarWords.letter(words.at(at));
        if (letter.isEmpty() || letter.equals("WE")) return Optional.empty();
        boolean plural = words.at(at).endsWith("s");
        if (words.is(at + 1, "-") && words.isAny(at + 2, "long", "old") && !words.is(at - 1, "-"))
            return Optional.of(Expression.duration(at, at + 3, iso(plural ? "X" : "1", letter)));
        if (!plural) return Optional.empty();
        if (words.is(at + 1, "ago")) return Optional.of(Expression.date(at, at + 2, "PAST_REF"));
        if (words.isAny(at, "seconds", "quarters", "nights")) return Optional.empty();
        boolean stretch = words.isAny(at - 1, "for", "in", "within") && !words.is(at + 1, "of")
                || words.is(at + 1, "of") && !words.isAny(at - 1, "the", "his", "her", "their", "these", "those");
        if (!stretch || words.isGlued(at)) return Optional.empty();
        int end = words.has(at + 1, "or") && CalendarWords.ANY_UNITS.containsKey(words.at(at + 2)) ? at + 3 : at + 1;
        return Optional.of(Expression.duration(at, end, iso("X", letter)));
    }

    private static String value(Count count, boolean halfAfter, String letter) {
        boolean half = count.half() || halfAfter;
        if (!half || count.isVague()) return iso(count.number(), letter);
        boolean none = count.number().equals("0");
        return switch (letter) {
            case "Y" -> none ? "P6M" : "P" + count.number() + "Y6M";
            case "TH" -> none ? "PT30M" : "PT" + count.number() + "H30M";
            case "TM" -> none ? "PT30S" : "PT" + count.number() + "M30S";
            case "E" -> "P" + (whole(count.number()) * 10 + 5) + "Y";
            case "D" -> none ? "PT12H" : "P" + count.number() + ".5D";
            default -> iso((none ? "0" : count.number()) + ".5", letter);
        };
    }

    private static String iso(String number, String letter) {
        if (letter.startsWith("T")) return "PT" + number + letter.substring(1);
        if (letter.equals("NI")) return "P" + number + "D";
        if (letter.equals("FN")) return number.equals("X") ? "PXW" : "P" + 2 * whole(number) + "W";
        // "Two decades" are twenty years to those who label news; one is a decade.
        if (letter.equals("E") && !number.equals("X") && !number.equals("1") && !number.contains("."))
            return "P" + 10 * whole(number) + "Y";
        return "P" + number + letter;
    }

    private static int whole(String number) {
        int point = number.indexOf('.');
        return Integer.parseInt(point < 0 ? number : number.substring(0, point));
    }
}
