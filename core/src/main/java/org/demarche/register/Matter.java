package org.demarche.register;

import java.util.Set;

/**
 * What a deed is about, by its content words, so that another report's words for it can be laid beside these.
 *
 * @param verb lemma of what is done, a synonym's the common one ("pull out" is {@code withdraw})
 * @param main lemma of what it is done to or with, a synonym's the common one; empty where there is nothing
 * @param traits lemmas of the words that narrow {@code main} ("nuclear", "test" of a nuclear test site)
 * @param others lemmas of the other things in it
 * @param names persons, places and bodies in it, states by their ISO codes
 * @param settings names that only tell where it happens ("in Tehran"), and so need not agree
 * @param numbers counts and sums as digits
 * @param part whether only some of the things are meant ("some of", "most")
 */
public record Matter(
        String verb,
        String main,
        Set<String> traits,
        Set<String> others,
        Set<String> names,
        Set<String> settings,
        Set<String> numbers,
        boolean part) {
    public Matter {
        traits = Set.copyOf(traits);
        others = Set.copyOf(others);
        names = Set.copyOf(names);
        settings = Set.copyOf(settings);
        numbers = Set.copyOf(numbers);
    }
}
