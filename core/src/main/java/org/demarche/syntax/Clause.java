package org.demarche.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A predicate with what belongs to it: the view over syntax that all later stages read, whoever made it.
 *
 * <p>Roles are logical: a passive's agent ("by …") is the subject and its grammatical subject the object; the subject
 * of an infinitive, participle or relative clause is filled in from the clause that governs it; members of a
 * coordination are listed apart, a name without its apposition.
 *
 * <p>What carries the meaning is the predicate. After a form of "be" that is an adjective ("is due", "was absent"), but
 * the form of "be" itself where a noun or a preposition follows: "is the host" has the predicate "is" and the object "the
 * host", "is in Moscow" an oblique. "Is to meet", "has to meet" and "is going to meet" are one clause with a modal.
 *
 * @param sentence number of the sentence
 * @param first the first token of the clause: its subject or the marker before it, else its verb
 * @param predicate the token that carries the meaning ("meet" in "is to meet")
 * @param end the token after the clause's last one; what is embedded in the clause has a clause of its own, and stands
 *     inside this range only where the outer clause goes on after it
 * @param lemma the predicate's lemma without its particle ("call" for "called off"), but "take place" for that
 * @param subjects logical subjects, the members of a coordination apart
 * @param objects logical objects
 * @param obliques what prepositions attach to the predicate or to a noun of the clause, in order; a passive's agent too
 * @param negated by "not", "never", "no longer", "neither … nor" or a subject such as "nobody"; a "no" before a noun is
 *     left to the phrase it stands in
 * @param modal "will", "could" …, or "be-to", "have-to", "going-to"
 * @param governor index in the sentence's clause list of the clause this one is embedded in, if any
 * @param particle the particle of a phrasal verb: "off" in "called the visit off"
 * @param copular whether the clause says with "be" what its subject is, or how
 * @param implied whether the subject stands outside the clause, in the one that governs it or it is coordinated with
 */
public record Clause(
        int sentence,
        int first,
        int predicate,
        int end,
        String lemma,
        List<Phrase> subjects,
        List<Phrase> objects,
        List<Oblique> obliques,
        Tense tense,
        boolean perfect,
        boolean progressive,
        boolean passive,
        boolean negated,
        Optional<String> modal,
        Embedding embedding,
        Optional<Integer> governor,
        Optional<String> particle,
        boolean copular,
        boolean implied) {

    /**
     * A phrase attached by a preposition.
     *
     * @param preposition in lower case ("with", "between", "ahead of")
     * @param on the token it hangs on: the clause's predicate, or the head of a noun phrase
     */
    public record Oblique(String preposition, Phrase phrase, int on) {}

    /** Tense of the finite verb; {@code NONE} for infinitives and participles. */
    public enum Tense {
        PAST,
        PRESENT,
        FUTURE,
        NONE
    }

    /** How a clause hangs on its governor. */
    public enum Embedding {
        /** Stands by itself. */
        MAIN,
        /** What somebody says, thinks or expects: "said (that) …". */
        CONTENT,
        /** An infinitive that a verb or noun takes: "agreed to meet". */
        INFINITIVE,
        /** A participle: "…, saying he …", "held in Moscow". */
        PARTICIPLE,
        /** "who …", "which …". */
        RELATIVE,
        /** "if …", "unless …", "should …". */
        CONDITIONAL,
        /** "after …", "when …", "because …". */
        ADVERBIAL
    }

    public Clause {
        subjects = List.copyOf(subjects);
        objects = List.copyOf(objects);
        obliques = List.copyOf(obliques);
    }

    /** The lemma with its particle: "call off". */
    public String phrasalLemma() {
        return particle.map(p -> lemma + " " + p).orElse(lemma);
    }

    /** The phrases attached by {@code preposition}, in order. */
    public List<Phrase> oblique(String preposition) {
        return obliques.stream()
                .filter(o -> o.preposition().equals(preposition))
                .map(Oblique::phrase)
                .toList();
    }
}
