package org.demarche.app.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The names of the ledgers' tables and columns, as {@code V3__ledger.sql} makes and explains them. */
final class LedgerSchema {
    static final Table<Record> DEED = table(name("deed"));
    static final Field<Long> DEED_ROW = column(DEED, "id", Long.class);
    static final Field<Long> DEED_REPORT = column(DEED, "report", Long.class);
    static final Field<Integer> DEED_PLACE = column(DEED, "place", Integer.class);
    static final Field<String> DEED_DOCUMENT = column(DEED, "document", String.class);

    static final Table<Record> DEED_KEY = table(name("deed_key"));
    static final Field<String> DEED_KEY_KEY = column(DEED_KEY, "key", String.class);
    static final Field<Integer> DEED_KEY_OPENS = column(DEED_KEY, "opens", Integer.class);
    static final Field<Long> DEED_KEY_DEED = column(DEED_KEY, "deed", Long.class);

    static final Table<Record> UNSETTLED = table(name("unsettled"));
    static final Field<String> UNSETTLED_KEY = column(UNSETTLED, "key", String.class);

    static final Table<Record> ITEM = table(name("item"));
    static final Field<Long> ITEM_ROW = column(ITEM, "id", Long.class);
    static final Field<String> ITEM_KEY = column(ITEM, "key", String.class);
    static final Field<String> ITEM_MATTER = column(ITEM, "matter", String.class);
    static final Field<String> ITEM_KIND = column(ITEM, "kind", String.class);
    static final Field<String> ITEM_SIDE = column(ITEM, "side", String.class);
    static final Field<String> ITEM_OFFICE = column(ITEM, "office", String.class);
    static final Field<Long> ITEM_PERSON = column(ITEM, "person", Long.class);
    static final Field<String> ITEM_ACCOUNT = column(ITEM, "account", String.class);
    static final Field<Long> ITEM_DAY = column(ITEM, "day", Long.class);
    static final Field<Long> ITEM_DOWN = column(ITEM, "day_down", Long.class);
    static final Field<String> ITEM_STATUS = column(ITEM, "status", String.class);
    static final Field<Long> ITEM_LAPSE_DAY = column(ITEM, "lapse_day", Long.class);
    static final Field<String> ITEM_LAPSE_STATUS = column(ITEM, "lapse_status", String.class);
    static final Field<Long> ITEM_DUE = column(ITEM, "due", Long.class);
    static final Field<String> ITEM_DOCUMENT = column(ITEM, "document", String.class);

    private LedgerSchema() {}

    private static <T> Field<T> column(Table<Record> table, String name, Class<T> type) {
        return field(name(table.getName(), name), type);
    }
}
