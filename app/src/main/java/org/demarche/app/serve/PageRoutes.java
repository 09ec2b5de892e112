package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    private static final String ASSETS = "/assets/";
    private static final List<String> VIEWS =
            List.of("/", "/timeline", "/map", "/network", "/reader", "/ledgers", "/review");
    private static final List<String> VIEWS_OF_ONE = List.of("/engagements/", "/pairs/", "/persons/", "/reports/");
    // Packed once, whoever asks.
    private static final Assets FILES = new Assets();

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(ASSETS + "{name}", this::asset);
        for (var view : VIEWS) routes.get(view, PageRoutes::page);
        for (var view : VIEWS_OF_ONE) routes.get(view + "{one}", PageRoutes::page);
    }

    /** Whether the page or a part of it lies at that address; it tells nothing of the register by itself. */
    static boolean holds(String path) {
        return VIEWS.contains(path)
                || Stream.concat(VIEWS_OF_ONE.stream(), Stream.of(ASSETS))
                        .anyMatch(view -> path.startsWith(view) && path.indexOf('/', view.length()) < 0);
    }

    private static void page(Context context) {
        context.header("Content-Security-Policy", POLICY).header(Header.CACHE_CONTROL, "no-cache");
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
        page(context);
        context.status(HttpStatus.NOT_FOUND);
    }

    private void asset(Context context) {
        var name = context.pathParam("name");
        if (!ASSET.matcher(name).matches()) throw Problem.notFound("no such file");
        // The pattern lets no other kind pass.
        var type = Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        context.header(Header.CACHE_CONTROL, "public, max-age=31536000, immutable");
        send(context, "assets/" + name, type + (type.startsWith("text") ? ";charset=utf-8" : ""));
    }

    private static void send(Context context, String file, String type) {
        if (!FILES.send(context, file, type)) throw new Problem(HttpStatus.NOT_FOUND, "not-found", "no such file");
    }
}
