package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.app.store.Archive.Mark;
import org.demarche.register.Query;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * What entries are asked by, kept in memory for a program that answers many questions; until it is asked for, the database is asked as
 * before. Each question first asks the database whether the entries are still the same: how many there are and the highest number, as
 * whatever adds entries holds the turn and gives higher numbers than any before. Thread-safe.
 */
final class AtHand {
    /** Entries; of more, the database is asked. */
    private static final int MOST = 2_000_000;

    private volatile @Nullable State state;
    private boolean wanted;

    /** @param terms places in the columns of the entries of sets of terms, as long as the columns are the same */
    private record State(long newest, int count, EntryColumns columns, Cache<List<Long>, int[]> terms) {
        static State of(long newest, int count, EntryColumns columns) {
            return new State(
                    newest,
                    count,
                    columns,
                    Caffeine.newBuilder()
                            .maximumWeight(Runtime.getRuntime().maxMemory() / 50)
                            .weigher((List<Long> terms, int[] places) -> 4 * places.length + 100)
                            .build());
        }

        boolean isOf(long newestNow, int countNow) {
            return newest == newestNow && count == countNow;
        }
    }

    /** From now on. */
    synchronized void want(DSLContext sql) {
        wanted = true;
        renew(sql);
    }

    synchronized void forget() {
        state = null;
    }

    /** The entries asked for; from the database where they are not at hand. */
    FoundEntries find(DSLContext sql, Query query, Optional<Mark> after) {
        var now = now(sql);
        if (now == null) return new EntryQuery(sql, query, after);
        var terms = new ArrayList<int[]>();
        for (var asked : AskedTerms.select(query)) {
            var numbers = sql.selectFrom(asked.asTable("asked"))
                    .limit(Database.MOST_VALUES + 1)
                    .fetch(0, Long.class);
            if (numbers.size() > Database.MOST_VALUES) return new EntryQuery(sql, query, after);
            var sorted = numbers.stream().sorted().toList();
            var known = now.terms().getIfPresent(sorted);
            if (known == null) {
                known = places(sql, now.columns().rows(), sorted);
                now.terms().put(sorted, known);
            }
            terms.add(known);
        }
        return new ColumnQuery(
                now.columns(), query, terms, query.unconfirmed() ? Reports.newest(sql) : Optional.empty(), after);
    }

    private static int[] places(DSLContext sql, long[] all, List<Long> terms) {
        if (terms.isEmpty()) return new int[0];
        var rows =
                Database.numbers(sql.select(ENTRY_TERM_ENTRY).from(ENTRY_TERM).where(ENTRY_TERM_TERM.in(terms)));
        return Arrays.stream(rows)
                .mapToInt(r -> Arrays.binarySearch(all, r))
                .sorted()
                .distinct()
                .toArray();
    }

    private @Nullable State now(DSLContext sql) {
        var here = state;
        if (here == null) return null;
        var seen = seen(sql);
        if (here.isOf(seen.newest(), seen.count())) return here;
        return renew(sql);
    }

    private record Seen(long newest, int count) {}

    private static Seen seen(DSLContext sql) {
        return new Seen(Changes.last(sql), sql.fetchCount(ENTRY));
    }

    /** As the transaction sees it, which may be an older state than another thread has seen. */
    private synchronized @Nullable State renew(DSLContext sql) {
        var seen = seen(sql);
        var here = state;
        if (!wanted || seen.count() > MOST) return null;
        if (here != null && here.isOf(seen.newest(), seen.count())) return here;
        var columns = here == null ? EntryColumns.read(sql) : here.columns().renewed(sql, seen.newest(), seen.count());
        var next = State.of(seen.newest(), seen.count(), columns);
        state = next;
        return next;
    }
}
