package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.app.ask.QueryForm;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.IcalExport;
import org.demarche.app.export.WhyView;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Query;

/** Entries: lists, single ones with their reasons and history, what sources disagree on, calendars. */
final class EngagementRoutes implements Routes {
    /** A calendar is fetched whole: programs that read it know no pages. */
    private static final int MOST_IN_CALENDAR = 10_000;

    private static final int COLUMNS = 100;

    private final Desk desk;

    EngagementRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(API + "/engagements", context -> list(context, false));
        routes.get(API + "/conflicts", context -> list(context, true));
        routes.get(API + "/engagements/{key}", context -> one(context, "", desk.nodes()::dossier));
        routes.get(API + "/engagements/{key}/explain", context -> one(context, "/explain", this::reasons));
        routes.get(API + "/engagements/{key}/history", context -> one(context, "/history", this::history));
        routes.get("/calendar.ics", this::calendar);
    }

    private void list(Context context, boolean conflicting) {
        desk.remembered().ready().json(context, () -> {
            var given = new Parameters(context, Conditions.with(Paging.PARAMETERS));
            var form = new QueryForm(Conditions.of(given, desk));
            return EngagementPage.of((conflicting ? form.conflicting() : form).query(), Paging.of(given), desk);
        });
    }

    /** An entry under its key; who asks by a key that has become another's is sent on. */
    private void one(Context context, String below, Function<Dossier, ObjectNode> told) {
        Parameters.none(context);
        var key = Parameters.path(context, "key");
        var dossier = desk.register()
                .find(key)
                .orElseThrow(() ->
                        Problem.notFound("no entry has the key '" + Plain.shown(key) + "': look for it in the list"));
        if (dossier.key().equals(key)) {
            Answers.json(context, told.apply(dossier));
            return;
        }
        context.header(Header.LOCATION, API + "/engagements/" + dossier.key() + below);
        Answers.json(context, Lists.object().put("key", key).put("forwardedTo", dossier.key()));
        context.status(HttpStatus.MOVED_PERMANENTLY);
    }

    private ObjectNode reasons(Dossier dossier) {
        var newest = desk.register().newest();
        return desk.nodes().reasons(dossier).put("text", new WhyView(false, COLUMNS, newest).write(dossier));
    }

    /** Each change with the report that tells it. */
    private ObjectNode history(Dossier dossier) {
        var answer = desk.nodes().dossier(dossier).retain("key", "status", "history");
        for (var change : answer.withArray("history")) {
            var id = change.path("evidence").path("report").asText();
            report(dossier, id)
                    .ifPresent(r -> DossierNodes.head(((ObjectNode) change).putObject("report"), r.report()));
        }
        return answer;
    }

    private static Optional<Account> report(Dossier dossier, String id) {
        return dossier.accounts().stream()
                .filter(a -> a.report().id().equals(id))
                .findFirst();
    }

    private void calendar(Context context) {
        var given = new Parameters(context, Conditions.PARAMETERS);
        Query query = new QueryForm(Conditions.of(given, desk))
                .page(MOST_IN_CALENDAR, 0)
                .query();
        var register = desk.register();
        Accepted.check(context, "text/calendar");
        if (Answers.isSame(context, desk.remembered(), "calendar " + query)) return;
        Answers.plain(
                context,
                "text/calendar",
                IcalExport.write(register.find(query), desk.texts(), register.newest(), register.decisions()));
    }
}
