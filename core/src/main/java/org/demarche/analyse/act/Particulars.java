package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Timex;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Phrase;

/**
 * Reads when and where from clauses that hang on the noun of an act: "talks to be held in Lima on Friday", "a summit, which
 * opens on Monday", "is expected to begin at noon".
 */
record Particulars(ActSentence act) {
    private static final Set<String> HAPPENS = Set.of(
            "take place",
            "hold",
            "begin",
            "start",
            "open",
            "occur",
            "schedule",
            "set",
            "plan",
            "convene",
            "resume",
            "due",
            "slate");

    private static final Set<String> BEGINS = Set.of("take place", "begin", "start", "open", "resume");

    /** How far behind the noun such a clause may stand, in words. */
    private static final int NEAR = 8;

    List<Timex> times(Phrase noun) {
        var found = new ArrayList<Timex>();
        for (var clause : clauses(noun))
            for (var timex : act.times().within(clause.predicate(), clause.end()))
                if (!found.contains(timex)) found.add(timex);
        return found;
    }

    /** Of {@code times} those that do not hang on the verb of the clause: "met at a summit on Monday" dates the meeting. */
    List<Timex> ofNoun(List<Timex> times, Phrase noun) {
        return times.stream()
                .filter(t -> act.parse().clauses().stream()
                        .flatMap(c -> c.obliques().stream())
                        .noneMatch(o -> act.span(o.phrase()).overlaps(t.span()) && o.on() != noun.head()))
                .toList();
    }

    List<Role> places(Phrase noun) {
        var found = new ArrayList<Role>();
        for (var clause : clauses(noun))
            for (var oblique : clause.obliques())
                if (isPlace(clause, oblique)) found.addAll(RoleReader.roles("place", List.of(oblique.phrase())));
        return found;
    }

    private boolean isPlace(Clause clause, Oblique oblique) {
        return Set.of("in", "at").contains(oblique.preposition())
                && oblique.on() == clause.predicate()
                && !act.isTime(oblique.phrase())
                && Somebody.isPlace(act, oblique.phrase());
    }

    private List<Clause> clauses(Phrase noun) {
        return act.parse().clauses().stream()
                .filter(c -> HAPPENS.contains(c.lemma()) && isSubordinate(c) && c.predicate() > noun.head())
                .filter(c -> c.subjects().contains(noun)
                        || isRelativeOf(c, noun)
                        || c.objects().contains(noun)
                        || c.governor()
                                .filter(g -> NounStatus.isToOccur(act.parse().clauses(), g, noun))
                                .isPresent())
                .toList();
    }

    /** A relative clause may be parsed as a sentence of its own. */
    private boolean isSubordinate(Clause clause) {
        return clause.embedding() != Embedding.MAIN
                || act.parse().sentence().token(clause.first()).lower().equals("which");
    }

    /** "A delegation left for talks, which begin on Monday": people neither take place nor begin, whatever the tree says. */
    private boolean isRelativeOf(Clause clause, Phrase noun) {
        boolean which = act.parse().sentence().token(clause.first()).lower().equals("which");
        boolean takesPlace = which
                && clause.lemma().equals("take place")
                && clause.subjects().stream().allMatch(s -> s.first() > noun.head() && Somebody.isPerson(act, s))
                && clause.governor()
                        .map(g -> act.parse().clauses().get(g))
                        .filter(g -> g.objects().contains(noun) || g.subjects().contains(noun))
                        .isPresent();
        boolean begins = which
                && BEGINS.contains(clause.lemma())
                && clause.objects().isEmpty()
                && !clause.subjects().isEmpty()
                && clause.subjects().stream().allMatch(s -> s.end() <= noun.first() && Somebody.is(act, s))
                && clause.first() - noun.end() < NEAR;
        return takesPlace || begins;
    }
}
