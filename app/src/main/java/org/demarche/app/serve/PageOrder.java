package org.demarche.app.serve;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * In which order the items of a list stand that is at hand as a whole, for pages that go on behind the last item of the page before.
 *
 * @param <T> the items
 * @param kind the name of the order: a place in one is none in another
 * @param parts of how many a place consists
 * @param place where an item stands: what the list is sorted by, and what tells it from others that are equal in that
 * @param behind those that stand behind a place
 */
record PageOrder<T>(
        String kind, int parts, Function<T, List<String>> place, Function<List<String>, Predicate<T>> behind) {}
