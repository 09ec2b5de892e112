package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.demarche.app.serve.door.Caller;
import org.demarche.app.serve.door.RequestIds;
import org.demarche.app.serve.rights.NotLetIn;
import org.demarche.app.serve.rights.Recognition;
import org.demarche.app.serve.rights.Role;
import org.demarche.app.serve.rights.Visitor;
import org.demarche.app.store.AuditTrail;

/** Asks each request who sends it, and lets it on to its route where that one may go there. */
final class Gate implements Handler {
    private static final String SESSION = Routes.API + "/session";
    private static final String CALENDAR = "/calendar.ics";
    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    /** Of the register they tell nothing: whether the program runs, and who one is. */
    private static final Set<String> FREE = Set.of("/healthz", "/readyz", SESSION);

    private final Recognition recognition;

    Gate(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public void handle(Context context) {
        if (!recognition.isOurs(context))
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "host",
                    "this server does not go by the name that was asked for: name it by --public-url");
        if (recognition.isPassedOn(context))
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "passed-on",
                    "this server is open to its own machine alone, and a proxy passed this on: start it with"
                            + " --require-token or --proxy-header");
        // Only where browsers come by TLS: elsewhere the header means nothing (RFC 6797, section 7.2).
        if (recognition.isSecure()) context.header("Strict-Transport-Security", "max-age=31536000");
        var visitor = visitor(context);
        visitor.ifPresent(v -> {
            context.attribute(Visitor.ATTRIBUTE, v);
            v.name().ifPresent(name -> context.attribute(Caller.ATTRIBUTE, name));
        });
        if (!SAFE.contains(context.method()) && !recognition.mayChange(context, visitor))
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "other-page",
                    "a page of another server may not change anything here: ask from our own, or with a token");
        needed(context).ifPresent(role -> demand(context, role));
    }

    private Optional<Visitor> visitor(Context context) {
        try {
            return recognition.of(context);
        } catch (NotLetIn refused) {
            throw problem(refused);
        }
    }

    static Problem problem(NotLetIn refused) {
        return switch (refused.why()) {
            case GUESSING ->
                new Problem(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "too-many-tokens",
                                "too many tokens from your address were none: wait some minutes")
                        .after(NotLetIn.waitSeconds());
            case TWICE ->
                new Problem(HttpStatus.BAD_REQUEST, "two-callers", "two headers say who asks: send one of them");
            case UNREADABLE ->
                new Problem(
                        HttpStatus.FORBIDDEN,
                        "unreadable-caller",
                        "the proxy tells a name or a role that cannot be one: use the roles " + Role.codes());
        };
    }

    /** What a route asks for; what is not known is asked for the most, so that a new route is closed until it is opened here. */
    private static Optional<Role> needed(Context context) {
        var path = context.path();
        if (context.method().equals(HandlerType.OPTIONS) || FREE.contains(path) || PageRoutes.holds(path))
            return Optional.empty();
        if (path.startsWith(Routes.API + "/audit")) return Optional.of(Role.ADMIN);
        if (SAFE.contains(context.method())) return Optional.of(Role.READ);
        return Optional.of(
                switch (path) {
                    case Routes.API + "/annotate" -> Role.READ;
                    case Routes.API + "/add" -> Role.ADD;
                    case Routes.API + "/decisions" -> Role.CORRECT;
                    default -> Role.ADMIN;
                });
    }

    /**
     * Goes on where whoever asks may do so much.
     *
     * @throws Problem where it is not known who asks, or that one may not
     */
    static void demand(Context context, Role needed) {
        var visitor = find(context);
        if (visitor.isEmpty()) {
            context.header(
                    "WWW-Authenticate",
                    context.path().equals(CALENDAR)
                            // Calendar programs ask for a password; browsers would, too, wherever this is said.
                            ? "Basic realm=\"demarche\", charset=\"UTF-8\""
                            : "Bearer realm=\"demarche\"");
            throw new Problem(
                    HttpStatus.UNAUTHORIZED,
                    "no-token",
                    "nobody may ask here without a token: send one by Authorization: Bearer, or sign in by the page");
        }
        if (!visitor.get().role().may(needed))
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "role",
                    "this is for the role " + needed.code() + ", and yours is "
                            + visitor.get().role().code() + ": ask for another token");
    }

    private static Optional<Visitor> find(Context context) {
        return Optional.ofNullable(context.attribute(Visitor.ATTRIBUTE));
    }

    /** Who asks, behind the gate. */
    static Visitor visitor(Context context, String route) {
        return find(context).orElseThrow(() -> new IllegalStateException(route + " was reached past the gate"));
    }

    /** What is written down of something that was done. */
    static AuditTrail.Line line(Context context, String action, String detail) {
        return new AuditTrail.Line(
                0,
                Instant.now(),
                find(context).map(Visitor::called).orElse(Visitor.LOCAL),
                Optional.ofNullable(context.attribute(RequestIds.ATTRIBUTE)),
                action,
                detail);
    }
}
