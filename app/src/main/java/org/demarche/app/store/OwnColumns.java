package org.demarche.app.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.demarche.register.Query;

/** What the columns of an entry itself must say, as {@link EntryQuery} asks a database. */
final class OwnColumns {
    private static final long ANY = -1;

    private final EntryColumns columns;
    private final boolean background;
    private final boolean hidden;
    private final boolean conflicting;
    private final boolean unconfirmed;
    private final boolean[] levels = new boolean[Byte.MAX_VALUE];
    private final boolean anyLevel;
    private final long statuses;
    private final long types;
    private final long plans;
    private final boolean bounded;
    private final long from;
    private final long to;
    private final boolean isFrom;
    private final boolean isTo;
    private final long newest;

    OwnColumns(EntryColumns columns, Query query, Optional<LocalDate> newest) {
        this.columns = columns;
        background = query.background();
        hidden = query.hidden();
        conflicting = query.conflicting();
        unconfirmed = query.unconfirmed();
        query.levels().forEach(l -> levels[Entries.rank(l)] = true);
        anyLevel = query.levels().isEmpty();
        statuses = places(query.statuses());
        types = places(query.types());
        plans = places(Query.PLANS);
        isFrom = query.from().isPresent();
        isTo = query.to().isPresent();
        bounded = isFrom || isTo;
        from = query.from().map(LocalDate::toEpochDay).orElse(0L);
        to = query.to().map(LocalDate::toEpochDay).orElse(0L);
        this.newest = newest.map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
    }

    /** A bit for each, at its place among all: no longer than the program runs, as in the columns. */
    @SuppressWarnings("EnumOrdinal")
    private static long places(Collection<? extends Enum<?>> values) {
        return values.isEmpty()
                ? ANY
                : values.stream().mapToLong(v -> 1L << v.ordinal()).sum();
    }

    boolean fit(int i) {
        byte shown = columns.shown()[i];
        if (!background && (shown & 1) != 0 || !hidden && (shown & 2) != 0) return false;
        if (bounded && !isBetween(columns.first()[i], columns.last()[i])) return false;
        if (!anyLevel && !levels[columns.levels()[i]]) return false;
        if (!has(statuses, columns.statuses()[i]) || !has(types, columns.types()[i])) return false;
        if (conflicting && columns.conflicts()[i] == 0) return false;
        return !unconfirmed
                || has(plans, columns.statuses()[i])
                        && columns.last()[i] != EntryColumns.NONE
                        && columns.last()[i] < newest;
    }

    private boolean isBetween(long first, long last) {
        if (first == EntryColumns.NONE || last == EntryColumns.NONE) return false;
        return (!isFrom || last >= from) && (!isTo || first <= to);
    }

    private static boolean has(long codes, byte place) {
        return codes == ANY || place >= 0 && (codes >> place & 1) == 1;
    }
}
