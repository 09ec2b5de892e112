package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.register.ReportHead;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Which reports are asked for, the latest first, those without a day last. What is empty asks for nothing; conditions are joined by
 * "and".
 *
 * @param outlet part of the outlet's name
 * @param from first day
 * @param to last day
 * @param after the report behind which the answer begins
 */
public record ReportQuery(
        Optional<String> outlet, Optional<LocalDate> from, Optional<LocalDate> to, Optional<Mark> after, int limit) {
    private static final Field<Long> DAY = DSL.coalesce(REPORT_DAY, DSL.inline(Long.MIN_VALUE));

    /** Where a report stands: its day, counted from 1970-01-01, and its number in the store. */
    public record Mark(long day, long row) {}

    /** Some of the reports, and behind which the others stand. */
    public record Page(List<ReportHead> reports, Optional<Mark> next) {
        public Page {
            reports = List.copyOf(reports);
        }
    }

    Page find(DSLContext sql, Reports reports) {
        var found = sql.select(REPORT_ROW, DAY)
                .from(REPORT)
                .where(asked())
                .and(after.map(m -> DAY.lt(m.day()).or(DAY.eq(m.day()).and(REPORT_ROW.lt(m.row()))))
                        .orElse(DSL.noCondition()))
                .orderBy(DAY.desc(), REPORT_ROW.desc())
                .limit(limit + 1)
                .fetch();
        var here = found.subList(0, Math.min(limit, found.size()));
        var rows = here.stream().map(r -> r.value1()).toList();
        var heads = reports.heads(sql, rows);
        var next = found.size() > limit
                ? Optional.of(new Mark(
                        here.get(limit - 1).value2(), here.get(limit - 1).value1()))
                : Optional.<Mark>empty();
        return new Page(rows.stream().map(heads::get).toList(), next);
    }

    long count(DSLContext sql) {
        return sql.fetchCount(DSL.selectOne().from(REPORT).where(asked()));
    }

    private Condition asked() {
        var asked = new ArrayList<Condition>();
        // Later versions of a report have later rows.
        var later = REPORT.as("later");
        asked.add(DSL.notExists(DSL.selectOne()
                .from(later)
                .where(DSL.field(DSL.name("later", "report_id"), String.class).eq(REPORT_ID))
                .and(DSL.field(DSL.name("later", "id"), Long.class).gt(REPORT_ROW))));
        outlet.ifPresent(o -> asked.add(DSL.position(DSL.lower(REPORT_OUTLET), o.toLowerCase(Locale.ROOT))
                .gt(0)));
        from.ifPresent(d -> asked.add(REPORT_DAY.ge(d.toEpochDay())));
        to.ifPresent(d -> asked.add(REPORT_DAY.le(d.toEpochDay())));
        return DSL.and(asked);
    }
}
