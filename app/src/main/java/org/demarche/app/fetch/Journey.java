package org.demarche.app.fetch;

import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.demarche.app.settings.FetchSettings;

/** Goes from an address over its redirects to what lies at their end; each stop is vetted as if it were the first. Thread-safe. */
final class Journey {
    private final FetchSettings settings;
    private final WebAddress addresses;
    private final Vetting vetting;
    private final Requests requests;
    private final HostTurns turns;

    Journey(FetchSettings settings, WebAddress addresses, Vetting vetting, Requests requests, HostTurns turns) {
        this.settings = settings;
        this.addresses = addresses;
        this.vetting = vetting;
        this.requests = requests;
        this.turns = turns;
    }

    /** Whether an address may be asked for, and how long after the last request to its host. */
    interface Leave {
        /**
         * The pause before {@code url} is asked for.
         *
         * @param before the stop before, empty at the first
         * @throws Fault where it may not be
         */
        Duration pause(HttpUrl url, Optional<HttpUrl> before) throws Fault, InterruptedException;
    }

    /**
     * Where a journey ended.
     *
     * @param moved whether all redirects on the way were permanent, and there was one
     */
    record End(HttpUrl url, Reply reply, boolean moved) {}

    End travel(Ask ask, Wanted wanted, Leave leave) throws Fault, InterruptedException {
        var trail = new Trail(addresses, settings.maxRedirects());
        var left = new TimeLeft(settings.totalTime());
        var url = addresses.read(ask.address());
        var reply = stop(url, ask, wanted, leave.pause(url, Optional.empty()), left);
        while (reply.isRedirect()) {
            var next = trail.follow(url, reply);
            reply = stop(next, ask, wanted, leave.pause(next, Optional.of(url)), left);
            url = next;
        }
        return new End(url, reply, trail.isMoved());
    }

    private Reply stop(HttpUrl url, Ask ask, Wanted wanted, Duration pause, TimeLeft left)
            throws Fault, InterruptedException {
        try (var turn = turns.take(url, pause)) {
            left.run();
            var vetted = vetting.addresses(url, left.atMost(settings.connectTime(), url));
            var question = new Requests.Question(url, ask.etag(), ask.lastModified(), wanted);
            turn.use();
            return requests.send(question, vetted, left.get(url));
        } catch (Fault fault) {
            fault.refused().retryAfter().ifPresent(time -> turns.leaveAlone(url, time));
            throw fault;
        } finally {
            left.halt();
        }
    }
}
