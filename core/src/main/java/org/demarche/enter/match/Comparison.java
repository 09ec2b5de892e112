package org.demarche.enter.match;

import java.util.List;
import java.util.Optional;

/** One thing in which two accounts of different reports are compared; {@code earlier} comes first in the accounts' order. */
interface Comparison {
    /** Why the two cannot be one, in words; empty where nothing in this forbids it. */
    default Optional<String> bar(Facts earlier, Facts later) {
        return Optional.empty();
    }

    /** What speaks for or against their being one. */
    List<Trait> traits(Facts earlier, Facts later);
}
