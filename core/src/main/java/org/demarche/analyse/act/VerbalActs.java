package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<String> PLANS = Set.of("expect", "plan", "schedule", "announce", "arrange", "agree");

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
        if (isMissed(clause, index)) reading = Reading.of(Status.CANCELLED, clause.first());
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

    /** "Did not come to Lima, as had been expected": a plan that came to nothing. */
    private boolean isMissed(Clause clause, int index) {
        return clause.negated()
                && clause.tense() == Clause.Tense.PAST
                && clause.modal().isEmpty()
                && act.parse().clauses().stream()
                        .anyMatch(c -> c.governor().equals(Optional.of(index))
                                && PLANS.contains(c.lemma())
                                && act.parse()
                                        .sentence()
                                        .token(c.first() > 0 && c.first() == c.predicate() ? c.first() - 1 : c.first())
                                        .lower()
                                        .equals("as"));
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
        var found = new ArrayList<Role>(visiting(clause, subjects, objects));
        if (found.isEmpty()) {
            found.addAll(RoleReader.roles(word.subject(), subjects));
            found.addAll(RoleReader.roles(word.object(), objects));
        }
        if (word.word().equals("sign") && subjects.isEmpty()) found.addAll(compactors(index, objects));
        if (word.word().equals("summon") && clause.passive() && subjects.isEmpty())
            new EngagementVerbs(words, roles, act, nouns)
                    .accredited(clause)
                    .ifPresent(h -> found.add(new Role(Part.HOST, h)));
        if (sendsSomebody(word, subjects, objects)) found.addAll(RoleReader.roles("guest", subjects));
        found.addAll(roles.byPreposition(word, group));
        if (word.word().equals("return"))
            for (var place : new EngagementVerbs(words, roles, act, nouns).daysAway(clause))
                found.add(new Role(Part.PLACE, place));
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
                : group.isEmpty() || isFirst(clause, group.get(0))
                        ? clause.predicate()
                        : group.get(0).phrase().first();
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

    /** "A treaty between Peru and Chile will be signed", "a pact that opens the border between them": whose it is, they sign. */
    private List<Role> compactors(int index, List<Phrase> compacts) {
        var clause = act.parse().clauses().get(index);
        var found = new ArrayList<Role>();
        for (var inner : act.parse().clauses()) {
            boolean own = inner.equals(clause)
                    || inner.embedding() == Clause.Embedding.RELATIVE
                            && inner.subjects().stream().anyMatch(compacts::contains);
            if (own)
                for (var oblique : inner.obliques())
                    if (oblique.preposition().equals("between")) found.add(new Role(Part.PARTY, oblique.phrase()));
        }
        return found.size() > 1 ? found : List.of();
    }

    /** "Visiting Chinese President Xi and his host": who is named right behind it is no place, but the guest. */
    private List<Role> visiting(Clause clause, List<Phrase> subjects, List<Phrase> objects) {
        var behind = subjects.isEmpty() ? objects : subjects;
        boolean opens = act.parse().sentence().token(clause.predicate()).lower().equals("visiting")
                && !behind.isEmpty()
                && behind.get(0).first() == clause.predicate() + 1
                && Somebody.isPerson(act, behind.get(0));
        if (!opens) return List.of();
        var found = new ArrayList<Role>(List.of(new Role(Part.GUEST, behind.get(0))));
        int end = behind.get(0).end();
        if (end < act.parse().sentence().size()
                && act.parse().sentence().token(end).lower().equals("and"))
            act.parse().phrases().stream()
                    .filter(p -> p.first() == end + 1 && Somebody.isPerson(act, p))
                    .forEach(p -> found.add(new Role(Part.HOST, p)));
        return found;
    }

    /** "Leaves today for Lima": a bare day may stand before the first of those. */
    private static boolean isFirst(Clause clause, Oblique oblique) {
        return clause.obliques().stream()
                .noneMatch(o -> o.phrase().first() > clause.predicate()
                        && o.phrase().first() < oblique.phrase().first());
    }

    /** "Japan will send a high-level official": who is told by his part alone goes for the state that sends him. */
    private boolean sendsSomebody(ActWord word, List<Phrase> subjects, List<Phrase> objects) {
        if (!word.object().equals("guest")
                || !word.subject().isEmpty()
                || objects.isEmpty()
                || names(objects.get(0), Mention.Kind.NATIONALITY)
                || subjects.stream().anyMatch(s -> Somebody.isPerson(act, s))) return false;
        boolean byPart = objects.size() == 1
                && Somebody.isPeople(act, objects.get(0))
                && !names(objects.get(0), Mention.Kind.PERSON);
        // "Japan will send Deputy Minister Lee": a minister whose state is not said is of the one that sends him.
        boolean minister = names(objects.get(0), Mention.Kind.OFFICE)
                && !names(objects.get(0), Mention.Kind.COUNTRY)
                && subjects.stream().allMatch(s -> names(s, Mention.Kind.COUNTRY));
        return byPart || minister;
    }

    private boolean names(Phrase phrase, Mention.Kind kind) {
        return act.findings().mentions().within(act.span(phrase)).stream().anyMatch(m -> m.kind() == kind);
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
