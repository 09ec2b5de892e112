package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Finder;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Findings;
import org.demarche.finding.Status;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.Span;

/** Finds what sentences say of engagements: verbs ("visited") and nouns ("talks between …") of {@link ActWords}. */
public final class ActFinder implements Finder {
    /** What may stand before the noun where no states meet: "cabinet meeting", "news conference". */
    private static final Set<String> DOMESTIC_MODIFIERS = Set.of(
            "cabinet",
            "board",
            "news",
            "press",
            "party",
            "staff",
            "shareholder",
            "shareholders",
            "campaign",
            "committee",
            "council",
            "town",
            "coalition",
            "budget",
            "business",
            "job",
            "wage",
            "pay",
            "labor",
            "labour",
            "union",
            "merger",
            "takeover",
            "investor",
            "analyst",
            "earnings",
            "parent",
            "school",
            "prayer",
            "dinner",
            "congressional",
            "parliamentary",
            "video",
            "fire",
            "roll",
            "wake-up",
            "training",
            "fact-finding",
            "sales",
            "rock",
            "concert",
            "fishing",
            "shopping",
            "field");

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
    private static final Set<String> ORDINALS = Set.of(
            "first", "second", "third", "fourth", "fifth", "sixth", "another", "next", "previous", "earlier", "last");

    private final ActWords words;
    private final StatusReader statuses;
    private final RoleReader roles;

    public ActFinder(ActWords words) {
        this.words = words;
        this.statuses = new StatusReader(words);
        this.roles = new RoleReader(words);
    }

    @Override
    public Findings find(Findings soFar) {
        var acts = new ArrayList<Act>();
        var refusals = new ArrayList<>(soFar.refusals());
        for (var parse : soFar.parses()) new InSentence(soFar, parse, acts, refusals).find();
        return soFar.withActs(acts, refusals);
    }

    /** The work on one sentence. */
    private final class InSentence {
        private final Findings findings;
        private final Parse parse;
        private final List<Act> acts;
        private final List<Refusal> refusals;
        private final SentenceTimes times;
        private final Map<Phrase, Boolean> timePhrases;

        InSentence(Findings findings, Parse parse, List<Act> acts, List<Refusal> refusals) {
            this.findings = findings;
            this.parse = parse;
            this.acts = acts;
            this.refusals = refusals;
            this.times = new SentenceTimes(parse, findings.timexes());
            this.timePhrases = times.phrases();
        }

        void find() {
            for (int i = 0; i < parse.clauses().size(); i++) {
                int index = i;
                var clause = parse.clauses().get(i);
                words.find(clause.lemma(), "verb", Kind.ENGAGEMENT)
                        .filter(w -> isVerbalAct(clause, w, index))
                        .ifPresent(w -> verbal(index, clause, w));
            }
            for (var phrase : parse.phrases()) {
                words.find(StatusReader.lemma(parse, phrase), "noun", Kind.ENGAGEMENT)
                        .filter(w -> isNominalAct(phrase, w))
                        .ifPresent(w -> nominal(phrase, w));
            }
        }

        private boolean isVerbalAct(Clause clause, ActWord word, int index) {
            boolean carriesNoun = clause.objects().stream().anyMatch(o -> isEngagementNoun(o));
            if (carriesNoun && words.find(word.word(), "verb", Kind.CARRIER).isPresent()
                    || word.word().equals("invite") && invitesTo(clause, index)) return false;
            if (carriesNoun
                    && Set.of("welcome", "leave", "go", "come", "head", "return")
                            .contains(word.word())) return false;
            // "met with criticism" has no party; "talks" as a verb needs one to talk with.
            var own = roles.after(parse, clause, clause.predicate());
            if (Set.of("leave", "depart").contains(word.word()))
                return own.stream().anyMatch(o -> o.preposition().equals("for"));
            return !Set.of("speak", "talk").contains(word.word())
                    || own.stream()
                            .anyMatch(o -> o.preposition().equals("with")
                                    || o.preposition().equals("to"));
        }

        /** Whether the invitation names what it is for, which is then the act. */
        private boolean invitesTo(Clause invitation, int index) {
            for (var clause : parse.clauses())
                if (clause.governor().equals(Optional.of(index))
                        && words.find(clause.lemma(), "verb", Kind.ENGAGEMENT).isPresent()) return true;
            return invitation.obliques().stream()
                    .anyMatch(o -> Set.of("for", "to").contains(o.preposition()) && isEngagementNoun(o.phrase()));
        }

        private boolean isEngagementNoun(Phrase phrase) {
            return words.find(StatusReader.lemma(parse, phrase), "noun", Kind.ENGAGEMENT)
                    .filter(w -> isNominalAct(phrase, w))
                    .isPresent();
        }

        private boolean isNominalAct(Phrase phrase, ActWord word) {
            var sentence = parse.sentence();
            for (int i = phrase.first(); i < phrase.head(); i++)
                if (DOMESTIC_MODIFIERS.contains(sentence.token(i).lower())) return false;
            if (word.word().equals("call")) {
                for (int i = phrase.first(); i < phrase.head(); i++)
                    if (Set.of("phone", "telephone", "conference", "video")
                            .contains(sentence.token(i).lower())) return true;
                return false;
            }
            // A word wholly in capitals or a title-case name ("World Economic Conference Board") is a name, not an act,
            // unless the head is plain.
            return !word.word().equals("invitation") || invitationStandsAlone(phrase);
        }

        private boolean invitationStandsAlone(Phrase invitation) {
            for (var phrase : parse.phrases()) {
                boolean other = phrase.first() > invitation.end() && phrase.first() - invitation.end() < 12;
                if (other
                        && isPlainEngagement(phrase)
                        && statuses.controllingNoun(parse, phrase).equals(Optional.of(invitation))) return false;
            }
            for (var clause : parse.clauses())
                if (clause.embedding() == Clause.Embedding.INFINITIVE
                        && clause.first() >= invitation.end()
                        && clause.first() - invitation.end() < 8
                        && words.find(clause.lemma(), "verb", Kind.ENGAGEMENT).isPresent()) return false;
            return true;
        }

        private boolean isPlainEngagement(Phrase phrase) {
            var lemma = StatusReader.lemma(parse, phrase);
            return !lemma.equals("invitation")
                    && words.find(lemma, "noun", Kind.ENGAGEMENT).isPresent();
        }

        private void verbal(int index, Clause clause, ActWord word) {
            var reading = statuses.ofClause(parse, index);
            if (!word.status().isEmpty() && reading.is(Status.HELD)) reading = reading.with(Status.of(word.status()));
            if (word.status().equals("scheduled") && reading.is(Status.UNDER_WAY))
                reading = reading.with(Status.SCHEDULED);
            var before = clause.obliques().stream()
                    .filter(o -> o.phrase().first() < clause.predicate()
                            && Set.of("in", "at").contains(o.preposition()))
                    .toList();
            var own = roles.after(parse, clause, clause.predicate());
            var seconds = word.object().isEmpty() ? List.<Phrase>of() : ellipses(clause);
            int end = seconds.isEmpty() ? clause.end() : seconds.get(0).first();
            for (var group : RoleReader.distributed(parse, within(own, clause.predicate(), end), timePhrases))
                verbal(index, word, reading, clause.objects(), group, before, end);
            for (int i = 0; i < seconds.size(); i++) {
                var second = seconds.get(i);
                int last = i + 1 < seconds.size() ? seconds.get(i + 1).first() : clause.end();
                verbal(index, word, reading, List.of(second), within(own, second.end(), last), before, last);
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
            for (var phrase : parse.phrases()) {
                if (phrase.first() <= clause.predicate() || phrase.end() > clause.end()) continue;
                boolean time = timePhrases.getOrDefault(phrase, false);
                boolean joined =
                        parse.sentence().token(phrase.first() - 1).lower().equals("and");
                if (day && !time && joined && !clause.objects().contains(phrase)) found.add(phrase);
                day |= time;
            }
            return found;
        }

        private void verbal(
                int index,
                ActWord word,
                Reading reading,
                List<Phrase> objects,
                List<Oblique> group,
                List<Oblique> before,
                int end) {
            var clause = parse.clauses().get(index);
            var found = new ArrayList<Role>(RoleReader.roles(word.subject(), clause.subjects()));
            found.addAll(RoleReader.roles(word.object(), objects));
            found.addAll(roles.byPreposition(word, group));
            found.addAll(roles.byPreposition(word, before));
            addInviter(clause, found);
            here(clause, clause.predicate()).ifPresent(found::add);
            boolean moves = word.type().equals("visit")
                    && !word.object().equals("place")
                    && word.subject().equals("guest");
            if (moves && found.stream().noneMatch(r -> r.part() == Part.PLACE)) return;
            boolean second = !objects.equals(clause.objects());
            int from = second
                    ? objects.get(0).end()
                    : group.isEmpty()
                            ? clause.predicate()
                            : group.get(0).phrase().first();
            int to =
                    group.isEmpty() ? end : group.get(group.size() - 1).phrase().end();
            var noun = new Phrase(
                    parse.sentence().index(), clause.predicate(), clause.predicate() + 1, clause.predicate());
            boolean whole = to >= lastOblique(clause) || end < clause.end();
            var when = times.dating(noun, from, whole ? end : to, clause.first(), end, !second);
            add(noun, word, reading, found, when, topics(index, group), List.of(), false);
        }

        private static int lastOblique(Clause clause) {
            return clause.obliques().stream()
                    .mapToInt(o -> o.phrase().end())
                    .max()
                    .orElse(0);
        }

        /** In "invited Kim to visit Moscow" the one who invites is the host. */
        private void addInviter(Clause clause, List<Role> found) {
            if (clause.governor().isEmpty()) return;
            var governor = parse.clauses().get(clause.governor().get());
            if (governor.lemma().equals("invite")) {
                for (var inviter : governor.subjects()) found.add(new Role(Part.HOST, inviter));
                // "has been invited to visit Germany by the chancellor": the agent stands behind the infinitive.
                if (governor.passive())
                    for (var inviter : clause.oblique("by")) found.add(new Role(Part.HOST, inviter));
            }
        }

        private void nominal(Phrase noun, ActWord word) {
            var reading = statuses.ofNoun(parse, noun);
            if (!word.status().isEmpty() && (reading.is(Status.HELD) || reading.is(Status.SCHEDULED)))
                reading = reading.with(Status.of(word.status()));
            var clause = clauseOf(noun);
            var owner = RoleReader.owner(parse, noun);
            var fixed = new ArrayList<Role>();
            boolean visit = word.type().equals("visit") && !word.word().equals("invitation");
            boolean invitation = word.word().equals("invitation");
            var ownPart = visit ? Part.GUEST : invitation ? Part.HOST : Part.PARTY;
            owner.ifPresent(o -> fixed.add(new Role(ownPart, o)));
            for (var modifier : RoleReader.premodifiers(findings, parse, noun, owner))
                fixed.add(new Role(ownPart, modifier));
            addInvitation(noun, fixed);
            var after = clause.map(c -> roles.after(parse, c, noun.end() - 1)).orElse(List.of());
            for (var group : RoleReader.distributed(parse, after, timePhrases)) {
                var found = new ArrayList<>(fixed);
                found.addAll(roles.byPreposition(word, group));
                var ownRoles = List.copyOf(found);
                boolean between = group.stream().anyMatch(o -> o.preposition().equals("between"));
                clause.filter(c -> !between)
                        .ifPresent(c -> found.addAll(fromClause(c, noun, word, ownPart, group, found)));
                found.addAll(attendants(noun));
                clause.flatMap(c -> here(c, noun.first())).ifPresent(found::add);
                int from = noun.end();
                int to = group.isEmpty()
                        ? noun.end()
                        : group.get(group.size() - 1).phrase().end();
                boolean argument = clause.map(
                                c -> c.objects().contains(noun) || c.subjects().contains(noun))
                        .orElse(false);
                boolean whole = clause.isPresent() && to >= lastOblique(clause.get());
                int end = clause.map(c -> whole ? c.end() : to)
                        .orElse(parse.sentence().size());
                if (!group.isEmpty() && group != after)
                    from = Math.min(from, group.get(0).phrase().first());
                var when = times.dating(
                        noun,
                        after.equals(group) ? from : group.get(0).phrase().first(),
                        end,
                        clause.map(Clause::first).orElse(0),
                        clause.map(Clause::end).orElse(0),
                        argument || isSameTime(clause, noun));
                boolean definite = isDefinite(noun) && ownRoles.stream().noneMatch(r -> r.part() != Part.PLACE);
                add(noun, word, reading, found, when, topicsOf(clause, group), outcomes(noun), definite);
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
            for (var clause : parse.clauses()) {
                boolean within = clause.first() <= noun.first() && noun.end() <= clause.end();
                if (within
                        && (clause.objects().contains(noun) || clause.subjects().contains(noun)))
                    return Optional.of(clause);
                if (within && inside.isEmpty()) inside = Optional.of(clause);
            }
            return inside;
        }

        /** Who attends by a clause of its own: "consultations will be held, to be attended by the vice minister". */
        private List<Role> attendants(Phrase noun) {
            var added = new ArrayList<Role>();
            for (var clause : parse.clauses()) {
                boolean attended =
                        Set.of("attend", "join", "lead", "chair", "host").contains(clause.lemma())
                                && clause.objects().contains(noun)
                                && clause.embedding() != Clause.Embedding.MAIN;
                if (attended) for (var subject : clause.subjects()) added.add(new Role(Part.PARTY, subject));
            }
            return added;
        }

        /** Whom the clause adds: the subject that holds, attends or cancels, or that has talks with somebody. */
        private List<Role> fromClause(
                Clause clause, Phrase noun, ActWord word, Part ownPart, List<Oblique> group, List<Role> soFar) {
            boolean owned = soFar.stream()
                    .anyMatch(r -> r.part() == ownPart && ownPart != Part.PARTY || r.part() == Part.GUEST);
            boolean with = group.stream().anyMatch(o -> o.preposition().equals("with"));
            boolean object = clause.objects().contains(noun);
            var carrier = words.find(clause.lemma(), "verb", Kind.CARRIER);
            var control = statuses.control(parse, clause);
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
                                    && control.map(c -> Set.of("accepted", "declined")
                                                    .contains(c.status()))
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
            var invitation = statuses.controllingNoun(parse, noun)
                    .filter(p -> StatusReader.lemma(parse, p).equals("invitation"));
            if (invitation.isEmpty()) return;
            var clause = clauseOf(invitation.get());
            RoleReader.owner(parse, invitation.get()).ifPresent(o -> found.add(new Role(Part.HOST, o)));
            for (var host : RoleReader.premodifiers(findings, parse, invitation.get(), Optional.empty()))
                found.add(new Role(Part.HOST, host));
            clause.ifPresent(c -> {
                boolean decided = statuses.control(parse, c)
                        .map(w -> Set.of("accepted", "declined").contains(w.status()))
                        .orElse(false);
                if (c.objects().contains(invitation.get()))
                    for (var subject : c.subjects()) found.add(new Role(decided ? Part.GUEST : Part.HOST, subject));
                for (var oblique : c.obliques()) {
                    boolean between =
                            oblique.phrase().first() >= invitation.get().end()
                                    && oblique.phrase().end() <= noun.first();
                    if (between && oblique.preposition().equals("to"))
                        found.add(new Role(Part.GUEST, oblique.phrase()));
                    if (between && oblique.preposition().equals("from"))
                        found.add(new Role(Part.HOST, oblique.phrase()));
                }
            });
        }

        /** "met here": the place is that of the dateline. */
        private Optional<Role> here(Clause clause, int from) {
            for (int i = from; i < clause.end(); i++) {
                boolean here = parse.sentence().token(i).lower().equals("here");
                if (here)
                    return Optional.of(
                            new Role(Part.PLACE, new Phrase(parse.sentence().index(), i, i + 1, i)));
            }
            return Optional.empty();
        }

        private boolean isDefinite(Phrase noun) {
            var first = parse.sentence().token(noun.first()).lower();
            return Set.of("the", "that", "this", "these", "those", "both", "such", "each")
                    .contains(first);
        }

        private List<Span> topics(int index, List<Oblique> group) {
            var found = new ArrayList<>(topicsOf(Optional.of(parse.clauses().get(index)), group));
            for (var clause : parse.clauses()) {
                boolean purpose = clause.governor().equals(Optional.of(index))
                        && Set.of("discuss", "review", "address", "resolve", "explore")
                                .contains(clause.lemma());
                if (purpose) for (var object : clause.objects()) found.add(span(object));
            }
            return found;
        }

        private List<Span> topicsOf(Optional<Clause> clause, List<Oblique> group) {
            var found = new ArrayList<Span>();
            for (var oblique : group) {
                boolean topic = Set.of("on", "about", "over", "regarding", "concerning", "toward")
                        .contains(oblique.preposition());
                if (topic && !timePhrases.getOrDefault(oblique.phrase(), false) && !isEngagementNoun(oblique.phrase()))
                    found.add(span(oblique.phrase()));
            }
            return clause.isPresent() ? found : List.of();
        }

        private List<Span> outcomes(Phrase noun) {
            var found = new ArrayList<Span>();
            for (int i = noun.first(); i < noun.head(); i++) {
                var token = parse.sentence().token(i);
                if (OUTCOMES.contains(token.lower())) found.add(token.span());
            }
            return found;
        }

        private Span span(Phrase phrase) {
            return parse.sentence().span(phrase.first(), phrase.end());
        }

        private void add(
                Phrase noun,
                ActWord word,
                Reading reading,
                List<Role> found,
                List<Timex> when,
                List<Span> topics,
                List<Span> outcomes,
                boolean definite) {
            var sentence = parse.sentence();
            int first = Math.min(noun.first(), Math.max(0, reading.from()));
            int end = noun.end();
            for (var role : found) {
                first = Math.min(first, role.phrase().first());
                end = Math.max(end, role.phrase().end());
            }
            end = Math.max(end, carrierEnd(noun));
            while (first < noun.first()
                    && Set.of("\"", ",", "-").contains(sentence.token(first).word())) first++;
            var span = sentence.span(first, end);
            for (var timex : when) span = span.union(timex.span());
            if (reading.hypothetical())
                refusals.add(Refusal.at(RefusalCode.ACT_HYPOTHETICAL, span, "only supposed or asked"));
            if (reading.status().isEmpty()) return;
            boolean ordinal = false;
            for (int i = noun.first(); i < noun.head(); i++)
                ordinal |= ORDINALS.contains(sentence.token(i).lower());
            acts.add(new Act(
                    span,
                    sentence.index(),
                    sentence.span(noun.head(), noun.head() + 1),
                    type(noun, word),
                    reading.status().get(),
                    found,
                    when,
                    topics,
                    outcomes,
                    reading.holder().map(this::span),
                    isRecalled(noun),
                    definite,
                    ordinal,
                    isBilateral(noun),
                    StatedLevel.find(span.of(findings.text())),
                    new Act.Coding(word.plover(), word.mode(), word.cameo())));
        }

        /** The end of the verb that an act stands before as its subject: "consultations … will take place". */
        private int carrierEnd(Phrase noun) {
            int end = noun.end();
            for (var clause : parse.clauses()) {
                boolean carries = clause.predicate() >= noun.end()
                        && (clause.subjects().contains(noun) || clause.objects().contains(noun));
                if (carries) end = clause.predicate() + (clause.lemma().equals("take place") ? 2 : 1);
            }
            return Math.min(end, parse.sentence().size());
        }

        private EngagementType type(Phrase noun, ActWord word) {
            var type = EngagementType.of(word.type());
            var sentence = parse.sentence();
            boolean phone = false;
            for (int i = Math.max(0, noun.first() - 3); i < Math.min(sentence.size(), noun.end() + 3); i++)
                phone |= Set.of("phone", "telephone", "telephoned")
                        .contains(sentence.token(i).lower());
            if (phone && type != EngagementType.VISIT) return EngagementType.CALL;
            if (word.word().equals("talk") && word.pos().equals("verb")) return EngagementType.MEETING;
            return type;
        }

        private boolean isBilateral(Phrase noun) {
            for (int i = noun.first(); i < noun.head(); i++)
                if (Set.of("bilateral", "two-way", "one-on-one")
                        .contains(parse.sentence().token(i).lower())) return true;
            return false;
        }

        private boolean isRecalled(Phrase noun) {
            for (int i = noun.first(); i < noun.head(); i++)
                if (Set.of("previous", "earlier", "past", "prior")
                        .contains(parse.sentence().token(i).lower())) return true;
            return false;
        }
    }
}
