package org.demarche.app.fetch;

import org.demarche.app.settings.FetchSettings;

/**
 * What is taken for an answer.
 *
 * @param anyType whether its type is left alone
 * @param cut whether what is too long is cut instead of refused
 */
record Wanted(String accept, long maxWireBytes, long maxBytes, boolean anyType, boolean cut) {
    /** RFC 9309, 2.5, wants at least 500 KiB of robots.txt to be read. */
    private static final long ROBOTS_BYTES = 512L * 1024;

    static Wanted reports(FetchSettings settings) {
        return new Wanted(
                "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,"
                        + "text/xml;q=0.9,text/plain;q=0.8,*/*;q=0.1",
                settings.maxWireBytes(),
                settings.maxBytes(),
                false,
                false);
    }

    static Wanted robots() {
        return new Wanted("text/plain,*/*;q=0.1", ROBOTS_BYTES, ROBOTS_BYTES, true, true);
    }
}
