package org.demarche.app.fetch;

import java.util.List;
import org.demarche.app.settings.FetchSettings;

/**
 * Fetches pages and feeds by http and https, and nothing else; docs/fetching.md tells the rules.
 *
 * <p>Thread-safe: asks of several threads go to different hosts at once and to one host one after another.
 */
public final class Fetcher implements AutoCloseable {
    /** @param settings checked already */
    public Fetcher(FetchSettings settings) {}

    /**
     * What lies at an address. Waits for the host's turn; after that takes {@link FetchSettings#totalTime} at most.
     *
     * @throws InterruptedException where the thread is interrupted; nothing is left open
     */
    public Answer fetch(Ask ask) throws InterruptedException {
        throw new UnsupportedOperationException("yet to come");
    }

    /** The sitemaps that the robots.txt of the address's site names; empty where it names none or cannot be had. */
    public List<String> sitemaps(String address) throws InterruptedException {
        throw new UnsupportedOperationException("yet to come");
    }

    @Override
    public void close() {}
}
