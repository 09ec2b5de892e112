package org.demarche.app.serve.door;

import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets pages of the named origins ask from a browser, letter by letter the same and no others. Jetty's own handler takes a list of
 * origins in one header for one where any of them is allowed, and takes the place of what else answers vary by.
 *
 * <p>Cookies stay with the page that they are for: programs elsewhere send tokens.
 */
final class Origins extends Handler.Wrapper {
    private static final String VARY = HttpHeader.ACCEPT_ENCODING.asString() + ", " + HttpHeader.ORIGIN.asString();
    private static final String METHODS = "GET, HEAD, POST";
    private static final String HEADERS =
            "Accept, Authorization, Content-Type, If-None-Match, Last-Event-ID, " + RequestIds.HEADER;
    private static final String EXPOSED = "ETag, Location, RateLimit, Retry-After, " + RequestIds.HEADER;
    private static final int MAX_AGE_SECONDS = 600;

    private final Set<String> allowed;

    Origins(Set<String> allowed) {
        this.allowed = allowed;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var headers = response.getHeaders();
        headers.put(HttpHeader.VARY, VARY);
        var origin = request.getHeaders().get(HttpHeader.ORIGIN);
        boolean isNamed = origin != null && allowed.contains(origin);
        if (isNamed) {
            headers.put("Access-Control-Allow-Origin", origin);
            headers.put("Access-Control-Expose-Headers", EXPOSED);
        }
        if (!isPreflight(request)) return super.handle(request, response, callback);
        if (isNamed) allow(headers);
        response.setStatus(HttpStatus.NO_CONTENT_204);
        callback.succeeded();
        return true;
    }

    private static boolean isPreflight(Request request) {
        return HttpMethod.OPTIONS.is(request.getMethod())
                && request.getHeaders().contains(HttpHeader.ORIGIN)
                && request.getHeaders().contains("Access-Control-Request-Method");
    }

    private static void allow(HttpFields.Mutable headers) {
        headers.put("Access-Control-Allow-Methods", METHODS);
        headers.put("Access-Control-Allow-Headers", HEADERS);
        headers.put("Access-Control-Max-Age", String.valueOf(MAX_AGE_SECONDS));
    }
}
