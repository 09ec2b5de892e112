package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Status;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Phrase;

/** Finds the acts that verbs name in one sentence: "met", "visited", "was invited". */
record VerbalActs(
        ActWords words,
        ClauseStatus statuses,
        RoleReader roles,
        ActSentence act,
        EngagementNouns nouns,
        ActMaker acts) {
    void find() {
        for (int i = 0; i < act.parse().clauses().size(); i++) {
            int index = i;
            var clause = act.parse().clauses().get(i);
            words.find(clause.lemma(), "verb", Kind.ENGAGEMENT)
                    .filter(w -> isAct(clause, w, index))
                    .ifPresent(w -> read(index, clause, w));
        }
    }

    private boolean isAct(Clause clause, ActWord word, int index) {
        boolean carriesNoun = clause.objects().stream().anyMatch(nouns::isEngagement);
        if (carriesNoun && words.find(word.word(), "verb", Kind.CARRIER).isPresent()
                || word.word().equals("invite") && invitesTo(clause, index)) return false;
        if (carriesNoun
                && Set.of("welcome", "leave", "go", "come", "head", "return").contains(word.word())) return false;
        // "met with criticism" has no party; "talks" as a verb needs one to talk with.
        var own = roles.after(act.parse(), clause, clause.predicate());
        if (Set.of("leave", "depart").contains(word.word()))
            return own.stream().anyMatch(o -> o.preposition().equals("for"));
        return !Set.of("speak", "talk").contains(word.word())
                || own.stream()
                        .anyMatch(o -> o.preposition().equals("with")
                                || o.preposition().equals("to"));
    }

    /** Whether the invitation names what it is for, which is then the act. */
    private boolean invitesTo(Clause invitation, int index) {
        for (var clause : act.parse().clauses())
            if (clause.governor().equals(Optional.of(index))
                    && words.find(clause.lemma(), "verb", Kind.ENGAGEMENT).isPresent()) return true;
        return invitation.obliques().stream()
                .anyMatch(o -> Set.of("for", "to").contains(o.preposition()) && nouns.isEngagement(o.phrase()));
    }

    private void read(int index, Clause clause, ActWord word) {
        var reading = statuses.ofClause(act.parse(), index);
        if (!word.status().isEmpty() && reading.is(Status.HELD)) reading = reading.with(Status.of(word.status()));
        if (word.status().equals("scheduled") && reading.is(Status.UNDER_WAY)) reading = reading.with(Status.SCHEDULED);
        var before = clause.obliques().stream()
                .filter(o -> o.phrase().first() < clause.predicate()
                        && Set.of("in", "at").contains(o.preposition()))
                .toList();
        var own = roles.after(act.parse(), clause, clause.predicate());
        var seconds = word.object().isEmpty() ? List.<Phrase>of() : ellipses(clause);
        int end = seconds.isEmpty() ? clause.end() : seconds.get(0).first();
        for (var group : RoleReader.distributed(act.parse(), within(own, clause.predicate(), end), act.isTime()))
            add(index, word, reading, clause.objects(), group, before, end);
        for (int i = 0; i < seconds.size(); i++) {
            var second = seconds.get(i);
            int last = i + 1 < seconds.size() ? seconds.get(i + 1).first() : clause.end();
            add(index, word, reading, List.of(second), within(own, second.end(), last), before, last);
        }
    }

    private static List<Oblique> within(List<Oblique> obliques, int first, int end) {
        return obliques.stream()
                .filter(o -> o.phrase().first() >= first && o.phrase().end() <= end)
                .toList();
    }

    /** Objects whose verb is left out: "will meet Xi on Friday and Modi on Saturday". */
    private List<Phrase> ellipses(Clause clause) {
        var found = new ArrayList<Phrase>();
        boolean day = false;
        for (var phrase : act.parse().phrases()) {
            if (phrase.first() <= clause.predicate() || phrase.end() > clause.end()) continue;
            boolean time = act.isTime(phrase);
            boolean joined =
                    act.parse().sentence().token(phrase.first() - 1).lower().equals("and");
            if (day && !time && joined && !clause.objects().contains(phrase)) found.add(phrase);
            day |= time;
        }
        return found;
    }

    /** One act of a verb: its objects and the phrases that go with them, up to {@code end}. */
    private void add(
            int index,
            ActWord word,
            Reading reading,
            List<Phrase> objects,
            List<Oblique> group,
            List<Oblique> before,
            int end) {
        var clause = act.parse().clauses().get(index);
        var found = new ArrayList<Role>(RoleReader.roles(word.subject(), clause.subjects()));
        found.addAll(RoleReader.roles(word.object(), objects));
        found.addAll(roles.byPreposition(word, group));
        found.addAll(roles.byPreposition(word, before));
        addInviter(clause, found);
        RoleReader.here(act.parse(), clause, clause.predicate()).ifPresent(found::add);
        boolean moves = word.type().equals("visit")
                && !word.object().equals("place")
                && word.subject().equals("guest");
        if (moves && found.stream().noneMatch(r -> r.part() == Part.PLACE)) return;
        boolean second = !objects.equals(clause.objects());
        int from = second
                ? objects.get(0).end()
                : group.isEmpty() ? clause.predicate() : group.get(0).phrase().first();
        int to = group.isEmpty() ? end : group.get(group.size() - 1).phrase().end();
        var noun = new Phrase(
                act.parse().sentence().index(), clause.predicate(), clause.predicate() + 1, clause.predicate());
        boolean whole = to >= RoleReader.lastOblique(clause) || end < clause.end();
        var when = act.times().dating(noun, from, whole ? end : to, clause.first(), end, !second);
        acts.add(new ActMaker.Told(
                noun, word, reading, found, when, new Topics(act, nouns).ofVerb(index, group), List.of(), false));
    }

    /** In "invited Kim to visit Moscow" the one who invites is the host. */
    private void addInviter(Clause clause, List<Role> found) {
        if (clause.governor().isEmpty()) return;
        var governor = act.parse().clauses().get(clause.governor().get());
        if (governor.lemma().equals("invite")) {
            for (var inviter : governor.subjects()) found.add(new Role(Part.HOST, inviter));
            // "has been invited to visit Germany by the chancellor": the agent stands behind the infinitive.
            if (governor.passive()) for (var inviter : clause.oblique("by")) found.add(new Role(Part.HOST, inviter));
        }
    }
}
