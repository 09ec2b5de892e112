package org.demarche.app.serve.door;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The first to see a request: gives it its number and its answer the headers of all, refuses what is too large to be taken in, and keeps
 * account of how many are under way.
 */
final class Door extends Handler.Wrapper {
    private static final String OVERRIDE = "X-HTTP-Method-Override";

    private final long maxBody;
    private final Room room;
    private final Visits visits;
    private final AtomicInteger underWay;

    Door(long maxBody, Visits visits, AtomicInteger underWay) {
        this.maxBody = maxBody;
        this.room = Room.forBodies(maxBody);
        this.visits = visits;
        this.underWay = underWay;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var id = RequestIds.of(request.getHeaders().get(RequestIds.HEADER));
        request.setAttribute(RequestIds.ATTRIBUTE, id);
        PlainHeaders.put(response.getHeaders());
        response.getHeaders().put(RequestIds.HEADER, id);
        underWay.incrementAndGet();
        long body = expected(request);
        var refusal = refusal(request, body);
        boolean hasRoom = refusal.isEmpty() && room.take(body);
        Request.addCompletionListener(request, failed -> {
            underWay.decrementAndGet();
            if (hasRoom) room.give(body);
            visits.answered(request);
        });
        if (refusal.isEmpty() && hasRoom) {
            visits.reading(request, body);
            return super.handle(asSent(request), response, callback);
        }
        if (refusal.isEmpty()) response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
        Response.writeError(request, response, callback, refusal.orElse(HttpStatus.SERVICE_UNAVAILABLE_503));
        return true;
    }

    /** The library of the routes would take another method from this header than the one that was sent, checked and counted. */
    private static Request asSent(Request request) {
        if (!request.getHeaders().contains(OVERRIDE)) return request;
        var headers = HttpFields.build(request.getHeaders()).remove(OVERRIDE).asImmutable();
        return new Request.Wrapper(request) {
            @Override
            public HttpFields getHeaders() {
                return headers;
            }
        };
    }

    /** How long the body may be; what is sent in chunks does not say. */
    private long expected(Request request) {
        long length = request.getLength();
        if (length >= 0) return length;
        return request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING) ? maxBody : 0;
    }

    private Optional<Integer> refusal(Request request, long body) {
        if (body > maxBody) return Optional.of(HttpStatus.PAYLOAD_TOO_LARGE_413);
        // Nothing is unpacked: a small body cannot become a large one.
        HttpField packed = request.getHeaders().getField(HttpHeader.CONTENT_ENCODING);
        return packed == null || packed.getValue().equalsIgnoreCase("identity")
                ? Optional.empty()
                : Optional.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
    }
}
