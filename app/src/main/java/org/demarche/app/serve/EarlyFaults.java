package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.demarche.app.export.EntryJson;
import org.demarche.app.serve.door.Caller;
import org.demarche.app.serve.door.PlainHeaders;
import org.demarche.app.serve.door.RequestIds;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Requests that are refused before any route is asked, such as those whose address or headers are none: the same problems as everywhere,
 * without the words of the request, which may be anything.
 */
final class EarlyFaults extends ErrorHandler {
    /** A refusal in the words that a program and a person understand. */
    private record Told(String code, String detail) {}

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        var told = told(status);
        request.setAttribute(Caller.REFUSED, told.code());
        // What was set before may have been taken back with the answer that was begun.
        PlainHeaders.put(response.getHeaders());
        var id = request.getAttribute(RequestIds.ATTRIBUTE);
        if (id != null) response.getHeaders().put(RequestIds.HEADER, id.toString());
        if (told.code().equals("busy")) response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.write(true, body(status, told, id), callback);
    }

    private static Told told(int status) {
        return switch (status) {
            case HttpStatus.REQUEST_TIMEOUT_408 ->
                new Told("timeout", "the request did not arrive in time: send it again, faster");
            case HttpStatus.PAYLOAD_TOO_LARGE_413 ->
                new Told("too-large", "the body is larger than the server takes: send less at a time");
            case HttpStatus.URI_TOO_LONG_414 ->
                new Told("too-large", "the address is longer than the server takes: ask for less at a time");
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                new Told("too-large", "the headers are longer than the server takes: send fewer or shorter ones");
            case HttpStatus.UNSUPPORTED_MEDIA_TYPE_415 ->
                new Told("content-encoding", "the body is packed: send it as it is, without Content-Encoding");
            case HttpStatus.SERVICE_UNAVAILABLE_503 ->
                new Told("busy", "the server has no room for another body now: ask again in a few seconds");
            default ->
                status < 500
                        ? new Told(
                                "bad-request", "the request is none that HTTP allows: look at its address and headers")
                        : new Told("fault", "internal fault: please report it");
        };
    }

    private static ByteBuffer body(int status, Told told, @Nullable Object id) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", HttpStatus.getMessage(status))
                .put("status", status)
                .put("code", told.code())
                .put("detail", told.detail())
                .put("instance", "");
        if (id != null) node.put("requestId", id.toString());
        return ByteBuffer.wrap(EntryJson.pretty(node).getBytes(StandardCharsets.UTF_8));
    }
}
