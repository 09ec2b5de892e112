package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The page: built assets out of the jar. Every address that is not the interface's is a view of it. */
final class PageRoutes implements Routes {
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

    private final Assets assets = new Assets();

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get("/assets/{name}", this::asset);
        for (var view : new String[] {"/", "/timeline", "/map", "/network", "/reader", "/ledgers", "/review"})
            routes.get(view, this::page);
        routes.get("/engagements/{key}", this::page);
        routes.get("/pairs/{pair}", this::page);
        routes.get("/persons/{name}", this::page);
        routes.get("/reports/{id}", this::page);
    }

    private void page(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(Header.CACHE_CONTROL, "no-cache");
        send(context, "index.html", "text/html;charset=utf-8");
    }

    private void asset(Context context) {
        var name = context.pathParam("name");
        if (!ASSET.matcher(name).matches()) throw Problem.notFound("no such file");
        // The pattern lets no other kind pass.
        var type = Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        context.header(Header.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff");
        send(context, "assets/" + name, type + (type.startsWith("text") ? ";charset=utf-8" : ""));
    }

    private void send(Context context, String file, String type) {
        if (!assets.send(context, file, type)) throw new Problem(HttpStatus.NOT_FOUND, "not-found", "no such file");
    }
}
