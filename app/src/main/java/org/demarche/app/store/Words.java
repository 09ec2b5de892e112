package org.demarche.app.store;

import java.util.List;
import org.jooq.DSLContext;

/** The index of the reports' words, which databases keep each in their own way. */
interface Words {
    /** Takes a report's words in. */
    void add(DSLContext sql, long report, String title, String text);

    /** Row numbers of the reports that hold all the words, the best first. */
    List<Long> find(DSLContext sql, SearchWords words, int limit, int offset);

    /** The same of all of them, however many. */
    long[] all(DSLContext sql, SearchWords words);

    /** How many reports do. */
    long count(DSLContext sql, SearchWords words);
}
