package org.demarche.app.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.demarche.app.serve.Attempt.Pair;
import org.demarche.app.serve.Document.Operation;
import org.demarche.app.serve.Document.Parameter;
import tools.jackson.databind.JsonNode;

/** Requests with nothing wrong in them: values are those of the server's own answers, or the document's. */
final class RealValues {
    private static final int MOST_PAIRS = 3;

    private final Document document;
    private final Random random;
    private final Map<String, List<String>> known;

    RealValues(Document document, Random random, Served served) {
        this.document = document;
        this.random = random;
        var keys = served.keys();
        var reports = listed(served, "reports", "report");
        var persons = listed(served, "participants", "name");
        var sides = listed(served, "sides", "side");
        known = Map.ofEntries(
                Map.entry("key", keys),
                Map.entry("entry", keys),
                Map.entry("id", reports),
                Map.entry("name", persons),
                Map.entry("person", persons),
                Map.entry("by", persons),
                Map.entry("side", sides),
                Map.entry("place", listed(served, "places", "name")),
                Map.entry("outlet", List.of("courier", "Wire")),
                Map.entry("topic", List.of("Arctic", "trade")),
                Map.entry("q", List.of("talks", "\"will visit\"", "Merkel")),
                Map.entry("from", List.of("2012", "2013-01", "2013-02-28")),
                Map.entry("to", List.of("2013-06-04", "2013-12", "2014")),
                Map.entry("due-from", List.of("2013", "2013-03-01")),
                Map.entry("due-to", List.of("2014", "2014-06")),
                Map.entry("part", List.of("")),
                Map.entry("published", List.of("2013-03-26")));
    }

    private static List<String> listed(Served served, String list, String field) {
        var found =
                Json.texts(Json.of(served.get("/api/v1/" + list + "?limit=500").body()), "items", field);
        if (found.isEmpty()) throw new AssertionError(list + " are none");
        return found;
    }

    /** A request by that operation; where one is by a number, the first is asked for. */
    Attempt attempt(Operation operation) {
        var path = operation.path();
        var pairs = new ArrayList<Pair>();
        var parameters = document.parameters(operation);
        for (var parameter : parameters) {
            if (parameter.in().equals("path"))
                path = path.replace("{" + parameter.name() + "}", Attempt.encoded(one(parameter)));
            else if (parameter.required()) {
                pairs.add(new Pair(parameter.name(), one(parameter)));
                int least = parameter.schema().path("minItems").asInt(1);
                while (pairs.size() < least) {
                    var other = new Pair(parameter.name(), one(parameter));
                    if (!pairs.contains(other)) pairs.add(other);
                }
            }
        }
        var others = parameters.stream()
                .filter(p ->
                        p.in().equals("query") && !p.required() && !p.name().equals("cursor"))
                .toList();
        int more = others.isEmpty() ? 0 : random.nextInt(MOST_PAIRS + 1);
        for (int i = 0; i < more; i++) {
            var parameter = i == 0 && random.nextBoolean() ? limit(others) : others.get(random.nextInt(others.size()));
            if (pairs.stream().noneMatch(p -> p.name().equals(parameter.name())))
                pairs.add(new Pair(parameter.name(), one(parameter)));
        }
        return new Attempt("GET", path, pairs, Map.of(), Optional.empty());
    }

    private static Parameter limit(List<Parameter> others) {
        return others.stream().filter(p -> p.name().equals("limit")).findFirst().orElse(others.get(0));
    }

    private String one(Parameter parameter) {
        var schema = document.followed(parameter.schema());
        if (schema.path("type").asString("").equals("array")) schema = document.followed(schema.get("items"));
        var values = known.get(parameter.name());
        if (schema.path("type").asString("").equals("integer")) return number(schema);
        if (schema.path("type").asString("").equals("boolean")) return random.nextBoolean() ? "true" : "false";
        if (schema.has("anyOf")) schema = document.followed(schema.get("anyOf").get(0));
        if (schema.has("enum"))
            return any(schema.get("enum").valueStream().map(JsonNode::asString).toList());
        if (values != null) return any(values);
        return parameter
                .example()
                .map(JsonNode::asString)
                .orElseThrow(() -> new AssertionError("no value is known for " + parameter.name()));
    }

    private String number(JsonNode schema) {
        int least = schema.path("minimum").asInt(1);
        int most = Math.min(least + 50, schema.path("maximum").asInt(least));
        // Small pages have others behind them.
        return String.valueOf(random.nextBoolean() ? least : least + random.nextInt(most - least + 1));
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
