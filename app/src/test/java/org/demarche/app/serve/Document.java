package org.demarche.app.serve;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI document, as tests read it. */
final class Document {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final ObjectNode root = (ObjectNode) new YAMLMapper().readTree(DocumentRoutes.text());
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> known = new HashMap<>();

    /** One method at one address. */
    record Operation(String path, String method, JsonNode node) {
        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    /** A parameter, with all references followed. */
    record Parameter(
            String name, String in, boolean required, boolean exploded, JsonNode schema, Optional<JsonNode> example) {}

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : root.get("paths").properties())
            for (var method : path.getValue().properties())
                if (METHODS.contains(method.getKey()))
                    operations.add(new Operation(path.getKey(), method.getKey(), method.getValue()));
        return operations;
    }

    /** Methods in capitals by address. */
    Map<String, Set<String>> table() {
        var table = new TreeMap<String, Set<String>>();
        for (var operation : operations())
            table.computeIfAbsent(operation.path(), p -> new TreeSet<>())
                    .add(operation.method().toUpperCase(Locale.ROOT));
        return table;
    }

    List<Parameter> parameters(Operation operation) {
        var parameters = new ArrayList<Parameter>();
        for (var given : operation.node().path("parameters")) {
            var node = followed(given);
            parameters.add(new Parameter(
                    node.get("name").asString(),
                    node.get("in").asString(),
                    node.path("required").asBoolean(false),
                    node.path("explode").asBoolean(true),
                    followed(node.get("schema")),
                    Optional.ofNullable(node.get("example"))));
        }
        return parameters;
    }

    /** The answer that the document has for a status; empty where it has none. */
    Optional<JsonNode> response(Operation operation, int status) {
        return Optional.ofNullable(operation.node().get("responses").get(String.valueOf(status)))
                .map(this::followed);
    }

    /** What is wrong with a body by the schema of its type; empty where nothing is. */
    List<String> faults(JsonNode response, String type, String body) {
        var content = response.path("content").get(type);
        if (content == null) return List.of(type + " is not among the types of the document");
        if (!type.equals("application/json") && !type.endsWith("+json")) return List.of();
        return schema(content.get("schema")).validate(body, InputFormat.JSON).stream()
                .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
                .toList();
    }

    private Schema schema(JsonNode schema) {
        return known.computeIfAbsent(schema.toString(), s -> {
            ObjectNode whole = root.objectNode();
            whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            whole.setAll((ObjectNode) schema.deepCopy());
            whole.set("components", root.get("components"));
            return schemas.getSchema(whole);
        });
    }

    JsonNode followed(JsonNode node) {
        var at = node;
        while (at.has("$ref")) at = root.at(at.get("$ref").asString().substring(1));
        return at;
    }
}
