package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.app.ask.Settling;
import org.demarche.app.intake.Intake;
import org.demarche.read.archive.Containers;

/** Report records into the register, as the command {@code add} does; each is wholly in or not at all. */
final class AddRoutes implements Routes {
    private static final List<String> TYPES = List.of("application/json", "application/x-ndjson", "application/jsonl");
    /** One request does not take all of the machine from the others. */
    private static final int THREADS = 1;

    private static final int MOST_TOLD = 100;
    private static final int MOST_NAMED = 10;

    private final Desk desk;

    AddRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.post(API + "/add", this::take);
    }

    private void take(Context context) throws InterruptedException, IOException {
        Parameters.none(context);
        var type = Body.type(context, TYPES);
        // One object may stand on many lines; of several, each stands on its own.
        var bytes = type.equals("application/json") ? Lists.bytes(Body.object(context)) : context.bodyAsBytes();
        var refused = new ArrayList<Intake.Told>();
        var register = desk.register();
        var containers = new Containers();
        try (var items = containers.openRecords("the request", new ByteArrayInputStream(bytes));
                var intake = new Intake(
                        desk.demarche().get(),
                        register,
                        Demarche.reader(containers.maxBytes()),
                        THREADS,
                        refused::add)) {
            intake.take(items, Optional.empty(), () -> {});
            intake.finish();
            if (intake.added() + intake.known() == 0) throw nothing(refused);
            Settling.settle(register, settled -> {});
            if (intake.added() > 0)
                register.audit().keep(Gate.line(context, "add", intake.added() + " reports: " + listed(intake.ids())));
            desk.remembered().changed();
            var answer = Lists.object().put("added", intake.added()).put("known", intake.known());
            answer.put("refused", refused.size());
            var refusals = answer.putArray("refusals");
            for (var told : refused.subList(0, Math.min(MOST_TOLD, refused.size())))
                refusals.addObject()
                        .put("place", told.place())
                        .put("code", told.refusal().code().code())
                        .put("detail", told.refusal().detail());
            var reports = answer.putArray("reports");
            for (var id : intake.ids()) {
                var entries = reports.addObject().put("report", id).putArray("engagements");
                register.supports(id).values().stream().distinct().sorted().forEach(entries::add);
            }
            answer.put("total", register.stats().entries());
            Answers.made(context, answer);
        }
    }

    private static String listed(List<String> ids) {
        var first = ids.subList(0, Math.min(MOST_NAMED, ids.size()));
        return String.join(", ", first) + (ids.size() > MOST_NAMED ? " and others" : "");
    }

    private static Problem nothing(List<Intake.Told> refused) {
        if (refused.isEmpty()) return Body.bad("the body holds no report record: send one JSON object a line");
        var first = refused.get(0);
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                first.refusal().code().code(),
                "none of " + refused.size() + " was taken; the first, at " + first.place() + ": "
                        + first.refusal().detail());
    }
}
