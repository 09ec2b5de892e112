package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import org.demarche.app.serve.rights.Role;
import org.demarche.app.store.AuditTrail;

/** Who did what, the latest first. */
final class AuditRoutes implements Routes {
    private final Desk desk;

    AuditRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(API + "/audit", this::list);
    }

    private void list(Context context) {
        // Asked here too, whatever way led here: names of callers are nobody's business else.
        Gate.demand(context, Role.ADMIN);
        var paging = Paging.of(new Parameters(context, Paging.PARAMETERS));
        var trail = desk.register().audit();
        long total = trail.count();
        var answer = Lists.object().put("total", total);
        var items = answer.putArray("items");
        for (var line : trail.list(paging.limit(), paging.offset())) items.add(node(line));
        paging.next(answer, total);
        Answers.made(context, answer);
    }

    private static ObjectNode node(AuditTrail.Line line) {
        var node = Lists.object()
                .put("number", line.number())
                .put("at", line.at().toString())
                .put("caller", line.caller());
        line.request().ifPresent(request -> node.put("request", request));
        return node.put("action", line.action()).put("detail", line.detail());
    }
}
