package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.app.ask.Settling;
import org.demarche.app.export.DecisionView;
import org.demarche.register.Acceptance;
import org.demarche.register.Decision;
import org.demarche.register.UnfitDecision;

/** People's corrections: the audit list, and new ones. */
final class DecisionRoutes implements Routes {
    private static final String KINDS = "correct, merge, split, hide, accept, identify or undo";
    private static final Set<String> COMMON = Set.of("kind", "author", "reason");
    private static final PageOrder<Decision> ORDER =
            new PageOrder<>("decisions", 1, d -> List.of(String.valueOf(d.id())), place -> {
                long number = Paging.number(place.get(0));
                return d -> d.id() > number;
            });

    private final Desk desk;

    DecisionRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(API + "/decisions", this::list);
        routes.get(API + "/decisions/{id}", this::one);
        routes.post(API + "/decisions", this::decide);
    }

    private void list(Context context) {
        var given = new Parameters(context, Paging.PARAMETERS);
        var decisions = desk.register().decisions();
        var view = new DecisionView(decisions);
        Answers.json(context, Lists.page(decisions, ORDER, Paging.of(given), view::node));
    }

    private void one(Context context) {
        Parameters.none(context);
        var id = Parameters.path(context, "id");
        var decisions = desk.register().decisions();
        var decision = decisions.stream()
                .filter(d -> String.valueOf(d.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("no decision has the number '" + Plain.shown(id) + "'"));
        Answers.json(context, new DecisionView(decisions).node(decision));
    }

    /** Keeps a decision and makes what it binds anew before it answers. */
    private void decide(Context context) {
        Parameters.none(context);
        Body.type(context, List.of("application/json"));
        var body = Body.object(context);
        try {
            var register = desk.register();
            var clerk = new org.demarche.enter.Desk(
                    register, author(context, body), Body.text(body, "reason"), Clock.systemUTC());
            var decision = decided(clerk, body);
            Settling.settle(register, settled -> {});
            desk.remembered().changed();
            register.audit().keep(Gate.line(context, "decide", DecisionView.line(decision)));
            context.status(HttpStatus.CREATED).header(Header.LOCATION, API + "/decisions/" + decision.id());
            Answers.made(context, answer(decision));
        } catch (UnfitDecision unfit) {
            throw new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "unfit-decision", String.valueOf(unfit.getMessage()));
        }
    }

    /** Whoever shows who it is decides under that name; for whom it does so may stand before it. */
    private static String author(Context context, ObjectNode body) {
        var caller = Gate.visitor(context, "decisions").name();
        if (caller.isEmpty()) return Body.text(body, "author");
        var given = Body.findText(body, "author").map(String::strip).filter(a -> !a.isEmpty());
        return given.filter(a -> !a.equals(caller.get()))
                .map(a -> a + " (by " + caller.get() + ")")
                .orElse(caller.get());
    }

    private static Decision decided(org.demarche.enter.Desk clerk, ObjectNode body) {
        var kind = Body.text(body, "kind");
        return switch (kind) {
            case "correct" -> {
                check(body, "key", "fields");
                yield clerk.correct(Body.text(body, "key"), texts(body, "fields", "{\"date\":\"2018-10-08\"}"));
            }
            case "merge" -> {
                check(body, "keys");
                yield clerk.merge(Body.texts(body, "keys"));
            }
            case "split" -> {
                check(body, "key", "accounts");
                yield clerk.split(Body.text(body, "key"), Body.texts(body, "accounts"));
            }
            case "hide" -> {
                check(body, "key");
                yield clerk.hide(Body.text(body, "key"));
            }
            case "accept" -> accepted(clerk, body);
            case "identify" -> {
                check(body, "key", "names");
                yield clerk.identify(Body.text(body, "key"), texts(body, "names", "{\"Lee\":\"Lee Sang-min, KOR\"}"));
            }
            case "undo" -> {
                check(body, "undoes");
                var number = body.get("undoes");
                if (number == null || !number.isIntegralNumber() || !number.canConvertToLong())
                    throw Body.bad("undoes is no number: send the decision's, as the list has it");
                yield clerk.undo(number.longValue());
            }
            default -> throw Body.bad("kind is '" + Plain.shown(kind) + "': use " + KINDS);
        };
    }

    private static void check(ObjectNode body, String... fields) {
        var known = new HashSet<>(COMMON);
        known.addAll(List.of(fields));
        Body.check(body, known);
    }

    /** That accounts are one, or else that what is doubtful in the given ways is right. */
    private static Decision accepted(org.demarche.enter.Desk clerk, ObjectNode body) {
        check(body, "key", "accounts", "doubts");
        var key = Body.text(body, "key");
        if (!body.has("doubts"))
            return clerk.accept(key, body.has("accounts") ? Body.texts(body, "accounts") : List.of());
        if (body.has("accounts")) throw Body.bad("accounts and doubts are two decisions: send one, then the other");
        var what = EnumSet.noneOf(Acceptance.class);
        for (var doubt : Body.texts(body, "doubts"))
            what.add(Acceptance.named(doubt)
                    .orElseThrow(() -> Body.bad(
                            "doubts holds '" + Plain.shown(doubt) + "': use one or more of " + Acceptance.codes())));
        return clerk.accept(key, what);
    }

    private static Map<String, String> texts(ObjectNode body, String field, String example) {
        if (!(body.get(field) instanceof ObjectNode given))
            throw Body.bad(field + " is no object: send such as " + example);
        var texts = new LinkedHashMap<String, String>();
        given.fieldNames().forEachRemaining(name -> {
            if (!Plain.isText(name)) throw Body.bad(field + " holds a name that is no text");
            texts.put(name, Body.text(given, name));
        });
        return texts;
    }

    /** The decision, and the entries as they are now. */
    private ObjectNode answer(Decision decision) {
        var register = desk.register();
        var answer = Lists.object();
        answer.set("decision", new DecisionView(register.decisions()).node(decision));
        var entries = new LinkedHashMap<String, ObjectNode>();
        var nodes = desk.nodes();
        register.find(decision.key()).ifPresent(d -> entries.put(d.key(), nodes.dossier(d)));
        for (var account : decision.accounts())
            register.find("e" + account.substring(1)).ifPresent(d -> entries.put(d.key(), nodes.dossier(d)));
        var array = answer.putArray("engagements");
        entries.values().forEach(array::add);
        return answer;
    }
}
