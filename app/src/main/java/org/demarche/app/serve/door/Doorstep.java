package org.demarche.app.serve.door;

import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The last before the routes: the request is whole, and the time for its answer begins. */
final class Doorstep extends Handler.Wrapper {
    private final Visits visits;
    private final Clock clock;

    Doorstep(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        visits.isWhole(request);
        var method = request.getMethod();
        // What writes is not stopped half-way: its size is bounded.
        if (!HttpMethod.GET.is(method) && !HttpMethod.HEAD.is(method)) return super.handle(request, response, callback);
        try (var running = clock.start(request.getHttpURI().getCanonicalPath())) {
            return super.handle(request, response, callback);
        }
    }
}
