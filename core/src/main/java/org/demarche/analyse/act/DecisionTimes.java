package org.demarche.analyse.act;

import java.util.List;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Status;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Phrase;

/**
 * Tells the day on which something was decided from the day of what it was decided about: "the visit, cancelled last week and then
 * restored, went well" was on another day.
 */
record DecisionTimes(ControlWords controls, ActSentence act) {
    /** The times that are not of a participle behind {@code noun} that undid it, where {@code reading} has it stand. */
    List<Timex> without(Phrase noun, List<Timex> times, Reading reading) {
        if (reading.status().filter(Status::isUndoing).isPresent()) return times;
        var decided = act.parse().clauses().stream()
                .filter(c -> isBehind(c, noun)
                        && controls.control(act.parse(), c)
                                .filter(w -> Status.of(w.status()).isUndoing())
                                .isPresent())
                .flatMap(c -> act.times().within(c.predicate(), c.end()).stream())
                .toList();
        return times.stream().filter(t -> !decided.contains(t)).toList();
    }

    /** A participle behind the noun; between commas a parser may take it for the main verb. */
    private boolean isBehind(Clause clause, Phrase noun) {
        if (clause.embedding() == Embedding.PARTICIPLE)
            return clause.objects().contains(noun) && clause.first() >= noun.end();
        var sentence = act.parse().sentence();
        return clause.predicate() == noun.end() + 1
                && sentence.token(noun.end()).word().equals(",")
                && sentence.token(clause.predicate()).fine().equals("VBN");
    }
}
