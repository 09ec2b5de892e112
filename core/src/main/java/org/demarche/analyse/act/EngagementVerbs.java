package org.demarche.analyse.act;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.CalendarNames;
import org.demarche.finding.Finding.Mention;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/** Tells in one sentence which verbs name an engagement: "met the envoy", not "met the demand". */
record EngagementVerbs(ActWords words, RoleReader roles, ActSentence act, EngagementNouns nouns) {
    private static final Set<String> PERSONAL =
            Set.of("meet", "welcome", "receive", "greet", "host", "invite", "accompany", "summon");

    /** What states sign with each other; a law or a letter is signed by one. */
    static final Set<String> COMPACTS = Set.of(
            "agreement",
            "accord",
            "treaty",
            "pact",
            "protocol",
            "memorandum",
            "convention",
            "communique",
            "declaration");

    /** What happens often is no engagement: "they meet very often among themselves". */
    private static final Set<String> OFTEN =
            Set.of("often", "frequently", "usually", "regularly", "sometimes", "rarely", "seldom", "always");

    private static final Set<String> TOURS = Set.of("tour", "trip", "visit", "journey", "swing", "mission");

    private static final Set<String> LENGTHS = Set.of("day", "week", "month", "fortnight");

    /** The word by which the clause number {@code index} names an act of its own. */
    Optional<ActWord> find(Clause clause, int index) {
        return comesHome(clause)
                .or(() -> words.find(clause.lemma(), "verb", Kind.ENGAGEMENT))
                .filter(w -> !w.word().equals("hand"))
                .filter(w -> !daysAway(clause).isEmpty() || isAct(clause, w, index))
                .or(() -> clause.particle().flatMap(p -> words.find(clause.phrasalLemma(), "verb", Kind.ENGAGEMENT)))
                .or(() -> byPhone(clause))
                .or(() -> leads(clause))
                .or(() -> takesAlong(clause))
                .or(() -> new JointDeeds(words, act, nouns).find(clause));
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
        // "Discussed trade" alone may be done in a cabinet, and "sent a note to Lima" sends nobody.
        if (word.word().equals("discuss") && (isPurpose(clause) || isOfMeeting(clause, index) || isOnTelephone(clause)))
            return false;
        if (word.word().equals("discuss"))
            return clause.subjects().size() > 1 && !act.parse().sentence().headline()
                    || own.stream().anyMatch(o -> o.preposition().equals("with") && Somebody.isParty(act, o.phrase()))
                    || clause.subjects().stream().anyMatch(this::isPair);
        // "Officials accompanying him said" tells nothing of when he goes.
        if (word.word().equals("accompany") && clause.embedding() == Clause.Embedding.PARTICIPLE) return false;
        if (OFTEN.stream().anyMatch(w -> has(clause, w))) return false;
        if (word.word().equals("see")) return sees(clause, index);
        // "Met the demand", "welcomed the proposal", "their wishes were met".
        if (PERSONAL.contains(word.word())) {
            if (clause.passive() && clause.subjects().isEmpty())
                return word.word().equals("summon") && accredited(clause).isPresent();
            if (word.word().equals("meet") && meetsThing(clause, own)) return false;
            if (!clause.objects().isEmpty()
                    && clause.objects().stream().noneMatch(o -> Somebody.isParty(act, o) || isWhen(o))) return false;
        }
        if (Set.of("negotiate", "bargain").contains(word.word())
                && clause.subjects().size() < 2)
            return own.stream()
                            .anyMatch(
                                    o -> "party".equals(word.partByPreposition().get(o.preposition())))
                    || clause.subjects().stream().anyMatch(this::isPair)
                    // A main verb that the parser takes for a participle has its subject as its object.
                    || clause.objects().stream().anyMatch(this::isPair);
        // "Talks on signing a pact" have signed nothing.
        if (word.word().equals("sign"))
            return (clause.tense() != Clause.Tense.NONE || clause.embedding() == Clause.Embedding.INFINITIVE)
                    && clause.objects().stream()
                            .anyMatch(o -> COMPACTS.contains(act.parse().lemma(o)));
        if (word.word().equals("return"))
            return !clause.negated()
                    && own.stream().anyMatch(o -> o.preposition().equals("from") && Somebody.isPlace(act, o.phrase()));
        if (word.word().equals("call")) return rings(clause);
        if (Set.of("send", "dispatch").contains(word.word()))
            return clause.objects().stream().anyMatch(o -> Somebody.is(act, o));
        return !Set.of("speak", "talk").contains(word.word())
                || speakTogether(clause, own)
                || own.stream()
                        .anyMatch(o -> o.preposition().equals("with")
                                || o.preposition().equals("to"));
    }

    /** "Met to discuss trade": that is what they met for. */
    private boolean isPurpose(Clause clause) {
        return clause.embedding() == Clause.Embedding.INFINITIVE
                && clause.governor()
                        .map(g -> act.parse().clauses().get(g))
                        .filter(g -> words.has(g.lemma(), "verb", Kind.ENGAGEMENT)
                                || g.objects().stream().anyMatch(nouns::isEngagement))
                        .isPresent();
    }

    /** "Met on Monday and discussed trade": they did it there. */
    private boolean isOfMeeting(Clause clause, int index) {
        if (!clause.implied() || index == 0) return false;
        var before = act.parse().clauses().get(index - 1);
        return before.lemma().equals("meet")
                && before.subjects().equals(clause.subjects())
                && find(before, index - 1).isPresent();
    }

    /** "Discussed trade in a telephone call": the call is the act. */
    private boolean isOnTelephone(Clause clause) {
        return clause.obliques().stream()
                .anyMatch(o -> Set.of("in", "during").contains(o.preposition())
                        && nouns.findAct(o.phrase())
                                .filter(w -> w.type().equals("call"))
                                .isPresent());
    }

    /** The state to which an ambassador is sent who is summoned by nobody who is named: "the ambassador to Iran was summoned". */
    Optional<Phrase> accredited(Clause clause) {
        return clause.obliques().stream()
                .filter(o -> o.preposition().equals("to")
                        && clause.objects().stream().anyMatch(a -> a.head() == o.on())
                        && Somebody.isPlace(act, o.phrase()))
                .map(Oblique::phrase)
                .findFirst();
    }

    /** "Met with strong objections". */
    private boolean meetsThing(Clause clause, List<Oblique> own) {
        var with = own.stream().filter(o -> o.preposition().equals("with")).toList();
        return clause.objects().isEmpty()
                && clause.subjects().size() < 2
                && !with.isEmpty()
                && with.stream().noneMatch(o -> Somebody.isParty(act, o.phrase()) || act.isTime(o.phrase()));
    }

    private boolean has(Clause clause, String adverb) {
        for (int i = clause.first(); i < clause.end(); i++)
            if (act.parse().sentence().token(i).lower().equals(adverb)) return true;
        return false;
    }

    /** "Friday", "the third time that they have met". */
    private boolean isWhen(Phrase object) {
        return act.isTime(object)
                || Set.of("time", "occasion").contains(act.parse().lemma(object));
    }

    private boolean isPair(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.end(); i++)
            if (Set.of("two", "both", "three")
                    .contains(act.parse().sentence().token(i).lower())) return true;
        return isOfTwoStates(phrase);
    }

    /** "Russian and Japanese diplomats". */
    private boolean isOfTwoStates(Phrase phrase) {
        var sentence = act.parse().sentence();
        for (int i = phrase.first() + 1; i + 1 < phrase.head(); i++)
            if (sentence.token(i).lower().equals("and")
                    && Character.isUpperCase(sentence.token(i - 1).word().charAt(0))
                    && Character.isUpperCase(sentence.token(i + 1).word().charAt(0))) return true;
        return false;
    }

    /** "Led a delegation to Lima": who leads it goes there. */
    private Optional<ActWord> leads(Clause clause) {
        boolean delegation = Set.of("lead", "head").contains(clause.lemma())
                && clause.objects().stream()
                        .anyMatch(o -> Set.of("delegation", "team", "mission", "group")
                                .contains(act.parse().lemma(o)));
        return delegation ? words.find("travel", "verb", Kind.ENGAGEMENT) : Optional.empty();
    }

    /** "A tour that will take him to Lima": who is taken goes. */
    private Optional<ActWord> takesAlong(Clause clause) {
        boolean tour = Set.of("take", "lead", "bring").contains(clause.lemma())
                && clause.subjects().stream()
                        .anyMatch(s -> TOURS.contains(act.parse().lemma(s)))
                && clause.objects().stream().anyMatch(o -> Somebody.is(act, o))
                && clause.obliques().stream()
                        .anyMatch(o -> o.preposition().equals("to") && Somebody.isPlace(act, o.phrase()));
        return tour ? words.find("send", "verb", Kind.ENGAGEMENT) : Optional.empty();
    }

    /** "Came home from four days in Lima". */
    private Optional<ActWord> comesHome(Clause clause) {
        return !clause.negated() && !daysAway(clause).isEmpty()
                ? words.find("return", "verb", Kind.ENGAGEMENT)
                : Optional.empty();
    }

    /** Where those were who come "from four days in Lima". */
    List<Phrase> daysAway(Clause clause) {
        if (!Set.of("come", "return", "be").contains(clause.lemma())) return List.of();
        return clause.obliques().stream()
                .filter(o -> o.preposition().equals("from")
                        && LENGTHS.contains(act.parse().lemma(o.phrase())))
                .flatMap(o -> clause.obliques().stream()
                        .filter(i -> i.on() == o.phrase().head()
                                && i.preposition().equals("in")
                                && Somebody.isPlace(act, i.phrase())))
                .map(Oblique::phrase)
                .toList();
    }

    /** "Saw President Lee on Tuesday": somebody with a title, at a time or place; "saw him leave" and "saw him as" tell else. */
    private boolean sees(Clause clause, int index) {
        boolean person = clause.objects().size() == 1
                && clause.subjects().stream().allMatch(s -> Somebody.is(act, s))
                && !clause.subjects().isEmpty()
                && (isTitled(clause.objects().get(0)) || isEachOther(clause));
        boolean told = clause.tense() == Clause.Tense.PAST || clause.tense() == Clause.Tense.FUTURE;
        boolean set = !act.times().dates(clause.first(), clause.end()).isEmpty()
                || clause.obliques().stream()
                        .anyMatch(o -> Set.of("in", "at").contains(o.preposition())
                                && o.on() == clause.predicate()
                                && Somebody.isPlace(act, o.phrase()));
        return person
                && told
                && set
                && !clause.passive()
                && !clause.negated()
                && clause.obliques().stream().noneMatch(o -> o.preposition().equals("as"))
                && act.parse().clauses().stream()
                        .noneMatch(c -> c.governor().equals(Optional.of(index))
                                && c.first() > clause.predicate()
                                && c.embedding() != Clause.Embedding.RELATIVE
                                && c.embedding() != Clause.Embedding.ADVERBIAL);
    }

    private boolean isEachOther(Clause clause) {
        int each = clause.predicate() + 1;
        return clause.subjects().size() > 1
                && each + 1 < act.parse().sentence().size()
                && act.parse().sentence().token(each).lower().equals("each")
                && act.parse().sentence().token(each + 1).lower().equals("other");
    }

    private boolean isTitled(Phrase object) {
        return act.findings().mentions().within(act.span(object)).stream()
                .anyMatch(m -> m.kind() == Mention.Kind.OFFICE);
    }

    /** "Putin and Erdogan spoke", "both leaders spoke". */
    private boolean isBetween(Clause clause) {
        return clause.subjects().size() > 1 && clause.subjects().stream().allMatch(s -> Somebody.isParty(act, s))
                || clause.subjects().stream().anyMatch(this::isPair);
    }

    /** "The two prime ministers spoke on Tuesday, for ten minutes": of nothing else, and at no place where each has an audience. */
    private boolean speakTogether(Clause clause, List<Oblique> own) {
        return isBetween(clause)
                && own.stream()
                        .allMatch(o -> act.isTime(o.phrase())
                                || Set.of("about", "for", "by").contains(o.preposition()));
    }

    /** "Will call the prime minister": a person and nothing that he is called, and no "call on", "call off". */
    private boolean rings(Clause clause) {
        int next = clause.predicate() + 1;
        boolean one = clause.objects().size() == 1 && clause.objects().get(0).first() == next;
        return one
                && clause.particle().isEmpty()
                && !clause.passive()
                && Somebody.is(act, clause.objects().get(0))
                && clause.obliques().stream()
                        .noneMatch(o -> Set.of("as", "for", "on", "upon", "to").contains(o.preposition())
                                && !act.isTime(o.phrase()))
                && act.parse().clauses().stream()
                        .noneMatch(c -> c.first() > clause.predicate() && c.first() < clause.end())
                && !isNamedAfter(clause.objects().get(0).end());
    }

    /** Whether a name or description stands there, as in "called him a friend". */
    private boolean isNamedAfter(int token) {
        if (token >= act.parse().sentence().size()) return false;
        var next = act.parse().sentence().token(token);
        return (next.tag().isNominal() || next.is(Tag.DET) || next.is(Tag.ADJ))
                && !CalendarNames.DAYS.contains(next.lower());
    }

    /** "Was weighing in by phone with the leaders": whatever the verb, they are on the phone. */
    private Optional<ActWord> byPhone(Clause clause) {
        boolean phone = clause.obliques().stream()
                .anyMatch(o -> Set.of("by", "over", "via", "on").contains(o.preposition())
                        && Set.of("phone", "telephone").contains(act.parse().lemma(o.phrase())));
        boolean somebody =
                clause.obliques().stream().anyMatch(o -> o.preposition().equals("with"));
        // "Told the president by telephone".
        boolean addressed = AdjunctParties.telephones(clause)
                && !clause.passive()
                && clause.objects().stream().anyMatch(o -> Somebody.isPerson(act, o) || Somebody.isPeople(act, o));
        return phone && (somebody || addressed || isBetween(clause))
                ? words.find("telephone", "verb", Kind.ENGAGEMENT)
                : Optional.empty();
    }

    /** Whether the invitation names what it is for, which is then the act. */
    private boolean invitesTo(Clause invitation, int index) {
        for (var clause : act.parse().clauses())
            if (clause.governor().equals(Optional.of(index))
                    && words.find(clause.lemma(), "verb", Kind.ENGAGEMENT).isPresent()) return true;
        return invitation.obliques().stream()
                .anyMatch(o -> Set.of("for", "to").contains(o.preposition()) && nouns.isEngagement(o.phrase()));
    }
}
