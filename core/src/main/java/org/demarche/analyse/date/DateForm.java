package org.demarche.analyse.date;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.finding.Finding.Timex;

/**
 * One way to write a time.
 *
 * @param reading the TIMEX3 value of a match, empty where it is none after all; the group {@code x}, where the pattern
 *     has one, is where the expression begins
 */
record DateForm(Timex.Type type, Pattern pattern, boolean startsAtGroup, Function<Matcher, Optional<String>> reading) {
    static DateForm of(Timex.Type type, String pattern, Function<Matcher, Optional<String>> reading) {
        return new DateForm(type, Pattern.compile(pattern), pattern.contains("(?<x>"), reading);
    }

    Optional<String> value(Matcher matcher) {
        return reading.apply(matcher);
    }

    int start(Matcher matcher) {
        return startsAtGroup ? matcher.start("x") : matcher.start();
    }
}
