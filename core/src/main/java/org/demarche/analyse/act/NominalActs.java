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
import org.demarche.text.Span;

/** Finds the acts that nouns name in one sentence: "talks between …", "the visit", "an invitation to …". */
record NominalActs(
        ActWords words,
        ControlWords controls,
        NounStatus statuses,
        RoleReader roles,
        ActSentence act,
        EngagementNouns nouns,
        ActMaker acts) {
    private static final Set<String> OUTCOMES = Set.of(
            "productive",
            "constructive",
            "fruitful",
            "frank",
            "candid",
            "successful",
            "cordial",
            "friendly",
            "useful",
            "positive",
            "tense",
            "inconclusive",
            "fruitless",
            "historic",
            "businesslike",
            "substantive",
            "open",
            "warm");

    void find() {
        for (var phrase : act.parse().phrases()) nouns.findAct(phrase).ifPresent(w -> read(phrase, w));
    }

    private void read(Phrase noun, ActWord word) {
        var reading = statuses.ofNoun(act.parse(), noun);
        if (!word.status().isEmpty() && (reading.is(Status.HELD) || reading.is(Status.SCHEDULED)))
            reading = reading.with(Status.of(word.status()));
        var clause = clauseOf(noun);
        var owner = RoleReader.owner(act.parse(), noun);
        var fixed = new ArrayList<Role>();
        boolean visit = word.type().equals("visit") && !word.word().equals("invitation");
        boolean invitation = word.word().equals("invitation");
        var ownPart = visit ? Part.GUEST : invitation ? Part.HOST : Part.PARTY;
        owner.ifPresent(o -> fixed.add(new Role(ownPart, o)));
        for (var modifier : RoleReader.premodifiers(act.findings(), act.parse(), noun, owner))
            fixed.add(new Role(ownPart, modifier));
        addInvitation(noun, fixed);
        var after = clause.map(c -> roles.after(act.parse(), c, noun.end() - 1)).orElse(List.of());
        for (var group : RoleReader.distributed(act.parse(), after, act.isTime())) {
            var found = new ArrayList<>(fixed);
            found.addAll(roles.byPreposition(
                    word, group.stream().filter(o -> !act.isTime(o.phrase())).toList()));
            var ownRoles = List.copyOf(found);
            boolean between = group.stream().anyMatch(o -> o.preposition().equals("between"));
            clause.filter(c -> !between).ifPresent(c -> found.addAll(fromClause(c, noun, word, ownPart, group, found)));
            found.addAll(attendants(noun));
            clause.flatMap(c -> RoleReader.here(act.parse(), c, noun.first())).ifPresent(found::add);
            int from = noun.end();
            int to = group.isEmpty()
                    ? noun.end()
                    : group.get(group.size() - 1).phrase().end();
            boolean argument = clause.map(
                            c -> c.objects().contains(noun) || c.subjects().contains(noun))
                    .orElse(false);
            boolean whole = clause.isPresent() && to >= RoleReader.lastOblique(clause.get());
            int end = clause.map(c -> whole ? c.end() : to)
                    .orElse(act.parse().sentence().size());
            if (!group.isEmpty() && group != after)
                from = Math.min(from, group.get(0).phrase().first());
            var when = act.times()
                    .dating(
                            noun,
                            after.equals(group) ? from : group.get(0).phrase().first(),
                            end,
                            clause.map(Clause::first).orElse(0),
                            clause.map(Clause::end).orElse(0),
                            argument || isSameTime(clause, noun));
            boolean definite = isDefinite(noun) && ownRoles.stream().noneMatch(r -> r.part() != Part.PLACE);
            var about = clause.isPresent() ? new Topics(act, nouns).of(group) : List.<Span>of();
            acts.add(new ActMaker.Told(noun, word, reading, found, when, about, outcomes(noun), definite));
        }
    }

    /** "during", "at" and "for": the act is on the day of the clause around it; "after" and "ahead of" are not. */
    private boolean isSameTime(Optional<Clause> clause, Phrase noun) {
        return clause.stream()
                .flatMap(c -> c.obliques().stream())
                .anyMatch(o -> o.phrase().equals(noun)
                        && Set.of("during", "at", "for", "in", "as").contains(o.preposition()));
    }

    private Optional<Clause> clauseOf(Phrase noun) {
        Optional<Clause> inside = Optional.empty();
        for (var clause : act.parse().clauses()) {
            boolean within = clause.first() <= noun.first() && noun.end() <= clause.end();
            if (within && (clause.objects().contains(noun) || clause.subjects().contains(noun)))
                return Optional.of(clause);
            if (within && inside.isEmpty()) inside = Optional.of(clause);
        }
        return inside;
    }

    /** Who attends by a clause of its own: "consultations will be held, to be attended by the vice minister". */
    private List<Role> attendants(Phrase noun) {
        var added = new ArrayList<Role>();
        for (var clause : act.parse().clauses()) {
            boolean attended = Set.of("attend", "join", "lead", "chair", "host").contains(clause.lemma())
                    && clause.objects().contains(noun)
                    && clause.embedding() != Clause.Embedding.MAIN;
            if (attended) for (var subject : clause.subjects()) added.add(new Role(Part.PARTY, subject));
        }
        return added;
    }

    /** Whom the clause adds: the subject that holds, attends or cancels, or that has talks with somebody. */
    private List<Role> fromClause(
            Clause clause, Phrase noun, ActWord word, Part ownPart, List<Oblique> group, List<Role> soFar) {
        boolean owned =
                soFar.stream().anyMatch(r -> r.part() == ownPart && ownPart != Part.PARTY || r.part() == Part.GUEST);
        boolean with = group.stream().anyMatch(o -> o.preposition().equals("with"));
        boolean object = clause.objects().contains(noun);
        var carrier = words.find(clause.lemma(), "verb", Kind.CARRIER);
        var control = controls.control(act.parse(), clause);
        boolean governs = object && (carrier.isPresent() || control.isPresent());
        boolean hasNoun = clause.subjects().contains(noun);
        if (hasNoun || owned && !governs) return List.of();
        // "discussed the summit with": naming an engagement is no part in it; an oblique one needs somebody to have
        // it with.
        boolean takesPart = governs || !object && with && !soFar.isEmpty() || object && with && carrier.isPresent();
        if (!takesPart || owned && control.isPresent()) return List.of();
        boolean hosts = carrier.map(c -> c.subject().equals("host")).orElse(false);
        boolean invited = word.word().equals("invitation");
        var part = hosts
                ? Part.HOST
                : invited
                                && control.map(c ->
                                                Set.of("accepted", "declined").contains(c.status()))
                                        .orElse(false)
                        ? Part.GUEST
                        : ownPart;
        if (!hosts
                && control.isPresent()
                && soFar.stream().filter(r -> r.part() == Part.PARTY).count() >= 2) return List.of();
        var added = new ArrayList<Role>();
        for (var subject : clause.subjects()) added.add(new Role(part, subject));
        if (clause.passive() && added.isEmpty() && !object)
            for (var subject : clause.objects()) if (!subject.equals(noun)) added.add(new Role(part, subject));
        return added;
    }

    /** "extended an invitation to Kim for a meeting": who invites and who is invited take part in the meeting. */
    private void addInvitation(Phrase noun, List<Role> found) {
        var invitation = controls.controllingNoun(act.parse(), noun)
                .filter(p -> act.parse().lemma(p).equals("invitation"));
        if (invitation.isEmpty()) return;
        var clause = clauseOf(invitation.get());
        RoleReader.owner(act.parse(), invitation.get()).ifPresent(o -> found.add(new Role(Part.HOST, o)));
        for (var host : RoleReader.premodifiers(act.findings(), act.parse(), invitation.get(), Optional.empty()))
            found.add(new Role(Part.HOST, host));
        clause.ifPresent(c -> {
            boolean decided = controls.control(act.parse(), c)
                    .map(w -> Set.of("accepted", "declined").contains(w.status()))
                    .orElse(false);
            if (c.objects().contains(invitation.get()))
                for (var subject : c.subjects()) found.add(new Role(decided ? Part.GUEST : Part.HOST, subject));
            for (var oblique : c.obliques()) {
                boolean between = oblique.phrase().first() >= invitation.get().end()
                        && oblique.phrase().end() <= noun.first();
                if (between && oblique.preposition().equals("to")) found.add(new Role(Part.GUEST, oblique.phrase()));
                if (between && oblique.preposition().equals("from")) found.add(new Role(Part.HOST, oblique.phrase()));
            }
        });
    }

    private boolean isDefinite(Phrase noun) {
        var first = act.parse().sentence().token(noun.first()).lower();
        return Set.of("the", "that", "this", "these", "those", "both", "such", "each")
                .contains(first);
    }

    private List<Span> outcomes(Phrase noun) {
        var found = new ArrayList<Span>();
        for (int i = noun.first(); i < noun.head(); i++) {
            var token = act.parse().sentence().token(i);
            if (OUTCOMES.contains(token.lower())) found.add(token.span());
        }
        return found;
    }
}
