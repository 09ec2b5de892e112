package org.demarche.analyse.clause;

import java.util.Optional;
import org.demarche.syntax.Clause.Tense;

/** Tense, aspect, voice and modality of a predicate with its auxiliaries. */
record VerbForm(
        Tense tense, boolean perfect, boolean progressive, boolean passive, boolean negated, Optional<String> modal) {
    /** An infinitive or a participle by itself. */
    static final VerbForm BARE = new VerbForm(Tense.NONE, false, false, false, false, Optional.empty());

    boolean isFinite() {
        return tense != Tense.NONE;
    }
}
