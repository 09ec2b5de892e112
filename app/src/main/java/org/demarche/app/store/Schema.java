package org.demarche.app.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The names of tables and columns, as {@code V1__register.sql} makes and explains them. */
final class Schema {
    static final Table<Record> PROPERTY = named("property");
    static final Field<String> PROPERTY_NAME = text(PROPERTY, "name");
    static final Field<String> PROPERTY_VALUE = text(PROPERTY, "value");

    static final Table<Record> REPORT = named("report");
    static final Field<Long> REPORT_ROW = number(REPORT, "id");
    static final Field<String> REPORT_ID = text(REPORT, "report_id");
    static final Field<String> REPORT_HASH = text(REPORT, "hash");
    static final Field<String> REPORT_OUTLET = text(REPORT, "outlet");
    static final Field<Long> REPORT_DAY = number(REPORT, "day");
    static final Field<Integer> REPORT_CORRECTS = count(REPORT, "corrects");
    static final Field<String> REPORT_HEAD = text(REPORT, "head");
    static final Field<byte[]> REPORT_SIGNATURE = column(REPORT, "signature", byte[].class);
    static final Field<byte[]> REPORT_TEXT = column(REPORT, "text", byte[].class);

    static final Table<Record> TERM = named("term");
    static final Field<Long> TERM_ROW = number(TERM, "id");
    static final Field<String> TERM_KIND = text(TERM, "kind");
    static final Field<String> TERM_TEXT = text(TERM, "text");

    static final Table<Record> FORM = named("person_form");
    static final Field<String> FORM_TEXT = text(FORM, "form");
    static final Field<Integer> FORM_WHOLE = count(FORM, "whole");
    static final Field<Long> FORM_TERM = number(FORM, "term");

    static final Table<Record> ENTRY = named("entry");
    static final Field<Long> ENTRY_ROW = number(ENTRY, "id");
    static final Field<String> ENTRY_KEY = text(ENTRY, "key");
    static final Field<Integer> ENTRY_SHOWN = count(ENTRY, "shown");
    static final Field<String> ENTRY_TYPE = text(ENTRY, "type");
    static final Field<String> ENTRY_STATUS = text(ENTRY, "status");
    static final Field<Integer> ENTRY_LEVEL = count(ENTRY, "level");
    static final Field<Long> ENTRY_FIRST = number(ENTRY, "first_day");
    static final Field<Long> ENTRY_LAST = number(ENTRY, "last_day");
    static final Field<Long> ENTRY_DAY_UP = number(ENTRY, "day_up");
    static final Field<Long> ENTRY_DAY_DOWN = number(ENTRY, "day_down");
    static final Field<Long> ENTRY_REPORTED_UP = number(ENTRY, "reported_up");
    static final Field<Long> ENTRY_REPORTED_DOWN = number(ENTRY, "reported_down");
    static final Field<Integer> ENTRY_SOURCES = count(ENTRY, "sources");
    static final Field<Integer> ENTRY_CONFLICTS = count(ENTRY, "conflicts");

    static final Table<Record> ENTRY_TEXT = named("entry_document");
    static final Field<Long> ENTRY_TEXT_ROW = number(ENTRY_TEXT, "entry");
    static final Field<String> ENTRY_DOCUMENT = text(ENTRY_TEXT, "document");

    static final Table<Record> ENTRY_TERM = named("entry_term");
    static final Field<Long> ENTRY_TERM_TERM = number(ENTRY_TERM, "term");
    static final Field<Integer> ENTRY_TERM_SHOWN = count(ENTRY_TERM, "shown");
    static final Field<Long> ENTRY_TERM_DOWN = number(ENTRY_TERM, "day_down");
    static final Field<String> ENTRY_TERM_KEY = text(ENTRY_TERM, "key");
    static final Field<Long> ENTRY_TERM_ENTRY = number(ENTRY_TERM, "entry");

    static final Table<Record> ACCOUNT = named("account");
    static final Field<Long> ACCOUNT_ROW = number(ACCOUNT, "id");
    static final Field<String> ACCOUNT_KEY = text(ACCOUNT, "key");
    static final Field<Long> ACCOUNT_REPORT = number(ACCOUNT, "report");
    static final Field<Integer> ACCOUNT_PLACE = count(ACCOUNT, "place");
    static final Field<Long> ACCOUNT_ENTRY = number(ACCOUNT, "entry");
    static final Field<Integer> ACCOUNT_LOOSE = count(ACCOUNT, "loose");

    /** Loose accounts are of account where an entry holds them. */
    static final Condition COUNTED = ACCOUNT_LOOSE.eq(0).or(ACCOUNT_ENTRY.isNotNull());

    static final Table<Record> ACCOUNT_TEXT = named("account_document");
    static final Field<Long> ACCOUNT_TEXT_ROW = number(ACCOUNT_TEXT, "account");
    static final Field<String> ACCOUNT_DOCUMENT = text(ACCOUNT_TEXT, "document");

    static final Table<Record> WAITING = named("waiting");
    static final Field<Long> WAITING_DAY = number(WAITING, "day");
    static final Field<Integer> WAITING_CORRECTS = count(WAITING, "corrects");
    static final Field<String> WAITING_HASH = text(WAITING, "hash");
    static final Field<String> WAITING_REPORT = text(WAITING, "report_id");
    static final Field<String> WAITING_PLACE = text(WAITING, "place");
    static final Field<Long> WAITING_ACCOUNT = number(WAITING, "account");

    static final Table<Record> TRACE = named("trace");
    static final Field<String> TRACE_TEXT = text(TRACE, "trace");
    static final Field<Integer> TRACE_WIDTH = count(TRACE, "width");
    static final Field<Long> TRACE_FIRST = number(TRACE, "first_day");
    static final Field<Long> TRACE_LAST = number(TRACE, "last_day");
    static final Field<Long> TRACE_ACCOUNT = number(TRACE, "account");

    static final Table<Record> LINK = named("link");
    static final Field<Long> LINK_ACCOUNT = number(LINK, "account");
    static final Field<Long> LINK_TARGET = number(LINK, "target");
    static final Field<Double> LINK_SCORE = column(LINK, "score", Double.class);
    static final Field<String> LINK_REASONS = text(LINK, "reasons");

    static final Table<Record> SAYING = named("saying");
    static final Field<Long> SAYING_ROW = number(SAYING, "id");
    static final Field<Long> SAYING_REPORT = number(SAYING, "report");
    static final Field<String> SAYING_KIND = text(SAYING, "kind");
    static final Field<Integer> SAYING_PLACE = count(SAYING, "place");
    static final Field<Long> SAYING_DAY = number(SAYING, "day");
    static final Field<String> SAYING_DOCUMENT = text(SAYING, "document");

    static final Table<Record> SAYING_TERM = named("saying_term");
    static final Field<Long> SAYING_TERM_TERM = number(SAYING_TERM, "term");
    static final Field<Long> SAYING_TERM_SAYING = number(SAYING_TERM, "saying");

    static final Table<Record> SAYING_ACCOUNT = named("saying_account");
    static final Field<Long> SAYING_ACCOUNT_ACCOUNT = number(SAYING_ACCOUNT, "account");
    static final Field<Long> SAYING_ACCOUNT_SAYING = number(SAYING_ACCOUNT, "saying");

    static final Table<Record> DECISION = named("decision");
    static final Field<Long> DECISION_ROW = number(DECISION, "id");
    static final Field<String> DECISION_DOCUMENT = text(DECISION, "document");

    static final Table<Record> FORWARD = named("forward");
    static final Field<String> FORWARD_OLD = text(FORWARD, "old_key");
    static final Field<String> FORWARD_ACCOUNT = text(FORWARD, "account_key");

    private Schema() {}

    private static Table<Record> named(String name) {
        return table(name(name));
    }

    private static Field<String> text(Table<Record> table, String name) {
        return column(table, name, String.class);
    }

    private static Field<Long> number(Table<Record> table, String name) {
        return column(table, name, Long.class);
    }

    private static Field<Integer> count(Table<Record> table, String name) {
        return column(table, name, Integer.class);
    }

    private static <T> Field<T> column(Table<Record> table, String name, Class<T> type) {
        return field(name(table.getName(), name), type);
    }
}
