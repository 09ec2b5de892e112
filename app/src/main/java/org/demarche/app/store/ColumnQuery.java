package org.demarche.app.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.demarche.app.store.Archive.Mark;
import org.demarche.register.Query;
import org.demarche.register.Query.Sort;

/** Finds entries as {@link EntryQuery} does, and the same, but in memory. Not thread-safe. */
final class ColumnQuery implements FoundEntries {
    private final EntryColumns columns;
    private final Query query;
    private final Optional<Mark> after;
    private final int[] found;

    /**
     * @param terms places in the columns of the entries of each thing that is looked up by words, in their order
     * @param after the entry behind which the page begins; then the query's offset is left out of account
     */
    ColumnQuery(
            EntryColumns columns, Query query, List<int[]> terms, Optional<LocalDate> newest, Optional<Mark> after) {
        this.columns = columns;
        this.query = query;
        this.after = after;
        found = found(columns.size(), terms, new OwnColumns(columns, query, newest));
    }

    private static int[] found(int size, List<int[]> terms, OwnColumns own) {
        var rarest =
                terms.stream().sorted(Comparator.comparingInt(t -> t.length)).toArray(int[][]::new);
        var some = new int[rarest.length == 0 ? size : rarest[0].length];
        int count = 0;
        for (int n = 0; n < some.length; n++) {
            int i = rarest.length == 0 ? n : rarest[0][n];
            if (own.fit(i) && isInOthers(rarest, i)) some[count++] = i;
        }
        return Arrays.copyOf(some, count);
    }

    private static boolean isInOthers(int[][] terms, int i) {
        for (int t = 1; t < terms.length; t++) if (Arrays.binarySearch(terms[t], i) < 0) return false;
        return true;
    }

    @Override
    public List<Long> rows() {
        if (query.limit() <= 0) return List.of();
        int offset = after.isPresent() ? 0 : query.offset();
        long most = (long) offset + query.limit();
        var order = order();
        // The last of those that are kept stands at the head.
        var kept = new PriorityQueue<Integer>(order.reversed());
        for (int i : found) {
            if (after.isPresent() && !isBehind(i, after.get())) continue;
            if (kept.size() < most) kept.add(i);
            else if (order.compare(i, kept.element()) < 0) {
                kept.remove();
                kept.add(i);
            }
        }
        var page = new ArrayList<>(kept);
        page.sort(order);
        return page.stream().skip(offset).map(i -> columns.rows()[i]).toList();
    }

    private Comparator<Integer> order() {
        Comparator<Integer> order = Comparator.comparingLong(this::sorted);
        if (!isUpward()) order = order.reversed();
        return order.thenComparing(i -> columns.keys()[i]);
    }

    private boolean isBehind(int i, Mark mark) {
        int compared = Long.compare(sorted(i), mark.value());
        if (compared == 0) return columns.keys()[i].compareTo(mark.key()) > 0;
        return isUpward() ? compared > 0 : compared < 0;
    }

    /** As the columns of the table have it: what has no day comes last, whichever way the others are ordered. */
    private long sorted(int i) {
        return switch (query.sort()) {
            case DATE -> day(columns.first()[i]);
            case REPORTED -> day(columns.reported()[i]);
            case LEVEL -> columns.levels()[i];
            case SOURCES -> columns.sources()[i];
        };
    }

    private long day(long day) {
        return day == EntryColumns.NONE || !query.descending() ? day : -day;
    }

    private boolean isUpward() {
        return !query.descending() || query.sort() == Sort.DATE || query.sort() == Sort.REPORTED;
    }

    @Override
    public long[] all() {
        var rows = new long[found.length];
        for (int i = 0; i < rows.length; i++) rows[i] = columns.rows()[found[i]];
        return rows;
    }

    @Override
    public long count() {
        return found.length;
    }

    @Override
    public Archive.Days days() {
        var counts = new TreeMap<LocalDate, Integer>();
        int undated = 0;
        var days = Arrays.stream(found).mapToLong(i -> columns.first()[i]).sorted().toArray();
        for (int i = 0, next; i < days.length; i = next) {
            next = i;
            while (next < days.length && days[next] == days[i]) next++;
            if (days[i] == EntryColumns.NONE || days[i] == LocalDate.MIN.toEpochDay()) undated += next - i;
            else counts.put(LocalDate.ofEpochDay(days[i]), next - i);
        }
        return new Archive.Days(counts, undated);
    }

    @Override
    public Mark mark(long row) {
        int i = Arrays.binarySearch(columns.rows(), row);
        return new Mark(sorted(i), columns.keys()[i]);
    }
}
