package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The interface for programs, described for programs: OpenAPI 3.1. */
final class DocumentRoutes implements Routes {
    private static final String FILE = "/org/demarche/app/serve/openapi.yaml";

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(API, DocumentRoutes::start);
        routes.get(API + "/openapi.yaml", context -> {
            Parameters.none(context);
            Answers.text(context, "application/yaml", text());
        });
    }

    /** Where to begin. */
    private static void start(Context context) {
        Parameters.none(context);
        Answers.json(
                context,
                Lists.object()
                        .put("name", "Demarche")
                        .put("document", API + "/openapi.yaml")
                        .put("engagements", API + "/engagements"));
    }

    static String text() {
        try (var in = DocumentRoutes.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("the program lacks " + FILE);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
