package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.demarche.app.serve.Document.Operation;
import org.demarche.app.store.Access;
import org.demarche.app.store.PostgresServer;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is asked, the server answers as its document says: no fault of its own, a status and a type that are written down, a body that
 * fits them, the headers that it promises; and what has nothing wrong in it is not refused. Requests are made from the document;
 * {@code -Ddemarche.seed=} makes others. What fails is told with as little in it as still fails.
 */
class AnyRequestTest {
    private static final int REQUESTS = 5_000;
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> METHODS = List.of("PUT", "PATCH", "DELETE", "POST", "GET", "PROPFIND");

    private static final List<String> CHARSETS = List.of(
            "; charset=utf-8",
            ";charset=\"UTF-8\"",
            "; charset=iso-8859-1",
            "; charset=utf-16",
            "; charset=nonsense",
            "; charset=",
            "; charset=%00");
    private static final long SEED = Long.getLong("demarche.seed", 20130604L);

    private final Document document = new Document();
    private final Random random = new Random(SEED);

    @Test
    void everyAnswerIsOneOfTheDocument(@TempDir Path folder) {
        ask(new Served(folder), REQUESTS);
    }

    /** Another database refuses other things, such as zeros in texts. */
    @Test
    void theSameOverPostgresql() {
        var register = Stores.open(PostgresServer.fresh(), Access.WRITE);
        Served.fill(register);
        ask(new Served(register), REQUESTS / 5);
    }

    private void ask(Served server, int requests) {
        var seen = new Seen();
        try (var served = server) {
            decide(served);
            var real = new ArrayList<>(served.keys());
            real.addAll(List.of(
                    "Angela Merkel",
                    "Tusk",
                    "Norway",
                    "PRK",
                    "Warsaw",
                    "wire-0520",
                    "talks",
                    "Example Courier",
                    "Arctic"));
            var inputs = new Inputs(document, random, real);
            var values = new RealValues(document, random, served);
            var operations = document.operations();
            var faults = new ArrayList<String>();
            for (int i = 0; i < requests && faults.size() < 20; i++) {
                var operation = inputs.one(operations);
                if (operation.method().equals("post") && inputs.chance(0.5)) operation = inputs.one(operations);
                boolean right = operation.method().equals("get") && !isEndless(operation) && inputs.chance(0.4);
                faults.addAll(
                        right
                                ? askRight(served, operation, values.attempt(operation), seen)
                                : ask(served, operation, attempt(operation, inputs), seen));
            }
            assertThat(faults).as("by -Ddemarche.seed=" + SEED).isEmpty();
            // Requests that are all refused, or all taken, would show little.
            assertThat(seen.statuses().keySet()).contains(200, 201, 204, 304, 400, 404, 405, 406, 409, 415, 422);
            assertThat(seen.statuses().get(200)).isGreaterThan(requests / 3);
            if (requests == REQUESTS)
                assertThat(seen.missing(document))
                        .as("by -Ddemarche.seed=" + SEED)
                        .allMatch(missed -> hasNoSecondPage(served, missed));
        }
    }

    /** Whether what was missed is the second page of a list that has but one. */
    private static boolean hasNoSecondPage(Served served, String missed) {
        if (!missed.endsWith(" ?cursor")) return false;
        var address = missed.substring("GET ".length(), missed.length() - " ?cursor".length());
        return !Json.of(served.get(address + "?limit=1").body()).has("next");
    }

    /** So that there is a decision to ask for. */
    private static void decide(Served served) {
        var hide = "{\"kind\":\"hide\",\"key\":\"%s\",\"author\":\"Ada\",\"reason\":\"a trial\"}";
        var hidden = served.post(
                "/api/v1/decisions",
                "application/json",
                hide.formatted(served.keys().get(0)));
        assertThat(hidden.statusCode()).isEqualTo(201);
    }

    private static boolean isEndless(Operation operation) {
        return operation.path().endsWith("/events");
    }

    /** A request in which nothing is wrong is answered, and so are HEAD, the pages behind, and the same again. */
    private List<String> askRight(Served served, Operation operation, Attempt attempt, Seen seen) {
        var faults = new ArrayList<String>();
        var next = Optional.of(attempt);
        for (int page = 0; next.isPresent() && page < 3; page++) {
            var asked = next.get();
            faults.addAll(ask(served, operation, asked, seen));
            var response = asked.send(served);
            // A key that was merged is sent on; whoever has no day on record was nowhere.
            boolean elsewhere =
                    response.statusCode() == 301 || asked.path().endsWith("/where") && response.statusCode() == 404;
            if (response.statusCode() != 200 && !elsewhere)
                faults.add("refused: " + asked + " -> " + response.statusCode() + " " + response.body());
            var head = asked.with("HEAD").send(served);
            if (head.statusCode() != response.statusCode() || !head.body().isEmpty())
                faults.add("HEAD differs: " + asked + " -> " + head.statusCode());
            faults.addAll(known(served, asked, response));
            next = next(asked, response);
        }
        return faults;
    }

    private static List<String> known(Served served, Attempt asked, HttpResponse<String> response) {
        var tag = response.headers().firstValue("ETag");
        if (tag.isEmpty() || response.statusCode() != 200) return List.of();
        var again = new Attempt(
                        "GET", asked.path(), asked.pairs(), Map.of("If-None-Match", tag.get()), Optional.empty())
                .send(served);
        return again.statusCode() == 304 && again.body().isEmpty()
                ? List.of()
                : List.of("sent twice: " + asked + " -> " + again.statusCode());
    }

    private static Optional<Attempt> next(Attempt asked, HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (response.statusCode() != 200 || !type.startsWith("application/json")) return Optional.empty();
        var cursor = Json.of(response.body()).path("next").asText("");
        if (cursor.isEmpty()) return Optional.empty();
        var pairs = new ArrayList<>(asked.pairs());
        pairs.removeIf(p -> p.name().equals("cursor"));
        pairs.add(new Attempt.Pair("cursor", cursor));
        return Optional.of(new Attempt("GET", asked.path(), pairs, Map.of(), Optional.empty()));
    }

    private List<String> ask(Served served, Operation operation, Attempt attempt, Seen seen) {
        var response = attempt.send(served);
        seen.add(operation, attempt, response.statusCode());
        if (faults(operation, attempt.method(), response).isEmpty()) return List.of();
        var smallest = attempt.smallest(
                less -> !faults(operation, less.method(), less.send(served)).isEmpty());
        var told = smallest.send(served);
        var faults = new ArrayList<String>();
        for (var fault : faults(operation, smallest.method(), told))
            faults.add(smallest + " -> " + told.statusCode() + ": " + fault + "\n  "
                    + told.body().substring(0, Math.min(300, told.body().length())));
        return faults.isEmpty() ? List.of("once only: " + attempt + " -> " + response.statusCode()) : faults;
    }

    private List<String> faults(Operation operation, String method, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 500) return List.of("a fault of the server");
        var type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        var declared = method.toLowerCase(Locale.ROOT).equals(operation.method())
                ? document.response(operation, status)
                : Optional.<JsonNode>empty();
        if (declared.isEmpty()) return undeclared(method, operation, response, type);
        if (status == 304 || status == 204)
            return response.body().isEmpty() ? List.of() : List.of("a body where there is none");
        var faults = new ArrayList<>(document.faults(declared.get(), type, response.body()));
        for (var header : declared.get().path("headers").properties())
            if (response.headers().firstValue(header.getKey()).isEmpty()) faults.add("no " + header.getKey());
        return faults;
    }

    /** Methods that the document does not have, and addresses that a value has led away from the operation. */
    private List<String> undeclared(String method, Operation operation, HttpResponse<String> response, String type) {
        int status = response.statusCode();
        boolean other =
                document.table().getOrDefault(operation.path(), Set.of()).contains(method);
        if (status == 405)
            return response.headers().firstValue("Allow").isPresent() && type.equals(PROBLEM)
                    ? List.of()
                    : List.of("no Allow");
        boolean led = operation.path().contains("{") && (status == 404 || status == 400);
        if (led || other) return type.equals(PROBLEM) || status < 400 ? List.of() : List.of("no problem but " + type);
        return List.of("not in the document");
    }

    private Attempt attempt(Operation operation, Inputs inputs) {
        var method =
                inputs.chance(0.04) ? inputs.one(METHODS) : operation.method().toUpperCase(Locale.ROOT);
        var path = operation.path();
        var pairs = new ArrayList<Attempt.Pair>();
        // Where there are many, each is given seldom, or hardly any request would be taken.
        double optional = document.parameters(operation).size() > 6 ? 0.15 : 0.4;
        for (var parameter : document.parameters(operation)) {
            if (parameter.in().equals("path")) {
                var value = Attempt.encoded(inputs.values(parameter).get(0));
                // Nothing at all is the address of the list.
                path = path.replace("{" + parameter.name() + "}", value.isEmpty() ? "-" : value);
            } else if (parameter.in().equals("query") && inputs.chance(parameter.required() ? 0.95 : optional))
                for (var value : inputs.values(parameter)) pairs.add(new Attempt.Pair(parameter.name(), value));
        }
        if (inputs.chance(0.04)) pairs.add(new Attempt.Pair(inputs.rubbish(), inputs.rubbish()));
        var headers = headers(operation, inputs);
        var body = method.equals("POST") ? Optional.of(body(operation, inputs, headers)) : Optional.<String>empty();
        return new Attempt(method, path, pairs, headers, body);
    }

    private String body(Operation operation, Inputs inputs, Map<String, String> headers) {
        var content = operation.node().path("requestBody").path("content");
        if (content.isEmpty()) {
            headers.put("Content-Type", "application/json");
            return "{}";
        }
        var type = inputs.one(content.propertyStream().map(Map.Entry::getKey).toList());
        if (inputs.chance(0.95))
            headers.put(
                    "Content-Type",
                    inputs.chance(0.05) ? "image/png" : inputs.chance(0.1) ? type + inputs.one(CHARSETS) : type);
        // The mark of byte order that some editors put before a text.
        return (inputs.chance(0.05) ? "\uFEFF" : "") + content(content.get(type), type, inputs);
    }

    private String content(JsonNode content, String type, Inputs inputs) {
        if (type.equals("application/json")) {
            var examples = content.path("examples");
            if (!examples.isEmpty() && inputs.chance(0.2))
                return examples.valueStream()
                        .findFirst()
                        .orElseThrow()
                        .get("value")
                        .toString();
            return inputs.json(content.get("schema"));
        }
        if (type.startsWith("text/") && inputs.chance(0.5))
            return content.get("example").asString();
        return inputs.chance(0.3)
                ? inputs.rubbish()
                : "{\"id\":\"r-" + random.nextInt(50) + "\",\"text\":\"The ministers met in Oslo on Monday.\"}";
    }

    private static Map<String, String> headers(Operation operation, Inputs inputs) {
        var headers = new LinkedHashMap<String, String>();
        // A stream of events has no end: it is tested elsewhere.
        if (isEndless(operation) || inputs.chance(0.04))
            headers.put("Accept", inputs.one(List.of("image/png", "text/*;q=0", ";;,")));
        else if (inputs.chance(0.3))
            headers.put("Accept", inputs.one(List.of("*/*", "application/json, */*;q=0.1", "text/html,*/*")));
        if (inputs.chance(0.1))
            headers.put("If-None-Match", inputs.one(List.of("*", "\"x\"", "W/\"y\", \"z\"", "rubbish")));
        if (inputs.chance(0.05))
            headers.put("If-Modified-Since", inputs.one(List.of("Thu, 26 Nov 2026 20:00:00 GMT", "yesterday")));
        if (inputs.chance(0.1)) headers.put("Accept-Encoding", inputs.one(List.of("identity", "br;q=0", "*;q=0")));
        return headers;
    }
}
