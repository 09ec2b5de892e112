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

    /** What one does with a telephone call, whoever rang up. */
    static final Set<String> CALLING = Set.of("receive", "get", "take", "make", "place", "return", "answer");

    /** What makes a council one that meets on some days of the year. */
    private static final Set<String> SESSIONS =
            Set.of("annual", "yearly", "ministerial", "spring", "summer", "autumn", "winter", "two-day", "three-day");

    private static final Set<String> HOLDS =
            Set.of("hold", "host", "open", "close", "attend", "chair", "convene", "conclude", "end");

    private static final Set<String> RUNS =
            Set.of("end", "conclude", "wind", "close", "open", "begin", "start", "convene", "take place");

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
                : words.find(lemma, "noun", Kind.ENGAGEMENT).or(() -> named(phrase));
    }

    /** "Their joint exercise Medusa": a name behind the noun. */
    private Optional<ActWord> named(Phrase phrase) {
        var sentence = parse.sentence();
        int before = phrase.head() - 1;
        return before >= phrase.first() && sentence.token(phrase.head()).is(Tag.PROPN)
                ? words.find(sentence.token(before).lemma(), "noun", Kind.ENGAGEMENT)
                        .filter(w -> w.type().equals("exercise"))
                : Optional.empty();
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
            return sentence.token(phrase.first()).lower().equals("their") && isAdjunct(phrase) || isTaken(phrase);
        }
        // "The third round" is of what was told before; "a round of talks" is those talks, and elections have rounds
        // too.
        if (word.word().equals("round"))
            return isOrdinal(phrase)
                    && (phrase.end() >= sentence.size()
                            || !sentence.token(phrase.end()).lower().equals("of"));
        if (word.word().equals("council")) return isHeld(phrase);
        if (word.word().equals("signing")) return isOfCompact(phrase);
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

    /** "Opened their annual council", "the council of ministers ended": most councils are bodies, and no session of one. */
    private boolean isHeld(Phrase council) {
        var sentence = parse.sentence();
        boolean session = false;
        for (int i = council.first(); i < council.head(); i++)
            session |= SESSIONS.contains(sentence.token(i).lower());
        for (int i = council.head() + 1; i < Math.min(sentence.size(), council.head() + 4); i++)
            session |= Set.of("ministers", "heads").contains(sentence.token(i).lower());
        return session
                && parse.clauses().stream()
                        .anyMatch(c -> c.objects().contains(council) && HOLDS.contains(c.lemma())
                                || c.subjects().contains(council) && c.objects().isEmpty() && RUNS.contains(c.lemma()));
    }

    /** "The signing of the treaty"; players and laws are signed too. */
    private boolean isOfCompact(Phrase signing) {
        return parse.clauses().stream()
                .flatMap(c -> c.obliques().stream())
                .anyMatch(o -> Set.of("of", "for").contains(o.preposition())
                        && o.on() == signing.head()
                        && EngagementVerbs.COMPACTS.contains(parse.lemma(o.phrase())));
    }

    /** "In their first call": of two who speak, and no appeal. */
    private boolean isAdjunct(Phrase call) {
        return parse.clauses().stream()
                .flatMap(c -> c.obliques().stream())
                .anyMatch(o -> o.phrase().equals(call) && Set.of("in", "during").contains(o.preposition()));
    }

    /** "Took a call from the president"; "received a call for help" is another. */
    private boolean isTaken(Phrase call) {
        int next = call.end();
        return next < parse.sentence().size()
                && Set.of("from", "with").contains(parse.sentence().token(next).lower())
                && parse.clauses().stream()
                        .anyMatch(
                                c -> CALLING.contains(c.lemma()) && c.objects().contains(call))
                && parse.clauses().stream()
                        .flatMap(c -> c.obliques().stream())
                        .noneMatch(o -> o.on() == call.head() && o.preposition().equals("for"));
    }

    /** "Their first joint committee meeting": several states sit on such a committee. */
    private boolean isJoint(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++)
            if (JOINT.contains(parse.sentence().token(i).lower())) return true;
        return false;
    }

    private boolean isOrdinal(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++)
            if (ActMaker.ORDINALS.contains(parse.sentence().token(i).lower())) return i + 1 == phrase.head();
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
