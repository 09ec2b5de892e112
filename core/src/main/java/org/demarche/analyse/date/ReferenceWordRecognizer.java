package org.demarche.analyse.date;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Words for the present, the past and the future that name no day: "now", "recently", "the near future". */
final class ReferenceWordRecognizer implements Recognizer {
    private record Phrase(String[] words, String value) {}

    private static final Set<String> PERIODS =
            Set.of("days", "weeks", "months", "years", "decades", "quarters", "centuries");

    private final List<Phrase> phrases = new ArrayList<>();

    ReferenceWordRecognizer() {
        add("PRESENT_REF", "now", "right now", "just now", "currently", "presently", "nowadays", "these days");
        add("PRESENT_REF", "the present", "the moment", "the present time", "this moment");
        add("PAST_REF", "recently", "lately", "the past", "the recent past", "the distant past", "years past");
        add("FUTURE_REF", "soon", "the future", "the near future", "the foreseeable future", "the coming days");
        add("FUTURE_REF", "the coming weeks", "the coming months", "the coming years", "the near term");
        add(
                "FUTURE_REF",
                "the short term",
                "the not too distant future",
                "as soon as possible",
                "a later date",
                "someday");
        phrases.sort((a, b) -> b.words().length - a.words().length);
    }

    private void add(String value, String... texts) {
        for (var text : texts) phrases.add(new Phrase(text.split(" "), value));
    }

    @Override
    public Set<String> openers() {
        var openers = new HashSet<>(Set.of("recent", "coming", "current", "more", "most", "past", "one"));
        for (var phrase : phrases) openers.add(phrase.words()[0]);
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        if (words.isAny(at, "more", "most"))
            return words.is(at + 1, "recently")
                    ? Optional.of(Expression.date(at, at + 2, "PAST_REF"))
                    : Optional.empty();
        if (words.is(at, "one"))
            return DurationRecognizer.isSomeDay(words, at)
                    ? Optional.of(Expression.date(at, at + 2, "FUTURE_REF"))
                    : Optional.empty();
        if (words.isAny(at, "recent", "coming", "past") && words.is(at + 1, PERIODS))
            return Optional.of(Expression.date(at, at + 2, words.is(at, "coming") ? "FUTURE_REF" : "PAST_REF"));
        if (words.is(at, "current") && !words.isAny(at - 1, "-", "then", "a") && !words.isAny(at + 1, "account", "-"))
            return Optional.of(Expression.date(at, at + 1, "PRESENT_REF"));
        if (words.is(at, "recent") && !words.isAny(at - 1, "more", "most", "a"))
            return Optional.of(Expression.date(at, at + 1, "PAST_REF"));
        for (var phrase : phrases) {
            if (!words.has(at, phrase.words())) continue;
            int end = at + phrase.words().length;
            if (!isTime(words, at, end)) continue;
            return Optional.of(Expression.date(at, end, phrase.value()));
        }
        return Optional.empty();
    }

    /** "The past", "the future", "the moment" are times after a preposition; "as soon as" is a conjunction. */
    private static boolean isTime(Words words, int at, int end) {
        if (words.is(at, "soon")) return !words.isAny(at - 1, "as", "too", "how") && !words.isAny(end, "as", "after");
        if (words.is(at, "now") && words.is(end, "-")) return false;
        if (!words.is(at, "the")) return true;
        if (words.is(end, "of") || words.is(end, "when") || CalendarWords.ANY_UNITS.containsKey(words.at(end)))
            return false;
        if (words.is(at + 1, "moment") || words.is(at + 1, "present"))
            return words.isAny(at - 1, "at", "for") && !words.tag(end).isNominal();
        if (end == at + 2 && Count.tryAt(words, end).isPresent()) return false;
        return words.isAny(at - 1, "in", "into", "for", "of", "from", "about", "over", "to");
    }
}
