package org.demarche.analyse.date;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * "Last", "next", "this past", "the previous" before a weekday, a month, a season or a unit.
 *
 * @param sign {@code -} back, {@code +} ahead, empty where the time meant is the one at hand
 * @param anaphoric whether it counts from the time last spoken of ("the previous day"), not from the report's
 * @param end the word after it
 */
record Direction(String sign, boolean anaphoric, int end) {
    private static final Map<String, String> PLAIN = Map.of("last", "-", "next", "+", "this", "", "past", "-");
    private static final Map<String, String> AFTER_THIS =
            Map.of("past", "-", "last", "-", "coming", "+", "next", "+", "very", "");
    private static final Map<String, String> AFTER_THE = Map.ofEntries(
            Map.entry("last", "-"),
            Map.entry("past", "-"),
            Map.entry("next", "+"),
            Map.entry("coming", "+"),
            Map.entry("current", ""),
            Map.entry("present", ""));
    private static final Map<String, String> FROM_THERE = Map.of(
            "previous", "-",
            "preceding", "-",
            "prior", "-",
            "following", "+",
            "ensuing", "+",
            "same", "",
            "very same", "");

    static final Set<String> OPENERS = Set.of("last", "next", "this", "the", "that", "past", "current", "previous");

    static Optional<Direction> tryAt(Words words, int at) {
        if (words.is(at, "this")) {
            var more = AFTER_THIS.get(words.at(at + 1));
            return Optional.of(more == null ? new Direction("", false, at + 1) : new Direction(more, false, at + 2));
        }
        if (words.is(at, "that")) {
            int end = words.is(at + 1, "same") ? at + 2 : at + 1;
            return Optional.of(new Direction("", true, end));
        }
        if (words.is(at, "current")) return Optional.of(new Direction("", false, at + 1));
        if (words.is(at, "previous")) return Optional.of(new Direction("-", true, at + 1));
        if (words.is(at, "the")) {
            var plain = AFTER_THE.get(words.at(at + 1));
            if (plain != null) return Optional.of(new Direction(plain, false, at + 2));
            var there = FROM_THERE.get(words.at(at + 1));
            return there == null ? Optional.empty() : Optional.of(new Direction(there, true, at + 2));
        }
        var sign = PLAIN.get(words.at(at));
        return sign == null ? Optional.empty() : Optional.of(new Direction(sign, false, at + 1));
    }
}
