package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import org.demarche.app.serve.door.Entrance;
import org.demarche.app.serve.door.Meters;

/** What the server does, in numbers, for Prometheus. */
final class MetricsRoutes implements Routes {
    static final String PATH = "/metrics";

    private final Meters meters;

    MetricsRoutes(Meters meters, Desk desk, Entrance entrance, EventRoutes events, Turns turns) {
        this.meters = meters;
        meters.gauge("demarche_http_requests_in_flight", "Requests under way.", entrance::underWay);
        meters.gauge("demarche_http_connections", "Connections that are open.", entrance::connections);
        meters.gauge("demarche_event_listeners", "Who listens to changes.", events::listening);
        meters.counter("demarche_reports_annotated_total", "Reports read by annotate since the start.", turns::done);
        meters.gauge(
                "demarche_register_engagements",
                "Entries of the register.",
                () -> desk.remembered()
                        .answer("metrics entries", () -> desk.register().stats().entries()));
        meters.gauge(
                "demarche_register_reports",
                "Reports of the register.",
                () -> desk.remembered()
                        .answer("metrics reports", () -> desk.register().stats().reports()));
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(PATH, this::metrics);
    }

    private void metrics(Context context) {
        context.contentType(Meters.CONTENT_TYPE).result(meters.text());
    }
}
