package org.demarche.app.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.demarche.refusal.RefusalCode;

/** One request and what is answered, over a connection of its own to an address that was vetted. For one thread. */
final class Exchange {
    private static final byte[] NOTHING = {};
    private static final Set<Integer> REPEATED = Set.of(401, 407, 408, 421, 503);

    private final HttpUrl url;
    private final List<InetAddress> vetted;
    private final Wanted wanted;
    private final World.Way way;
    private final Allowance allowance;
    private final Unpacking unpacking;
    private volatile int status;
    private volatile boolean answered;

    Exchange(HttpUrl url, List<InetAddress> vetted, Wanted wanted, World.Way way) {
        this.url = url;
        this.vetted = vetted;
        this.wanted = wanted;
        this.way = way;
        this.allowance = new Allowance(wanted.maxWireBytes());
        this.unpacking = new Unpacking(WebAddress.shown(url), wanted);
    }

    /**
     * Sends the request.
     *
     * @param limit how long it may take, to the last byte
     */
    Reply send(OkHttpClient client, Request request, Duration limit) throws Fault, InterruptedException {
        var guarded = client.newBuilder()
                .dns(host -> vetted)
                .socketFactory(new GuardedSockets(this::pass, allowance))
                .callTimeout(limit)
                .addNetworkInterceptor(this::unrepeated)
                .build();
        var call = guarded.newCall(request);
        var coming = new CompletableFuture<Reply>();
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call answeredCall, Response response) {
                take(response, coming);
            }

            @Override
            public void onFailure(Call failedCall, IOException failed) {
                coming.completeExceptionally(failed);
            }
        });
        return await(call, coming);
    }

    private void take(Response response, CompletableFuture<Reply> coming) {
        answered = true;
        try (response) {
            coming.complete(reply(response));
        } catch (Throwable failed) {
            // Whatever it is, the thread that waits must learn of it.
            coming.completeExceptionally(failed);
        }
    }

    /** Waiting for a socket cannot be interrupted; waiting for another thread to do so can. */
    private Reply await(Call call, CompletableFuture<Reply> coming) throws Fault, InterruptedException {
        try {
            return coming.get();
        } catch (InterruptedException stopped) {
            call.cancel();
            throw stopped;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Fault fault) throw fault;
            if (failed.getCause() instanceof IOException broken) throw new NetworkFaults(url, answered).fault(broken);
            throw new IllegalStateException("fetching " + WebAddress.shown(url), failed.getCause());
        }
    }

    /** The client would ask again at once where a server is busy; whether and when to ask again is decided elsewhere. */
    private Response unrepeated(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        status = response.code();
        return REPEATED.contains(status) ? response.newBuilder().code(500).build() : response;
    }

    private void pass(InetAddress address) throws SocketException {
        if (!vetted.contains(address)) throw new GuardedSocket.NotVetted();
        way.check(address);
    }

    private Reply reply(Response response) throws Fault, IOException {
        var type = ContentType.parse(Optional.ofNullable(response.header("Content-Type")));
        if (status == 304 || Reply.isRedirect(status)) return new Reply(status, response.headers(), NOTHING, type);
        if (status != 200 && status != 203) throw status(response);
        if (!wanted.anyType() && !type.isReadable())
            throw new Fault(
                    RefusalCode.FETCH_CONTENT_TYPE,
                    WebAddress.shown(url) + " is " + type.name() + ": only pages, texts and feeds are read");
        var encoding = unpacking.encoding(response.headers());
        return new Reply(status, response.headers(), unpacking.unpack(body(response), encoding, type), type);
    }

    private byte[] body(Response response) throws Fault, IOException {
        long most = wanted.maxWireBytes();
        if (response.body().contentLength() > most && !wanted.cut()) throw unpacking.tooLarge(most);
        allowance.expectBody();
        var bytes = response.body().byteStream().readNBytes((int) (wanted.cut() ? most : most + 1));
        if (bytes.length > most) throw unpacking.tooLarge(most);
        return bytes;
    }

    private Fault status(Response response) {
        var retryAfter = status == 429 || status == 503
                ? RetryAfter.read(response.headers(), Instant.now())
                : Optional.<Duration>empty();
        return new Fault(
                RefusalCode.FETCH_STATUS,
                WebAddress.shown(url) + " answers " + status + ": " + remedy(status, retryAfter),
                OptionalInt.of(status),
                retryAfter);
    }

    private static String remedy(int status, Optional<Duration> retryAfter) {
        if (retryAfter.isPresent()) return "try again in " + retryAfter.get().toSeconds() + " s";
        return switch (status) {
            case 401, 403, 407, 451 -> "it is not for everybody, and no passwords are sent";
            case 402 -> "it is for subscribers";
            case 404, 410 -> "nothing lies there (any more), check the address";
            case 429 -> "it is asked too often, try again much later";
            default -> status >= 500 ? "its server has a fault, try again later" : "nothing is to be had there";
        };
    }
}
