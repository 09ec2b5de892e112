package org.demarche.syntax;

import java.util.List;
import java.util.Optional;

/**
 * A predicate with what belongs to it: the view over syntax that all later stages read, whoever made it.
 *
 * <p>Roles are logical: a passive's agent ("by …") is the subject and its grammatical subject the object; the subject
 * of an infinitive, participle or relative clause is filled in from the clause that governs it; members of a
 * coordination are listed apart.
 *
 * @param sentence number of the sentence
 * @param first the first token of the clause: its subject or the marker before it, else its verb
 * @param predicate the token that carries the meaning ("meet" in "is to meet")
 * @param end the token after the clause's last one
 * @param subjects logical subjects, the members of a coordination apart
 * @param objects logical objects
 * @param obliques what prepositions attach to the predicate, in order
 * @param governor index in the sentence's clause list of the clause this one is embedded in, if any
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
        Optional<Integer> governor) {

    /** A phrase attached by a preposition; {@code preposition} in lower case ("with", "between", "ahead of"). */
    public record Oblique(String preposition, Phrase phrase) {}

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

    /** The phrases attached by {@code preposition}, in order. */
    public List<Phrase> oblique(String preposition) {
        return obliques.stream()
                .filter(o -> o.preposition().equals(preposition))
                .map(Oblique::phrase)
                .toList();
    }
}
