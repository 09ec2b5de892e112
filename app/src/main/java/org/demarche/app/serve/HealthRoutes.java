package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.router.JavalinDefaultRoutingApi;

/** Whether the server can answer, for whoever watches over it. */
final class HealthRoutes implements Routes {
    private final Desk desk;

    HealthRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get("/healthz", context -> {
            // Asks the store: a server that has lost it cannot answer.
            desk.register().newest();
            context.contentType("application/json")
                    .result(JsonNodeFactory.instance
                            .objectNode()
                            .put("status", "ok")
                            .toString());
        });
    }
}
