package org.demarche.app.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.demarche.app.serve.Document.Parameter;
import tools.jackson.databind.JsonNode;

/** Values for what a schema describes: fitting ones, those at the edges, and rubbish. Not thread-safe. */
final class Inputs {
    private static final List<String> RUBBISH = List.of(
            "",
            " ",
            "0",
            "-1",
            "null",
            "true",
            "NaN",
            "1e308",
            "99999999999999999999",
            "'; drop table entry; --",
            "\" or 1=1 --",
            "%",
            "_",
            "\\",
            "../../etc/passwd",
            "a/b",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "\u0000",
            "\u0007bell",
            "line\r\nSet-Cookie: a=b",
            "\u202Eright to left",
            "\uD83D\uDE00",
            "\uFFFF",
            "caf\u00E9 \u4E2D\u6587",
            "0000-00-00",
            "2013-02-30",
            "9999-12-31",
            "+999999999-12-31",
            "e",
            "a",
            "e0",
            "*",
            "\"unclosed",
            "\"\"",
            "AND OR NOT NEAR(",
            ",",
            ",,,",
            "x".repeat(3_000));

    private final Document document;
    private final Random random;
    private final List<String> real;

    /** @param real keys, names and identifiers that the register knows */
    Inputs(Document document, Random random, List<String> real) {
        this.document = document;
        this.random = random;
        this.real = real;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    String rubbish() {
        if (chance(0.6)) return one(RUBBISH);
        var letters = new StringBuilder();
        int length = random.nextInt(20);
        for (int i = 0; i < length; i++) letters.appendCodePoint(codePoint());
        return letters.toString();
    }

    private int codePoint() {
        int found = chance(0.7) ? random.nextInt(0x250) : random.nextInt(0x110000);
        return found >= Character.MIN_SURROGATE && found <= Character.MAX_SURROGATE ? '?' : found;
    }

    /** Values for a parameter, each on its own. */
    List<String> values(Parameter parameter) {
        var schema = parameter.schema();
        if (!schema.path("type").asString("").equals("array"))
            return List.of(
                    value(schema, parameter.example().map(JsonNode::asString).orElse("")));
        var values = new ArrayList<String>();
        int count = chance(0.5) ? 1 : random.nextInt(4);
        for (int i = 0; i < count; i++) values.add(value(document.followed(schema.get("items")), ""));
        return parameter.exploded() ? values : List.of(String.join(",", values));
    }

    private String value(JsonNode schema, String example) {
        if (chance(0.2)) return rubbish();
        var node = document.followed(schema);
        if (node.has("anyOf"))
            return value(node.get("anyOf").get(random.nextInt(node.get("anyOf").size())), example);
        if (node.has("enum"))
            return node.get("enum").get(random.nextInt(node.get("enum").size())).asString();
        if (node.has("const")) return node.get("const").asString();
        if (node.path("type").asString("").equals("integer")) return number(node);
        if (node.path("type").asString("").equals("boolean")) return one(List.of("true", "false", ""));
        if (node.has("pattern") && node.get("pattern").asString().startsWith("^\\d{4}")
                || node.path("format").asString("").equals("date"))
            return one(List.of("2013", "2013-05", "2013-05-20", "1850-01-01", "2013-06-04"));
        if (!example.isEmpty() && chance(0.3)) return example;
        return one(real);
    }

    private String number(JsonNode node) {
        long least = node.path("minimum").asLong(-3);
        long most = node.path("maximum").asLong(20);
        return String.valueOf(one(List.of(least, most, least - 1, most + 1, least + 1, Math.min(most, 7L))));
    }

    /** A body by a schema, as text; now and then with something wrong in it. */
    String json(JsonNode schema) {
        var text = node(document.followed(schema), 0);
        if (!chance(0.15)) return text;
        int at = random.nextInt(text.length() + 1);
        return chance(0.5)
                ? text.substring(0, at)
                : text.substring(0, at) + one(List.of("\"", "}", "\u0001", "[", "1")) + text.substring(at);
    }

    private String node(JsonNode schema, int depth) {
        if (chance(0.05)) return one(List.of("null", "1", "\"x\"", "[]", "{}", "true", "-1e400"));
        for (var choice : List.of("oneOf", "anyOf"))
            if (schema.has(choice) && !schema.has("properties"))
                return node(
                        document.followed(one(schema.get(choice).valueStream().toList())), depth);
        if (schema.has("const")) return schema.get("const").toString();
        if (schema.has("enum"))
            return one(schema.get("enum").valueStream().toList()).toString();
        return switch (schema.path("type").asString("string")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> number(schema);
            case "boolean" -> one(List.of("true", "false"));
            default -> quoted(chance(0.3) ? rubbish() : one(real));
        };
    }

    private String object(JsonNode schema, int depth) {
        var fields = new ArrayList<String>();
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        for (var property : schema.path("properties").properties()) {
            if (!chance(required.contains(property.getKey()) ? 0.97 : 0.4)) continue;
            fields.add(quoted(property.getKey()) + ":" + node(document.followed(property.getValue()), depth + 1));
        }
        if (schema.has("propertyNames")) {
            var names = schema.get("propertyNames")
                    .get("enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            fields.add(
                    quoted(one(names)) + ":" + quoted(one(List.of("2013-05-20", "held", "visit", "true", "Oslo", ""))));
        }
        if (chance(0.05)) fields.add(quoted(rubbish()) + ":1");
        return "{" + String.join(",", fields) + "}";
    }

    private String array(JsonNode schema, int depth) {
        var items = new ArrayList<String>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) items.add(node(document.followed(schema.get("items")), depth + 1));
        return "[" + String.join(",", items) + "]";
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\') quoted.append(String.format("\\u%04x", c));
            else quoted.append((char) c);
        });
        return quoted.append('"').toString();
    }
}
