package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
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
        long before = paging.at("audit", 1).map(p -> Paging.number(p.get(0))).orElse(Long.MAX_VALUE);
        var lines = trail.before(before, paging.limit() + 1);
        var here = lines.subList(0, Math.min(paging.limit(), lines.size()));
        for (var line : here) items.add(node(line));
        if (lines.size() > here.size())
            Paging.next(
                    answer,
                    "audit",
                    List.of(String.valueOf(here.get(here.size() - 1).number())));
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
