package org.demarche.app.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.demarche.refusal.RefusalCode;

/** One request and what is answered, over a connection of its own to an address that was vetted. For one thread. */
final class Exchange {
    private static final byte[] NOTHING = {};

    private final HttpUrl url;
    private final List<InetAddress> vetted;
    private final Wanted wanted;
    private final World.Way way;
    private final Allowance allowance;
    private final Unpacking unpacking;
    private boolean answered;

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
                .build();
        try (var response = guarded.newCall(request).execute()) {
            answered = true;
            return reply(response);
        } catch (IOException failed) {
            if (Thread.interrupted()) throw new InterruptedException("while fetching");
            throw new NetworkFaults(url, answered).fault(failed);
        }
    }

    private void pass(InetAddress address) throws SocketException {
        if (!vetted.contains(address)) throw new GuardedSocket.NotVetted();
        way.check(address);
    }

    private Reply reply(Response response) throws Fault, IOException {
        int status = response.code();
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
        int status = response.code();
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
