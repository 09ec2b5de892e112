package org.demarche.analyse.date;

import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Timex.Mod;

/** "Year-end", "year's end", "month-end". */
final class YearEndRecognizer implements Recognizer {
    @Override
    public Set<String> openers() {
        return Set.of("year", "month");
    }

    @Override
    public Optional<Expression> tryAt(Words words, int at) {
        int place = words.has(at + 1, "'", "s") ? at + 3 : words.afterHyphen(at + 1);
        if (!words.is(place, "end") || words.isGlued(at)) return Optional.empty();
        return Optional.of(Expression.date(at, place + 1, words.is(at, "year") ? "+P0Y" : "+P0M")
                .withMod(Mod.END));
    }
}
