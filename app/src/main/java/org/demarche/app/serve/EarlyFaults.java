package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.demarche.app.export.EntryJson;
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
    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.write(true, body(status), callback);
    }

    private static ByteBuffer body(int status) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", HttpStatus.getMessage(status))
                .put("status", status)
                .put("code", status < 500 ? "bad-request" : "fault")
                .put(
                        "detail",
                        status < 500
                                ? "the request is none that HTTP allows: look at its address and headers"
                                : "internal fault: please report it")
                .put("instance", "");
        return ByteBuffer.wrap(EntryJson.pretty(node).getBytes(StandardCharsets.UTF_8));
    }
}
