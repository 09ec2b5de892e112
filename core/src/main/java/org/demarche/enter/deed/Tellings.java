package org.demarche.enter.deed;

import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.DeedWords;
import org.demarche.knowledge.DeedWords.Kind;
import org.demarche.register.Deed.Telling;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;

/**
 * Tells whether a clause says that something was done. Plans, wishes, conditions, questions, beginnings and what nobody vouches
 * for say neither that it was nor that it was not.
 */
public record Tellings(DeedWords words) {
    private static final Set<String> OPEN = Set.of("whether", "if", "unless", "until", "till", "lest");

    /**
     * How a clause tells its deed.
     *
     * @param denier who says that it is not so, where that is the clause above and no attribution
     */
    public record Told(Telling telling, Optional<Phrase> denier) {}

    /** How the clause with that number tells it; empty where it does not say that it was done or not done. */
    public Optional<Told> of(Parse parse, int index) {
        var clause = parse.clauses().get(index);
        if (clause.progressive() || clause.embedding() == Embedding.CONDITIONAL || isOpen(parse, clause)) return none();
        if (isHedged(parse, clause)) return none();
        if (clause.tense() == Tense.NONE) return governed(parse, clause);
        if (!isReal(parse, clause)) return none();
        if (clause.modal().isPresent()) return refused(parse, clause);
        boolean past = clause.tense() == Tense.PAST || clause.perfect();
        // "No longer abides by", "does not recognise" tell a state of things; what is done now and then is no deed.
        if (!past) return none();
        boolean never = hasWord(parse, clause, "never");
        boolean none = clause.objects().stream()
                .anyMatch(o -> parse.sentence().token(o.first()).lower().equals("no"));
        var telling = clause.negated() || none
                ? never && !hasWord(parse, clause, "yet") ? Telling.REFUSED : Telling.NOT_DONE
                : Telling.DONE;
        return denied(parse, clause, telling);
    }

    private static Optional<Told> none() {
        return Optional.empty();
    }

    private static Optional<Told> told(Telling telling) {
        return Optional.of(new Told(telling, Optional.empty()));
    }

    private static Optional<Clause> governor(Parse parse, Clause clause) {
        return clause.governor().map(parse.clauses()::get);
    }

    /** "Refused to", "managed to", "broke its promise to": the clause above decides. */
    private Optional<Told> governed(Parse parse, Clause clause) {
        var above = governor(parse, clause);
        if (above.isEmpty() || !isReal(parse, clause)) return none();
        var governor = above.get();
        boolean said = governor.tense() != Tense.NONE
                && governor.modal().isEmpty()
                && !governor.negated()
                && !governor.progressive()
                && !isOpen(parse, governor)
                && !isHedged(parse, governor);
        boolean past = said && (governor.tense() == Tense.PAST || governor.perfect());
        if (clause.embedding() == Embedding.PARTICIPLE) return accused(clause, governor, said);
        if (clause.embedding() != Embedding.INFINITIVE) return none();
        boolean behindNoun = governor.objects().stream().anyMatch(o -> o.end() == clause.first());
        var above1 = governor.phrasalLemma();
        if (behindNoun) {
            if (past && words.is(above1, Kind.BREACH)) return told(Telling.REFUSED);
            if (past && words.is(above1, Kind.KEEPING)) return told(Telling.DONE);
            return none();
        }
        if (said && words.is(above1, Kind.REFUSAL) && !clause.negated()) return told(Telling.REFUSED);
        if (past && words.is(above1, Kind.SUCCESS) && !clause.negated()) return told(Telling.DONE);
        // "Claims to have destroyed": the perfect says that it lies behind, whoever claims it.
        boolean claims = said && clause.perfect() && governor.objects().isEmpty();
        if (claims && !words.is(above1, Kind.HEARSAY) && !words.is(above1, Kind.DENIAL))
            return told(clause.negated() ? Telling.NOT_DONE : Telling.DONE);
        return none();
    }

    /** "Accused Chad of failing to withdraw" stands in the infinitive under "failing": the accusation is what is said. */
    private Optional<Told> accused(Clause clause, Clause governor, boolean said) {
        boolean breach = words.is(clause.lemma(), Kind.BREACH) || words.is(clause.lemma(), Kind.REFUSAL);
        return said && governor.lemma().equals("accuse") && breach ? told(Telling.REFUSED) : none();
    }

    /** "We will not release them": by the one bound, that is taken back; others cannot know. */
    private Optional<Told> refused(Parse parse, Clause clause) {
        boolean future = Set.of("will", "would").contains(clause.modal().orElse(""));
        boolean refuses = future && clause.negated() && clause.embedding() == Embedding.CONTENT && !clause.perfect();
        if (!refuses || hasWord(parse, clause, "yet")) return none();
        return governor(parse, clause)
                .filter(g -> g.subjects().stream().findFirst().isPresent())
                .flatMap(g -> told(Telling.REFUSED));
    }

    private Optional<Told> denied(Parse parse, Clause clause, Telling telling) {
        var above = governor(parse, clause);
        boolean denied = clause.embedding() == Embedding.CONTENT
                && above.filter(g -> words.is(g.phrasalLemma(), Kind.DENIAL)).isPresent();
        if (!denied) return told(telling);
        var governor = above.get();
        if (governor.negated() || telling != Telling.DONE) return none();
        return Optional.of(
                new Told(Telling.REFUSED, governor.subjects().stream().findFirst()));
    }

    /** Whether all clauses above say what stands under them as so. */
    private boolean isReal(Parse parse, Clause clause) {
        var seen = 0;
        for (var at = clause;
                at.governor().isPresent() && seen < parse.clauses().size();
                seen++) {
            var governor = parse.clauses().get(at.governor().get());
            boolean content = Set.of(Embedding.CONTENT, Embedding.INFINITIVE).contains(at.embedding());
            if (governor.embedding() == Embedding.CONDITIONAL) return false;
            if (content && !words.is(governor.phrasalLemma(), Kind.REFUSAL)) {
                if (governor.negated() || words.is(governor.phrasalLemma(), Kind.HEARSAY)) return false;
                if (governor.modal().filter(m -> !m.equals("can")).isPresent()) return false;
            }
            at = governor;
        }
        return true;
    }

    private static boolean isOpen(Parse parse, Clause clause) {
        for (int i = Math.max(0, clause.first() - 1); i <= clause.first(); i++)
            if (OPEN.contains(parse.sentence().token(i).lower())) return true;
        return false;
    }

    private boolean isHedged(Parse parse, Clause clause) {
        for (int child : parse.dependencies().children(clause.predicate()))
            if (parse.dependencies().is(child, "advmod")
                    && words.is(parse.sentence().token(child).lower(), Kind.HEDGE)) return true;
        return false;
    }

    private static boolean hasWord(Parse parse, Clause clause, String word) {
        for (int child : parse.dependencies().children(clause.predicate()))
            if (parse.sentence().token(child).lower().equals(word)) return true;
        return false;
    }
}
