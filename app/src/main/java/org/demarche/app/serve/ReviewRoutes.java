package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** What a person should look at, the most doubtful first. */
final class ReviewRoutes implements Routes {
    private final Desk desk;

    ReviewRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(API + "/review", desk.remembered().ready().json(this::review));
    }

    private ObjectNode review(Context context) {
        var known = new HashSet<>(Paging.PARAMETERS);
        known.add("kind");
        var given = new Parameters(context, known);
        var kinds = given.list("kind");
        for (var kind : kinds)
            if (!Doubts.KINDS.contains(kind))
                throw Problem.badParameter(
                        "kind is '" + Plain.shown(kind) + "': use one or more of " + String.join(", ", Doubts.KINDS));
        var paging = Paging.of(given);
        var newest = desk.register().newest();
        List<Doubts.Doubt> doubts = desk.remembered()
                .answer(List.of("review", newest), () -> DoubtOrder.sorted(new Doubts(desk).list(), newest));
        var day = DoubtOrder.begun(paging, newest);
        var all = day.equals(newest) ? doubts : DoubtOrder.sorted(doubts, day);
        var meant = kinds.isEmpty()
                ? all
                : all.stream()
                        .filter(d -> kinds.contains(d.kind().name().toLowerCase(Locale.ROOT)))
                        .toList();
        ObjectNode answer = Lists.page(meant, DoubtOrder.asOf(day), paging, d -> d.node(desk));
        var counts = answer.putObject("counts");
        for (var kind : Doubts.Kind.values())
            counts.put(
                    kind.name().toLowerCase(Locale.ROOT),
                    all.stream().filter(d -> d.kind() == kind).count());
        return answer;
    }
}
