package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Status;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.ActWord;
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
        Travels travels,
        ActMaker acts) {
    void find() {
        var verbs = new EngagementVerbs(words, roles, act, nouns);
        for (int i = 0; i < act.parse().clauses().size(); i++) {
            int index = i;
            var clause = act.parse().clauses().get(i);
            verbs.find(clause, index).ifPresent(w -> read(index, clause, w));
        }
    }

    private void read(int index, Clause clause, ActWord word) {
        var reading = statuses.ofClause(act.parse(), index);
        if (!word.status().isEmpty() && reading.is(Status.HELD)) reading = reading.with(Status.of(word.status()));
        if (word.status().equals("scheduled") && reading.is(Status.UNDER_WAY)) reading = reading.with(Status.SCHEDULED);
        var before = travels.placesBefore(clause);
        var all = roles.after(act.parse(), clause, clause.predicate());
        var ellipses = new Ellipses(act);
        int gap = clause.objects().isEmpty() ? ellipses.subject(all) : -1;
        var own = gap < 0 ? all : all.subList(0, gap);
        if (gap >= 0) {
            var subject = all.get(gap).phrase();
            add(
                    index,
                    word,
                    reading,
                    List.of(subject),
                    List.of(),
                    all.subList(gap + 1, all.size()),
                    before,
                    clause.end());
        }
        var seconds = word.object().isEmpty() || gap >= 0 ? List.<Phrase>of() : ellipses.objects(clause);
        int end = gap >= 0
                ? all.get(gap).phrase().first()
                : seconds.isEmpty() ? clause.end() : seconds.get(0).first();
        for (var group : RoleReader.distributed(act.parse(), within(own, clause.predicate(), end), act.isTime()))
            add(index, word, reading, clause.subjects(), clause.objects(), group, before, end);
        for (int i = 0; i < seconds.size(); i++) {
            var second = seconds.get(i);
            int last = i + 1 < seconds.size() ? seconds.get(i + 1).first() : clause.end();
            add(
                    index,
                    word,
                    reading,
                    clause.subjects(),
                    List.of(second),
                    within(own, second.end(), last),
                    before,
                    last);
        }
    }

    private static List<Oblique> within(List<Oblique> obliques, int first, int end) {
        return obliques.stream()
                .filter(o -> o.phrase().first() >= first && o.phrase().end() <= end)
                .toList();
    }

    /** One act of a verb: its objects and the phrases that go with them, up to {@code end}. */
    private void add(
            int index,
            ActWord word,
            Reading reading,
            List<Phrase> subjects,
            List<Phrase> objects,
            List<Oblique> group,
            List<Role> before,
            int end) {
        var clause = act.parse().clauses().get(index);
        var found = new ArrayList<Role>(RoleReader.roles(word.subject(), subjects));
        found.addAll(RoleReader.roles(word.object(), objects));
        if (word.word().equals("summon") && clause.passive() && subjects.isEmpty())
            new EngagementVerbs(words, roles, act, nouns)
                    .accredited(clause)
                    .ifPresent(h -> found.add(new Role(Part.HOST, h)));
        if (sendsSomebody(word, subjects, objects)) found.addAll(RoleReader.roles("guest", subjects));
        found.addAll(roles.byPreposition(word, group));
        found.addAll(before);
        if (found.stream().noneMatch(r -> r.part() == Part.PLACE)) found.addAll(travels.placesAround(clause));
        if (found.stream().noneMatch(r -> r.part() == Part.PLACE)) found.addAll(travels.placesOfOccasion(clause));
        addInviter(clause, found);
        RoleReader.here(act.parse(), clause, clause.predicate()).ifPresent(found::add);
        boolean moves = word.partByPreposition().containsValue("place")
                && word.type().equals("visit")
                && !word.object().equals("place")
                && !word.subject().equals("host")
                && !word.object().equals(word.subject());
        if (moves && found.stream().noneMatch(r -> r.part() == Part.PLACE && Somebody.isPlace(act, r.phrase()))) return;
        boolean left = !subjects.equals(clause.subjects());
        boolean second = left || !objects.equals(clause.objects());
        int from = second
                ? (left ? subjects : objects).get(0).end()
                : group.isEmpty() ? clause.predicate() : group.get(0).phrase().first();
        int to = group.isEmpty() ? end : group.get(group.size() - 1).phrase().end();
        var noun = new Phrase(
                act.parse().sentence().index(), clause.predicate(), clause.predicate() + 1, clause.predicate());
        boolean whole = to >= RoleReader.lastOblique(clause) || end < clause.end();
        int ownEnd = Math.min(end, nextClause(index));
        var when = new ArrayList<>(
                act.times().dating(noun, from, Math.min(whole ? end : to, ownEnd), clause.first(), ownEnd, !second));
        if (when.stream().noneMatch(SentenceTimes::isDate)) when.addAll(new BorrowedTimes(act).of(index));
        acts.add(new ActMaker.Told(
                noun, word, reading, found, when, new Topics(act, nouns).ofVerb(index, group), List.of(), false));
    }

    /** "Japan will send a high-level official": who is told by his part alone goes for the state that sends him. */
    private boolean sendsSomebody(ActWord word, List<Phrase> subjects, List<Phrase> objects) {
        return word.object().equals("guest")
                && word.subject().isEmpty()
                && objects.size() == 1
                && Somebody.isPeople(act, objects.get(0))
                && act.findings().mentions().within(act.span(objects.get(0))).stream()
                        .noneMatch(m -> m.kind() == Mention.Kind.PERSON || m.kind() == Mention.Kind.NATIONALITY)
                && subjects.stream().noneMatch(s -> Somebody.isPerson(act, s));
    }

    /** Where a clause of another time begins behind the verb: "flew on Sunday, after a week in Lima". */
    private int nextClause(int index) {
        var clause = act.parse().clauses().get(index);
        int next = clause.end();
        for (var inner : act.parse().clauses()) {
            boolean other = inner.embedding() == Clause.Embedding.ADVERBIAL
                    || inner.embedding() == Clause.Embedding.RELATIVE
                    || inner.embedding() == Clause.Embedding.CONDITIONAL;
            if (other && inner.governor().equals(Optional.of(index)) && inner.first() > clause.predicate())
                next = Math.min(next, inner.first());
        }
        return Math.max(next, clause.predicate() + 1);
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
