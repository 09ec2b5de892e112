package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server counts, read as the specification of Prometheus' text format 0.0.4 has it. */
class MetricsTest {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String LABEL = "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") (?:[^\\\\\n]|\\\\[\\\\n])*");
    private static final Pattern TYPE =
            Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram|summary|untyped)");
    private static final Pattern SAMPLE = Pattern.compile("(" + NAME + ")(?:\\{((?:" + LABEL
            + ",?)*)})? ([+-]?(?:Inf|[0-9.]+(?:[eE][+-]?[0-9]+)?)|NaN)(?: -?[0-9]+)?");

    /** The samples of each family, by name with labels. */
    private static Map<String, Double> read(String text) {
        assertThat(text).endsWith("\n");
        var types = new HashMap<String, String>();
        var samples = new TreeMap<String, Double>();
        var family = "";
        var done = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var help = HELP.matcher(line);
            var type = TYPE.matcher(line);
            var sample = SAMPLE.matcher(line);
            if (help.matches()) continue;
            if (type.matches()) {
                assertThat(types.put(type.group(1), type.group(2)))
                        .as("told once: " + line)
                        .isNull();
                done.add(family);
                family = type.group(1);
                continue;
            }
            assertThat(sample.matches()).as(line).isTrue();
            var name = sample.group(1);
            assertThat(family(name, types))
                    .as("stands with its family: " + line)
                    .isEqualTo(family);
            assertThat(done).doesNotContain(family);
            var key = sample.group(2) == null ? name : name + "{" + sample.group(2) + "}";
            assertThat(samples.put(key, number(sample.group(3))))
                    .as("stands once: " + line)
                    .isNull();
        }
        return samples;
    }

    private static String family(String name, Map<String, String> types) {
        for (var ending : List.of("_bucket", "_count", "_sum"))
            if (name.endsWith(ending) && types.containsKey(name.substring(0, name.length() - ending.length())))
                return name.substring(0, name.length() - ending.length());
        return name;
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf", "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    @Test
    void whatIsAskedIsCountedByRouteAndNotByAddress(@TempDir Path folder) {
        try (var served = new Served(folder)) {
            var key = served.keys().get(0);
            for (int i = 0; i < 3; i++) served.get("/api/v1/engagements/" + key);
            for (int i = 0; i < 300; i++) served.get("/api/v1/engagements/none" + i);
            served.get("/no/such/address");
            served.get("/no/such/other");
            served.get("/api/v1/engagements?limit=none");
            served.method("INVENTED", "/api/v1/stats");
            served.method("DELETE", "/api/v1/stats");
            served.post("/api/v1/annotate", "text/plain", "The ministers met in Oslo on Monday.");
            RawClient.ask(served, "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            // Counted when all of an answer is sent, which its reader may see earlier.
            while (!served.get("/metrics").body().contains("bad-request")) Thread.onSpinWait();
            var answer = served.get("/metrics");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .contains("text/plain; version=0.0.4; charset=utf-8");
            var samples = read(answer.body());
            var requests = "demarche_http_requests_total{method=\"GET\",route=\"%s\",status=\"%s\"}";
            assertThat(samples)
                    .containsEntry(requests.formatted("/api/v1/engagements/{key}", "2xx"), 3.0)
                    .containsEntry(requests.formatted("/api/v1/engagements/{key}", "4xx"), 300.0)
                    .containsEntry(requests.formatted("none", "4xx"), 2.0)
                    .containsEntry("demarche_http_refused_total{code=\"not-found\"}", 302.0)
                    .containsEntry("demarche_http_refused_total{code=\"bad-parameter\"}", 1.0)
                    .containsEntry("demarche_http_refused_total{code=\"bad-request\"}", 1.0)
                    .containsEntry("demarche_reports_annotated_total", 1.0)
                    .containsEntry("demarche_register_engagements", 7.0)
                    .containsEntry("demarche_register_reports", 10.0)
                    .containsEntry("demarche_event_listeners", 0.0)
                    .containsEntry("demarche_http_requests_in_flight", 1.0)
                    .containsEntry(
                            "demarche_http_request_duration_seconds_count{route=\"/api/v1/engagements/{key}\"}", 303.0)
                    .containsKey("process_open_fds");
            assertThat(samples.keySet()).anyMatch(k -> k.startsWith("jvm_memory_used_bytes"));
            assertThat(samples.keySet()).anyMatch(k -> k.startsWith("jvm_threads_"));
            assertThat(samples.keySet()).anyMatch(k -> k.startsWith("jvm_gc_"));
            assertThat(samples.keySet())
                    .noneMatch(k -> k.contains("none1") || k.contains("INVENTED") || k.contains("such"));
            areHistograms(samples);
        }
    }

    /** Buckets grow, and the last of them is all that there are. */
    private static void areHistograms(Map<String, Double> samples) {
        var routes = samples.keySet().stream()
                .filter(k -> k.startsWith("demarche_http_request_duration_seconds_count"))
                .map(k -> k.substring(k.indexOf('{') + 1, k.length() - 1))
                .toList();
        assertThat(routes).hasSizeGreaterThan(4);
        for (var route : routes) {
            double before = 0;
            for (var bound : List.of("0.001", "0.01", "0.1", "1.0", "10.0", "30.0", "+Inf")) {
                var count = samples.get(
                        "demarche_http_request_duration_seconds_bucket{" + route + ",le=\"" + bound + "\"}");
                assertThat(count).as(route + bound).isGreaterThanOrEqualTo(before);
                before = count;
            }
            assertThat(samples.get("demarche_http_request_duration_seconds_count{" + route + "}"))
                    .isEqualTo(before);
        }
    }

    @Test
    void healthDoesNotAskTheStoreButReadinessDoes(@TempDir Path folder) {
        var served = new Served(folder);
        try {
            assertThat(served.get("/readyz").statusCode()).isEqualTo(200);
            breakStore(folder);
            assertThat(served.get("/healthz").statusCode()).isEqualTo(200);
            var answer = served.get("/readyz");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(Json.of(answer.body()).get("code").asText()).isEqualTo("store");
        } finally {
            served.close();
        }
    }

    private static void breakStore(Path folder) {
        try (var other = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("spring.db"));
                var statement = other.createStatement()) {
            statement.execute("alter table report rename to report_lost");
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
