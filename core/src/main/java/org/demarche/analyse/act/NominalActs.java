package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Finding.Timex;
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
        CarriedActs carriedActs,
        Travels travels,
        ActMaker acts) {
    private static final Set<String> HOSTS = Set.of("host", "open", "chair", "close");

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
        var rounds = new Rounds(act);
        for (var phrase : act.parse().phrases())
            nouns.findAct(phrase)
                    .or(() -> rounds.isAlone(phrase) ? words.find("talks", "noun", Kind.ENGAGEMENT) : Optional.empty())
                    .ifPresent(w -> read(phrase, w));
    }

    private void read(Phrase noun, ActWord word) {
        var reading = statuses.ofNoun(act.parse(), noun);
        if (!word.word().equals("invitation")) {
            var carried = carriedActs.find(noun, word, reading);
            if (carried.isPresent()) {
                acts.add(carried.get());
                return;
            }
        }
        if (!word.status().isEmpty() && (reading.is(Status.HELD) || reading.is(Status.SCHEDULED)))
            reading = reading.with(Status.of(word.status()));
        var clause = act.clauseOf(noun);
        var particulars = new Particulars(act);
        var gathered = new Gathered(act);
        var owner = RoleReader.owner(act.parse(), noun);
        var fixed = new ArrayList<Role>();
        boolean visit = word.type().equals("visit") && !word.word().equals("invitation");
        boolean invitation = word.word().equals("invitation");
        var ownPart = visit ? Part.GUEST : invitation ? Part.HOST : Part.PARTY;
        owner.ifPresent(o -> fixed.add(new Role(ownPart, o)));
        for (var modifier : RoleReader.premodifiers(act.findings(), act.parse(), noun, owner))
            fixed.add(new Role(visit && (owner.isPresent() || isGoal(modifier, noun)) ? Part.HOST : ownPart, modifier));
        for (var place : RoleReader.placesBefore(act, noun, owner)) fixed.add(new Role(Part.PLACE, place));
        fixed.addAll(new Invitations(controls, act).parts(noun));
        var after = clause.map(c -> roles.ofNoun(act.parse(), c, noun)).orElse(List.of());
        for (var group : RoleReader.distributed(act.parse(), after, act.isTime())) {
            var found = new ArrayList<>(fixed);
            found.addAll(roles.byPreposition(
                    word, group.stream().filter(o -> !act.isTime(o.phrase())).toList()));
            var ownRoles = List.copyOf(found);
            boolean between = group.stream().anyMatch(o -> o.preposition().equals("between"));
            if (between) gathered.second(group).ifPresent(p -> found.add(new Role(Part.PARTY, p)));
            if (word.type().equals("conference")) ofGroup(noun).ifPresent(found::add);
            var expected = gathered.expected(noun);
            found.addAll(expected);
            clause.map(c -> outer(c, noun))
                    .filter(c -> !between && expected.isEmpty())
                    .ifPresent(c -> found.addAll(fromClause(c, noun, word, ownPart, group, found)));
            found.addAll(attendants(noun));
            if (visit && found.stream().noneMatch(r -> r.part() == Part.GUEST)) found.addAll(travels.guests(noun));
            if (found.stream().noneMatch(r -> r.part() == Part.PLACE)) found.addAll(particulars.places(noun));
            if (found.stream().noneMatch(r -> r.part() == Part.PLACE))
                clause.ifPresent(c -> found.addAll(placesOf(c, noun)));
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
            var near = act.times()
                    .dating(
                            noun,
                            after.equals(group) ? from : group.get(0).phrase().first(),
                            end,
                            clause.map(Clause::first).orElse(0),
                            clause.map(Clause::end).orElse(0),
                            argument || isSameTime(clause, noun));
            if (near.stream().noneMatch(SentenceTimes::isDate))
                near = behindHere(noun).orElse(near);
            var when = travels.isOccasion(noun) ? particulars.ofNoun(near, noun) : near;
            if (when.isEmpty()) when = particulars.times(noun);
            var named = visit ? Optional.<Phrase>empty() : gathered.namedBefore(noun);
            var owned = named.map(this::owners).orElse(List.of());
            if (!owned.isEmpty()) when = owned;
            when = new DecisionTimes(controls, act).without(noun, when, reading);
            boolean definite = isDefinite(noun) && ownRoles.stream().noneMatch(r -> r.part() != Part.PLACE);
            var about = clause.isPresent() ? new Topics(act, nouns).of(group) : List.<Span>of();
            ofGroup(noun).ifPresent(found::add);
            named.ifPresent(p -> found.add(new Role(Part.PARTY, p)));
            if (nouns.isNamedByPlace(noun)) found.add(new Role(Part.PARTY, noun));
            // Of a round only the talks that were told before tell whose it is.
            if (word.word().equals("round")) found.removeIf(r -> r.part() != Part.PLACE);
            acts.add(new ActMaker.Told(noun, word, reading, found, when, about, outcomes(noun), definite));
        }
    }

    /** "Sent envoys to talks beginning on Monday": what they begin with is no clause of those who take part. */
    private Clause outer(Clause clause, Phrase noun) {
        boolean inner = clause.embedding() == Clause.Embedding.PARTICIPLE
                && clause.implied()
                && clause.subjects().contains(noun)
                && clause.governor().isPresent();
        if (!inner) return hangsOn(clause, noun) ? clause : nearest(noun).orElse(clause);
        var governor = act.parse().clauses().get(clause.governor().get());
        return governor.obliques().stream().anyMatch(o -> o.phrase().equals(noun)) ? governor : clause;
    }

    /** "A China trip", "a U.S. visit": a country's name tells where it leads; its people's name tells who goes. */
    private boolean isGoal(Phrase modifier, Phrase noun) {
        var sentence = act.parse().sentence();
        boolean to = noun.end() < sentence.size()
                && Set.of("to", "by").contains(sentence.token(noun.end()).lower());
        return !to
                && act.findings().mentions().within(act.span(modifier)).stream()
                        .anyMatch(m -> m.kind() == Mention.Kind.COUNTRY);
    }

    /** "A meeting of leading industrial nations": the name of a group right behind "of", which a parser may take for a verb's. */
    private Optional<Role> ofGroup(Phrase noun) {
        var sentence = act.parse().sentence();
        // "The council of NATO ministers" may be one phrase.
        boolean within = noun.head() + 1 < noun.end();
        int of = within ? noun.head() + 1 : noun.end();
        int at = of + 1;
        if (at >= sentence.size() || !sentence.token(of).lower().equals("of")) return Optional.empty();
        if (Set.of("the", "all").contains(sentence.token(at).lower()) && at + 1 < sentence.size()) at++;
        int start = sentence.token(at).span().start();
        int first = at;
        var head = sentence.token(noun.head()).span();
        return act.findings().mentions().overlapping(sentence.token(at).span()).stream()
                // "Ministerial Council of the OSCE" may be one name.
                .filter(m -> m.kind() == Mention.Kind.ORGANIZATION
                        && (m.span().start() == start || m.span().overlaps(head)))
                .flatMap(m -> act.phrase(m.span(), first, sentence.size()).stream())
                .map(p -> new Role(Part.PARTY, p))
                .findFirst();
    }

    /** "This week's Group of Seven meeting": the day whose the meeting is. */
    private List<Timex> owners(Phrase name) {
        var sentence = act.parse().sentence();
        boolean owns =
                name.first() > 1 && sentence.token(name.first() - 1).fine().equals("POS");
        return owns ? act.times().dates(name.first() - 2, name.first()) : List.of();
    }

    /** "His visit here this week". */
    private Optional<List<Timex>> behindHere(Phrase noun) {
        var sentence = act.parse().sentence();
        int at = noun.end() + 1;
        if (at >= sentence.size() || !sentence.token(noun.end()).lower().equals("here")) return Optional.empty();
        var times = act.times().dates(at, at + 1);
        return times.isEmpty() ? Optional.empty() : Optional.of(times);
    }

    /** Where the clause leads or is set that has the act for its object or its purpose. */
    private List<Role> placesOf(Clause clause, Phrase noun) {
        boolean purpose = clause.obliques().stream()
                .anyMatch(o -> o.phrase().equals(noun) && Set.of("for", "on").contains(o.preposition()));
        if (purpose) return travels.places(clause);
        // "Left Lima after a visit", "leaving Lima at the end of his talks": until then they were there.
        if (clause.lemma().equals("leave") || clause.lemma().equals("depart"))
            return clause.objects().stream()
                    .filter(o -> Somebody.isPlace(act, o))
                    .map(o -> new Role(Part.PLACE, o))
                    .toList();
        if (!clause.objects().contains(noun)) return List.of();
        var before = travels.placesBefore(clause);
        return before.isEmpty() ? travels.placesAround(clause) : before;
    }

    /** "during", "at" and "for": the act is on the day of the clause around it; "after" and "ahead of" are not. */
    private boolean isSameTime(Optional<Clause> clause, Phrase noun) {
        if (travels.isOccasion(noun)) return false;
        return clause.stream()
                .flatMap(c -> c.obliques().stream())
                .anyMatch(o -> o.phrase().equals(noun)
                        && Set.of("during", "at", "for", "in", "as").contains(o.preposition()));
    }

    /** Who attends by a clause of its own: "consultations will be held, to be attended by the vice minister". */
    private List<Role> attendants(Phrase noun) {
        var added = new ArrayList<Role>();
        for (var clause : act.parse().clauses()) {
            boolean attended = Set.of("attend", "join", "lead", "chair", "host").contains(clause.lemma())
                    && !(HOSTS.contains(clause.lemma()) && ofGroup(noun).isPresent())
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
        boolean call = word.type().equals("call");
        boolean with = group.stream()
                .anyMatch(o -> o.preposition().equals("with")
                        || call && Set.of("from", "to").contains(o.preposition()));
        boolean object = carries(clause, noun);
        var carrier = words.find(clause.lemma(), "verb", Kind.CARRIER);
        var control = controls.control(act.parse(), clause);
        boolean agrees = control.map(c -> c.status().equals("accepted")).orElse(false)
                && clause.obliques().stream()
                        .anyMatch(o -> o.phrase().equals(noun)
                                && o.preposition().equals("to")
                                && o.on() == clause.predicate());
        boolean governs = object && (carrier.isPresent() || control.isPresent()) || agrees;
        boolean hasNoun = clause.subjects().contains(noun);
        if (hasNoun || owned && !governs) return List.of();
        // "Ireland will host the council of the OSCE": whose gathering it is, is said; the host is one of its members.
        if (HOSTS.contains(clause.lemma())
                && soFar.stream().anyMatch(r -> ofGroup(noun).equals(Optional.of(r)))) return List.of();
        // "discussed the summit with": naming an engagement is no part in it; an oblique one needs somebody to have
        // it with.
        if (clause.lemma().equals("discuss") && (object || !call)) return List.of();
        if (!governs && ownPart == Part.PARTY && soFar.stream().allMatch(r -> r.part() == Part.PLACE || isTheir(r))) {
            var attending = new AdjunctParties(act, nouns).of(clause, noun, ownPart, word.type());
            if (!attending.isEmpty()) return attending;
        }
        boolean takesPart = governs
                || object && call && EngagementNouns.CALLING.contains(clause.lemma())
                || object
                        && clause.lemma().equals("tell")
                        && clause.subjects().stream().anyMatch(s -> Somebody.isPerson(act, s))
                || travels.isGoal(clause, noun)
                || joins(clause, noun)
                || travels.isBackFrom(clause, noun)
                || sends(clause, noun)
                || !object && with && !soFar.isEmpty()
                || object && with && carrier.isPresent();
        boolean invited = word.word().equals("invitation");
        boolean answers = invited
                && object
                && control.map(c -> Set.of("accepted", "declined").contains(c.status()))
                        .orElse(false);
        if (!takesPart || owned && control.isPresent() && !answers) return List.of();
        // Those who exchange visits are each the other's guest.
        boolean mutual = clause.lemma().equals("exchange");
        boolean hosts = carrier.map(c -> c.subject().equals("host")).orElse(false);
        var part = hosts
                ? Part.HOST
                : mutual
                        ? Part.PARTY
                        : invited
                                        && control.map(c -> Set.of("accepted", "declined")
                                                        .contains(c.status()))
                                                .orElse(false)
                                ? Part.GUEST
                                : ownPart;
        if (!hosts
                && control.isPresent()
                && soFar.stream().filter(r -> r.part() == Part.PARTY).count() >= 2) return List.of();
        // "The deputies prepared the meeting of their ministers": who meets is told, and it is not they.
        if (control.filter(c -> c.status().equals("arranged")).isPresent()
                && soFar.stream().anyMatch(r -> r.part() == Part.PARTY && isTheirs(r.phrase()))) return List.of();
        var added = new ArrayList<Role>();
        var sent = sends(clause, noun) ? List.<Phrase>of() : travels.sent(clause);
        for (var subject : sent.isEmpty() ? clause.subjects() : sent) added.add(new Role(part, subject));
        if (clause.passive() && added.isEmpty() && !object)
            for (var subject : clause.objects()) if (!subject.equals(noun)) added.add(new Role(part, subject));
        return added;
    }

    private boolean isTheirs(Phrase people) {
        return Somebody.isPeople(act, people)
                && act.parse().sentence().token(people.first()).lower().equals("their");
    }

    /** "Held talks", "had nine hours of talks". */
    private boolean carries(Clause clause, Phrase noun) {
        return clause.objects().contains(noun)
                || clause.obliques().stream()
                        .anyMatch(o -> o.phrase().equals(noun)
                                && o.preposition().equals("of")
                                && clause.objects().stream()
                                        .anyMatch(m -> m.head() == o.on()
                                                && AdjunctParties.MEASURES.contains(
                                                        act.parse().lemma(m))));
    }

    /** "Will take part in the conference", "participated in talks". */
    private boolean joins(Clause clause, Phrase noun) {
        boolean joining = clause.lemma().equals("participate")
                || clause.lemma().equals("take")
                        && clause.objects().stream()
                                .anyMatch(o -> act.parse().lemma(o).equals("part"));
        return joining
                && clause.obliques().stream()
                        .anyMatch(
                                o -> o.phrase().equals(noun) && o.preposition().equals("in"));
    }

    /** "Will send delegations to talks in Lima": whoever sends people who are not named takes part by them. */
    private boolean sends(Clause clause, Phrase noun) {
        return Set.of("send", "dispatch").contains(clause.lemma())
                && !clause.subjects().isEmpty()
                && clause.objects().stream().allMatch(o -> Somebody.isPeople(act, o) && !isNamed(o))
                && clause.obliques().stream()
                        .anyMatch(o -> o.phrase().equals(noun)
                                && Set.of("to", "for").contains(o.preposition())
                                && o.on() == clause.predicate());
    }

    private static boolean hangsOn(Clause clause, Phrase noun) {
        return clause.subjects().contains(noun)
                || clause.objects().contains(noun)
                || clause.obliques().stream().anyMatch(o -> o.phrase().equals(noun));
    }

    /** The clause on whose verb the noun hangs by a preposition, where {@link ActSentence#clauseOf} gives one around it. */
    private Optional<Clause> nearest(Phrase noun) {
        return act.parse().clauses().stream()
                .filter(c -> c.obliques().stream().anyMatch(o -> o.phrase().equals(noun) && o.on() == c.predicate()))
                .findFirst();
    }

    private boolean isNamed(Phrase people) {
        return act.findings().mentions().within(act.span(people)).stream()
                .anyMatch(m -> m.kind() != Mention.Kind.OFFICE);
    }

    /** "In their first call, the president told the premier": they are those whom the clause names. */
    private boolean isTheir(Role owner) {
        return act.parse().sentence().token(owner.phrase().first()).lower().equals("their");
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
