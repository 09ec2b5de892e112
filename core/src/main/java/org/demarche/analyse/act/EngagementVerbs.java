package org.demarche.analyse.act;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.CalendarNames;
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
    private static final Set<String> COMPACTS = Set.of(
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

    /** The word by which the clause number {@code index} names an act of its own. */
    Optional<ActWord> find(Clause clause, int index) {
        return words.find(clause.lemma(), "verb", Kind.ENGAGEMENT)
                .filter(w -> isAct(clause, w, index))
                .or(() -> clause.particle().flatMap(p -> words.find(clause.phrasalLemma(), "verb", Kind.ENGAGEMENT)))
                .or(() -> byPhone(clause))
                .or(() -> leads(clause));
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
        if (word.word().equals("discuss"))
            return clause.subjects().size() > 1 && !act.parse().sentence().headline()
                    || own.stream().anyMatch(o -> o.preposition().equals("with") && Somebody.isParty(act, o.phrase()))
                    || clause.subjects().stream().anyMatch(this::isPair);
        // "Officials accompanying him said" tells nothing of when he goes.
        if (word.word().equals("accompany") && clause.embedding() == Clause.Embedding.PARTICIPLE) return false;
        if (OFTEN.stream().anyMatch(w -> has(clause, w))) return false;
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
        return phone && (somebody || isBetween(clause))
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
