package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Finding.Role;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Oblique;
import org.demarche.syntax.Phrase;

/**
 * Reads off a clause who takes part in an engagement that only its adjunct names, where nobody else is told: "Peru and Chile
 * agreed on fishing at talks in Lima", "told the president in a telephone conversation", "reached agreement after two days of
 * talks". What is spoken of as known ("at the talks") was told elsewhere, and need not be the subject's.
 */
record AdjunctParties(ActSentence act, EngagementNouns nouns) {
    private static final Set<String> DURING = Set.of("at", "during", "in");

    /** Behind these the clause tells what came of it, which only those know together who took part. */
    private static final Set<String> AFTER = Set.of("after", "following", "at the end of", "in the course of");

    /** What is done to somebody who is there to hear it; who is praised or blamed at a meeting may be far away. */
    private static final Set<String> ADDRESSES = Set.of(
            "tell",
            "inform",
            "assure",
            "brief",
            "hand",
            "give",
            "present",
            "deliver",
            "convey",
            "promise",
            "ask",
            "urge",
            "warn",
            "remind",
            "notify",
            "offer",
            "propose",
            "explain",
            "express",
            "read",
            "reaffirm",
            "pledge");

    /** What is done to whoever is on the telephone; at a meeting he may be absent. */
    private static final Set<String> GREETS = Set.of("congratulate", "thank", "invite", "reassure", "press", "condole");

    /** Nouns that measure an engagement: "three days of talks", "a round of negotiations". */
    static final Set<String> MEASURES =
            Set.of("hour", "minute", "day", "week", "month", "year", "round", "series", "session", "set");

    /** Those who take part; empty where the clause leaves open who does. */
    List<Role> of(Clause clause, Phrase noun, Part part, String type) {
        if (clause.passive() || clause.subjects().isEmpty() || isKnown(noun)) return List.of();
        if (!clause.subjects().stream().allMatch(s -> Somebody.isParty(act, s))) return List.of();
        var adjunct = adjunct(clause, noun);
        if (adjunct.isEmpty()) return List.of();
        boolean during = DURING.contains(adjunct.get().preposition());
        boolean own = adjunct.get().phrase().equals(noun) && adjunct.get().on() == clause.predicate();
        boolean several = isSeveral(clause);
        boolean heard = type.equals("call") ? telephones(clause) : ADDRESSES.contains(clause.lemma());
        var addressed = during && !several && heard ? addressed(clause, noun) : List.<Phrase>of();
        boolean after = several && AFTER.contains(adjunct.get().preposition());
        if (!after && addressed.isEmpty() && !(during && (own || several))) return List.of();
        var found = new ArrayList<Role>();
        for (var subject : clause.subjects()) found.add(new Role(part, subject));
        for (var person : addressed) found.add(new Role(part, person));
        return found;
    }

    /** How the noun hangs in the clause, itself or by what measures it. */
    private Optional<Oblique> adjunct(Clause clause, Phrase noun) {
        var top =
                clause.obliques().stream().filter(o -> o.phrase().equals(noun)).findFirst();
        if (top.isPresent() && top.get().preposition().equals("of")) {
            int measure = top.get().on();
            top = clause.obliques().stream()
                    .filter(o -> o.phrase().head() == measure
                            && MEASURES.contains(act.parse().lemma(o.phrase())))
                    .findFirst();
        }
        return top.filter(o -> o.on() == clause.predicate() || isBetween(clause, o));
    }

    /**
     * A parser may hang the adjunct on any noun that stands before it: "handed a letter to Larsen at a meeting". "Are members of a
     * conference" tells of the members.
     */
    private boolean isBetween(Clause clause, Oblique adjunct) {
        return !clause.copular()
                && adjunct.on() > clause.predicate()
                && act.parse()
                        .findPhraseAt(adjunct.on())
                        .filter(p -> !nouns.isEngagement(p))
                        .isPresent();
    }

    private boolean isKnown(Phrase noun) {
        var first = act.parse().sentence().token(noun.first()).lower();
        return Set.of("the", "that", "this", "these", "those", "both", "such", "each")
                        .contains(first)
                && !nouns.isNamedByPlace(noun);
    }

    /** Whether the subjects are of more than one side: several, people of several states, or a pair that is counted. */
    boolean isSeveral(Clause clause) {
        return clause.subjects().size() > 1
                || clause.subjects().stream().anyMatch(s -> isPair(s) || states(clause, s) > 1);
    }

    private boolean isPair(Phrase phrase) {
        for (int i = phrase.first(); i < phrase.head(); i++)
            if (Set.of("two", "both", "three", "four")
                    .contains(act.parse().sentence().token(i).lower())) return true;
        return false;
    }

    /** How many states stand before the noun, or behind it with "of" or "from". */
    private long states(Clause clause, Phrase people) {
        if (!Somebody.isPeople(act, people)) return 0;
        long before = named(people);
        long behind = clause.obliques().stream()
                .filter(o -> o.on() == people.head() && Set.of("of", "from").contains(o.preposition()))
                .mapToLong(o -> isPair(o.phrase()) ? 2 : named(o.phrase()) > 0 ? 1 : 0)
                .sum();
        return before + behind + (isListGoingOn(people) ? 1 : 0);
    }

    /** "The ministers of Norway and Sweden", of which the phrase may end with Norway. */
    private boolean isListGoingOn(Phrase people) {
        var sentence = act.parse().sentence();
        if (people.end() + 1 >= sentence.size()
                || !sentence.token(people.end()).lower().equals("and")) return false;
        return act
                .findings()
                .mentions()
                .overlapping(sentence.token(people.end() + 1).span())
                .stream()
                .anyMatch(m -> m.kind() == Mention.Kind.COUNTRY);
    }

    private long named(Phrase phrase) {
        return act.findings().mentions().within(act.span(phrase)).stream()
                .filter(m -> m.kind() == Mention.Kind.COUNTRY || m.kind() == Mention.Kind.NATIONALITY)
                .count();
    }

    /** Whether what the clause says is done to whoever is at the other end, where it is done by telephone. */
    static boolean telephones(Clause clause) {
        return ADDRESSES.contains(clause.lemma()) || GREETS.contains(clause.lemma());
    }

    /** Whom the clause says something to, where it says who: by name or office. */
    private List<Phrase> addressed(Clause clause, Phrase noun) {
        var found = new ArrayList<Phrase>();
        for (var object : clause.objects()) if (isSomebody(object)) found.add(object);
        for (var oblique : clause.obliques()) {
            boolean to = oblique.preposition().equals("to")
                    && oblique.phrase().first() > clause.predicate()
                    && oblique.phrase().end() <= noun.first();
            if (to && isSomebody(oblique.phrase())) found.add(oblique.phrase());
        }
        return found;
    }

    private boolean isSomebody(Phrase phrase) {
        return Somebody.is(act, phrase) && !Somebody.isCommercial(act, phrase);
    }
}
