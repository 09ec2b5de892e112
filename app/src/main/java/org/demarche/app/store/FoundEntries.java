package org.demarche.app.store;

import java.util.List;
import org.demarche.app.store.Archive.Mark;

/** The entries that a query asks for. */
interface FoundEntries {
    /** Rows of those on the page asked for, in order. */
    List<Long> rows();

    /** Rows of all of them, whatever the limit, in no order. */
    long[] all();

    /** How many, whatever the limit. */
    long count();

    /** How many begin on which day. */
    Archive.Days days();

    /** Where the entry of that row stands in the order asked for. */
    Mark mark(long row);
}
