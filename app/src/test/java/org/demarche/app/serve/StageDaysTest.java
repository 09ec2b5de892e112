package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.demarche.app.export.Network.Stage;
import org.demarche.finding.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts along time tell plans from what took place. */
class StageDaysTest {
    @TempDir
    static Path folder;

    private static Map<String, Integer> counted(Served served, String conditions) {
        var counts = new HashMap<String, Integer>();
        Json.of(served.get("/api/v1/timeline?unit=month&limit=0&background=true" + conditions).body())
                .get("counts")
                .forEach(c -> {
                    for (var what : new String[] {"count", "planned", "undone"})
                        if (c.has(what)) counts.merge(what, c.get(what).asInt(), Integer::sum);
                });
        return counts;
    }

    @Test
    void countsByStageAreThoseOfTheEntriesThemselves() {
        try (var served = new Served(folder)) {
            served.post(
                    "/api/v1/decisions",
                    "application/json",
                    "{\"kind\":\"correct\",\"key\":\"" + served.keys().get(0)
                            + "\",\"fields\":{\"status\":\"cancelled\"},\"author\":\"Ada\",\"reason\":\"a trial\"}");
            var expected = new HashMap<String, Integer>();
            Json.of(served.get("/api/v1/timeline?limit=500&background=true").body())
                    .get("items")
                    .forEach(row -> {
                        if (!row.has("first")) return;
                        expected.merge("count", 1, Integer::sum);
                        var stage = Stage.of(Status.of(row.get("status").asText()));
                        if (stage != Stage.HELD) expected.merge(stage.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
                    });
            assertThat(expected).containsKeys("count", "planned", "undone");
            assertThat(counted(served, "")).isEqualTo(expected);
            var held = counted(served, "&status=held");
            assertThat(held).as("no plan is among what was held").containsOnlyKeys("count");
            assertThat(counted(served, "&status=scheduled"))
                    .containsOnlyKeys("count", "planned")
                    .satisfies(c -> assertThat(c.get("planned")).isEqualTo(c.get("count")));
        }
    }
}
