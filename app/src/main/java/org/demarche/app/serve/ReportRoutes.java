package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.ReportNodes;
import org.demarche.app.store.ReportQuery;
import org.demarche.app.store.ReportQuery.Mark;
import org.demarche.register.Filing;
import org.demarche.register.ReportHead;

/** Reports: the list, and one with all that it tells and where. */
final class ReportRoutes implements Routes {
    private static final Set<String> PARAMETERS = Set.of("outlet", "from", "to", "limit", "cursor");
    /** A report takes a moment to read anew; readers leaf back and forth. */
    private static final int MOST_READ = 100;

    private final Desk desk;
    private final Cache<String, ObjectNode> read =
            Caffeine.newBuilder().maximumSize(MOST_READ).build();

    ReportRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(API + "/reports", this::list);
        routes.get(API + "/reports/{id}", context -> {
            Parameters.none(context);
            one(context, Parameters.path(context, "id"));
        });
        // Many an identifier is an address itself, and a slash is none of a part of one.
        routes.get(
                API + "/report",
                context -> one(
                        context,
                        new Parameters(context, Set.of("id"))
                                .exactly("id")
                                .orElseThrow(
                                        () -> Problem.badParameter("id is missing: give the report's identifier"))));
    }

    private void list(Context context) {
        var given = new Parameters(context, PARAMETERS);
        var paging = Paging.of(given);
        var query = new ReportQuery(
                given.one("outlet"),
                given.day("from", true),
                given.day("to", false),
                paging.at("reports", 2).map(p -> new Mark(Paging.number(p.get(0)), Paging.number(p.get(1)))),
                paging.limit());
        var answer = Lists.object().put("total", desk.register().count(query));
        var items = answer.putArray("items");
        var page = desk.register().reports(query);
        var supports = desk.register()
                .supports(page.reports().stream().map(ReportHead::id).toList());
        for (var report : page.reports()) {
            var item = items.addObject();
            DossierNodes.head(item, report);
            var entries = item.putArray("engagements");
            supports.getOrDefault(report.id(), Map.of()).values().stream()
                    .distinct()
                    .sorted()
                    .forEach(entries::add);
        }
        page.next()
                .ifPresent(
                        m -> Paging.next(answer, "reports", List.of(String.valueOf(m.day()), String.valueOf(m.row()))));
        Answers.json(context, answer);
    }

    private void one(Context context, String id) {
        var filing = desk.register()
                .filing(id)
                .orElseThrow(() -> Problem.notFound(
                        "no report has the identifier '" + Plain.shown(id) + "': look for it in the list"));
        var text = desk.register().text(id);
        var answer = Lists.object();
        DossierNodes.head(answer, filing.report());
        answer.put("hash", filing.report().hash());
        answer.put("versions", desk.register().versions(id).size());
        text.ifPresent(t -> answer.put("text", t).put("length", t.codePointCount(0, t.length())));
        text.ifPresent(t -> answer.setAll(found(filing, t)));
        var supports = desk.register().supports(id);
        answer.setAll(new ReportNodes(desk.texts(), desk.register().newest()).told(filing, supports));
        Answers.json(context, answer);
    }

    /** What the text alone tells: stretches, names, dates, places, quotations and deeds. */
    private ObjectNode found(Filing filing, String text) {
        var key = filing.report().id() + ' ' + filing.report().hash();
        return Optional.ofNullable(read.getIfPresent(key)).orElseGet(() -> {
            var found = ReportNodes.found(desk.demarche().get().annotate(ReportNodes.again(filing.report(), text)));
            read.put(key, found);
            return found;
        });
    }
}
