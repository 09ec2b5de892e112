package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.demarche.app.serve.Document.Operation;
import org.demarche.app.store.Access;
import org.demarche.app.store.PostgresServer;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A register in which nothing is, and one that keeps no texts, are answered from like any other. */
class ScantyRegisterTest {
    private final Document document = new Document();

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void nothingIsToldOfARegisterInWhichNothingIs(String kind, @TempDir Path folder) {
        var address = kind.equals("sqlite") ? folder.resolve("empty.db").toString() : PostgresServer.fresh();
        var faults = new ArrayList<String>();
        try (var served = new Served(Stores.open(address, Access.WRITE))) {
            for (var operation : gets()) {
                var attempt = byExamples(operation);
                var response = attempt.send(served);
                // One that is asked for by name is not there; what no register is needed for is.
                boolean answered = response.statusCode() == 200 || response.statusCode() == 404;
                if (!answered) faults.add(attempt + " -> " + response.statusCode() + " " + response.body());
                faults.addAll(faults(operation, attempt, response));
                var node =
                        response.headers().firstValue("Content-Type").orElse("").startsWith("application/json")
                                ? Json.of(response.body()).path("total")
                                : Json.of("{}");
                boolean counts = operation.path().startsWith("/api/v1/export")
                        || operation.path().endsWith("/audit");
                if (node.isInt() && node.asInt() != 0 && !counts) faults.add(attempt + " counts " + node);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aRegisterWithoutTextsTellsAllElse(@TempDir Path folder) {
        var register = Stores.open(folder.resolve("bare.db").toString(), Access.WRITE_WITHOUT_TEXT);
        Served.fill(register);
        var faults = new ArrayList<String>();
        try (var served = new Served(register)) {
            var hide = "{\"kind\":\"hide\",\"key\":\"%s\",\"author\":\"Ada\",\"reason\":\"a trial\"}";
            served.post(
                    "/api/v1/decisions",
                    "application/json",
                    hide.formatted(served.keys().get(0)));
            var values = new RealValues(document, new Random(7), served);
            for (int round = 0; round < 10; round++)
                for (var operation : gets()) {
                    var attempt = values.attempt(operation);
                    var response = attempt.send(served);
                    boolean nowhere = operation.path().endsWith("/where") && response.statusCode() == 404;
                    if (response.statusCode() != 200 && !nowhere)
                        faults.add(attempt + " -> " + response.statusCode() + " " + response.body());
                    faults.addAll(faults(operation, attempt, response));
                }
            assertThat(served.get("/api/v1/search?q=talks").body()).contains("\"total\":0");
            var report = served.get("/api/v1/reports/wire-0520").body();
            assertThat(Json.of(report).has("text")).isFalse();
            assertThat(report).doesNotContain("telephone", "by phone", "spoke");
        }
        assertThat(faults).isEmpty();
    }

    private List<Operation> gets() {
        return document.operations().stream()
                .filter(o -> o.method().equals("get") && !o.path().endsWith("/events"))
                .toList();
    }

    private List<String> faults(Operation operation, Attempt attempt, HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        return document
                .response(operation, response.statusCode())
                .map(r -> document.faults(r, type, response.body()))
                .orElse(List.of("not in the document: " + response.statusCode()))
                .stream()
                .map(f -> attempt + ": " + f)
                .toList();
    }

    private Attempt byExamples(Operation operation) {
        var path = operation.path();
        var pairs = new ArrayList<Attempt.Pair>();
        for (var parameter : document.parameters(operation)) {
            if (!parameter.required()) continue;
            var example = parameter.example().orElseThrow();
            if (parameter.in().equals("path"))
                path = path.replace("{" + parameter.name() + "}", Attempt.encoded(example.asString()));
            else
                for (var one : example.isArray() ? example.valueStream().toList() : List.<JsonNode>of(example))
                    pairs.add(new Attempt.Pair(parameter.name(), one.asString()));
        }
        return new Attempt("GET", path, pairs, Map.of(), Optional.empty());
    }
}
