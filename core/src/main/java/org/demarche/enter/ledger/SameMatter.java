package org.demarche.enter.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Deed;
import org.demarche.register.Source;

/**
 * Whether two deeds of one side, one verb and one kind of thing are of one matter. What both say must agree, and the later one
 * may not be narrower: two of fifteen prisoners are not the fifteen.
 */
final class SameMatter {
    private SameMatter() {}

    static boolean fits(Deed first, Deed later) {
        if (first.keys().stream().noneMatch(later.keys()::contains)) return false;
        var a = first.matter();
        var b = later.matter();
        boolean known = names(first);
        var ours = without(a.names(), first, later);
        var theirs = without(b.names(), first, later);
        return (a.part() || !b.part())
                && a.traits().containsAll(b.traits())
                && (b.traits().isEmpty() || b.traits().containsAll(a.traits()))
                && agree(a.numbers(), b.numbers())
                && (a.others().isEmpty()
                        || b.others().isEmpty()
                        || a.others().stream().anyMatch(b.others()::contains))
                && union(b.names(), b.settings()).containsAll(ours)
                && union(a.names(), a.settings()).containsAll(theirs)
                && known;
    }

    /** A matter without any thing or name is no matter: "agreed to help" is kept by no one's "helped". */
    private static boolean names(Deed deed) {
        return !deed.matter().main().isEmpty() || !deed.matter().names().isEmpty();
    }

    /** A number that only one gives is no contradiction where the later gives none. */
    private static boolean agree(Set<String> first, Set<String> later) {
        return later.isEmpty() || first.equals(later);
    }

    /** Names other than those whose deed it is and to whom it is owed: these are often left out. */
    private static Set<String> without(Set<String> names, Deed first, Deed later) {
        var left = new HashSet<>(names);
        for (var deed : Set.of(first, later)) {
            left.removeIf(n -> isSame(n, deed.by()));
            left.removeIf(n -> deed.toward().stream().anyMatch(t -> isSame(n, t)));
        }
        return left;
    }

    private static boolean isSame(String name, Source source) {
        return source.country().filter(c -> Knowledge.isSameState(c, name)).isPresent()
                || source.organization().filter(name::equalsIgnoreCase).isPresent();
    }

    private static Set<String> union(Collection<String> a, Collection<String> b) {
        var all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }
}
