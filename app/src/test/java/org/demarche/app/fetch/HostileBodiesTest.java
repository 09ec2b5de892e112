package org.demarche.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.demarche.app.fetch.Answer.Body;
import org.demarche.app.fetch.Answer.Refused;
import org.demarche.app.settings.FetchSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies and headers that are too much, too slow, or not what they say: refused within their limits, never half taken. */
class HostileBodiesTest {
    private static final byte[] TEXT = "<p>The ministers met.</p>".getBytes(StandardCharsets.UTF_8);

    private final TestSite site = TestSite.open();
    private final FetchSettings settings = FetchSettings.standard()
            .withAllowed(List.of(site.allowed()))
            .withManners(Duration.ZERO, 1)
            .withSizes(1_000_000, 4_000_000);

    @AfterEach
    void close() {
        site.close();
    }

    private Answer answer(FetchSettings with, TestSite.Reply reply) throws InterruptedException {
        site.at("/there", reply);
        try (var fetcher = new Fetcher(with)) {
            return fetcher.fetch(Ask.byPerson(site.address("/there")));
        }
    }

    private String code(TestSite.Reply reply) throws InterruptedException {
        return code(answer(settings, reply));
    }

    private static String code(Answer answer) {
        return answer instanceof Refused refused ? refused.refusal().code().code() : answer.toString();
    }

    private byte[] taken(TestSite.Reply reply) throws InterruptedException {
        var answer = answer(settings, reply);
        assertThat(answer).isInstanceOf(Body.class);
        return ((Body) answer).bytes();
    }

    private static TestSite.Reply packed(byte[] bytes, String encoding) {
        return Replies.body(200, "text/html", bytes, "Content-Encoding: " + encoding);
    }

    @Test
    void aBodyThatDripsIsLeftWhenTheTimeIsUp() throws InterruptedException {
        var hurried = settings.withTimes(Duration.ofMillis(700), Duration.ofSeconds(5), Duration.ofSeconds(5));
        assertThat(code(answer(hurried, Replies.drip(20)))).isEqualTo("fetch.too-slow");
    }

    @Test
    void aServerThatSaysNothingIsLeftWhenTheTimeWithoutAByteIsUp() throws InterruptedException {
        var hurried = settings.withTimes(Duration.ofSeconds(60), Duration.ofSeconds(5), Duration.ofMillis(300));
        assertThat(code(answer(hurried, Replies.silence()))).isEqualTo("fetch.too-slow");
    }

    @Test
    void headersThatDripAreLeftToo() throws InterruptedException {
        var hurried = settings.withTimes(Duration.ofMillis(700), Duration.ofSeconds(5), Duration.ofSeconds(5));
        TestSite.Reply reply = (request, out) -> {
            out.line("HTTP/1.1 200 OK");
            Replies.drip(20).write(request, out);
        };
        assertThat(code(answer(hurried, reply))).isEqualTo("fetch.too-slow");
    }

    @Test
    void redirectsAndSlownessShareOneTime() throws InterruptedException {
        var hurried = settings.withTimes(Duration.ofMillis(1200), Duration.ofSeconds(5), Duration.ofSeconds(5));
        for (int i = 0; i < 5; i++) {
            var next = "/slow" + (i + 1);
            site.at("/slow" + i, (request, out) -> {
                rest(500);
                Replies.redirect(302, next).write(request, out);
            });
        }
        assertThat(code(answer(hurried, Replies.redirect(302, "/slow0")))).isEqualTo("fetch.too-slow");
        assertThat(site.paths()).doesNotContain("/slow4");
    }

    private static void rest(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException closed) {
            throw new IOException(closed);
        }
    }

    @Test
    void aBodyWithoutAnEndIsTooLarge() throws InterruptedException {
        assertThat(code(Replies.endless())).isEqualTo("fetch.too-large");
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsBelieved() throws InterruptedException {
        assertThat(code((request, out) -> {
                    Replies.head(out, 200)
                            .line("Content-Type: text/html")
                            .line("Content-Length: 1000001")
                            .line("");
                    Replies.silence().write(request, out);
                }))
                .isEqualTo("fetch.too-large");
    }

    @Test
    void theLargestBodyIsTakenAndOneByteMoreIsNot() throws InterruptedException {
        assertThat(taken(Replies.body(200, "text/html", new byte[1_000_000]))).hasSize(1_000_000);
        TestSite.Reply untold = (request, out) -> {
            Replies.head(out, 200).line("Content-Type: text/html").line("");
            out.bytes(new byte[1_000_001]);
        };
        assertThat(code(untold)).isEqualTo("fetch.too-large");
    }

    @Test
    void aChunkSizeWithoutAnEndIsTooLarge() throws InterruptedException {
        assertThat(code((request, out) -> {
                    Replies.head(out, 200)
                            .line("Content-Type: text/html")
                            .line("Transfer-Encoding: chunked")
                            .line("");
                    out.text("5;");
                    while (true) out.text("x".repeat(1 << 16));
                }))
                .isEqualTo("fetch.too-large");
    }

    @Test
    void trailersWithoutAnEndAreTooLarge() throws InterruptedException {
        assertThat(code((request, out) -> {
                    Replies.head(out, 200)
                            .line("Content-Type: text/html")
                            .line("Transfer-Encoding: chunked")
                            .line("");
                    out.line("1").line("x").line("0");
                    while (true) out.line("X-More: " + "x".repeat(1 << 14));
                }))
                .isIn("fetch.too-large", "fetch.broken-off");
    }

    @ParameterizedTest
    @CsvSource({"1,20000000", "400000,100"})
    void headersWithoutAnEndAreTooLarge(int lines, int length) throws InterruptedException {
        assertThat(code((request, out) -> {
                    Replies.head(out, 200);
                    for (int i = 0; i < lines; i++) out.line("X-" + i + ": " + "x".repeat(length));
                }))
                .isEqualTo("fetch.too-large");
    }

    @Test
    void aStatusLineWithoutAnEndIsTooLarge() throws InterruptedException {
        assertThat(code((request, out) -> {
                    out.text("HTTP/1.1 200 ");
                    while (true) out.text("x".repeat(1 << 16));
                }))
                .isEqualTo("fetch.too-large");
    }

    @Test
    void answersBeforeTheAnswerDoNotGoOnForEver() throws InterruptedException {
        assertThat(code((request, out) -> {
                    while (true)
                        out.line("HTTP/1.1 103 Early Hints").line("Link: </x>").line("");
                }))
                .isEqualTo("fetch.too-large");
    }

    @Test
    void aBombOfSixHundredMegabytesIsTooLarge() throws InterruptedException {
        var bomb = Replies.bomb(600);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(code(packed(bomb, "gzip"))).isEqualTo("fetch.too-large");
        // Packed once more it has some kilobytes, and comes as a file within a packing.
        assertThat(code(packed(Replies.packed(bomb, 1), "gzip"))).isEqualTo("fetch.too-large");
        assertThat(code(Replies.body(200, "application/gzip", bomb))).isEqualTo("fetch.too-large");
    }

    @Test
    void packedBodiesAreUnpackedWhicheverWayTheySayIt() throws InterruptedException {
        assertThat(taken(packed(Replies.packed(TEXT, 1), "gzip"))).isEqualTo(TEXT);
        assertThat(taken(packed(Replies.packed(TEXT, 1), "X-GZip"))).isEqualTo(TEXT);
        assertThat(taken(packed(Replies.packed(TEXT, 1), "identity, gzip"))).isEqualTo(TEXT);
        assertThat(taken(packed(deflated(false), "deflate"))).isEqualTo(TEXT);
        assertThat(taken(packed(deflated(true), "deflate"))).isEqualTo(TEXT);
        assertThat(taken(Replies.body(200, "application/x-gzip", Replies.packed(TEXT, 1))))
                .isEqualTo(TEXT);
        assertThat(taken(packed(Replies.packed(TEXT, 2), "gzip"))).isEqualTo(TEXT);
    }

    private static byte[] deflated(boolean bare) {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, bare))) {
            deflate.write(TEXT);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    @Test
    void aFileInAPackingIsUnpackedOnceAndNoDeeper() throws InterruptedException {
        var answer = (Body) answer(settings, packed(Replies.packed(TEXT, 3), "gzip"));
        assertThat(answer.bytes()).isEqualTo(Replies.packed(TEXT, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "gzip, gzip", "gzip, br", "gzip\tx", "\u0001"})
    void aPackingThatWasNotAskedForIsRefused(String encoding) throws InterruptedException {
        assertThat(code(packed(Replies.packed(TEXT, 1), encoding))).isEqualTo("fetch.encoding");
    }

    @Test
    void packedTwiceByTwoHeadersIsRefusedToo() throws InterruptedException {
        assertThat(code(Replies.body(
                        200, "text/html", Replies.packed(TEXT, 2), "Content-Encoding: gzip", "Content-Encoding: gzip")))
                .isEqualTo("fetch.encoding");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 20, 30})
    void aPackingThatBreaksOffIsRefused(int length) throws InterruptedException {
        var whole = Replies.packed(TEXT, 1);
        assertThat(code(packed(java.util.Arrays.copyOf(whole, length), "gzip"))).isEqualTo("fetch.encoding");
        var spoilt = whole.clone();
        spoilt[whole.length - 6] ^= 1;
        assertThat(code(packed(spoilt, "gzip"))).isEqualTo("fetch.encoding");
        assertThat(code(packed(TEXT, "deflate"))).isEqualTo("fetch.encoding");
    }

    @Test
    void aBodyThatBreaksOffIsNotTakenForAWholeOne() throws InterruptedException {
        assertThat(code((request, out) -> {
                    Replies.head(out, 200)
                            .line("Content-Type: text/html")
                            .line("Content-Length: 1000")
                            .line("");
                    out.bytes(TEXT);
                }))
                .isEqualTo("fetch.broken-off");
        assertThat(code((request, out) -> {
                    Replies.head(out, 200)
                            .line("Content-Type: text/html")
                            .line("Transfer-Encoding: chunked")
                            .line("");
                    out.line("19").bytes(TEXT);
                }))
                .isEqualTo("fetch.broken-off");
        assertThat(code((request, out) -> {
                    Replies.head(out, 200)
                            .line("Content-Type: text/html")
                            .line("Transfer-Encoding: chunked")
                            .line("");
                    out.line("not a number").bytes(TEXT);
                }))
                .isEqualTo("fetch.broken-off");
    }

    @Test
    void whatComesBehindTheBodyIsNotRead() throws InterruptedException {
        assertThat(taken((request, out) -> {
                    Replies.head(out, 200)
                            .line("Content-Type: text/html")
                            .line("Content-Length: 3")
                            .line("");
                    out.text("<p>HTTP/1.1 200 OK\r\n\r\nanother answer");
                }))
                .isEqualTo("<p>".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SSH-2.0-OpenSSH_9.6", "220 mail.example ESMTP", "", "HTTP/9 200 OK", "HTTP/1.1 abc", "+OK"})
    void whatDoesNotSpeakHttpIsNoAnswer(String line) throws InterruptedException {
        assertThat(code(Replies.lines(line))).isIn("fetch.bad-answer", "fetch.broken-off");
    }

    @Test
    void aConnectionThatIsClosedWithoutAnAnswerIsToldAsSuch() throws InterruptedException {
        assertThat(code((request, out) -> {})).isEqualTo("fetch.broken-off");
    }
}
