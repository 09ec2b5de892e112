package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Status;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Phrase;

/**
 * Finds visits that clauses tell by where somebody is: "will be in Rome on Friday", "is in Lima to discuss". Being somewhere is
 * no visit by itself: a purpose, a visit, an office of guest or a day ahead must be said with it.
 */
record Sojourns(ActWords words, ClauseStatus statuses, ActSentence act, EngagementNouns nouns, ActMaker acts) {
    private static final Set<String> PURPOSES = Set.of(
            "discuss", "hold", "attend", "sign", "seek", "review", "brief", "begin", "open", "explain", "prepare");

    void find() {
        var visit = words.find("visit", "verb", Kind.ENGAGEMENT);
        if (visit.isEmpty()) return;
        for (int i = 0; i < act.parse().clauses().size(); i++) {
            var clause = act.parse().clauses().get(i);
            var place = place(act, clause);
            if (place.isEmpty() || clause.negated() || !hasSign(clause, i)) continue;
            var reading = statuses.ofClause(act.parse(), i);
            if (isExpected(clause)) reading = reading.with(Status.EXPECTED);
            else if (!clause.lemma().equals("be") && reading.is(Status.UNDER_WAY))
                reading = reading.with(Status.SCHEDULED);
            else if (clause.tense() == Tense.PRESENT && clause.modal().isEmpty() && reading.is(Status.SCHEDULED))
                reading = reading.with(Status.UNDER_WAY);
            var roles = new ArrayList<>(RoleReader.roles("guest", whoIs(clause)));
            roles.add(new Role(Part.PLACE, place.get().phrase()));
            var said = obliques(clause);
            int end = said.stream().mapToInt(o -> o.phrase().end()).reduce(clause.end(), Math::max);
            for (var oblique : said)
                if (oblique.preposition().equals("of") && isGuest(act, oblique.on()))
                    roles.add(new Role(Part.HOST, oblique.phrase()));
            var noun = new Phrase(clause.sentence(), clause.predicate(), clause.predicate() + 1, clause.predicate());
            var when = act.times().dating(noun, place.get().phrase().end(), end, clause.first(), end, true);
            acts.add(new ActMaker.Told(
                    noun,
                    visit.get(),
                    reading,
                    roles,
                    when,
                    new Topics(act, nouns).ofVerb(i, List.of()),
                    List.of(),
                    false));
        }
    }

    /** Where somebody is, by "be" and a name behind "in" or "at". */
    static Optional<Oblique> place(ActSentence act, Clause clause) {
        // "Is due in Lima": where somebody is to be.
        boolean due = clause.lemma().equals("due") || clause.lemma().equals("expected") || isExpected(clause);
        if (!clause.lemma().equals("be") && !due || whoIs(clause).stream().noneMatch(s -> Somebody.is(act, s)))
            return Optional.empty();
        return clause.obliques().stream()
                .filter(o -> Set.of("in", "at").contains(o.preposition())
                        && (o.on() == clause.predicate() || isGuest(act, o.on()))
                        && !act.isTime(o.phrase())
                        && Somebody.isPlace(act, o.phrase()))
                .findFirst();
    }

    /** "The king is expected in Paris": a passive, whose one who is to come is its object. */
    private static boolean isExpected(Clause clause) {
        return clause.lemma().equals("expect")
                && clause.passive()
                && clause.subjects().isEmpty();
    }

    private static List<Phrase> whoIs(Clause clause) {
        return isExpected(clause) ? clause.objects() : clause.subjects();
    }

    private boolean hasSign(Clause clause, int index) {
        if (!clause.lemma().equals("be")) return true;
        for (var inner : act.parse().clauses()) {
            boolean purpose = inner.governor().equals(Optional.of(index))
                    && inner.embedding() == Embedding.INFINITIVE
                    && (PURPOSES.contains(inner.lemma())
                            || words.find(inner.lemma(), "verb", Kind.ENGAGEMENT)
                                    .isPresent());
            if (purpose) return true;
        }
        if (clause.objects().stream().anyMatch(o -> isGuest(act, o.head()))) return true;
        var said = obliques(clause);
        for (var oblique : said) {
            boolean visits =
                    Set.of("on", "for").contains(oblique.preposition()) && nouns.isEngagement(oblique.phrase());
            if (visits || isGuest(act, oblique.phrase().head())) return true;
        }
        boolean ahead = clause.tense() == Tense.FUTURE || clause.modal().isPresent();
        int end = said.stream().mapToInt(o -> o.phrase().end()).reduce(clause.end(), Math::max);
        return ahead && !act.times().dates(clause.first(), end).isEmpty();
    }

    /** With those behind it that a parser hung on the verb of saying before it: "said he would be in Lima from June 3". */
    private List<Oblique> obliques(Clause clause) {
        var all = new ArrayList<>(clause.obliques());
        if (clause.embedding() != Embedding.CONTENT || clause.governor().isEmpty()) return all;
        var governor = act.parse().clauses().get(clause.governor().get());
        if (governor.predicate() < clause.first())
            for (var oblique : governor.obliques()) if (oblique.phrase().first() >= clause.end()) all.add(oblique);
        return all;
    }

    private static boolean isGuest(ActSentence act, int token) {
        return act.parse().sentence().token(token).lemma().equals("guest");
    }
}
