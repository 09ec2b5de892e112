package org.demarche.app.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How Demarche behaves on the network; docs/fetching.md tells the numbers and why.
 *
 * @param userAgent how requests name their sender; its first word is the name that robots.txt is asked for
 * @param maxWireBytes the most that one body may have as it comes, still packed
 * @param maxBytes the most that it may have unpacked
 * @param totalTime the most that one address may take, redirects and second attempts included, waiting for its turn not
 * @param connectTime the most that one connection may take to be made
 * @param readTime the most that may pass without a byte
 * @param maxRedirects how many redirects are followed in a row
 * @param pause how long a host is left alone between two requests; its robots.txt may ask for more
 * @param attempts how often what failed for a moment is tried, the first time included
 * @param allowed hosts that may have private addresses
 */
public record FetchSettings(
        String userAgent,
        long maxWireBytes,
        long maxBytes,
        Duration totalTime,
        Duration connectTime,
        Duration readTime,
        int maxRedirects,
        Duration pause,
        int attempts,
        List<AllowedHost> allowed) {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final long MOST_BYTES = 1_000_000_000;
    private static final int MOST_REDIRECTS = 20;
    private static final int MOST_ATTEMPTS = 10;
    private static final int LONGEST_AGENT = 200;
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?");
    private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+");

    /** @throws BadSetting where a value makes no sense */
    public FetchSettings {
        if (userAgent.length() > LONGEST_AGENT
                || !PRINTABLE.matcher(userAgent).matches()
                || product(userAgent).isEmpty())
            throw new BadSetting(
                    "--user-agent is '" + userAgent
                            + "': begin it with a name of letters, up to 200 plain characters, such as 'Demarche/1.0 (me@example.org)'");
        size("largest body on the wire", maxWireBytes);
        size("largest body", maxBytes);
        time("total time", totalTime, false);
        time("time to connect", connectTime, false);
        time("time without a byte", readTime, false);
        time("pause", pause, true);
        count("redirects", maxRedirects, 0, MOST_REDIRECTS);
        count("attempts", attempts, 1, MOST_ATTEMPTS);
        allowed = List.copyOf(allowed);
    }

    /** The usual settings, under Demarche's own name. */
    public static FetchSettings standard() {
        return new FetchSettings(
                agent(Optional.empty()),
                8_000_000,
                32_000_000,
                Duration.ofSeconds(60),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                5,
                Duration.ofSeconds(2),
                3,
                List.of());
    }

    /** Demarche's own name, with the address under which those who are visited reach the one who runs it. */
    public static String agent(Optional<String> contact) {
        var version = Optional.ofNullable(FetchSettings.class.getPackage().getImplementationVersion())
                .map(v -> "/" + v)
                .orElse("");
        return "Demarche" + version + contact.map(c -> " (" + c + ")").orElse("");
    }

    /** The name that robots.txt is asked for, in the letters of {@link #userAgent()}. */
    public String product() {
        return product(userAgent);
    }

    private static String product(String userAgent) {
        var name = PRODUCT.matcher(userAgent);
        return name.lookingAt() ? name.group() : "";
    }

    /** The same under another name. */
    public FetchSettings withUserAgent(String agent) {
        return new FetchSettings(
                agent,
                maxWireBytes,
                maxBytes,
                totalTime,
                connectTime,
                readTime,
                maxRedirects,
                pause,
                attempts,
                allowed);
    }

    /** The same with other hosts allowed. */
    public FetchSettings withAllowed(List<AllowedHost> hosts) {
        return new FetchSettings(
                userAgent,
                maxWireBytes,
                maxBytes,
                totalTime,
                connectTime,
                readTime,
                maxRedirects,
                pause,
                attempts,
                hosts);
    }

    /** The same with other sizes. */
    public FetchSettings withSizes(long wire, long unpacked) {
        return new FetchSettings(
                userAgent, wire, unpacked, totalTime, connectTime, readTime, maxRedirects, pause, attempts, allowed);
    }

    /** The same with other times. */
    public FetchSettings withTimes(Duration total, Duration connect, Duration read) {
        return new FetchSettings(
                userAgent, maxWireBytes, maxBytes, total, connect, read, maxRedirects, pause, attempts, allowed);
    }

    /** The same with another pause between two requests to a host, and another number of attempts. */
    public FetchSettings withManners(Duration newPause, int newAttempts) {
        return new FetchSettings(
                userAgent,
                maxWireBytes,
                maxBytes,
                totalTime,
                connectTime,
                readTime,
                maxRedirects,
                newPause,
                newAttempts,
                allowed);
    }

    private static void size(String what, long bytes) {
        if (bytes < 1 || bytes > MOST_BYTES)
            throw new BadSetting("the " + what + " is '" + bytes + "': use a number of bytes from 1 to " + MOST_BYTES);
    }

    private static void time(String what, Duration time, boolean none) {
        boolean tooShort = none ? time.isNegative() : time.compareTo(Duration.ofMillis(1)) < 0;
        if (tooShort || time.compareTo(LONGEST) > 0)
            throw new BadSetting("the " + what + " is '" + time.toMillis() + " ms': use a time "
                    + (none ? "from 0" : "of 1 ms") + " to one hour");
    }

    private static void count(String what, int count, int least, int most) {
        if (count < least || count > most)
            throw new BadSetting(
                    "the number of " + what + " is '" + count + "': use a number from " + least + " to " + most);
    }
}
