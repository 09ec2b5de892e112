package org.demarche.analyse.act;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.finding.Finding.Timex;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;

/**
 * Finds the day of a clause that names none in the clauses around it: "arrived on Sunday in Lima, where he met …" tells of one
 * day, and so does "will meet … before he leaves the same day".
 */
record BorrowedTimes(ActSentence act) {
    private static final Pattern SAME_DAY = Pattern.compile("(?i)(?:on )?(?:the|that) same (?:day|evening|afternoon)");

    /** The times that date the clause with that number; empty where its neighbours do not tell. */
    List<Timex> of(int index) {
        var clause = act.parse().clauses().get(index);
        var around = around(clause);
        return around.isEmpty() ? sameDay(index, clause) : around;
    }

    /** "Where" and "when" join what happened there and then to the clause that they hang on. */
    private List<Timex> around(Clause clause) {
        if (clause.governor().isEmpty() || !isThereOrThen(clause)) return List.of();
        var governor = act.parse().clauses().get(clause.governor().get());
        boolean sameTense = governor.tense() == clause.tense();
        return sameTense && governor.first() < clause.first()
                ? act.times().dates(governor.first(), clause.first())
                : List.of();
    }

    private boolean isThereOrThen(Clause clause) {
        var first = act.parse().sentence().token(clause.first()).lower();
        return clause.embedding() == Embedding.RELATIVE
                && Set.of("where", "when").contains(first);
    }

    /** What else happens the same day happens on the day of the clause around it, which may be told of another clause. */
    private List<Timex> sameDay(int index, Clause clause) {
        return act.parse().clauses().stream()
                .filter(c -> c.embedding() == Embedding.ADVERBIAL
                        && c.governor().equals(Optional.of(index))
                        && c.first() > clause.predicate())
                .flatMap(c -> act.times().dates(c.first(), c.end()).stream())
                .filter(t ->
                        SAME_DAY.matcher(t.span().of(act.findings().text())).matches())
                .toList();
    }
}
