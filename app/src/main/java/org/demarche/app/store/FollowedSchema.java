package org.demarche.app.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The names of the tables and columns of what is followed, as {@code V6__followed.sql} makes and explains them. */
final class FollowedSchema {
    static final Table<Record> FOLLOWED = table(name("followed"));
    static final Field<Long> FOLLOWED_ROW = column(FOLLOWED, "id", Long.class);
    static final Field<String> FOLLOWED_ADDRESS = column(FOLLOWED, "address", String.class);
    static final Field<String> FOLLOWED_GIVEN = column(FOLLOWED, "given", String.class);
    static final Field<String> FOLLOWED_PARENT = column(FOLLOWED, "parent", String.class);
    static final Field<String> FOLLOWED_TITLE = column(FOLLOWED, "title", String.class);
    static final Field<String> FOLLOWED_FORM = column(FOLLOWED, "form", String.class);
    static final Field<String> FOLLOWED_TAG = column(FOLLOWED, "tag", String.class);
    static final Field<String> FOLLOWED_MODIFIED = column(FOLLOWED, "modified", String.class);
    static final Field<Long> FOLLOWED_NEXT = column(FOLLOWED, "next_poll", Long.class);
    static final Field<Long> FOLLOWED_PAUSE = column(FOLLOWED, "pause", Long.class);
    static final Field<Long> FOLLOWED_POLL = column(FOLLOWED, "last_poll", Long.class);
    static final Field<Long> FOLLOWED_SUCCESS = column(FOLLOWED, "last_success", Long.class);
    static final Field<Integer> FOLLOWED_FAULTS = column(FOLLOWED, "faults", Integer.class);
    static final Field<String> FOLLOWED_FAULT = column(FOLLOWED, "fault", String.class);
    static final Field<Integer> FOLLOWED_GONE = column(FOLLOWED, "gone", Integer.class);

    /** Asked for by name: what comes of a star has the database's own types. */
    static final List<Field<?>> FOLLOWED_ALL = List.of(
            FOLLOWED_ROW,
            FOLLOWED_ADDRESS,
            FOLLOWED_GIVEN,
            FOLLOWED_PARENT,
            FOLLOWED_TITLE,
            FOLLOWED_FORM,
            FOLLOWED_TAG,
            FOLLOWED_MODIFIED,
            FOLLOWED_NEXT,
            FOLLOWED_PAUSE,
            FOLLOWED_POLL,
            FOLLOWED_SUCCESS,
            FOLLOWED_FAULTS,
            FOLLOWED_FAULT,
            FOLLOWED_GONE);

    static final Table<Record> ITEM = table(name("followed_item"));
    static final Field<Long> ITEM_FOLLOWED = column(ITEM, "followed", Long.class);
    static final Field<String> ITEM_KEY = column(ITEM, "key", String.class);
    static final Field<String> ITEM_ADDRESS = column(ITEM, "address", String.class);
    static final Field<String> ITEM_SIGNATURE = column(ITEM, "signature", String.class);
    static final Field<String> ITEM_STATE = column(ITEM, "state", String.class);
    static final Field<Integer> ITEM_AGAIN = column(ITEM, "again", Integer.class);
    static final Field<Integer> ITEM_TRIES = column(ITEM, "tries", Integer.class);
    static final Field<Long> ITEM_NEXT = column(ITEM, "next_try", Long.class);
    static final Field<Long> ITEM_LISTED = column(ITEM, "listed", Long.class);
    static final Field<Integer> ITEM_PLACE = column(ITEM, "place", Integer.class);
    static final Field<String> ITEM_FAULT = column(ITEM, "fault", String.class);
    static final Field<String> ITEM_TITLE = column(ITEM, "title", String.class);
    static final Field<String> ITEM_OUTLET = column(ITEM, "outlet", String.class);
    static final Field<Long> ITEM_DAY = column(ITEM, "day", Long.class);
    static final Field<String> ITEM_CONTENT = column(ITEM, "content", String.class);

    static final List<Field<?>> WAITING_ALL = List.of(
            ITEM_FOLLOWED,
            ITEM_KEY,
            ITEM_ADDRESS,
            ITEM_SIGNATURE,
            ITEM_AGAIN,
            ITEM_TRIES,
            ITEM_TITLE,
            ITEM_OUTLET,
            ITEM_DAY,
            ITEM_CONTENT,
            FOLLOWED_ADDRESS,
            FOLLOWED_TITLE);

    private FollowedSchema() {}

    private static <T> Field<T> column(Table<Record> table, String name, Class<T> type) {
        return field(name(table.getName(), name), type);
    }
}
