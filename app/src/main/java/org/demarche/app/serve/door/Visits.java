package org.demarche.app.serve.door;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

/**
 * Patience with those who connect: who lets a request drip in byte by byte is never idle, and is cut off all the same when it is not
 * whole in time. Who waits for an answer, or listens, is not. Thread-safe.
 */
final class Visits implements Connection.Listener {
    /** What a body is sent at by the slowest that are waited for: a poor line. */
    private static final long BYTES_A_SECOND = 50_000;

    private final Map<EndPoint, Long> until = new ConcurrentHashMap<>();
    private final Duration headers;

    /** @param headers from connecting, or the answer before, to the end of the headers */
    Visits(Duration headers) {
        this.headers = headers;
    }

    @Override
    public void onOpened(Connection connection) {
        waiting(connection.getEndPoint());
    }

    @Override
    public void onClosed(Connection connection) {
        until.remove(connection.getEndPoint());
    }

    private void waiting(EndPoint end) {
        until.put(end, System.nanoTime() + headers.toNanos());
    }

    /** The headers are there; a body of that many bytes at most is still to come. */
    void reading(Request request, long bytes) {
        until.computeIfPresent(
                end(request),
                (e, before) -> System.nanoTime()
                        + headers.plusSeconds(bytes / BYTES_A_SECOND).toNanos());
    }

    /** All of the request is there. */
    void isWhole(Request request) {
        until.computeIfPresent(end(request), (e, before) -> Long.MAX_VALUE);
    }

    /** The answer is sent. */
    void answered(Request request) {
        until.computeIfPresent(end(request), (e, before) -> System.nanoTime() + headers.toNanos());
    }

    private static EndPoint end(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }

    /** Sends away who has not been done in time. */
    void sweep() {
        long now = System.nanoTime();
        until.forEach((end, time) -> {
            if (time != Long.MAX_VALUE && now - time > 0) end.close();
        });
    }

    int open() {
        return until.size();
    }
}
