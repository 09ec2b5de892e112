package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Addresses at which there is nothing. */
class MissingPageTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TempDir
    static Path folder;

    @Test
    void peopleAreToldByThePageAndProgramsByAProblem() {
        try (var served = new Served(folder)) {
            var page = served.get("/nowhere", "Accept", BROWSER);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.headers().firstValue("Content-Type")).hasValueSatisfying(t -> assertThat(t)
                    .startsWith("text/html"));
            assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
            assertThat(page.body()).isEqualTo(served.get("/").body());
            for (var address : new String[] {"/api/v1/nowhere", "/api/v1/engagements/e0", "/assets/none.js"})
                assertThat(Json.of(served.get(address, "Accept", BROWSER).body())
                                .get("status")
                                .asInt())
                        .as(address)
                        .isEqualTo(404);
            assertThat(Json.of(served.get("/nowhere").body()).get("code").asText())
                    .isEqualTo("not-found");
        }
    }
}
