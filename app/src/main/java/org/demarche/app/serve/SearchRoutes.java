package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Reports by their words, and reports themselves. */
final class SearchRoutes implements Routes {
    private final Desk desk;
    private final Rankings rankings;

    SearchRoutes(Desk desk) {
        this.desk = desk;
        rankings = new Rankings(desk);
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
        // A place among the reports that some words find is none among those that others find.
        var kind = "search " + Answers.tag(words.getBytes(StandardCharsets.UTF_8));
        var ranking = rankings.of(words, paging.at(kind, Rankings.PARTS));
        var answer = JsonNodeFactory.instance.objectNode().put("total", ranking.reports().length);
        var items = answer.putArray("items");
        for (var hit : desk.register().hits(words, ranking.page(paging.limit()))) {
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
        ranking.next(paging.limit()).ifPresent(place -> {
            rankings.keep(ranking);
            Paging.next(answer, kind, place);
        });
        return answer;
    }
}
