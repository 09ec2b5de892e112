package org.demarche.app.store;

import com.github.benmanes.caffeine.cache.Interner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.finding.Edtf;
import org.demarche.finding.Located;
import org.demarche.register.Participant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Light rows of entries. Those read before are handed out again: a row never changes, and its number is never given to another, so that
 * whoever asks reads from the store which rows there are now, and only those that it has not seen yet. Nothing has to be told of changes,
 * whoever makes them. Holds some 250 bytes for each entry, at most {@link #most} entries and few that are gone. Thread-safe.
 */
final class Sketches {
    /** Below this, what is missing is read by whoever misses it; above, by one thread for all. */
    private static final int FEW = 1_000;
    /** A twelfth of the heap at 250 bytes each. */
    private static final long BYTES_OF_HEAP_FOR_ONE = 3_000;

    private final int most;
    private final Interner<Participant> participants = Interner.newWeakInterner();
    private final Interner<Located> places = Interner.newWeakInterner();
    private final Interner<Edtf> dates = Interner.newWeakInterner();
    private final Object filling = new Object();
    private volatile Held held = Held.NONE;

    /** @param rows in their order */
    private record Held(long[] rows, Sketch[] sketches) {
        static final Held NONE = new Held(new long[0], new Sketch[0]);

        @Nullable
        Sketch find(long row) {
            int place = Arrays.binarySearch(rows, row);
            return place < 0 ? null : sketches[place];
        }
    }

    /** Looks rows up one after another; most often the next is the one behind the last. Not thread-safe. */
    private static final class Walk {
        private final Held held;
        private int next;

        Walk(Held held) {
            this.held = held;
        }

        @Nullable
        Sketch find(long row) {
            if (next >= held.rows().length || held.rows()[next] != row) {
                int place = Arrays.binarySearch(held.rows(), row);
                if (place < 0) return null;
                next = place;
            }
            return held.sketches()[next++];
        }
    }

    Sketches() {
        this((int) Math.min(2_000_000, Runtime.getRuntime().maxMemory() / BYTES_OF_HEAP_FOR_ONE));
    }

    /** @param most how many are held at most; what is more is read each time */
    Sketches(int most) {
        this.most = most;
    }

    /** How many are held. */
    int size() {
        return held.rows().length;
    }

    synchronized void forget() {
        held = Held.NONE;
    }

    /** Those of the rows that are there, in the order asked for. */
    List<Sketch> of(DSLContext sql, long[] rows) {
        var missing = missing(held, rows);
        if (missing.length == 0) return told(held, rows, Map.of());
        if (missing.length <= FEW) return fill(sql, rows, missing);
        synchronized (filling) {
            return fill(sql, rows, missing(held, rows));
        }
    }

    private List<Sketch> fill(DSLContext sql, long[] rows, long[] missing) {
        var read = new HashMap<Long, Sketch>();
        for (var part : Parts.of(Arrays.stream(missing).boxed().toList()))
            Entries.sketches(sql, part).forEach((row, sketch) -> read.put(row, shared(sketch)));
        return told(hold(read), rows, read);
    }

    /** Takes them in; when many that are held may be gone, what is not asked for goes first. */
    private synchronized Held hold(Map<Long, Sketch> read) {
        var before = held;
        if (read.isEmpty() || before.rows().length + read.size() > most) return before;
        var fresh = read.keySet().stream()
                .mapToLong(Long::longValue)
                .filter(r -> before.find(r) == null)
                .sorted()
                .toArray();
        int size = before.rows().length + fresh.length;
        var rows = Arrays.copyOf(before.rows(), size);
        System.arraycopy(fresh, 0, rows, before.rows().length, fresh.length);
        Arrays.sort(rows);
        var sketches = new Sketch[size];
        for (int i = 0; i < size; i++) {
            var known = before.find(rows[i]);
            sketches[i] = known != null ? known : Objects.requireNonNull(read.get(rows[i]));
        }
        held = new Held(rows, sketches);
        return held;
    }

    /** Lets go of all but those rows. */
    synchronized void retain(long[] rows) {
        var before = held;
        var sorted = rows.clone();
        Arrays.sort(sorted);
        var kept = Arrays.stream(sorted).filter(r -> before.find(r) != null).toArray();
        held = new Held(
                kept,
                Arrays.stream(kept)
                        .mapToObj(r -> Objects.requireNonNull(before.find(r)))
                        .toArray(Sketch[]::new));
    }

    private static long[] missing(Held held, long[] rows) {
        var missing = new long[rows.length];
        int count = 0;
        var walk = new Walk(held);
        for (long row : rows) if (walk.find(row) == null) missing[count++] = row;
        return Arrays.copyOf(missing, count);
    }

    private static List<Sketch> told(Held held, long[] rows, Map<Long, Sketch> read) {
        var told = new ArrayList<Sketch>(rows.length);
        var walk = new Walk(held);
        for (long row : rows) {
            var sketch = walk.find(row);
            if (sketch == null) sketch = read.get(row);
            if (sketch != null) told.add(sketch);
        }
        return told;
    }

    /** The same with what others have too held once. */
    private Sketch shared(Sketch sketch) {
        return new Sketch(
                sketch.key(),
                sketch.type(),
                sketch.status(),
                sketch.participants().stream().map(participants::intern).toList(),
                sketch.level(),
                sketch.place().map(places::intern),
                sketch.date().map(dates::intern),
                sketch.background(),
                sketch.hidden(),
                sketch.sources(),
                sketch.conflicts());
    }
}
