package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page: built assets out of the jar. Every address that is not the interface's is a view of it. */
final class PageRoutes implements Routes {
    private static final String FOLDER = "/org/demarche/app/serve/page/";
    /** Vite names assets by their content; nothing else is handed out. */
    private static final Pattern ASSET =
            Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.(?:js|css|svg|json|woff2)");

    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript",
            "css", "text/css",
            "svg", "image/svg+xml",
            "json", "application/json",
            "woff2", "font/woff2");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get("/assets/{name}", this::asset);
        for (var view : new String[] {"/", "/timeline", "/map", "/network", "/reader", "/ledgers", "/review"})
            routes.get(view, PageRoutes::page);
        routes.get("/engagements/{key}", PageRoutes::page);
        routes.get("/pairs/{pair}", PageRoutes::page);
        routes.get("/persons/{name}", PageRoutes::page);
        routes.get("/reports/{id}", PageRoutes::page);
    }

    private static void page(Context context) throws IOException {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(Header.CACHE_CONTROL, "no-cache");
        send(context, "index.html", "text/html;charset=utf-8");
    }

    /** Whether a browser asks for what somebody will read, and no program for what it can work with. */
    private static boolean isForPeople(Context context) {
        var accept = Optional.ofNullable(context.header(Header.ACCEPT)).orElse("");
        return HandlerType.GET.equals(context.method())
                && accept.contains("text/html")
                && !context.path().startsWith("/api/")
                && !context.path().startsWith("/assets/");
    }

    /** At an address that is no view, the page, which says so itself and leads on; to a program the same as elsewhere. */
    static void missing(NotFoundResponse fault, Context context) {
        if (!isForPeople(context)) {
            Problem.of(HttpStatus.NOT_FOUND).answer(context);
            return;
        }
        try {
            page(context);
            context.status(HttpStatus.NOT_FOUND);
        } catch (IOException broken) {
            throw new UncheckedIOException("reading the page", broken);
        }
    }

    private void asset(Context context) throws IOException {
        var name = context.pathParam("name");
        if (!ASSET.matcher(name).matches()) throw Problem.notFound("no such file");
        // The pattern lets no other kind pass.
        var type = Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        context.header(Header.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff");
        send(context, "assets/" + name, type + (type.startsWith("text") ? ";charset=utf-8" : ""));
    }

    private static void send(Context context, String file, String type) throws IOException {
        try (var in = PageRoutes.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) throw new Problem(HttpStatus.NOT_FOUND, "not-found", "no such file");
            context.contentType(type).result(in.readAllBytes());
        }
    }
}
