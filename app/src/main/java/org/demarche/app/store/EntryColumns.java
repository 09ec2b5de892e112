package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Status;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * What all entries are asked by, column by column, as the table {@code entry} has it: some 110 bytes for each. Days that are not known are
 * {@link #NONE}. Never changed once it is made: safe for many threads.
 *
 * @param rows in their order; the other columns stand beside them
 * @param statuses and types by their places among all
 */
record EntryColumns(
        long[] rows,
        String[] keys,
        byte[] shown,
        byte[] types,
        byte[] statuses,
        byte[] levels,
        long[] first,
        long[] last,
        long[] reported,
        int[] sources,
        int[] conflicts) {
    static final long NONE = Long.MAX_VALUE;

    private static final List<Field<?>> FIELDS = List.of(
            ENTRY_ROW,
            ENTRY_KEY,
            ENTRY_SHOWN,
            ENTRY_TYPE,
            ENTRY_STATUS,
            ENTRY_LEVEL,
            ENTRY_FIRST,
            ENTRY_LAST,
            ENTRY_REPORTED_UP,
            ENTRY_SOURCES,
            ENTRY_CONFLICTS);
    private static final Map<String, Byte> TYPES = places(
            Arrays.stream(EngagementType.values()).map(EngagementType::code).toList());
    private static final Map<String, Byte> STATUSES =
            places(Arrays.stream(Status.values()).map(Status::code).toList());

    private static Map<String, Byte> places(List<String> codes) {
        var places = new HashMap<String, Byte>();
        for (var code : codes) places.put(code, (byte) places.size());
        return places;
    }

    static EntryColumns empty(int size) {
        return new EntryColumns(
                new long[size],
                new String[size],
                new byte[size],
                new byte[size],
                new byte[size],
                new byte[size],
                new long[size],
                new long[size],
                new long[size],
                new int[size],
                new int[size]);
    }

    static EntryColumns read(DSLContext sql) {
        return read(sql, DSL.noCondition());
    }

    private static EntryColumns read(DSLContext sql, Condition which) {
        try (var found =
                sql.select(FIELDS).from(ENTRY).where(which).orderBy(ENTRY_ROW).fetchResultSet()) {
            var columns = empty(1_024);
            int size = 0;
            for (; found.next(); size++) {
                if (size == columns.size()) columns = columns.resized(2 * size);
                columns.put(size, found);
            }
            return columns.resized(size);
        } catch (SQLException failed) {
            throw new DataAccessException("reading entries", failed);
        }
    }

    private void put(int i, ResultSet row) throws SQLException {
        rows[i] = row.getLong(1);
        keys[i] = row.getString(2);
        shown[i] = (byte) row.getInt(3);
        // A code of a later program is none that can be asked for.
        types[i] = TYPES.getOrDefault(row.getString(4), (byte) -1);
        statuses[i] = STATUSES.getOrDefault(row.getString(5), (byte) -1);
        levels[i] = (byte) row.getInt(6);
        first[i] = day(row, 7);
        last[i] = day(row, 8);
        reported[i] = row.getLong(9);
        sources[i] = row.getInt(10);
        conflicts[i] = row.getInt(11);
    }

    private static long day(ResultSet row, int column) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? NONE : day;
    }

    /**
     * As the transaction sees the store: what is known stays, and only the rest is read.
     *
     * @param last the highest row that it sees
     * @param count how many it sees
     */
    EntryColumns renewed(DSLContext sql, long last, int count) {
        long newest = size() == 0 ? 0 : rows[size() - 1];
        var fresh = read(sql, ENTRY_ROW.gt(newest));
        // Where it sees less than is known, one that was added and one that was taken out would make up for each other.
        if (last >= newest && size() + fresh.size() == count) return and(fresh);
        var there = Database.numbers(
                sql.select(ENTRY_ROW).from(ENTRY).where(ENTRY_ROW.le(newest)).orderBy(ENTRY_ROW));
        var kept = only(there);
        // Whoever began before others were done may still see what they took out.
        return kept.size() == there.length ? kept.and(fresh) : read(sql);
    }

    /** Those of the rows that it has; both are in order. */
    private EntryColumns only(long[] wanted) {
        var some = empty(Math.min(size(), wanted.length));
        int kept = 0;
        for (int i = 0, at = 0; i < wanted.length && at < size(); )
            if (rows[at] < wanted[i]) at++;
            else if (rows[at] > wanted[i]) i++;
            else {
                some.copy(this, at++, kept++, 1);
                i++;
            }
        return some.resized(kept);
    }

    private EntryColumns and(EntryColumns more) {
        if (more.size() == 0) return this;
        var all = empty(size() + more.size());
        all.copy(this, 0, 0, size());
        all.copy(more, 0, size(), more.size());
        return all;
    }

    private EntryColumns resized(int size) {
        var other = empty(size);
        other.copy(this, 0, 0, Math.min(size, size()));
        return other;
    }

    private void copy(EntryColumns from, int start, int to, int count) {
        System.arraycopy(from.rows, start, rows, to, count);
        System.arraycopy(from.keys, start, keys, to, count);
        System.arraycopy(from.shown, start, shown, to, count);
        System.arraycopy(from.types, start, types, to, count);
        System.arraycopy(from.statuses, start, statuses, to, count);
        System.arraycopy(from.levels, start, levels, to, count);
        System.arraycopy(from.first, start, first, to, count);
        System.arraycopy(from.last, start, last, to, count);
        System.arraycopy(from.reported, start, reported, to, count);
        System.arraycopy(from.sources, start, sources, to, count);
        System.arraycopy(from.conflicts, start, conflicts, to, count);
    }

    int size() {
        return rows.length;
    }
}
