package org.demarche.analyse.act;

import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;

/** Tells whether a phrase speaks of those who can take part in an engagement: "met the envoy", not "met the demand". */
final class Somebody {
    /** Nouns for those who act for what "of" or "from" names behind them. */
    private static final Set<String> PEOPLE = Set.of(
            "of",
            "from",
            "leader",
            "minister",
            "official",
            "representative",
            "president",
            "premier",
            "head",
            "government",
            "delegate",
            "delegation",
            "envoy",
            "ambassador",
            "negotiator",
            "member",
            "diplomat",
            "secretary",
            "counterpart",
            "expert",
            "team",
            "mission",
            "commissioner",
            "governor",
            "chief",
            "deputy",
            "director",
            "monarch",
            "colleague",
            "aide",
            "lawmaker",
            "group",
            "side",
            "king",
            "queen",
            "prince",
            "pope",
            "counsellor",
            "spokesman",
            "politician",
            "chairman",
            "rebel",
            "guerrilla",
            "insurgent",
            "opposition",
            "party",
            "general",
            "guest",
            "visitor",
            "host",
            "navy",
            "army",
            "force",
            "fleet",
            "warship",
            "troop");

    /** Nouns for what an organisation acts by. */
    private static final Set<String> BODIES = Set.of(
            "committee",
            "council",
            "commission",
            "board",
            "country",
            "nation",
            "state",
            "producer",
            "consumer",
            "ally",
            "partner",
            "assembly",
            "panel",
            "body");

    /** Those with whom no state deals as with a state. */
    private static final Set<String> COMMERCIAL = Set.of(
            "company",
            "firm",
            "creditor",
            "banker",
            "corporation",
            "manufacturer",
            "businessman",
            "investor",
            "union",
            "executive",
            "bank",
            "airline",
            "sector",
            "supplier",
            "exporter",
            "importer",
            "reporter",
            "journalist",
            "lender");

    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "who", "him", "her", "them", "i", "we", "us");

    private Somebody() {}

    /** Whether a phrase speaks of persons or those who act for somebody: by name, by office, by a pronoun. */
    static boolean is(ActSentence act, Phrase phrase) {
        var head = act.parse().sentence().token(phrase.head());
        if (head.is(Tag.PRON)) return PRONOUNS.contains(head.lower());
        if (isPeople(act, phrase)) return true;
        var mentions = act.findings().mentions().overlapping(act.span(phrase));
        if (mentions.isEmpty()) return head.is(Tag.PROPN);
        int end = act.span(phrase).end();
        // "Miyazawa's presentation" is no person: the name must end the phrase or be its head.
        return mentions.stream()
                .filter(m -> m.span().overlaps(head.span()) || m.span().end() >= end)
                .anyMatch(m -> m.kind() == Mention.Kind.PERSON || m.kind() == Mention.Kind.OFFICE);
    }

    /** Whether a phrase names a person by its last word. */
    static boolean isPerson(ActSentence act, Phrase phrase) {
        var head = act.parse().sentence().token(phrase.head()).span();
        return act.findings().mentions().overlapping(head).stream().anyMatch(m -> m.kind() == Mention.Kind.PERSON);
    }

    /** The same, or a name of a state or organisation. */
    static boolean isParty(ActSentence act, Phrase phrase) {
        var head = act.parse().sentence().token(phrase.head()).span();
        return is(act, phrase)
                || isBody(act, phrase)
                || !act.findings().mentions().overlapping(head).isEmpty();
    }

    static boolean isPeople(ActSentence act, Phrase phrase) {
        return PEOPLE.contains(act.parse().lemma(phrase));
    }

    /** Those who act for what stands before them: people or a body. */
    static boolean isBody(ActSentence act, Phrase phrase) {
        return isPeople(act, phrase) || BODIES.contains(act.parse().lemma(phrase));
    }

    /** Companies, unions and the press, of whatever state: but not the European Union, which has a name. */
    static boolean isCommercial(ActSentence act, Phrase phrase) {
        var head = act.parse().sentence().token(phrase.head());
        return COMMERCIAL.contains(head.lemma()) && !head.is(Tag.PROPN);
    }

    /** Whether a phrase names a place by its head. */
    static boolean isPlace(ActSentence act, Phrase phrase) {
        var head = act.parse().sentence().token(phrase.head());
        var names = act.findings().mentions().overlapping(head.span());
        if (names.isEmpty()) return head.is(Tag.PROPN) || head.lower().equals("here");
        return names.stream().anyMatch(m -> m.kind() == Mention.Kind.PLACE || m.kind() == Mention.Kind.COUNTRY);
    }
}
