package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.HashSet;
import java.util.Set;

/** Reports by their words, and reports themselves. */
final class SearchRoutes implements Routes {
    private final Desk desk;

    SearchRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(API + "/search", desk.remembered().ready().json(this::search));
    }

    private ObjectNode search(Context context) {
        var known = new HashSet<>(Paging.PARAMETERS);
        known.addAll(Set.of("q"));
        var given = new Parameters(context, known);
        var words = given.one("q").orElseThrow(() -> Problem.badParameter("q is missing: give the words to look for"));
        var paging = Paging.of(given);
        var register = desk.register();
        long total = register.found(words);
        var answer = JsonNodeFactory.instance.objectNode().put("total", total);
        var items = answer.putArray("items");
        for (var hit : register.search(words, paging.limit(), paging.offset())) {
            var item = items.addObject();
            var report = hit.report();
            item.put("report", report.id());
            report.title().ifPresent(t -> item.put("title", t));
            report.outlet().ifPresent(o -> item.put("outlet", o));
            report.url().ifPresent(u -> item.put("url", u));
            report.date().ifPresent(d -> item.put("date", d.edtf()));
            item.put("sentence", hit.sentence());
            var entries = item.putArray("engagements");
            hit.entries().forEach(entries::add);
        }
        paging.next(answer, total);
        return answer;
    }
}
