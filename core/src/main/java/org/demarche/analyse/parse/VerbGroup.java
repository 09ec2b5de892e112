package org.demarche.analyse.parse;

import java.util.Optional;
import org.demarche.syntax.Clause.Tense;

/**
 * A verb with its auxiliaries: "has not yet been invited", "is to meet", "to discuss".
 *
 * @param first first token of the group
 * @param predicate the token that carries the meaning
 * @param end the token after the group
 * @param infinitive whether it begins with "to" and no finite verb
 * @param participle whether it is a bare participle, "-ing" or past
 */
record VerbGroup(
        int first,
        int predicate,
        int end,
        String lemma,
        Tense tense,
        boolean perfect,
        boolean progressive,
        boolean passive,
        boolean negated,
        Optional<String> modal,
        boolean infinitive,
        boolean participle) {

    boolean isFinite() {
        return !infinitive && !participle;
    }
}
