package org.demarche.app.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;

/** Reads how long a server wants to be left alone: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(30);

    private RetryAfter() {}

    /** Dates are taken by the server's own clock where it tells it, as the two may differ. */
    static Optional<Duration> read(Headers headers, Instant now) {
        var value = Optional.ofNullable(headers.get("Retry-After"))
                .map(String::strip)
                .orElse("");
        if (value.matches("\\d{1,9}")) return Optional.of(within(Duration.ofSeconds(Long.parseLong(value))));
        var then = headers.getInstant("Retry-After");
        if (then == null) return Optional.empty();
        var serverNow = Optional.ofNullable(headers.getInstant("Date")).orElse(now);
        return Optional.of(within(Duration.between(serverNow, then)));
    }

    private static Duration within(Duration asked) {
        if (asked.isNegative()) return Duration.ZERO;
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
