package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.register.Filing;
import org.demarche.register.ReportHead;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reads and writes reports: their heads and texts. Remembers heads by their rows, which never change. Thread-safe. */
final class Reports {
    private final Cache<Long, ReportHead> known =
            Caffeine.newBuilder().maximumSize(20_000).build();

    void forget() {
        known.invalidateAll();
    }

    /** Takes a report in, under a row of its own; false where that version is there. */
    boolean add(DSLContext sql, long row, Filing filing) {
        var report = filing.report();
        return sql.insertInto(REPORT)
                        .set(REPORT_ROW, row)
                        .set(REPORT_ID, report.id())
                        .set(REPORT_HASH, report.hash())
                        .set(REPORT_OUTLET, report.outlet().orElse(null))
                        .set(REPORT_DAY, report.day().map(LocalDate::toEpochDay).orElse(null))
                        .set(REPORT_CORRECTS, report.correction().isPresent() ? 1 : 0)
                        .set(REPORT_HEAD, Documents.write(Forms.Head.of(report)))
                        .set(REPORT_SIGNATURE, Packed.signature(report.signature()))
                        .set(REPORT_TEXT, filing.text().map(Packed::text).orElse(null))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    static boolean holds(DSLContext sql, String id, String hash) {
        return sql.fetchExists(REPORT, REPORT_ID.eq(id).and(REPORT_HASH.eq(hash)));
    }

    /** The versions of a report by their rows, in their order. */
    Map<Long, ReportHead> versions(DSLContext sql, String id) {
        return select(sql, REPORT_ID.eq(id));
    }

    /** Reports of an outlet between two days by their rows, in their order. */
    Map<Long, ReportHead> of(DSLContext sql, String outlet, LocalDate from, LocalDate to) {
        return select(sql, of(outlet, from, to));
    }

    /** Those of them that set another right or take it back. */
    Map<Long, ReportHead> corrections(DSLContext sql, String outlet, LocalDate from, LocalDate to) {
        // As a constant, or the index of the few that do is not used.
        return select(sql, of(outlet, from, to).and(REPORT_CORRECTS.eq(DSL.inline(1))));
    }

    private static Condition of(String outlet, LocalDate from, LocalDate to) {
        var key = ReportHead.outletKey(outlet);
        return DSL.lower(REPORT_OUTLET)
                .in(key, "the " + key)
                .and(REPORT_DAY.between(from.toEpochDay(), to.toEpochDay()));
    }

    /** All versions of the reports with those ids, in their order. */
    List<ReportHead> versions(DSLContext sql, Collection<String> ids) {
        var rows = new ArrayList<Long>();
        for (var part : Parts.of(new LinkedHashSet<>(ids)))
            rows.addAll(sql.select(REPORT_ROW)
                    .from(REPORT)
                    .where(REPORT_ID.in(part))
                    .fetch(REPORT_ROW));
        return heads(sql, rows).values().stream().sorted(ReportHead.ORDER).toList();
    }

    /** Heads by their rows. */
    Map<Long, ReportHead> heads(DSLContext sql, Collection<Long> rows) {
        var heads = new HashMap<Long, ReportHead>(known.getAllPresent(rows));
        var missing =
                rows.stream().filter(r -> !heads.containsKey(r)).distinct().toList();
        for (var part : Parts.of(missing)) heads.putAll(select(sql, REPORT_ROW.in(part)));
        return heads;
    }

    private Map<Long, ReportHead> select(DSLContext sql, Condition condition) {
        var heads = new HashMap<Long, ReportHead>();
        for (var row : sql.select(REPORT_ROW, REPORT_ID, REPORT_HASH, REPORT_OUTLET, REPORT_HEAD, REPORT_SIGNATURE)
                .from(REPORT)
                .where(condition)
                .fetch()) heads.put(row.get(REPORT_ROW), head(row));
        known.putAll(heads);
        var ordered = new TreeMap<Long, ReportHead>(
                Comparator.comparing((Long row) -> heads.get(row), Comparator.nullsLast(ReportHead.ORDER))
                        .thenComparing(Comparator.naturalOrder()));
        ordered.putAll(heads);
        return ordered;
    }

    private static ReportHead head(Record row) {
        return Documents.read(row.get(REPORT_HEAD), Forms.Head.class)
                .head(
                        row.get(REPORT_ID),
                        row.get(REPORT_HASH),
                        Optional.ofNullable(row.get(REPORT_OUTLET)),
                        Packed.signature(row.get(REPORT_SIGNATURE)));
    }

    static Optional<String> text(DSLContext sql, long row) {
        return sql.select(REPORT_TEXT)
                .from(REPORT)
                .where(REPORT_ROW.eq(row))
                .fetchOptional(REPORT_TEXT)
                .map(Packed::text);
    }

    static Optional<LocalDate> newest(DSLContext sql) {
        return sql.select(DSL.max(REPORT_DAY))
                .from(REPORT)
                .fetchOptional(DSL.max(REPORT_DAY))
                .map(LocalDate::ofEpochDay);
    }

    static List<String> ids(DSLContext sql) {
        return sql.selectDistinct(REPORT_ID).from(REPORT).fetch(REPORT_ID).stream()
                .sorted()
                .toList();
    }
}
