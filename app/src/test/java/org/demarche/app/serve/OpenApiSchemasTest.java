package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The document by a second validator, which knows nothing of the first: its form, its schemas, and its examples by them. */
class OpenApiSchemasTest {
    /** What the OpenAPI Initiative publishes for 3.1, as the first validator brings it. */
    private static final String OPENAPI = "/spec.openapis.org/oas/3.1/schema/2022-10-07";

    private final Document document = new Document();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void theDocumentIsOneOfOpenApi() throws IOException {
        try (var in = OpenApiSchemasTest.class.getResourceAsStream(OPENAPI)) {
            assertThat(in).as(OPENAPI).isNotNull();
            var schema = registry.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
            assertThat(faults(schema, document.root())).isEmpty();
            var broken = document.root().deepCopy();
            ((ObjectNode) broken.at("/paths/~1api~1v1~1stats/get")).put("responses", "none");
            assertThat(faults(schema, broken)).isNotEmpty();
        }
    }

    /** OpenAPI's own schema passes over what stands within schemas. */
    @Test
    void eachSchemaIsOneOfJsonSchema() {
        var schema = registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        var faults = new ArrayList<String>();
        for (var each : document.root().at("/components/schemas").properties())
            for (var fault : faults(schema, each.getValue())) faults.add(each.getKey() + ": " + fault);
        for (var each : within(document.root(), "schema"))
            for (var fault : faults(schema, each)) faults.add(each + ": " + fault);
        assertThat(faults).isEmpty();
        ObjectNode wrong = JsonNodeFactory.instance.objectNode().put("type", "texts");
        assertThat(faults(schema, wrong)).isNotEmpty();
    }

    @Test
    void examplesFitTheirSchemas() {
        var faults = new ArrayList<String>();
        int examples = 0;
        for (var operation : document.operations()) {
            for (var parameter : document.parameters(operation))
                if (parameter.example().isPresent()) {
                    examples++;
                    for (var fault :
                            faults(own(parameter.schema()), parameter.example().get()))
                        faults.add(operation + " " + parameter.name() + ": " + fault);
                }
            for (var content :
                    operation.node().path("requestBody").path("content").properties())
                for (var example : content.getValue().path("examples")) {
                    examples++;
                    for (var fault : faults(own(content.getValue().get("schema")), example.get("value")))
                        faults.add(operation + " " + content.getKey() + ": " + fault);
                }
        }
        assertThat(faults).isEmpty();
        assertThat(examples).isGreaterThan(20);
    }

    /** What generators of clients make names of, and what readers go by. */
    @Test
    void operationsHaveNamesOfTheirOwnAndPartsAreAllUsed() {
        var names = document.operations().stream()
                .map(o -> o.node().path("operationId").asString(""))
                .toList();
        assertThat(names).doesNotHaveDuplicates().doesNotContain("");
        var text = document.root().toString();
        var unused = new TreeSet<String>();
        for (var kind : List.of("schemas", "parameters", "responses"))
            for (var part : document.root().at("/components/" + kind).properties())
                if (!text.contains("#/components/" + kind + "/" + part.getKey() + "\""))
                    unused.add(kind + " " + part.getKey());
        assertThat(unused).isEmpty();
    }

    private Schema own(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.setAll((ObjectNode) schema.deepCopy());
        whole.set("components", document.root().get("components"));
        return registry.getSchema(whole);
    }

    private static List<JsonNode> within(JsonNode node, String name) {
        var found = new ArrayList<JsonNode>();
        if (node.has(name) && node.get(name).isObject()) found.add(node.get(name));
        for (var child : node) found.addAll(within(child, name));
        return found;
    }

    private static List<String> faults(Schema schema, JsonNode node) {
        return schema.validate(node.toString(), InputFormat.JSON).stream()
                .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
                .toList();
    }
}
