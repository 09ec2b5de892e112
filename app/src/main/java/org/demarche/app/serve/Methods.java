package org.demarche.app.serve;

import io.javalin.config.RouterConfig;
import io.javalin.http.Context;
import io.javalin.http.ExceptionHandler;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.javalin.router.ParsedEndpoint;
import io.javalin.security.RouteRole;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsExceptionHandler;
import io.javalin.websocket.WsHandlerType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Takes the routes down as they are added, and answers for each address what is the same for all: HEAD as GET is answered but without the
 * content, OPTIONS with what is allowed, and other methods with 405 and the same list (RFC 9110, sections 9.3 and 15.5.6).
 */
final class Methods implements JavalinDefaultRoutingApi {
    private static final List<HandlerType> OTHERS = List.of(
            HandlerType.GET,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.HEAD);

    private final JavalinDefaultRoutingApi routes;
    private final RouterConfig router;
    private final Map<String, Map<HandlerType, Endpoint>> added = new TreeMap<>();

    Methods(JavalinDefaultRoutingApi routes, RouterConfig router) {
        this.routes = routes;
        this.router = router;
    }

    @Override
    public JavalinDefaultRoutingApi addEndpoint(Endpoint endpoint) {
        routes.addEndpoint(endpoint);
        if (OTHERS.contains(endpoint.method))
            added.computeIfAbsent(endpoint.path, p -> new HashMap<>()).put(endpoint.method, endpoint);
        return this;
    }

    /** Methods by their addresses, those that were added alone. */
    Map<String, Set<String>> table() {
        var table = new TreeMap<String, Set<String>>();
        added.forEach((path, methods) -> table.put(
                path, methods.keySet().stream().map(HandlerType::name).collect(Collectors.toCollection(TreeSet::new))));
        return table;
    }

    /** Adds what was not. To be called last. */
    void complete() {
        added.forEach((path, methods) -> {
            var get = methods.get(HandlerType.GET);
            if (get != null && !methods.containsKey(HandlerType.HEAD)) routes.head(path, get.handler);
            var allowed = String.join(", ", allowed(methods.keySet()));
            routes.options(
                    path, context -> context.header(Header.ALLOW, allowed).status(HttpStatus.NO_CONTENT));
        });
    }

    /** Why a method is not taken, with those that are. */
    Problem refuse(Context context) {
        var allowed = new TreeSet<String>();
        added.values().stream()
                .filter(m -> new ParsedEndpoint(m.values().iterator().next(), router).matches(context.path()))
                .forEach(m -> allowed.addAll(allowed(m.keySet())));
        context.header(Header.ALLOW, String.join(", ", allowed));
        return new Problem(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "this method is not for this address: use " + String.join(", ", allowed));
    }

    private static Set<String> allowed(Set<HandlerType> added) {
        var allowed = added.stream().map(HandlerType::name).collect(Collectors.toCollection(TreeSet::new));
        if (added.contains(HandlerType.GET)) allowed.add(HandlerType.HEAD.name());
        allowed.add(HandlerType.OPTIONS.name());
        return allowed;
    }

    @Override
    public <E extends Exception> JavalinDefaultRoutingApi exception(
            Class<E> type, ExceptionHandler<? super E> handler) {
        routes.exception(type, handler);
        return this;
    }

    @Override
    public JavalinDefaultRoutingApi error(int status, String contentType, Handler handler) {
        routes.error(status, contentType, handler);
        return this;
    }

    @Override
    public <E extends Exception> JavalinDefaultRoutingApi wsException(
            Class<E> type, WsExceptionHandler<? super E> handler) {
        routes.wsException(type, handler);
        return this;
    }

    @Override
    public JavalinDefaultRoutingApi addWsHandler(
            WsHandlerType type, String path, Consumer<WsConfig> socket, RouteRole... roles) {
        routes.addWsHandler(type, path, socket, roles);
        return this;
    }
}
