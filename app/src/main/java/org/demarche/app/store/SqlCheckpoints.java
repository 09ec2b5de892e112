package org.demarche.app.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Optional;
import org.demarche.read.archive.Position;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Keeps checkpoints in the register's database, so that a backup holds those that belong to its reports. */
final class SqlCheckpoints implements Checkpoints {
    private static final Table<Record> CHECKPOINT = table(name("checkpoint"));
    private static final Field<String> FILE = field(name("checkpoint", "file"), String.class);
    private static final Field<String> IDENTITY = field(name("checkpoint", "identity"), String.class);
    private static final Field<Long> AT_BYTE = field(name("checkpoint", "at_byte"), Long.class);
    private static final Field<Long> SKIPPED = field(name("checkpoint", "skipped"), Long.class);
    private static final Field<Long> RECORDS = field(name("checkpoint", "records"), Long.class);

    private final Database database;

    SqlCheckpoints(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Position> find(String file, String identity) {
        return database.read(sql -> sql.select(AT_BYTE, SKIPPED, RECORDS)
                .from(CHECKPOINT)
                .where(FILE.eq(file), IDENTITY.eq(identity))
                .fetchOptional(row -> new Position(row.value1(), row.value2(), row.value3())));
    }

    @Override
    public void keep(String file, String identity, Position position) {
        database.write(sql -> sql.insertInto(CHECKPOINT, FILE, IDENTITY, AT_BYTE, SKIPPED, RECORDS)
                .values(file, identity, position.offset(), position.skip(), position.number())
                .onConflict(FILE)
                .doUpdate()
                .set(IDENTITY, identity)
                .set(AT_BYTE, position.offset())
                .set(SKIPPED, position.skip())
                .set(RECORDS, position.number())
                .execute());
    }

    @Override
    public void forget(String file) {
        database.write(sql -> sql.deleteFrom(CHECKPOINT).where(FILE.eq(file)).execute());
    }
}
