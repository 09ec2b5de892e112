package org.demarche.app.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Cuts long lists of values into pieces that every database takes in one statement. */
final class Parts {
    private Parts() {}

    static <T> List<List<T>> of(Collection<T> values) {
        var all = List.copyOf(values);
        var parts = new ArrayList<List<T>>();
        for (int i = 0; i < all.size(); i += Database.MOST_VALUES)
            parts.add(all.subList(i, Math.min(all.size(), i + Database.MOST_VALUES)));
        return parts;
    }
}
