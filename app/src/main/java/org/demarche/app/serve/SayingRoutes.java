package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.app.ask.Asked;
import org.demarche.app.ask.LedgerStatuses;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.LedgerRecords;
import org.demarche.app.export.SaidNodes;
import org.demarche.app.store.SaidQuery;
import org.demarche.app.store.Saying;
import org.demarche.register.Account;
import org.demarche.register.Item;
import org.demarche.register.ItemQuery;
import org.demarche.register.Ledger;
import org.demarche.register.Statement;

/** What was said, undertaken, expected and claimed. */
final class SayingRoutes implements Routes {
    private static final Set<String> STATEMENTS = Set.of("by", "entry", "from", "to", "limit", "cursor");
    private static final Set<String> LEDGER = Set.of("by", "side", "status", "entry", "from", "to", "limit", "cursor");

    /** Who claims something is bound to no day. */
    private static final Set<String> WITH_DUE = Stream.concat(LEDGER.stream(), Stream.of("due-from", "due-to", "sort"))
            .collect(Collectors.toUnmodifiableSet());

    private final Desk desk;

    SayingRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(API + "/statements", this::statements);
        for (var kind : Item.Kind.values())
            routes.get(API + "/" + kind.name().toLowerCase(Locale.ROOT) + "s", context -> items(context, kind));
    }

    private void statements(Context context) {
        var given = new Parameters(context, STATEMENTS);
        var paging = Paging.of(given);
        var query = new SaidQuery(
                Set.of(Saying.Kind.STATEMENT),
                given.one("by"),
                given.one("entry").map(k -> key(k)),
                given.day("from", true),
                given.day("to", false),
                paging.at("statements", 2)
                        .map(p -> new SaidQuery.Mark(Paging.number(p.get(0)), Paging.number(p.get(1)))),
                paging.limit());
        var answer = Lists.object().put("total", desk.register().count(query));
        var items = answer.putArray("items");
        var nodes = new SaidNodes(desk.texts());
        var page = desk.register().said(query);
        for (var said : page.said()) {
            var node = nodes.statement((Statement) said.told());
            DossierNodes.head(node.putObject("report"), said.report());
            var entries = node.putArray("engagements");
            said.entries().forEach(entries::add);
            node.remove("about");
            items.add(node);
        }
        page.next()
                .ifPresent(m ->
                        Paging.next(answer, "statements", List.of(String.valueOf(m.day()), String.valueOf(m.row()))));
        Answers.json(context, answer);
    }

    private void items(Context context, Item.Kind kind) {
        var given = new Parameters(context, kind == Item.Kind.CLAIM ? LEDGER : WITH_DUE);
        var paging = Paging.of(given);
        var register = desk.register();
        var known = LedgerStatuses.of(kind);
        var statuses = given.list("status");
        for (var status : statuses)
            if (!known.contains(status))
                throw Problem.badParameter(
                        "status is '" + Plain.shown(status) + "': use one or more of " + String.join(", ", known));
        List<String> accounts = given.one("entry")
                .map(k -> register.find(key(k)).orElseThrow().accounts().stream()
                        .map(Account::key)
                        .toList())
                .orElse(List.of());
        var query = new ItemQuery(
                kind,
                given.one("by"),
                side(given),
                Set.copyOf(statuses),
                accounts,
                given.day("from", true),
                given.day("to", false),
                due(given),
                paging.limit(),
                0);
        var ledger = register.ledger();
        ObjectNode answer = Lists.object().put("total", ledger.count(query));
        var record = answer.putObject("record");
        ledger.record(query).forEach(record::put);
        var items = answer.putArray("items");
        var records = new LedgerRecords(desk.texts());
        var order = kind.code() + (query.due().isFirst() ? " due" : " made");
        var page = ledger.page(query, paging.at(order, 4).map(SayingRoutes::mark));
        for (var item : page.items()) items.add(records.json(item));
        page.next().ifPresent(m -> Paging.next(answer, order, place(m)));
        Answers.json(context, answer);
    }

    private static List<String> place(Ledger.Mark mark) {
        return List.of(Paging.written(mark.due()), Paging.written(mark.made()), mark.key(), mark.matter());
    }

    private static Ledger.Mark mark(List<String> place) {
        return new Ledger.Mark(Paging.day(place.get(0)), Paging.day(place.get(1)), place.get(2), place.get(3));
    }

    private static ItemQuery.Due due(Parameters given) {
        var sort = given.one("sort").orElse("made");
        if (!sort.equals("made") && !sort.equals("due"))
            throw Problem.badParameter("sort is '" + Plain.shown(sort) + "': use made or due");
        return new ItemQuery.Due(given.day("due-from", true), given.day("due-to", false), sort.equals("due"));
    }

    private Optional<String> side(Parameters given) {
        return given.one("side")
                .map(s -> Parameters.faultless(() -> Asked.side("side", s, desk.register(), desk.names())));
    }

    private String key(String key) {
        return desk.register()
                .find(key)
                .orElseThrow(() -> Problem.badParameter(
                        "entry is '" + Plain.shown(key) + "': no entry has that key; look for it in the list"))
                .key();
    }
}
