package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.app.ask.Asked;
import org.demarche.app.ask.Between;
import org.demarche.app.ask.QueryForm;
import org.demarche.app.ask.Whereabouts;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.SketchNodes;
import org.demarche.app.export.WhoJson;
import org.demarche.app.settings.Settings;
import org.demarche.knowledge.table.Spelling;
import org.demarche.knowledge.who.Answer;
import org.demarche.register.Item;
import org.demarche.register.ItemQuery;

/** Who takes part: persons, sides, what two sides have with each other, and where somebody was. */
final class PartyRoutes implements Routes {
    private static final Set<String> LIST = Set.of("q", "limit", "cursor");
    private static final Set<String> BETWEEN = Set.of("side", "limit", "cursor");
    private static final int LATEST = 50;
    /** What is longer is nobody's name, and would be compared with all that are. */
    private static final int LONGEST_NAME = 200;

    private static final int MOST_PARTNERS = 20;

    private final Desk desk;

    PartyRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(API + "/participants", desk.remembered().ready().json(c -> list(c, Parties.Kind.PERSON)));
        routes.get(API + "/participants/{name}", this::person);
        routes.get(API + "/sides", desk.remembered().ready().json(c -> list(c, Parties.Kind.SIDE)));
        routes.get(API + "/between", this::between);
        routes.get(API + "/where", this::where);
    }

    private ObjectNode list(Context context, Parties.Kind kind) {
        var given = new Parameters(context, Conditions.with(LIST));
        var query = Conditions.of(given, desk);
        var all = desk.remembered().answer(List.of(kind, query), () -> Parties.of(kind, query, desk));
        var words = given.one("q");
        if (words.isEmpty()) return Lists.page(all, Parties.order(kind), Paging.of(given), p -> p.node(desk));
        var part = Spelling.plain(words.get());
        // "Türkiye" is Turkey, and Turks are its people.
        var side = kind == Parties.Kind.SIDE ? desk.names().sides().find(words.get()) : Optional.<String>empty();
        var meant = all.stream()
                .filter(p -> p.isCalled(part) || side.filter(p.key()::equals).isPresent())
                .toList();
        return Lists.page(meant, Parties.order(kind), Paging.of(given), p -> p.node(desk));
    }

    private void person(Context context) {
        Parameters.none(context);
        var given = Parameters.path(context, "name");
        if (given.length() > LONGEST_NAME) throw unknown(given);
        var register = desk.register();
        var name = People.meant(given, desk);
        var query = QueryForm.all().person(name).page(LATEST, 0).query();
        long total = register.count(query);
        var offices = desk.names().who(name);
        if (total == 0 && offices.outcome() != Answer.Outcome.ANSWERED) throw unknown(given);
        var answer = Lists.object().put("name", name).put("total", total);
        answer.set("offices", WhoJson.node(name, offices));
        var dealings = answer.putArray("dealings");
        var newest = register.newest();
        for (var sketch : register.sketches(query))
            dealings.add(SketchNodes.row(
                    sketch.engagement(), sketch.sources(), sketch.isUnconfirmed(newest), sketch.hidden()));
        var sides = answer.putArray("with");
        Parties.of(Parties.Kind.SIDE, query, desk).stream().limit(MOST_PARTNERS).forEach(p -> sides.add(p.node(desk)));
        var records = answer.putObject("records");
        for (var kind : Item.Kind.values()) records.set(kind.name().toLowerCase(Locale.ROOT) + "s", record(kind, name));
        Answers.json(context, answer);
    }

    private static Problem unknown(String name) {
        return Problem.notFound("no entry and no office tells of '" + Plain.shown(name)
                + "': try the surname alone, or look in the list");
    }

    private ObjectNode record(Item.Kind kind, String name) {
        var none = ItemQuery.all(kind);
        var query = new ItemQuery(
                kind, Optional.of(name), none.side(), Set.of(), List.of(), none.from(), none.to(), none.due(), 1, 0);
        var counts = Lists.object();
        desk.register().ledger().record(query).forEach(counts::put);
        return counts;
    }

    private void between(Context context) {
        var given = new Parameters(context, BETWEEN);
        var register = desk.register();
        var codes = given.names("side").stream()
                .map(s -> Parameters.faultless(() -> Asked.side("side", s, register, desk.names())))
                .distinct()
                .toList();
        if (codes.size() < 2)
            throw Problem.badParameter("side is given for " + codes.size() + " side: name two or more");
        var query = QueryForm.all().sides(codes).query();
        var meetings = new Between(register, codes).meetings();
        var nodes = desk.nodes();
        var answer = Lists.object();
        var sides = answer.putArray("sides");
        for (var code : codes) sides.add(Parties.side(code, desk));
        meetings.met().ifPresent(d -> answer.set("lastMet", nodes.dossier(d)));
        meetings.planned().ifPresent(d -> answer.set("nextPlanned", nodes.dossier(d)));
        meetings.unconfirmed().ifPresent(d -> answer.set("unconfirmed", nodes.dossier(d)));
        answer.put("total", register.count(query));
        EngagementPage.put(answer, query, Paging.of(given), desk);
        Answers.json(context, answer);
    }

    private void where(Context context) {
        var given = new Parameters(context, Set.of("person", "on"));
        var person = given.one("person").orElseThrow(() -> Problem.badParameter("person is missing: give a name"));
        var day = given.one("on")
                .map(d -> Parameters.faultless(() -> Settings.day("on", d)))
                .orElseThrow(() -> Problem.badParameter("on is missing: give a day such as 2018-10-08"));
        var name = People.meant(person, desk);
        var answer = new Whereabouts(desk.register(), name).on(day);
        if (answer.isEmpty())
            throw Problem.notFound("no dated entry tells of '" + Plain.shown(person)
                    + "': try the surname alone, or search for the name");
        Answers.json(context, EntryJson.whereNode(desk.nodes(), answer));
    }
}
