package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;

/** Whether the server lives, and whether it can answer as its store can be reached, for whoever watches over it. */
final class HealthRoutes implements Routes {
    private final Desk desk;

    HealthRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        // That it answers at all: whoever starts servers anew when they hang must not do so as their store is away.
        routes.get("/healthz", HealthRoutes::answer);
        routes.get("/readyz", context -> {
            desk.register().newest();
            answer(context);
        });
    }

    private static void answer(Context context) {
        context.contentType("application/json")
                .result(JsonNodeFactory.instance
                        .objectNode()
                        .put("status", "ok")
                        .toString());
    }
}
