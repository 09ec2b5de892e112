package org.demarche.analyse.act;

import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Finding.Mention;
import org.demarche.knowledge.ActWords;
import org.demarche.knowledge.ActWords.ActWord;
import org.demarche.knowledge.ActWords.Kind;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.syntax.Phrase;

/**
 * Finds meetings that verbs of other things tell by how they are done: several states' people who agree on something in one town
 * have met there, and so has who hands somebody a letter.
 */
record JointDeeds(ActWords words, ActSentence act, EngagementNouns nouns) {
    /** What several do with each other, and in one town only where they meet. */
    private static final Set<String> JOINTLY = Set.of("agree", "gather", "initial");

    /** What needs a "together" behind it: "sat together". */
    private static final Set<String> TOGETHER = Set.of("sit", "come", "get", "gather");

    private static final Set<String> BEHIND =
            Set.of("at", "during", "in", "after", "following", "at the end of", "of", "on", "for");

    private static final Set<String> HANDS = Set.of("hand", "deliver", "present");

    /** What is handed from hand to hand; a speech is delivered to a hall, and help to a state. */
    private static final Set<String> HANDED = Set.of(
            "letter",
            "message",
            "note",
            "plan",
            "proposal",
            "credential",
            "credentials",
            "document",
            "draft",
            "protest",
            "reply",
            "text",
            "list",
            "memorandum",
            "paper",
            "map",
            "gift",
            "ultimatum");

    /** The word of the meeting that the clause tells of. */
    Optional<ActWord> find(Clause clause) {
        if (clause.passive() || clause.negated() || clause.objects().stream().anyMatch(nouns::isEngagement))
            return Optional.empty();
        if (HANDS.contains(clause.lemma()) && handsOver(clause) && !isOfAnother(clause, Set.of("at", "during", "in")))
            return words.find("hand", "verb", Kind.ENGAGEMENT);
        boolean met = TOGETHER.contains(clause.lemma()) && isTogether(clause)
                || JOINTLY.contains(clause.lemma()) && isInTown(clause);
        return met && isDone(clause) && !isOfAnother(clause, BEHIND) && new AdjunctParties(act, nouns).isSeveral(clause)
                ? words.find("sit down", "verb", Kind.ENGAGEMENT)
                : Optional.empty();
    }

    /** Whether the clause names an engagement behind one of the prepositions, which then is the act. */
    private boolean isOfAnother(Clause clause, Set<String> prepositions) {
        return clause.obliques().stream()
                .anyMatch(o -> prepositions.contains(o.preposition()) && nouns.isEngagement(o.phrase()));
    }

    private static boolean isDone(Clause clause) {
        boolean told = clause.embedding() != Embedding.INFINITIVE && clause.embedding() != Embedding.CONDITIONAL;
        return told && clause.tense() == Tense.PAST && clause.modal().isEmpty();
    }

    private boolean isTogether(Clause clause) {
        int next = clause.predicate() + 1;
        return next < act.parse().sentence().size()
                && act.parse().sentence().token(next).lower().equals("together");
    }

    /** "In Nairobi", not "in principle". */
    private boolean isInTown(Clause clause) {
        return clause.obliques().stream()
                .anyMatch(o -> Set.of("in", "at").contains(o.preposition())
                        && o.on() == clause.predicate()
                        && o.phrase().first() > clause.predicate()
                        && isTown(o.phrase()));
    }

    private boolean isTown(Phrase phrase) {
        return act.findings().mentions().within(act.span(phrase)).stream()
                .anyMatch(m -> m.kind() == Mention.Kind.PLACE);
    }

    /** "Handed a letter to the president": from person to person, by name or office. */
    private boolean handsOver(Clause clause) {
        return clause.subjects().size() == 1
                && Somebody.is(act, clause.subjects().get(0))
                && clause.objects().stream()
                        .anyMatch(o -> HANDED.contains(act.parse().lemma(o)))
                && clause.obliques().stream()
                        .anyMatch(o -> o.preposition().equals("to")
                                && o.phrase().first() > clause.predicate()
                                && Somebody.isPerson(act, o.phrase()));
    }
}
