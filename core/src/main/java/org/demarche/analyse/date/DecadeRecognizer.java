package org.demarche.analyse.date;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** "The 1990s", "'90s", "the nineties". */
final class DecadeRecognizer implements Recognizer {
    private static final List<String> NAMES =
            List.of("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties");

    @Override
    public Set<String> openers() {
        var openers = new HashSet<>(NAMES);
        openers.addAll(Set.of(Words.NUMBER, "the", "'"));
        return openers;
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        int place = words.is(at, "the") ? at + 1 : at;
        int name = NAMES.indexOf(words.at(place));
        if (name >= 0) {
            // "He is in his seventies" is no decade.
            boolean decade = words.isAny(place - 1, "the", "early", "late", "mid", "-");
            return decade ? Optional.of(Expression.date(at, place + 1, "19" + (name + 2))) : Optional.empty();
        }
        boolean shortForm = words.is(place, "'");
        if (shortForm) place++;
        var digits = words.at(place);
        if (!words.isNumber(place) || !digits.endsWith("0") || words.isGlued(place) && !shortForm)
            if (!words.isAny(place - 1, "-", "(", "\"")) return Optional.empty();
        if (!words.isNumber(place) || !digits.endsWith("0")) return Optional.empty();
        int end = place + 1;
        if (words.is(end, "'") && words.isGlued(end)) end++;
        if (!words.is(end, "s") || !words.isGlued(end)) return Optional.empty();
        if (digits.length() == 4 && digits.compareTo("1500") >= 0 && digits.compareTo("2100") < 0)
            return Optional.of(Expression.date(at, end + 1, digits.substring(0, 3)));
        boolean two = digits.length() == 2 && (shortForm || words.isAny(place - 1, "the", "early", "late", "mid"));
        return two ? Optional.of(Expression.date(at, end + 1, "19" + digits.charAt(0))) : Optional.empty();
    }
}
