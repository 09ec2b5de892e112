package org.demarche.app.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.GZIPOutputStream;
import org.demarche.app.fetch.TestSite.Reply;

/** What a {@link TestSite} answers: the usual, the odd and the hostile. Headers are whole lines, such as "ETag: \"1\"". */
public final class Replies {
    private Replies() {}

    /** 200 with a text. */
    public static Reply page(String type, String text, String... headers) {
        return body(200, type, text.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Any status with a body and its true length. */
    public static Reply body(int status, String type, byte[] bytes, String... headers) {
        return (request, out) -> {
            head(out, status, headers)
                    .line("Content-Type: " + type)
                    .line("Content-Length: " + bytes.length)
                    .line("");
            out.bytes(bytes);
        };
    }

    /** A status without a body. */
    public static Reply status(int status, String... headers) {
        return (request, out) ->
                head(out, status, headers).line("Content-Length: 0").line("");
    }

    /** A redirect. */
    public static Reply redirect(int status, String location) {
        return status(status, "Location: " + location);
    }

    /** A version with its tag and day: 304 to those who hold it. */
    public static Reply version(String type, String text, String etag, String lastModified) {
        return (request, out) -> {
            boolean held = request.header("If-None-Match")
                    .map(etag::equals)
                    .orElseGet(() -> request.header("If-Modified-Since")
                            .filter(lastModified::equals)
                            .isPresent());
            var headers = new String[] {"ETag: " + etag, "Last-Modified: " + lastModified};
            (held ? status(304, headers) : page(type, text, headers)).write(request, out);
        };
    }

    /** One reply after another, the last for good. */
    public static Reply inTurn(Reply... replies) {
        Iterator<Reply> left = Arrays.asList(replies).iterator();
        return (request, out) -> {
            Reply next;
            synchronized (left) {
                next = left.hasNext() ? left.next() : replies[replies.length - 1];
            }
            next.write(request, out);
        };
    }

    /** Exactly these lines and nothing else; what no server should say. */
    public static Reply lines(String... lines) {
        return (request, out) -> {
            for (var line : lines) out.line(line);
        };
    }

    /** A body that comes a letter at a time and never ends. */
    public static Reply drip(long everyMillis) {
        return (request, out) -> {
            head(out, 200).line("Content-Type: text/html").line("");
            while (true) {
                out.text("x");
                rest(everyMillis);
            }
        };
    }

    /** Nothing at all, while the connection stays open. */
    public static Reply silence() {
        return (request, out) -> rest(600_000);
    }

    /** A body in chunks of 64 KB that never ends. */
    public static Reply endless() {
        return (request, out) -> {
            head(out, 200)
                    .line("Content-Type: text/html")
                    .line("Transfer-Encoding: chunked")
                    .line("");
            var chunk = "x".repeat(1 << 16);
            while (true) out.line(Integer.toHexString(chunk.length())).line(chunk);
        };
    }

    /** Packed by gzip, {@code times} over. */
    public static byte[] packed(byte[] bytes, int times) {
        var packed = bytes;
        for (int i = 0; i < times; i++) {
            var out = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(packed);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            packed = out.toByteArray();
        }
        return packed;
    }

    /** So many megabytes of one letter, packed by gzip as they are made. */
    public static byte[] bomb(int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            var megabyte = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < megabytes; i++) gzip.write(megabyte);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static Wire head(Wire out, int status, String... headers) throws IOException {
        out.line("HTTP/1.1 " + status + " As told").line("Connection: close");
        for (var header : headers) out.line(header);
        return out;
    }

    private static void rest(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException closed) {
            throw new IOException("the site closes", closed);
        }
    }
}
