package org.demarche.analyse.date;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * "Three", "25", "2 1/2", "a hundred", "several" before a unit.
 *
 * @param number digits, or {@code X} where the text does not say how many
 * @param half whether half a unit is added ("two and a half years")
 * @param end the word after it
 */
record Count(String number, boolean half, int end) {
    private static final Map<String, Integer> SMALL = small();
    private static final Map<String, Integer> LARGE = Map.of("hundred", 100, "thousand", 1_000, "million", 1_000_000);
    private static final Set<String> VAGUE = Set.of("several", "few", "many", "countless", "numerous");

    /** What a count may begin with, digits apart. */
    static Set<String> openers() {
        var openers = new java.util.HashSet<>(SMALL.keySet());
        openers.addAll(VAGUE);
        openers.addAll(Set.of("a", "an", "half", "couple", "hundreds", "thousands", "dozens", "hundred", Words.NUMBER));
        return Set.copyOf(openers);
    }

    boolean isVague() {
        return number.equals("X");
    }

    boolean isOne() {
        return number.equals("1") && !half;
    }

    static Optional<Count> tryAt(Words words, int at) {
        if (words.isNumber(at)) return digits(words, at);
        if (words.is(at, VAGUE)) return found("X", false, at + 1);
        if (words.isAny(at, "hundreds", "thousands", "dozens", "tens") && words.is(at + 1, "of"))
            return found("X", false, at + 2);
        if (words.is(at, "couple")) return found("2", false, words.is(at + 1, "of") ? at + 2 : at + 1);
        if (words.is(at, "half") && words.isAny(at + 1, "a", "an")) return found("0", true, at + 2);
        if (words.isAny(at, "a", "an")) return article(words, at);
        return spelled(words, at);
    }

    private static Optional<Count> article(Words words, int at) {
        if (words.is(at + 1, "few") || words.has(at + 1, "good", "many"))
            return found("X", false, words.is(at + 1, "few") ? at + 2 : at + 3);
        if (words.is(at + 1, "couple")) return found("2", false, words.is(at + 2, "of") ? at + 3 : at + 2);
        if (words.is(at + 1, "half") && words.is(at, "a")) return found("0", true, at + 2);
        if (words.is(at + 1, "dozen")) return found("12", false, at + 2);
        var large = LARGE.get(words.at(at + 1));
        return large == null ? found("1", false, at + 1) : found(large.toString(), false, at + 2);
    }

    private static Optional<Count> digits(Words words, int at) {
        if (words.at(at).length() > 6) return Optional.empty();
        if (words.isGlued(at) && words.isAny(at - 1, ".", ",", "/", ":", "$", "#")) return Optional.empty();
        var number = words.at(at);
        int end = at + 1;
        if (words.is(end, ",")
                && words.isGlued(end)
                && words.isGlued(end + 1)
                && words.at(end + 1).length() == 3) {
            number += words.at(end + 1);
            end += 2;
        }
        if (words.is(end, ".") && words.isGlued(end) && words.isGlued(end + 1) && words.isNumber(end + 1))
            return found(number + "." + words.at(end + 1), false, end + 2);
        int half = words.afterHyphen(end);
        if (words.has(half, "1", "/", "2")) return found(number, true, half + 3);
        if (words.has(end, "and", "a", "half")) return found(number, true, end + 3);
        return found(number, false, end);
    }

    private static Optional<Count> spelled(Words words, int at) {
        var value = SMALL.get(words.at(at));
        if (value == null) return Optional.empty();
        int total = value;
        int end = at + 1;
        int unit = words.afterHyphen(end);
        var ones = SMALL.get(words.at(unit));
        if (total >= 20 && total < 100 && ones != null && ones < 10) {
            total += ones;
            end = unit + 1;
        }
        var large = LARGE.get(words.at(end));
        if (large != null) {
            total *= large;
            end++;
        }
        if (words.has(end, "and", "a", "half")) return found(Integer.toString(total), true, end + 3);
        return found(Integer.toString(total), false, end);
    }

    private static Optional<Count> found(String number, boolean half, int end) {
        return Optional.of(new Count(number, half, end));
    }

    private static Map<String, Integer> small() {
        var numbers = new HashMap<String, Integer>();
        var names = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
                        + " seventeen eighteen nineteen")
                .split(" ");
        for (int i = 0; i < names.length; i++) numbers.put(names[i], i + 1);
        var tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) numbers.put(tens[i], 10 * (i + 2));
        return Map.copyOf(numbers);
    }

    /** A number below 100 in words at {@code at}, such as "ninety-seven"; empty where there is none. */
    static Optional<Count> belowHundred(Words words, int at) {
        return SMALL.containsKey(words.at(at))
                ? spelled(words, at).filter(c -> !c.half() && c.number().length() <= 2)
                : Optional.empty();
    }
}
