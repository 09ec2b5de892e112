package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.app.ask.Counts;
import org.demarche.app.ask.QueryForm;
import org.demarche.app.export.Network;
import org.demarche.app.export.NetworkTable;
import org.demarche.app.export.SketchNodes;

/** The register from afar: along time, on the map, as a network, in numbers. */
final class OverviewRoutes implements Routes {
    private static final int MOST_ROWS = 5_000;
    private static final int ROWS = 1_000;
    private static final int MOST_TIES = 5_000;
    private static final int TIES = 500;

    private final Desk desk;

    OverviewRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(API + "/timeline", desk.remembered().ready().json(this::timeline));
        routes.get(API + "/places", desk.remembered().ready().json(this::places));
        routes.get(API + "/network", desk.remembered().ready().json(this::network));
        routes.get(API + "/stats", desk.remembered().ready().json(this::stats));
    }

    /** Light rows, and how many entries there are by year, month or day, so that all of time can be drawn from afar. */
    private ObjectNode timeline(Context context) {
        var given = new Parameters(context, Conditions.with(Set.of("unit", "limit")));
        var unit = Periods.Unit.of(given.word("unit", "month", Periods.Unit.NAMES));
        int limit = given.number("limit", ROWS, 0, MOST_ROWS);
        var query = new QueryForm(Conditions.of(given, desk)).page(limit, 0).query();
        var days = desk.remembered()
                .answer(
                        List.of("days", new QueryForm(query).page(0, 0).query()),
                        () -> StageDays.of(query, desk.register()));
        var answer = Periods.put(Lists.object(), days, unit);
        var items = answer.putArray("items");
        var newest = desk.register().newest();
        newest.ifPresent(d -> answer.put("newest", d.toString()));
        for (var sketch : desk.register().sketches(query))
            items.add(SketchNodes.row(
                    sketch.engagement(), sketch.sources(), sketch.isUnconfirmed(newest), sketch.hidden()));
        return answer;
    }

    private ObjectNode places(Context context) {
        var given = new Parameters(context, Conditions.with(Paging.PARAMETERS));
        var query = Conditions.of(given, desk);
        var all = desk.remembered().answer(List.of("places", query), () -> Spots.of(query, desk.register()));
        return Lists.page(all, Spots.ORDER, Paging.of(given), Spots.Spot::node);
    }

    private ObjectNode network(Context context) {
        var given = new Parameters(context, Conditions.with(Set.of("by", "limit")));
        var by = Network.By.valueOf(
                given.word("by", "sides", List.of("sides", "persons")).toUpperCase(Locale.ROOT));
        int limit = given.number("limit", TIES, 1, MOST_TIES);
        var query = Conditions.of(given, desk);
        return desk.remembered().answer(List.of(by, limit, query), () -> {
            var network = new Network(by);
            desk.register().sketch(query, sketch -> network.add(sketch.engagement()));
            return NetworkTable.graph(network, limit, desk.names().sides()::nameOf);
        });
    }

    private ObjectNode stats(Context context) {
        Parameters.none(context);
        return desk.remembered()
                .answer("stats", () -> Counts.of(desk.register()).json());
    }
}
