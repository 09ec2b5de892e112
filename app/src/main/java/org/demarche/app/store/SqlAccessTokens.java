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

/** Keeps tokens in the register's database, as {@code V8__access.sql} makes their table. */
final class SqlAccessTokens implements AccessTokens {
    private static final Table<Record> TOKEN = table(name("token"));
    private static final Field<Long> NUMBER = column("id", Long.class);
    private static final Field<String> NAME = column("name", String.class);
    private static final Field<String> ROLE = column("role", String.class);
    private static final Field<String> HASH = column("hash", String.class);
    private static final Field<Long> CREATED = column("created", Long.class);
    private static final Field<Long> EXPIRES = column("expires", Long.class);
    private static final Field<Long> REVOKED = column("revoked", Long.class);
    private static final Field<Long> USED = column("used", Long.class);

    private final Database database;

    SqlAccessTokens(Database database) {
        this.database = database;
    }

    private static <T> Field<T> column(String column, Class<T> type) {
        return field(name("token", column), type);
    }

    @Override
    public Optional<AccessToken> find(String hash) {
        return database.read(sql -> select(sql, HASH.eq(hash)).stream().findFirst());
    }

    @Override
    public AccessToken add(String name, String role, String hash, Instant created, Optional<Instant> expires) {
        return database.write(sql -> {
            if (select(sql, NAME.eq(name)).stream().anyMatch(t -> t.isGood(created)))
                throw new StoreFault("a token named '" + name + "' is in use: revoke it first, or take another name");
            sql.insertInto(TOKEN, NAME, ROLE, HASH, CREATED, EXPIRES)
                    .values(
                            name,
                            role,
                            hash,
                            created.toEpochMilli(),
                            expires.map(Instant::toEpochMilli).orElse(null))
                    .execute();
            return select(sql, HASH.eq(hash)).get(0);
        });
    }

    @Override
    public List<AccessToken> list() {
        return database.read(sql -> select(sql, org.jooq.impl.DSL.noCondition()));
    }

    @Override
    public int revoke(String name, Instant when) {
        return database.write(sql -> sql.update(TOKEN)
                .set(REVOKED, when.toEpochMilli())
                .where(NAME.eq(name), REVOKED.isNull())
                .execute());
    }

    @Override
    public void used(long number, Instant when) {
        database.write(sql -> sql.update(TOKEN)
                .set(USED, when.toEpochMilli())
                .where(NUMBER.eq(number))
                .execute());
    }

    private static List<AccessToken> select(org.jooq.DSLContext sql, Condition which) {
        return sql.select(NUMBER, NAME, ROLE, HASH, CREATED, EXPIRES, REVOKED, USED)
                .from(TOKEN)
                .where(which)
                .orderBy(NUMBER)
                .fetch(row -> new AccessToken(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Instant.ofEpochMilli(row.value5()),
                        Optional.ofNullable(row.value6()).map(Instant::ofEpochMilli),
                        Optional.ofNullable(row.value7()).map(Instant::ofEpochMilli),
                        Optional.ofNullable(row.value8()).map(Instant::ofEpochMilli)));
    }
}
