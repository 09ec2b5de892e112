package org.demarche.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is followed, and which reports of it have been read. Each call is one transaction. Safe for many threads. */
public interface FollowedFeeds {
    /** All of them, in the order of their addresses. */
    List<Followed> all();

    /** The one that lies at the address, or that was given by it. */
    Optional<Followed> find(String address);

    /** Takes a feed in, to be asked for at once; one that is there stays as it is. Returns whether it is new. */
    boolean add(String address, Optional<String> parent, Optional<String> title, Instant now);

    /** Those whose time has come, the longest overdue first. */
    List<Followed> due(Instant now);

    /**
     * Keeps what became of a feed. Where another lies at its new address already, the two are one, and what was read of either
     * stays so.
     */
    void keep(Followed feed);

    /**
     * Keeps what became of a feed together with all that it named: reports that are new or of which it says something new wait
     * from now on. Wholly or not at all, so that a version that need not be asked for again has left nothing out.
     *
     * @param steady whether signatures that change all at once tell nothing, as in sitemaps that are only made anew
     * @return how many wait now that did not
     */
    int keep(Followed feed, List<Listed> items, boolean steady, Instant now);

    /** Ends the following of a feed and of those that it names; reports stay in the register. Returns whether it was there. */
    boolean forget(String address);

    /** Reports whose time has come, in the order in which they were named. */
    List<Waiting> waiting(Instant now, int most);

    /** When the first feed or report is due; empty where nothing is followed. */
    Optional<Instant> next();

    /** How many reports wait, whether their time has come or not. */
    long waiting();

    /** Whether the report at that address was read for another feed, or under another name. */
    boolean isRead(Waiting item);

    /** The report was read, or is in the register already. */
    void read(Waiting item);

    /** It will not be read; why, as code and reason. */
    void refused(Waiting item, String why);

    /** It is to be tried again. */
    void later(Waiting item, Instant again, int tries, String why);
}
