package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Set;
import org.demarche.app.export.WhoJson;
import org.demarche.app.settings.Settings;

/** Who holds or held which office, by the tables, as {@code demarche knowledge who} tells. */
final class WhoRoutes implements Routes {
    /** A question for one office or person; what is longer would be compared with every name that is known. */
    private static final int LONGEST = 200;

    private final Desk desk;

    WhoRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(API + "/who", this::who);
    }

    private void who(Context context) {
        var given = new Parameters(context, Set.of("q", "on"));
        var question = given.one("q")
                .orElseThrow(() -> Problem.badParameter(
                        "q is missing: ask for a person, a side or an office, such as foreign minister of Norway"));
        if (question.length() > LONGEST)
            throw Problem.badParameter("q is longer than " + LONGEST + " letters: ask for one person or office");
        var day = given.one("on").map(d -> Parameters.faultless(() -> Settings.day("on", d)));
        Answers.json(context, WhoJson.node(question, desk.names().who(question, day)));
    }
}
