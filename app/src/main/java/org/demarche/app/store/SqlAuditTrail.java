package org.demarche.app.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Keeps the audit trail in the register's database, as {@code V8__access.sql} makes its table. */
final class SqlAuditTrail implements AuditTrail {
    private static final Table<Record> AUDIT = table(name("audit"));
    private static final Field<Long> NUMBER = column("id", Long.class);
    private static final Field<Long> AT = column("at", Long.class);
    private static final Field<String> CALLER = column("caller", String.class);
    private static final Field<String> REQUEST = column("request", String.class);
    private static final Field<String> ACTION = column("action", String.class);
    private static final Field<String> DETAIL = column("detail", String.class);

    private final Database database;

    SqlAuditTrail(Database database) {
        this.database = database;
    }

    private static <T> Field<T> column(String column, Class<T> type) {
        return field(name("audit", column), type);
    }

    @Override
    public void keep(Line line) {
        database.write(sql -> sql.insertInto(AUDIT, AT, CALLER, REQUEST, ACTION, DETAIL)
                .values(
                        line.at().toEpochMilli(),
                        line.caller(),
                        line.request().orElse(null),
                        line.action(),
                        line.detail())
                .execute());
    }

    @Override
    public List<Line> list(int limit, int offset) {
        return list(DSL.noCondition(), limit, offset);
    }

    @Override
    public List<Line> before(long number, int limit) {
        return list(NUMBER.lt(number), limit, 0);
    }

    private List<Line> list(Condition which, int limit, int offset) {
        return database.read(sql -> sql.select(NUMBER, AT, CALLER, REQUEST, ACTION, DETAIL)
                .from(AUDIT)
                .where(which)
                .orderBy(NUMBER.desc())
                .limit(limit)
                .offset(offset)
                .fetch(row -> new Line(
                        row.value1(),
                        Instant.ofEpochMilli(row.value2()),
                        row.value3(),
                        Optional.ofNullable(row.value4()),
                        row.value5(),
                        row.value6())));
    }

    @Override
    public long count() {
        return database.read(sql -> (long) sql.fetchCount(AUDIT));
    }
}
