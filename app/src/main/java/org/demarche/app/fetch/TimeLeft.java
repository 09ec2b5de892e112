package org.demarche.app.fetch;

import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** How long an ask may still take. Time counts from {@link #run} to {@link #halt} only. For one thread. */
final class TimeLeft {
    private Duration left;
    private @Nullable Duration since;

    TimeLeft(Duration limit) {
        this.left = limit;
    }

    void run() {
        since = Ticker.REAL.now();
    }

    void halt() {
        left = left();
        since = null;
    }

    private Duration left() {
        return since == null ? left : left.minus(Ticker.REAL.now().minus(since));
    }

    /** @throws Fault where none is left for {@code url} */
    Duration get(HttpUrl url) throws Fault {
        var now = left();
        if (now.toMillis() < 1) throw Requests.tooSlow(url);
        return now;
    }

    Duration atMost(Duration limit, HttpUrl url) throws Fault {
        var now = get(url);
        return now.compareTo(limit) < 0 ? now : limit;
    }
}
