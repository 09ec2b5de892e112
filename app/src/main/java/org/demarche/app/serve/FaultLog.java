package org.demarche.app.serve;

import io.javalin.http.Context;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.demarche.app.serve.door.Meters;
import org.demarche.app.serve.door.RequestIds;

/**
 * Faults of the program and of its store, for whoever runs the server; whoever asked is told the number of the request alone. Goes by the
 * Java platform's own log: to standard error unless {@code java.util.logging.config.file} says otherwise.
 */
final class FaultLog {
    private static final System.Logger LOG = System.getLogger("org.demarche.app.serve");

    private FaultLog() {}

    /** With the whole way to it. */
    static void fault(Throwable fault, Context context) {
        LOG.log(System.Logger.Level.ERROR, () -> about(context) + plain(trace(fault)));
    }

    /** In one line. */
    static void store(Throwable fault, Context context) {
        LOG.log(System.Logger.Level.WARNING, () -> about(context) + plain(String.valueOf(fault.getMessage())));
    }

    /** The route and not the address: what was asked for is in the access log, where secrets are left out. */
    private static String about(Context context) {
        Object id = context.attribute(RequestIds.ATTRIBUTE);
        return "request " + id + " " + context.method().name() + " " + route(context) + ": ";
    }

    /** The template of the route that answers. */
    static String route(Context context) {
        var route = context.endpoints().lastHttpEndpoint();
        return route == null ? Meters.NO_ROUTE : route.path;
    }

    private static String trace(Throwable fault) {
        var trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** Messages may hold words of a request: lines that they make are marked, and other control characters shown as numbers. */
    static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(c -> append(plain, c));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int c) {
        if (c == '\n') plain.append("\n    ");
        else if (c == '\t') plain.append("  ");
        else if (c != '\r')
            Optional.of(Character.getType(c))
                    .filter(t -> t == Character.CONTROL || t == Character.FORMAT || t == Character.SURROGATE)
                    .ifPresentOrElse(t -> plain.append(String.format("\\u{%x}", c)), () -> plain.appendCodePoint(c));
    }
}
