package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIVersion;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.demarche.app.serve.Document.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The document says what the server does, and the server does what the document says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private static final Set<String> OTHERS = Set.of("/calendar.ics", "/healthz", "/readyz", "/metrics");

    private final Document document = new Document();
    private Served served;

    @BeforeAll
    void serve(@TempDir Path folder) {
        served = new Served(folder);
        var key = served.keys().get(0);
        var hidden = served.post(
                "/api/v1/decisions",
                "application/json",
                "{\"kind\":\"hide\",\"key\":\"" + key + "\",\"author\":\"Ada\",\"reason\":\"a trial\"}");
        assertThat(hidden.statusCode()).as(hidden.body()).isEqualTo(201);
        served.post(
                "/api/v1/decisions",
                "application/json",
                "{\"kind\":\"undo\",\"undoes\":1,\"author\":\"Ada\",\"reason\":\"it was none\"}");
    }

    @AfterAll
    void stop() {
        served.close();
    }

    @Test
    void documentHasTheAddressesOfTheServerAndNoOthers() {
        var answered = new TreeMap<String, Set<String>>();
        served.server().addresses().forEach((path, methods) -> {
            if (path.startsWith("/api/") || OTHERS.contains(path)) {
                methods.remove("HEAD");
                answered.put(path, methods);
            }
        });
        assertThat(document.table()).isEqualTo(answered);
    }

    /** Vert.x brings the schema that the OpenAPI Initiative publishes for 3.1, and holds documents against it. */
    @Test
    void anotherProgramAcceptsTheDocument() throws Exception {
        var vertx = Vertx.vertx();
        try {
            var contract = new JsonObject(document.root().toString());
            assertThat(OpenAPIVersion.fromContract(contract)).isEqualTo(OpenAPIVersion.V3_1);
            assertThat(errors(vertx, contract)).isEmpty();
            var broken = contract.copy();
            broken.getJsonObject("paths")
                    .getJsonObject("/api/v1/stats")
                    .getJsonObject("get")
                    .put("responses", "none");
            assertThat(errors(vertx, broken)).isNotEmpty();
            var astray = contract.copy();
            astray.getJsonObject("components").getJsonObject("schemas").remove("Engagement");
            assertThatThrownBy(() -> resolved(vertx, astray)).hasMessageContaining("Engagement");
            assertThat(resolved(vertx, contract).getJsonObject("paths").fieldNames())
                    .containsAll(document.table().keySet());
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
        }
    }

    private static List<String> errors(Vertx vertx, JsonObject contract) throws Exception {
        var found = OpenAPIVersion.V3_1
                .getRepository(vertx, "https://example.org/")
                .compose(schemas -> OpenAPIVersion.V3_1.validateContract(vertx, schemas, contract))
                .toCompletionStage()
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES);
        if (Boolean.TRUE.equals(found.getValid())) return List.of();
        return found.getErrors() == null
                ? List.of("not valid")
                : found.getErrors().stream()
                        .map(e -> e.getInstanceLocation() + ": " + e.getError())
                        .toList();
    }

    private static JsonObject resolved(Vertx vertx, JsonObject contract) throws Exception {
        return OpenAPIVersion.V3_1
                .getRepository(vertx, "https://example.org/")
                .compose(schemas -> OpenAPIVersion.V3_1.resolve(vertx, schemas, contract))
                .toCompletionStage()
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES);
    }

    /** Every GET with the parameters that it must have, and again with each of the others, by the document's own examples. */
    @Test
    void answersAreAsTheDocumentHasThem() {
        var faults = new ArrayList<String>();
        int answered = 0;
        for (var operation : document.operations()) {
            if (!operation.method().equals("get") || operation.path().endsWith("/events")) continue;
            for (var address : addresses(operation)) {
                var response = served.get(address);
                if (response.statusCode() != 200) faults.add(address + ": " + response.body());
                else faults.addAll(faults(operation, address, response));
                answered++;
            }
        }
        assertThat(faults).isEmpty();
        assertThat(answered).isGreaterThan(150);
    }

    private List<String> addresses(Operation operation) {
        var addresses = new ArrayList<String>();
        var must = new StringBuilder();
        var path = operation.path();
        for (var parameter : document.parameters(operation)) {
            if (!parameter.required()) continue;
            var example = parameter.example().orElseThrow();
            if (parameter.in().equals("path"))
                path = path.replace("{" + parameter.name() + "}", encoded(example.asString()));
            else if (example.isArray()) example.forEach(e -> must.append(pair(parameter.name(), e.asString())));
            else must.append(pair(parameter.name(), example.asString()));
        }
        addresses.add(address(path, must.toString()));
        for (var parameter : document.parameters(operation))
            if (!parameter.required() && parameter.in().equals("query")) {
                var example = parameter.example().filter(e -> !e.isArray()).map(e -> e.asString());
                var value = example.or(() -> Optional.ofNullable(USUAL.get(parameter.name())));
                if (value.isPresent()) addresses.add(address(path, must + pair(parameter.name(), value.get())));
            }
        return addresses;
    }

    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("person", "Merkel"),
            Map.entry("side", "Norway"),
            Map.entry("level", "head,minister"),
            Map.entry("place", "Warsaw"),
            Map.entry("topic", "Arctic"),
            Map.entry("type", "visit"),
            Map.entry("from", "2013-03"),
            Map.entry("to", "2013-06-20"),
            Map.entry("outlet", "courier"),
            Map.entry("conflicts", "true"),
            Map.entry("background", ""),
            Map.entry("hidden", "true"),
            Map.entry("sort", "sources"),
            Map.entry("order", "asc"),
            Map.entry("limit", "1"),
            Map.entry("by", "persons"),
            Map.entry("unit", "year"));

    private static String address(String path, String pairs) {
        return pairs.isEmpty() ? path : path + "?" + pairs.substring(0, pairs.length() - 1);
    }

    private static String pair(String name, String value) {
        return name + "=" + encoded(value) + "&";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private List<String> faults(Operation operation, String address, HttpResponse<String> response) {
        var faults = new ArrayList<String>();
        var type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        for (var fault : document.faults(document.response(operation, 200).orElseThrow(), type, response.body()))
            faults.add(address + ": " + fault);
        return faults;
    }
}
