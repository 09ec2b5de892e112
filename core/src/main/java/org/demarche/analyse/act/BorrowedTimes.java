package org.demarche.analyse.act;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.finding.Finding.Timex;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/**
 * Finds the day of a clause that names none in the clauses around it: "arrived on Sunday in Lima, where he met …" tells of one
 * day, and so does "will meet … before he leaves the same day".
 */
record BorrowedTimes(ActSentence act) {
    private static final Pattern SAME_DAY = Pattern.compile("(?i)(?:on )?(?:the|that) same (?:day|evening|afternoon)");

    /** The times that date the clause with that number; empty where its neighbours do not tell. */
    List<Timex> of(int index) {
        var clause = act.parse().clauses().get(index);
        var occasion = ofOccasion(clause);
        if (!occasion.isEmpty()) return occasion;
        var around = around(clause);
        return around.isEmpty() ? sameDay(index, clause) : around;
    }

    /** "The last time that they sat together was in 1994": what is said of the time is said of them. */
    private List<Timex> ofOccasion(Clause clause) {
        if (clause.embedding() != Embedding.RELATIVE) return List.of();
        return act.parse().clauses().stream()
                .filter(c -> c.copular() && c.predicate() >= clause.end() && c.first() < clause.first())
                .filter(c -> c.subjects().stream().anyMatch(s -> isOccasion(s) && s.end() + 1 >= clause.first()))
                .flatMap(c -> act.times().dates(c.predicate(), c.end()).stream())
                .limit(1)
                .toList();
    }

    private boolean isOccasion(Phrase phrase) {
        return Set.of("time", "occasion").contains(act.parse().lemma(phrase));
    }

    /** "Where" and "when" join what happened there and then to the clause that they hang on. */
    private List<Timex> around(Clause clause) {
        var first = act.parse().sentence().token(clause.first()).lower();
        if (!Set.of("where", "when", "while").contains(first)
                || clause.embedding() == Embedding.CONTENT
                || isOfNoun(clause)) return List.of();
        return clause.governor()
                .map(g -> act.parse().clauses().get(g))
                .or(() -> before(clause))
                .filter(g -> g.tense() == clause.tense() && g.first() < clause.first())
                .map(g -> act.times().dates(g.first(), clause.first()))
                .orElse(List.of());
    }

    /** "The years when they met", "the house where they met": the noun has a time and a place of its own. */
    private boolean isOfNoun(Clause clause) {
        return clause.first() > 0
                && act.parse().sentence().token(clause.first() - 1).is(Tag.NOUN);
    }

    /** The clause right before one that a parser hung on none. */
    private Optional<Clause> before(Clause clause) {
        return act.parse().clauses().stream()
                .filter(c -> c.end() <= clause.first() && c.end() >= clause.first() - 1)
                .findFirst();
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
