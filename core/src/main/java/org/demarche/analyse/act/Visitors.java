package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Status;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Phrase;

/** Finds visits told by a word before a title: "visiting Foreign Minister Lee said in Lima on Monday". */
record Visitors(ActWords words, ActSentence act, ActMaker acts) {
    void find() {
        var visit = words.find("visit", "verb", Kind.ENGAGEMENT);
        if (visit.isEmpty() || act.parse().sentence().headline()) return;
        var sentence = act.parse().sentence();
        for (var phrase : act.parse().phrases())
            for (int i = phrase.first(); i < phrase.head(); i++) {
                boolean visitor = sentence.token(i).lower().equals("visiting")
                        && act.parse().dependencies().relation(i).equals("amod")
                        && Somebody.is(act, phrase);
                if (!visitor) continue;
                var clause = act.clauseOf(phrase);
                var noun = new Phrase(phrase.sentence(), i, i + 1, i);
                var guest = new Phrase(phrase.sentence(), i + 1, phrase.end(), phrase.head());
                var roles = new ArrayList<Role>();
                roles.add(new Role(Part.GUEST, known(phrase, guest)));
                clause.ifPresent(c -> roles.addAll(around(c, phrase)));
                boolean speaks =
                        clause.filter(c -> c.subjects().contains(phrase)).isPresent();
                // "Quoted him telling a visiting delegation": whose guest it is, nobody says.
                if (roles.size() == 1 && !speaks) continue;
                if (speaks && !isOfSomeState(phrase)) roles.addAll(promised(clause.get()));
                boolean told = clause.filter(c -> c.tense() == Tense.PAST).isPresent()
                        && roles.stream().anyMatch(r -> r.part() == Part.PLACE);
                var when = told
                        ? act.times().dates(clause.get().first(), clause.get().end())
                        : List.<Timex>of();
                acts.add(new ActMaker.Told(
                        noun,
                        visit.get(),
                        Reading.of(Status.UNDER_WAY, i).byTheWay(),
                        roles,
                        when,
                        List.of(),
                        List.of(),
                        false));
            }
    }

    private boolean isOfSomeState(Phrase guest) {
        return act.findings().mentions().within(act.span(guest)).stream()
                .anyMatch(m -> m.kind() == Mention.Kind.NATIONALITY || m.kind() == Mention.Kind.COUNTRY);
    }

    /** "Peru will lift its tax, the visiting minister said": what a state will do, its own minister promises. */
    private List<Role> promised(Clause said) {
        var found = new ArrayList<Role>();
        for (var content : act.parse().clauses()) {
            boolean promise = content.embedding() == Clause.Embedding.CONTENT
                    && content.tense() == Tense.FUTURE
                    && content.subjects().size() == 1
                    && content.governor()
                            .map(act.parse().clauses()::get)
                            .filter(said::equals)
                            .isPresent();
            if (!promise) continue;
            var state = content.subjects().get(0);
            boolean country = act.findings().mentions().within(act.span(state)).stream()
                    .anyMatch(m -> m.kind() == Mention.Kind.COUNTRY && m.span().equals(act.span(state)));
            if (country) found.add(new Role(Part.GUEST, state));
        }
        return found;
    }

    private Phrase known(Phrase whole, Phrase guest) {
        return act.parse().phrases().contains(guest) ? guest : whole;
    }

    /** Where the clause is set, and who has the guest before him. */
    private List<Role> around(Clause clause, Phrase guest) {
        var found = new ArrayList<Role>();
        for (var oblique : clause.obliques()) {
            boolean place =
                    (oblique.preposition().equals("in") || oblique.preposition().equals("at"))
                            && oblique.on() == clause.predicate()
                            && !act.isTime(oblique.phrase())
                            && Somebody.isPlace(act, oblique.phrase());
            if (place) found.add(new Role(Part.PLACE, oblique.phrase()));
        }
        RoleReader.here(act.parse(), clause, clause.predicate()).ifPresent(found::add);
        if (!clause.subjects().contains(guest))
            for (var subject : clause.subjects())
                if (Somebody.isParty(act, subject)) found.add(new Role(Part.HOST, subject));
        return found;
    }
}
