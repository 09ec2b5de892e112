package org.demarche.app.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.HttpUrl;
import org.demarche.app.fetch.AddressTable.Verdict;
import org.demarche.refusal.RefusalCode;

/**
 * Finds the internet addresses of a host, and refuses the host where a single one of them is not public: a name that stands for
 * both is up to something. What it gives is what is connected to, so no name can mean one thing here and another there.
 */
final class Vetting implements AutoCloseable {
    /** More are not tried: a name with hundreds of addresses would keep us busy with nothing. */
    private static final int MOST_ADDRESSES = 8;

    private final Allowances allowances;
    private final Resolver resolver;
    /** The system's look-up cannot be stopped, only left alone. */
    private final ExecutorService lookups = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "demarche look-up");
        thread.setDaemon(true);
        return thread;
    });

    Vetting(Allowances allowances, Resolver resolver) {
        this.allowances = allowances;
        this.resolver = resolver;
    }

    /** The addresses that may be connected to for {@code url}, all of them vetted; never empty. */
    List<InetAddress> addresses(HttpUrl url, Duration limit) throws Fault, InterruptedException {
        var found = lookup(url, limit);
        for (var address : found) check(url, address);
        return found.stream().limit(MOST_ADDRESSES).toList();
    }

    /** Refuses an address that {@code url} must not lead to. */
    void check(HttpUrl url, InetAddress address) throws Fault {
        var range = AddressTable.packed().find(address);
        if (range.verdict() == Verdict.PUBLIC) return;
        if (range.verdict() == Verdict.PRIVATE && allowances.isNamed(url)) return;
        var literal = address.getHostAddress();
        throw new Fault(
                RefusalCode.FETCH_PRIVATE_ADDRESS,
                WebAddress.shown(url) + " leads to " + literal + ", which is no public address (" + range.what() + "); "
                        + (range.verdict() == Verdict.PRIVATE ? WebAddress.remedy(url) : "no report lies there"));
    }

    private List<InetAddress> lookup(HttpUrl url, Duration limit) throws Fault, InterruptedException {
        var lookup = start(url);
        try {
            var found = lookup.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!found.isEmpty()) return found;
        } catch (ExecutionException failed) {
            // Some systems call a name that they do not like a wrong argument.
            if (!(failed.getCause() instanceof UnknownHostException
                    || failed.getCause() instanceof IllegalArgumentException))
                throw new IllegalStateException("looking up " + url.host(), failed.getCause());
        } catch (TimeoutException slow) {
            throw new Fault(
                    RefusalCode.FETCH_TOO_SLOW,
                    WebAddress.shown(url) + ": looking up " + url.host() + " took more than " + limit.toSeconds()
                            + " s: try again later");
        } finally {
            lookup.cancel(true);
        }
        throw new Fault(
                RefusalCode.FETCH_UNKNOWN_HOST,
                WebAddress.shown(url) + ": no host is known as " + url.host()
                        + ": check its spelling and your connection");
    }

    private Future<List<InetAddress>> start(HttpUrl url) throws Fault {
        try {
            return lookups.submit(() -> resolver.lookup(url.host()));
        } catch (RejectedExecutionException closed) {
            throw new Fault(
                    RefusalCode.FETCH_BROKEN_OFF, WebAddress.shown(url) + ": not asked for, as the program ends");
        }
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}
