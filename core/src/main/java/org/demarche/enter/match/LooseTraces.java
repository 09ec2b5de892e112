package org.demarche.enter.match;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Account;
import org.demarche.register.Engagement;

/**
 * By what a one-sided account and the accounts of the engagement that it may speak of find each other: its people, and its side
 * with each state of which the report speaks beside it. They stand in the index apart from other traces, so that whoever looks
 * for accounts with all their sides never meets one.
 */
public final class LooseTraces {
    private LooseTraces() {}

    /**
     * The traces of a loose account.
     *
     * @param engagement with one state
     * @param spokenOf the states of which the report speaks
     */
    public static Set<String> of(Engagement engagement, Collection<String> spokenOf) {
        var traces = new TreeSet<String>();
        for (var trace : Traces.of(engagement)) if (trace.startsWith("person:")) traces.add(Account.LOOSE + trace);
        var side = Knowledge.stateKey(engagement.participants().get(0).side());
        for (var other : spokenOf) {
            var state = Knowledge.stateKey(other);
            if (!state.equals(side)) traces.add(Account.LOOSE + Traces.pair(side, state));
        }
        return traces;
    }

    /** The traces that accounts with all their sides have in common with the loose one. */
    public static Set<String> ofOthers(Collection<String> loose) {
        return loose.stream()
                .map(t -> t.substring(Account.LOOSE.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The traces that loose accounts have in common with those. */
    public static Set<String> ofLoose(Collection<String> others) {
        return others.stream()
                .filter(t -> t.startsWith("person:") || t.startsWith("pair:"))
                .map(Account.LOOSE::concat)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The states that take part in the other beside the loose one's side, and of which the loose one's report speaks. */
    static Set<String> othersSpokenOf(Facts loose, Facts other) {
        var spokenOf = new TreeSet<String>();
        for (var side : loose.sides())
            for (var state : other.sides())
                if (loose.account().traces().contains(Account.LOOSE + Traces.pair(side, state))) spokenOf.add(state);
        return spokenOf;
    }
}
