package org.demarche.enter.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.register.Decision;

/** Which accounts people have tied together or taken apart; a later decision stands over an earlier one. Immutable. */
public final class Ties {
    private record Pair(String a, String b) {
        static Pair of(String a, String b) {
            return a.compareTo(b) < 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Map<String, Decision> why = new HashMap<>();
    private final Set<Pair> apart = new HashSet<>();
    private final Map<String, Set<String>> everTied = new HashMap<>();

    private Ties() {}

    /** The ties that {@code decisions}, in their order, come to. */
    public static Ties of(List<Decision> decisions) {
        var ties = new Ties();
        var standing = standing(decisions);
        for (var decision : decisions) {
            if (!isTying(decision) || decision.fault().isPresent()) continue;
            var bound = bound(decision);
            bound.forEach(b ->
                    ties.everTied.computeIfAbsent(b, k -> new LinkedHashSet<>()).addAll(bound));
            if (!standing.contains(decision.id())) continue;
            if (decision.kind() == Decision.Kind.SPLIT) ties.part(decision);
            else ties.tie(bound, decision);
        }
        return ties;
    }

    private static boolean isTying(Decision decision) {
        return switch (decision.kind()) {
            case MERGE, SPLIT -> true;
            case ACCEPT -> decision.accounts().size() > 1;
            case CORRECT, HIDE, IDENTIFY, UNDO -> false;
        };
    }

    /** The numbers of those that nobody has taken back; taking back a taking back makes the first stand again. */
    private static Set<Long> standing(List<Decision> decisions) {
        var undone = new HashSet<Long>();
        for (int i = decisions.size() - 1; i >= 0; i--) {
            var decision = decisions.get(i);
            if (decision.kind() == Decision.Kind.UNDO && !undone.contains(decision.id()))
                decision.undoes().ifPresent(undone::add);
        }
        var standing = new HashSet<Long>();
        for (var decision : decisions) if (!undone.contains(decision.id())) standing.add(decision.id());
        return standing;
    }

    /** The accounts that it speaks of, with that after which the entry was called; who accepts speaks of no other one. */
    private static Set<String> bound(Decision decision) {
        var bound = new LinkedHashSet<String>();
        if (decision.kind() != Decision.Kind.ACCEPT) bound.add(decision.first());
        bound.addAll(decision.concerned());
        return bound;
    }

    private void tie(Set<String> bound, Decision decision) {
        var all = new LinkedHashSet<String>();
        for (var key : bound) all.addAll(groups.getOrDefault(key, Set.of(key)));
        for (var key : all) {
            groups.put(key, all);
            why.putIfAbsent(key, decision);
        }
        apart.removeIf(p -> all.contains(p.a()) && all.contains(p.b()));
    }

    private void part(Decision decision) {
        var taken = new LinkedHashSet<>(decision.accounts());
        for (var key : taken) {
            var group = groups.remove(key);
            if (group != null) group.remove(key);
            why.remove(key);
        }
        for (var key : taken) {
            groups.put(key, taken);
            why.put(key, decision);
            for (var other : decision.staying()) apart.add(Pair.of(key, other));
        }
        stay(decision);
    }

    /** Whoever takes some out of an entry leaves the others together, even where it was those that joined them. */
    private void stay(Decision decision) {
        var staying = new LinkedHashSet<String>();
        for (var key : decision.staying()) staying.addAll(groups.getOrDefault(key, Set.of(key)));
        for (var key : staying) {
            groups.put(key, staying);
            why.putIfAbsent(key, decision);
        }
    }

    /** The accounts that are tied to {@code key}, with itself. */
    public Set<String> tied(String key) {
        return groups.getOrDefault(key, Set.of(key));
    }

    /** The groups of accounts that are tied together. */
    public Collection<Set<String>> groups() {
        return new HashSet<>(groups.values());
    }

    /** Accounts that are tied to one of {@code keys}, or once were: entries of theirs are made anew together. */
    public Set<String> everTied(Collection<String> keys) {
        var all = new LinkedHashSet<String>();
        for (var key : keys) {
            all.addAll(everTied.getOrDefault(key, Set.of()));
            all.addAll(tied(key));
        }
        return all;
    }

    /** Whether somebody took the two apart. */
    public boolean areApart(String a, String b) {
        return apart.contains(Pair.of(a, b));
    }

    /** The decision that ties an account to others. */
    Optional<Decision> why(String key) {
        return Optional.ofNullable(why.get(key));
    }

    /** The words of that decision for a reader. */
    public List<String> reasons(String key) {
        var reasons = new ArrayList<String>();
        why(key).ifPresent(d -> {
            boolean left = d.kind() == Decision.Kind.SPLIT && !d.accounts().contains(key);
            reasons.add((left ? "left together where others were taken out by " : "decided by ")
                    + d.author()
                    + (d.reason().isEmpty() ? "" : ": " + d.reason()));
        });
        return reasons;
    }
}
