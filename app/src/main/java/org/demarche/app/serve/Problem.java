package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import org.demarche.app.export.EntryJson;
import org.demarche.app.serve.door.Caller;
import org.demarche.app.serve.door.RequestIds;

/** Why a request is not answered, told as RFC 9457 has it. */
final class Problem extends RuntimeException {
    static final String CONTENT_TYPE = "application/problem+json";
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private int seconds;

    /**
     * @param code stable, for programs, such as {@code bad-parameter}
     * @param detail one sentence with the remedy, for people
     */
    Problem(HttpStatus status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** What is refused before an address is asked. */
    static Problem of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> notFound("there is nothing at this address: see /api/v1");
            case CONTENT_TOO_LARGE ->
                new Problem(status, "too-large", "the body is larger than the server takes: send less at a time");
            default -> new Problem(status, "http", "the request is not answered: " + status.getMessage());
        };
    }

    static Problem badParameter(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "bad-parameter", detail);
    }

    static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", detail);
    }

    /** An answer was given up. */
    static Problem timeIsUp(String detail) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "timeout", detail);
    }

    /** The same, with the seconds after which asking again makes sense. */
    Problem after(int retry) {
        seconds = retry;
        return this;
    }

    void answer(Context context) {
        context.attribute(Caller.REFUSED, code);
        if (seconds > 0) context.header(Header.RETRY_AFTER, String.valueOf(seconds));
        // What the route has said of its answer is not meant for this one.
        context.header(Header.CACHE_CONTROL, "no-store").removeHeader(Header.ETAG);
        context.status(status).contentType(CONTENT_TYPE).result(EntryJson.pretty(json(context)));
    }

    private ObjectNode json(Context context) {
        String id = context.attribute(RequestIds.ATTRIBUTE);
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", status.getMessage())
                .put("status", status.getCode())
                .put("code", code)
                .put("detail", getMessage())
                .put("instance", context.path())
                .put("requestId", id);
    }
}
