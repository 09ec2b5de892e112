package org.demarche.archive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.demarche.enter.match.AcrossReports;
import org.demarche.enter.match.Facts;
import org.demarche.enter.match.OneSided;
import org.demarche.register.Account;

/**
 * Finds which accounts of one block must be settled together: whoever settles one of two would look at the other. Two with all
 * their sides must where they may be one; one that names a single side, and one with all of them, where the first sieve lets
 * them through. See decisions/0011. What hangs together already is not compared again.
 */
final class Linking {
    private static final AcrossReports ACROSS = new AcrossReports();
    private static final OneSided ONE_SIDED = new OneSided(ACROSS);

    /** An account, made ready, and in which part of the block it stands. */
    record Placed(Facts facts, long key, int part, NavigableSet<String> traces) {
        static Placed of(Account account, int part) {
            var traces = new TreeSet<String>();
            for (var trace : account.traces()) traces.add(plain(trace));
            return new Placed(Facts.of(account), Kept.number(account.key()), part, traces);
        }

        Account account() {
            return facts.account();
        }
    }

    /** Two accounts that are settled together. */
    record Edge(long a, long b) {}

    private final String trace;
    private final LongUnion joined = new LongUnion();
    private final List<Edge> edges = new ArrayList<>();

    private Linking(String trace) {
        this.trace = trace;
    }

    /**
     * The edges of a block, no more than are needed to join what hangs together by it.
     *
     * @param trace that all of its accounts leave, loose ones with its prefix
     * @param crossed whether the block lays two parts of a trace to each other, each of which has a block of its own
     */
    static List<Edge> edges(String trace, Collection<Placed> placed, boolean crossed) {
        var linking = new Linking(trace);
        var all = new ArrayList<>(placed);
        all.sort(Comparator.comparing((Placed p) -> p.account().from())
                .thenComparing(p -> p.account().key()));
        for (int i = 0; i < all.size(); i++) linking.lay(all.get(i), all.subList(i + 1, all.size()), crossed);
        return linking.edges;
    }

    /** Lays one to those that begin no earlier, as far as they begin before it ends. */
    private void lay(Placed one, List<Placed> later, boolean crossed) {
        for (var other : later) {
            if (other.account().from().isAfter(one.account().to())) return;
            if (crossed && one.part() == other.part()) continue;
            if (one.key() == other.key() || joined.joined(one.key(), other.key())) continue;
            if (isFirstShared(one, other) && areAsked(one.facts(), other.facts())) {
                joined.join(one.key(), other.key());
                edges.add(new Edge(one.key(), other.key()));
            }
        }
    }

    private static boolean areAsked(Facts a, Facts b) {
        boolean looseA = a.account().loose();
        boolean looseB = b.account().loose();
        if (looseA && looseB) return false;
        if (looseA) return ONE_SIDED.isLikely(a, b);
        if (looseB) return ONE_SIDED.isLikely(b, a);
        return ACROSS.score(a, b) >= AcrossReports.LEAST;
    }

    /** Whether no other block lays the two to each other before this one. */
    private boolean isFirstShared(Placed a, Placed b) {
        for (var shared : a.traces().headSet(trace)) if (b.traces().contains(shared)) return false;
        return true;
    }

    /** The trace without the prefix of loose accounts. */
    static String plain(String trace) {
        return trace.startsWith(Account.LOOSE) ? trace.substring(Account.LOOSE.length()) : trace;
    }
}
