package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.app.serve.Document.Operation;
import org.demarche.app.store.Access;
import org.demarche.app.store.PostgresServer;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is asked, the server answers as its document says: no fault of its own, a status and a type that are written down, a body that
 * fits them. Requests are made from the document; {@code -Ddemarche.seed=} makes others.
 */
class AnyRequestTest {
    private static final int REQUESTS = 5_000;
    private static final String PROBLEM = "application/problem+json";
    private static final List<String> METHODS = List.of("PUT", "PATCH", "DELETE", "POST", "GET", "PROPFIND");

    private final Document document = new Document();
    private final Random random = new Random(Long.getLong("demarche.seed", 20130604L));
    private final Map<Integer, Integer> statuses = new TreeMap<>();

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
        try (var served = server) {
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
            var operations = document.operations();
            var faults = new ArrayList<String>();
            for (int i = 0; i < requests && faults.size() < 20; i++) {
                var operation = inputs.one(operations);
                if (operation.method().equals("post") && inputs.chance(0.5)) operation = inputs.one(operations);
                faults.addAll(ask(served, operation, inputs));
            }
            assertThat(faults).isEmpty();
            // Requests that are all refused, or all taken, would show little.
            assertThat(statuses.keySet()).contains(200, 201, 304, 400, 404, 405, 406, 415, 422);
            assertThat(statuses.get(200)).isGreaterThan(requests / 4);
        }
    }

    private List<String> ask(Served served, Operation operation, Inputs inputs) {
        var method =
                inputs.chance(0.04) ? inputs.one(METHODS) : operation.method().toUpperCase(Locale.ROOT);
        var address = address(operation, inputs);
        var request = HttpRequest.newBuilder(served.at(address));
        if (method.equals("POST")) {
            var body = body(operation, inputs, request);
            request.method(method, BodyPublishers.ofString(body));
        } else request.method(method, BodyPublishers.noBody());
        headers(operation, inputs, request);
        var response = Served.send(request);
        statuses.merge(response.statusCode(), 1, Integer::sum);
        var faults = new ArrayList<String>();
        for (var fault : faults(operation, method, response))
            faults.add(method + " " + address + " " + request.build().headers().map() + " -> " + response.statusCode()
                    + ": " + fault + "\n  "
                    + response.body().substring(0, Math.min(300, response.body().length())));
        return faults;
    }

    private List<String> faults(Operation operation, String method, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 500) return List.of("a fault of the server");
        var type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        var declared = method.toLowerCase(Locale.ROOT).equals(operation.method())
                ? document.response(operation, status)
                : Optional.<JsonNode>empty();
        if (declared.isEmpty()) return undeclared(method, operation, response, type);
        if (status == 304) return response.body().isEmpty() ? List.of() : List.of("a body where there is none");
        return document.faults(declared.get(), type, response.body());
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

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String address(Operation operation, Inputs inputs) {
        var path = operation.path();
        var pairs = new ArrayList<String>();
        for (var parameter : document.parameters(operation)) {
            if (parameter.in().equals("path")) {
                var value = encoded(inputs.values(parameter).get(0));
                // Nothing at all is the address of the list.
                path = path.replace("{" + parameter.name() + "}", value.isEmpty() ? "-" : value);
            } else if (parameter.in().equals("query") && inputs.chance(parameter.required() ? 0.95 : 0.15))
                for (var value : inputs.values(parameter)) pairs.add(parameter.name() + "=" + encoded(value));
        }
        if (inputs.chance(0.04)) pairs.add(encoded(inputs.rubbish()) + "=" + encoded(inputs.rubbish()));
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private String body(Operation operation, Inputs inputs, HttpRequest.Builder request) {
        var content = operation.node().path("requestBody").path("content");
        if (content.isEmpty()) {
            request.header("Content-Type", "application/json");
            return "{}";
        }
        var type = inputs.one(content.propertyStream().map(Map.Entry::getKey).toList());
        if (inputs.chance(0.95)) request.header("Content-Type", inputs.chance(0.95) ? type : "image/png");
        if (type.equals("application/json")) {
            var examples = content.get(type).path("examples");
            if (!examples.isEmpty() && inputs.chance(0.2))
                return examples.valueStream()
                        .findFirst()
                        .orElseThrow()
                        .get("value")
                        .toString();
            return inputs.json(content.get(type).get("schema"));
        }
        if (type.startsWith("text/") && inputs.chance(0.5))
            return content.get(type).get("example").asString();
        return inputs.chance(0.3)
                ? inputs.rubbish()
                : "{\"id\":\"r-" + random.nextInt(50) + "\",\"text\":\"The ministers met in Oslo on Monday.\"}";
    }

    private static void headers(Operation operation, Inputs inputs, HttpRequest.Builder request) {
        // A stream of events has no end: it is tested elsewhere.
        if (operation.path().endsWith("/events") || inputs.chance(0.04))
            request.header("Accept", inputs.one(List.of("image/png", "text/*;q=0", ";;,")));
        else if (inputs.chance(0.3))
            request.header("Accept", inputs.one(List.of("*/*", "application/json, */*;q=0.1", "text/html,*/*")));
        if (inputs.chance(0.1))
            request.header("If-None-Match", inputs.one(List.of("*", "\"x\"", "W/\"y\", \"z\"", "rubbish")));
        if (inputs.chance(0.05))
            request.header("If-Modified-Since", inputs.one(List.of("Thu, 26 Nov 2026 20:00:00 GMT", "yesterday")));
        if (inputs.chance(0.1)) request.header("Accept-Encoding", inputs.one(List.of("identity", "br;q=0", "*;q=0")));
    }
}
