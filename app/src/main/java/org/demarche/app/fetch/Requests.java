package org.demarche.app.fetch;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import org.demarche.app.settings.FetchSettings;
import org.demarche.refusal.RefusalCode;

/** Makes requests, and makes them again where the fault may pass by itself. Thread-safe. */
final class Requests implements AutoCloseable {
    private static final Duration SHORTEST_BACK_OFF = Duration.ofMillis(200);
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);
    private static final Set<RefusalCode> PASSING = Set.of(RefusalCode.FETCH_UNREACHABLE, RefusalCode.FETCH_BROKEN_OFF);
    private static final Set<Integer> PASSING_STATUSES = Set.of(500, 502, 503, 504);
    /** A version's tag or day as it may stand in a header; RFC 9110 allows no more, and no line can be broken by it. */
    private static final Pattern VALIDATOR = Pattern.compile("[\\x20-\\x7e\\x80-\\xff]{1,1000}");

    private final FetchSettings settings;
    private final World.Way way;
    private final OkHttpClient client;

    Requests(FetchSettings settings, World.Way way) {
        this.settings = settings;
        this.way = way;
        this.client = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(Executors.newCachedThreadPool(Requests::thread)))
                // What another program has set for this machine must not decide where our requests go, or who checks
                // them.
                .proxy(Proxy.NO_PROXY)
                .proxyAuthenticator(Authenticator.NONE)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(false)
                .followSslRedirects(false)
                // One connection a request: none is shared between hosts, and each address is vetted when it is used.
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
                .connectTimeout(settings.connectTime())
                .readTimeout(settings.readTime())
                .writeTimeout(settings.readTime())
                .build();
    }

    /** What goes wrong in a thread is told to the one that waits for it, and by nobody else. */
    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "demarche fetch");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((failed, told) -> {});
        return thread;
    }

    /** What a server is asked for, and what is held of it already. */
    record Question(HttpUrl url, Optional<String> etag, Optional<String> lastModified, Wanted wanted) {}

    /** Asks at one of the vetted addresses; {@code limit} is for all attempts together. */
    Reply send(Question question, List<InetAddress> vetted, Duration limit) throws Fault, InterruptedException {
        var end = Ticker.REAL.now().plus(limit);
        try {
            return Failsafe.with(policy(limit)).get(() -> {
                var left = end.minus(Ticker.REAL.now());
                if (left.toMillis() < 1) throw tooSlow(question.url());
                return new Exchange(question.url(), vetted, question.wanted(), way)
                        .send(client, request(question), left);
            });
        } catch (FailsafeException wrapped) {
            if (wrapped.getCause() instanceof Fault fault) throw fault;
            if (wrapped.getCause() instanceof InterruptedException stopped) {
                Thread.interrupted();
                throw stopped;
            }
            throw wrapped;
        }
    }

    private RetryPolicy<Reply> policy(Duration limit) {
        var first = settings.pause().compareTo(SHORTEST_BACK_OFF) < 0 ? SHORTEST_BACK_OFF : settings.pause();
        var policy = RetryPolicy.<Reply>builder().handleIf(Requests::mayPass);
        // Where there is no time for a second attempt, there is none.
        if (first.multipliedBy(2).compareTo(limit) >= 0)
            return policy.withMaxAttempts(1).build();
        policy.withMaxAttempts(settings.attempts()).withMaxDuration(limit);
        return (first.compareTo(LONGEST_BACK_OFF) < 0
                        ? policy.withBackoff(first, LONGEST_BACK_OFF)
                        : policy.withDelay(first))
                .withJitter(0.1)
                .build();
    }

    /** A server that says when it wants to be asked again is not asked before. */
    private static boolean mayPass(Throwable failed) {
        if (!(failed instanceof Fault fault)) return false;
        var refused = fault.refused();
        return PASSING.contains(fault.code())
                || refused.status().isPresent()
                        && PASSING_STATUSES.contains(refused.status().getAsInt())
                        && refused.retryAfter().isEmpty();
    }

    static Fault tooSlow(HttpUrl url) {
        return new Fault(
                RefusalCode.FETCH_TOO_SLOW, WebAddress.shown(url) + ": it takes too long to answer: try again later");
    }

    private Request request(Question question) {
        var request = new Request.Builder()
                .url(question.url())
                .header("User-Agent", settings.userAgent())
                .header("Accept", question.wanted().accept())
                .header("Accept-Language", "en")
                .header("Accept-Encoding", "gzip, deflate")
                .header("Connection", "close");
        question.etag().filter(Requests::isPlain).ifPresent(tag -> request.header("If-None-Match", tag));
        question.lastModified().filter(Requests::isPlain).ifPresent(day -> request.header("If-Modified-Since", day));
        return request.build();
    }

    private static boolean isPlain(String value) {
        return VALIDATOR.matcher(value).matches();
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
    }
}
