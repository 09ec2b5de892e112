package org.demarche.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers as they are sent, packed or not, kept while the register stays the same: many ask for the same pages, and a change is seen by
 * all who look at them. What an address answers must depend on nothing but itself and the register. Thread-safe.
 */
final class Ready {
    /** A sixteenth of the heap. */
    private static final long ROOM = Math.max(8_000_000, Runtime.getRuntime().maxMemory() / 16);
    /** What an answer takes besides its bytes. */
    private static final int OVERHEAD = 300;

    private final Remembered remembered;
    private final Once<Key, Answer> answers = new Once<>(ROOM, a -> a.bytes().length + OVERHEAD);

    private record Key(String state, String address, boolean packed) {}

    /** @param tag with its quotation marks; of each form its own (RFC 9110, section 8.8.3.3) */
    private record Answer(byte[] bytes, boolean packed, String tag) {}

    Ready(Remembered remembered) {
        this.remembered = remembered;
    }

    void forget() {
        answers.forget();
    }

    /** Answers with the JSON that is made of a request. */
    Handler json(Function<Context, JsonNode> making) {
        return context -> json(context, () -> Lists.bytes(making.apply(context)));
    }

    /**
     * Answers with JSON.
     *
     * @param making makes it in UTF-8, where it is not at hand; faults of parameters are thrown from there
     */
    void json(Context context, Supplier<byte[]> making) {
        Accepted.check(context, "application/json");
        boolean packed = Accepted.takesGzip(context);
        var key = new Key(remembered.state(), context.path() + '?' + context.queryString(), packed);
        var answer = answers.get(key, () -> answer(making.get(), packed));
        context.header(Header.ETAG, answer.tag())
                .header(Header.CACHE_CONTROL, "no-cache")
                .header(Header.VARY, Header.ACCEPT_ENCODING);
        if (Answers.isKnown(context.header(Header.IF_NONE_MATCH), answer.tag())) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        if (answer.packed()) context.header(Header.CONTENT_ENCODING, "gzip");
        context.res().setContentLength(answer.bytes().length);
        context.contentType("application/json;charset=utf-8").result(answer.bytes());
    }

    private static Answer answer(byte[] plain, boolean packed) {
        if (!packed || plain.length < Gzip.LEAST) return new Answer(plain, false, '"' + Answers.tag(plain) + '"');
        var bytes = Gzip.quickly(plain);
        return new Answer(bytes, true, '"' + Answers.tag(bytes) + '"');
    }
}
