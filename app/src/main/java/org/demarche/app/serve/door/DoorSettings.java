package org.demarche.app.serve.door;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.app.settings.BadSetting;

/**
 * How much one who asks may take of the server, and what is kept of it.
 *
 * @param rate requests a second of one caller; 0 is without limit
 * @param dearRate units of dear work a minute of one caller ({@link Rates}); 0 is without limit
 * @param timeout what one answer may take
 * @param patience with whoever sends the headers of a request; bodies have as much and more by their size
 * @param atOnce reports that are read at the same time, and dear answers of any other kind
 * @param listeners who may listen to changes at the same time
 * @param connections that may be open at the same time
 * @param origins whose pages may ask from a browser, such as {@code https://desk.example.org}
 * @param accessLog {@code off}, {@code -} for standard output, or a file, whose name may hold {@code yyyy_mm_dd}
 */
public record DoorSettings(
        int rate,
        int dearRate,
        Duration timeout,
        Duration patience,
        int atOnce,
        int listeners,
        int connections,
        Set<String> origins,
        String accessLog) {
    public static final int DEFAULT_RATE = 50;
    public static final int DEFAULT_DEAR_RATE = 240;
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(20);
    public static final int DEFAULT_LISTENERS = 1_000;
    public static final int DEFAULT_CONNECTIONS = 3_000;
    public static final String OFF = "off";
    public static final String STANDARD_OUTPUT = "-";

    private static final Pattern ORIGIN = Pattern.compile("https?://(?:[a-z0-9.-]+|\\[[0-9a-f:.]+])(?::[0-9]{1,5})?");

    public DoorSettings {
        least("--rate", rate, 0, "requests a second, or 0 for no limit");
        least("--dear-rate", dearRate, 0, "units a minute, or 0 for no limit");
        least("--at-once", atOnce, 1, "a number from 1");
        least("--listeners", listeners, 0, "a number from 0");
        least("--connections", connections, 1, "a number from 1");
        if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(Duration.ofHours(1)) > 0)
            throw new BadSetting("--timeout is '" + timeout.toSeconds() + "': use seconds from 1 to 3600");
        checkLog(accessLog);
        origins.forEach(DoorSettings::check);
        origins = Set.copyOf(origins);
    }

    /** Without limits on rate, as where only this machine asks: a benchmark, or a script of one's own, must not be held up. */
    public static DoorSettings loopback() {
        return new DoorSettings(
                0,
                0,
                DEFAULT_TIMEOUT,
                DEFAULT_PATIENCE,
                defaultAtOnce(),
                DEFAULT_LISTENERS,
                DEFAULT_CONNECTIONS,
                Set.of(),
                OFF);
    }

    /** So many reports are read as there are processors, two at least. */
    public static int defaultAtOnce() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    private static void least(String name, int value, int least, String remedy) {
        if (value < least) throw new BadSetting(name + " is '" + value + "': use " + remedy);
    }

    private static void checkLog(String log) {
        if (log.isBlank()) throw new BadSetting("--access-log is empty: name a file, - or off");
        if (log.equals(OFF) || log.equals(STANDARD_OUTPUT)) return;
        try {
            var file = Path.of(log).toAbsolutePath();
            var folder = file.getParent();
            boolean isFile = !Files.exists(file) || Files.isRegularFile(file) && Files.isWritable(file);
            if (folder != null && Files.isWritable(folder) && isFile) return;
        } catch (InvalidPathException none) {
            // told below, with the remedy
        }
        throw new BadSetting("--access-log is '" + log
                + "': no file can be written there; name one in a folder that is there and may be written to");
    }

    private static void check(String origin) {
        try {
            if (ORIGIN.matcher(origin).matches() && new URI(origin).getHost() != null) return;
        } catch (URISyntaxException none) {
            // told below, with the remedy
        }
        throw new BadSetting(
                "--cors is '" + origin
                        + "': use exact origins in small letters such as https://desk.example.org, without a path; * and null are none");
    }

    public DoorSettings withRates(int requests, int dear) {
        return new DoorSettings(requests, dear, timeout, patience, atOnce, listeners, connections, origins, accessLog);
    }

    public DoorSettings withTimeout(Duration longest) {
        return new DoorSettings(rate, dearRate, longest, patience, atOnce, listeners, connections, origins, accessLog);
    }

    public DoorSettings withPatience(Duration longest) {
        return new DoorSettings(rate, dearRate, timeout, longest, atOnce, listeners, connections, origins, accessLog);
    }

    public DoorSettings withMost(int reading, int listening, int connected) {
        return new DoorSettings(rate, dearRate, timeout, patience, reading, listening, connected, origins, accessLog);
    }

    public DoorSettings withOrigins(Set<String> allowed) {
        return new DoorSettings(rate, dearRate, timeout, patience, atOnce, listeners, connections, allowed, accessLog);
    }

    public DoorSettings withAccessLog(String log) {
        return new DoorSettings(rate, dearRate, timeout, patience, atOnce, listeners, connections, origins, log);
    }
}
