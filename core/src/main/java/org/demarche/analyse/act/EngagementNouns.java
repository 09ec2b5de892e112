package org.demarche.analyse.act;

import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/** Tells in one sentence which noun phrases name an engagement, and of those which are an act of their own. */
record EngagementNouns(ActWords words, ControlWords controls, Parse parse) {
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

    private static final Set<String> JOINT = Set.of("joint", "bilateral", "trilateral", "intergovernmental");

    /** Whether a phrase names an engagement. */
    boolean isEngagement(Phrase phrase) {
        return findAct(phrase).isPresent();
    }

    /** "The Venice summit", "the economic summit": who gathers is told by where, or by nothing but the words. */
    boolean isNamedByPlace(Phrase phrase) {
        var sentence = parse.sentence();
        boolean gathering = Set.of("summit", "conference").contains(parse.lemma(phrase));
        boolean more = false;
        for (int i = phrase.first(); i < phrase.head(); i++) {
            gathering |= sentence.token(i).lower().equals("summit");
            more |= sentence.token(i).is(Tag.PROPN) || sentence.token(i).lower().equals("economic");
        }
        boolean behind = !parse.lemma(phrase).equals("conference")
                && phrase.end() < sentence.size()
                && Set.of("in", "at", "of", "off")
                        .contains(sentence.token(phrase.end()).lower());
        return gathering && (more || behind);
    }

    /** The word by which a phrase names an engagement that is an act of its own. */
    Optional<ActWord> findAct(Phrase phrase) {
        return word(phrase).filter(w -> isAct(phrase, w));
    }

    private Optional<ActWord> word(Phrase phrase) {
        var lemma = parse.lemma(phrase);
        return isCourtesy(phrase)
                ? words.find("courtesy " + lemma, "noun", Kind.ENGAGEMENT)
                : words.find(lemma, "noun", Kind.ENGAGEMENT);
    }

    /** "Paid a courtesy call on the president": a call that is paid is none by telephone. */
    private boolean isCourtesy(Phrase phrase) {
        if (!parse.lemma(phrase).equals("call")) return false;
        for (int i = phrase.first(); i < phrase.head(); i++)
            if (parse.sentence().token(i).lower().equals("courtesy")) return true;
        return parse.clauses().stream()
                .anyMatch(c -> c.lemma().equals("pay") && c.objects().contains(phrase));
    }

    private boolean isAct(Phrase phrase, ActWord word) {
        var sentence = parse.sentence();
        if (!isJoint(phrase))
            for (int i = phrase.first(); i < phrase.head(); i++)
                if (DOMESTIC_MODIFIERS.contains(sentence.token(i).lower())) return false;
        // An audience listens, unless somebody is granted one.
        if (word.word().equals("audience"))
            return phrase.end() < sentence.size()
                            && sentence.token(phrase.end()).lower().equals("with")
                    || parse.clauses().stream()
                            .anyMatch(c -> c.oblique("in").contains(phrase)
                                    || Set.of("grant", "have", "give", "receive", "seek", "request")
                                                    .contains(c.lemma())
                                            && c.objects().contains(phrase));
        if (word.word().equals("call")) {
            for (int i = phrase.first(); i < phrase.head(); i++)
                if (Set.of("phone", "telephone", "conference", "video")
                        .contains(sentence.token(i).lower())) return true;
            return false;
        }
        // Diplomatic missions stay where they are; who goes on a mission goes somewhere.
        if (word.word().equals("mission"))
            return parse.clauses().stream()
                    .flatMap(c -> c.obliques().stream())
                    .anyMatch(o -> o.preposition().equals("to") && o.on() == phrase.head()
                            || o.preposition().equals("on") && o.phrase().equals(phrase));
        // A word wholly in capitals or a title-case name ("World Economic Conference Board") is a name, not an act,
        // unless the head is plain.
        return !word.word().equals("invitation") || invitationStandsAlone(phrase);
    }

    /** "Their first joint committee meeting": several states sit on such a committee. */
    private boolean isJoint(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++)
            if (JOINT.contains(parse.sentence().token(i).lower())) return true;
        return false;
    }

    private boolean invitationStandsAlone(Phrase invitation) {
        for (var phrase : parse.phrases()) {
            boolean other = phrase.first() > invitation.end() && phrase.first() - invitation.end() < 12;
            if (other
                    && isPlainEngagement(phrase)
                    && controls.controllingNoun(parse, phrase).equals(Optional.of(invitation))) return false;
        }
        for (var clause : parse.clauses())
            if (clause.embedding() == Clause.Embedding.INFINITIVE
                    && clause.first() >= invitation.end()
                    && clause.first() - invitation.end() < 8
                    && words.find(clause.lemma(), "verb", Kind.ENGAGEMENT).isPresent()) return false;
        return true;
    }

    private boolean isPlainEngagement(Phrase phrase) {
        var lemma = parse.lemma(phrase);
        return !lemma.equals("invitation")
                && words.find(lemma, "noun", Kind.ENGAGEMENT).isPresent();
    }
}
