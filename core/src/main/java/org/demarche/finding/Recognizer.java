package org.demarche.finding;

import java.util.Optional;
import org.demarche.syntax.Sentence;

/** Looks at one token's place: answers nothing, or what begins there. Implementations keep no state between calls. */
public interface Recognizer<F extends Finding> {
    /** What begins at {@code token}, or empty. */
    Optional<F> tryAt(Sentence sentence, int token);
}
