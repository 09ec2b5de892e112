package org.demarche.enter.match;

import java.util.function.Supplier;

/**
 * Something that two accounts have in common, or in which they differ.
 *
 * @param code by which its weight is known, such as {@code date.day}
 * @param words for a reader; made only where somebody reads them
 */
record Trait(String code, Supplier<String> words) {
    static Trait of(String code, String words) {
        return new Trait(code, () -> words);
    }
}
