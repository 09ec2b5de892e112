package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.demarche.app.serve.door.Caller;
import org.demarche.app.serve.door.DoorSettings;
import org.demarche.app.serve.door.Rates;

/**
 * Holds each caller to what the settings allow: so many requests a second, and so much dear work a minute. To be asked when it is known
 * who calls; who is not known goes by the address.
 */
final class Throttle implements Handler {
    /** A page that opens asks for many things at once. */
    private static final int SECONDS_AT_ONCE = 4;

    private static final String API = Routes.API + "/";
    /** What each kind of work costs, by the beginning of its address; the rest is not dear. */
    private static final List<Dear> DEAR = List.of(
            new Dear("POST", API + "annotate", 4),
            new Dear("POST", API + "add", 8),
            new Dear("POST", API + "decisions", 2),
            new Dear("GET", API + "export/", 20),
            new Dear("GET", "/calendar.ics", 4),
            new Dear("GET", API + "timeline", 1),
            new Dear("GET", API + "network", 1),
            new Dear("GET", API + "places", 1),
            new Dear("GET", API + "review", 1),
            new Dear("GET", API + "participants", 1),
            new Dear("GET", API + "sides", 1));

    private final Optional<Rates> requests;
    private final Optional<Rates> dear;

    private record Dear(String method, String beginning, int units) {}

    Throttle(DoorSettings settings) {
        requests = Rates.of("requests", (long) settings.rate() * SECONDS_AT_ONCE, Duration.ofSeconds(SECONDS_AT_ONCE));
        dear = Rates.of("dear", settings.dearRate(), Duration.ofMinutes(1));
    }

    @Override
    public void handle(Context context) {
        if (requests.isEmpty() && dear.isEmpty()) return;
        var caller = Caller.of(context.attribute(Caller.ATTRIBUTE), context.ip());
        requests.ifPresent(r -> take(context, r, caller, 1));
        int units = units(context);
        if (units > 0) dear.ifPresent(d -> take(context, d, caller, units));
    }

    private static int units(Context context) {
        var path = context.path();
        for (var each : DEAR)
            if (context.method().name().equals(each.method()) && path.startsWith(each.beginning())) return each.units();
        return 0;
    }

    private static void take(Context context, Rates rates, String caller, int units) {
        var standing = rates.take(caller, units);
        context.header("RateLimit-Policy", rates.policy()).header("RateLimit", rates.standing(standing));
        if (standing.isTaken()) return;
        long seconds = standing.until().toSeconds() + 1;
        context.header(Header.RETRY_AFTER, String.valueOf(seconds));
        throw new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many",
                "too much was asked within a short time: ask again in " + seconds + " s");
    }
}
