package org.demarche.read.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.demarche.read.Item.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.MediaType;

/** Archives of the web, whole and broken. */
class WarcItemsTest {
    private static final String BASE = "https://news.example/";

    private static byte[] three(boolean packed) {
        return Made.warc(
                packed,
                Made.resource(BASE + 1, "The first report."),
                Made.resource(BASE + 2, "The second report."),
                Made.resource(BASE + 3, "The third report."));
    }

    private static List<Found> founds(byte[] warc) throws IOException {
        var all = new ArrayList<Found>();
        try (var items = new Containers().open("a.warc", "a.warc", new ByteArrayInputStream(warc), Position.START)) {
            for (var found = items.next(); found.isPresent(); found = items.next()) all.add(found.get());
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void recordsAreCalledByTheirAddressesAndKeepTheirContent(boolean packed) throws IOException {
        var found = founds(three(packed));
        assertThat(found.stream().map(Made::line))
                .containsExactly(
                        BASE + "1: The first report.", BASE + "2: The second report.", BASE + "3: The third report.");
        var item = ((Found.Taken) found.get(1)).item();
        assertThat(item.form()).isEqualTo(Form.TEXT);
        assertThat(item.about().url()).contains(BASE + "2");
        assertThat(item.about().charset()).contains("utf-8");
        assertThat(item.place()).startsWith("a.warc:record 2 at ");
        assertThat(item.about().date())
                .as("the day of the crawl is not the report's")
                .isEmpty();
    }

    @Test
    void anArchivePackedAsAWholeIsReadToo() {
        assertThat(Made.read("a.warc.gz", Made.gzip(three(false))))
                .isEqualTo(Made.read("a.warc", three(false)))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one by one", "as a whole", "not at all"})
    void readingGoesOnFromEveryPosition(String packed) throws IOException {
        var warc = packed.equals("as a whole") ? Made.gzip(three(false)) : three(packed.equals("one by one"));
        var whole = Made.read("a.warc", warc);
        try (var items = new Containers().open("a.warc", "a.warc", new ByteArrayInputStream(warc), Position.START)) {
            for (int given = 1; items.next().isPresent(); given++) {
                var position = items.position();
                assertThat(Made.read(new Containers(), "a.warc", warc, position))
                        .as("from " + position)
                        .isEqualTo(whole.subList(given, 3));
                assertThat(position.number()).isEqualTo(given);
                if (packed.equals("one by one")) assertThat(position.skip()).isZero();
            }
        }
    }

    @Test
    void answersWithPagesAreTakenAndOthersPassedOver() throws IOException {
        var warc = Made.warc(
                true,
                Made.page(BASE, "<html><p>Hello.</p></html>"),
                Made.response(BASE + "gone", 404, http -> http.body(MediaType.HTML, Made.bytes("<html>Not here"))),
                Made.response(BASE + "i.png", 200, http -> http.body(MediaType.parse("image/png"), new byte[9])),
                Made.response(
                        BASE + "bare",
                        200,
                        http -> http.body(MediaType.HTML, Made.bytes("<!DOCTYPE html><p>A"))
                                .setHeader("Content-Type", "")));
        var found = founds(warc);
        assertThat(found.stream().map(Made::line))
                .containsExactly(
                        BASE + ": <html><p>Hello.</p></html>",
                        "NO_PAGE",
                        "OTHER_TYPE",
                        BASE + "bare: <!DOCTYPE html><p>A");
        assertThat(((Found.Taken) found.get(3)).item().form()).isEqualTo(Form.PAGE);
    }

    @Test
    void contentIsUnpackedAsItsHeadersSay() throws IOException {
        var html = "<html><p>Told in many words, many words, many words.</p></html>";
        var deflated = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(deflated)) {
            out.write(Made.bytes(html));
        }
        // Brotli's stored form (RFC 7932, section 9.2): a header of one metablock, the bytes as they are, an empty last
        // one.
        var brotli = brotli(Made.bytes(html));
        var chunked = Made.bytes("10\r\n" + html.substring(0, 16) + "\r\n" + Integer.toHexString(html.length() - 16)
                + "\r\n" + html.substring(16) + "\r\n0\r\n\r\n");
        var warc = Made.warc(
                true,
                encoded("Content-Encoding", "gzip", Made.gzip(Made.bytes(html))),
                encoded("Content-Encoding", "deflate", deflated.toByteArray()),
                encoded("Content-Encoding", "br", brotli),
                encoded("Transfer-Encoding", "chunked", chunked),
                encoded("Content-Encoding", "gzip", Made.bytes("no gzip at all")),
                encoded("Content-Encoding", "rot13", Made.bytes("uryyb")));
        assertThat(founds(warc).stream().map(Made::line).toList())
                .startsWith(BASE + ": " + html, BASE + ": " + html, BASE + ": " + html, BASE + ": " + html)
                .hasSize(6)
                .endsWith("archive.bad-content", "archive.bad-content");
    }

    private static org.netpreserve.jwarc.WarcResponse encoded(String header, String value, byte[] body) {
        return Made.response(BASE, 200, http -> http.body(MediaType.HTML, body).setHeader(header, value));
    }

    private static byte[] brotli(byte[] content) {
        var out = new ByteArrayOutputStream();
        // WBITS 16 (0), ISLAST 0, MNIBBLES 4 (00), MLEN-1 in 16 bits, ISUNCOMPRESSED 1: twenty bits and one, lowest
        // first.
        int length = content.length - 1;
        int bits = length << 4 | 1 << 20;
        out.write(bits);
        out.write(bits >> 8);
        out.write(bits >> 16);
        out.writeBytes(content);
        // ISLAST 1, ISLASTEMPTY 1.
        out.write(3);
        return out.toByteArray();
    }

    @Test
    void aRecordTooLargeIsRefusedAndTheNextRead() {
        var small = new Containers(100, Columns.OWN_NAMES);
        var warc =
                Made.warc(true, Made.resource(BASE + 1, "long ".repeat(40)), Made.resource(BASE + 2, "A short one."));
        assertThat(Made.read(small, "a.warc.gz", warc, Position.START))
                .containsExactly("archive.too-large", BASE + "2: A short one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775807", "99999999999999999999999", "-5", "9999", "3", "17"})
    void aLyingLengthCostsItsOwnRecordOnly(String length) {
        var honest = new String(three(false), StandardCharsets.UTF_8);
        var lying = honest.replaceFirst("Content-Length: 18", "Content-Length: " + length);
        assertThat(lying).isNotEqualTo(honest);
        var read = Made.read("a.warc", Made.bytes(lying));
        assertThat(read).hasSize(3).startsWith(BASE + "1: The first report.").endsWith(BASE + "3: The third report.");
        assertThat(read.get(1)).startsWith("archive.");
    }

    @Test
    void anArchiveCutOffAnywhereKeepsWhatIsWhole() throws IOException {
        for (boolean packed : new boolean[] {true, false}) {
            var warc = three(packed);
            var whole = Made.read("a.warc", warc);
            for (int cut = 1; cut < warc.length; cut++) {
                var read = Made.read("a.warc", Arrays.copyOf(warc, cut));
                var taken = read.stream().filter(line -> line.startsWith(BASE)).toList();
                assertThat(taken).as("cut at " + cut).isEqualTo(whole.subList(0, taken.size()));
                assertThat(read.size() - taken.size())
                        .as("refusals, cut at " + cut)
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void whateverByteIsBrokenTheOtherRecordsAreRead() {
        for (boolean packed : new boolean[] {true, false}) {
            var warc = three(packed);
            var name = packed ? "a.warc.gz" : "a.warc";
            for (int at = 0; at < warc.length; at++) {
                var broken = warc.clone();
                broken[at] ^= (byte) 0x55;
                var read = Made.read(name, broken);
                long whole =
                        read.stream().filter(Made.read(name, warc)::contains).count();
                assertThat(whole)
                        .as("byte " + at + " broken, packed " + packed + ": " + read)
                        .isGreaterThanOrEqualTo(packed ? 2 : 1);
            }
        }
    }

    @Test
    void junkBetweenRecordsIsToldOnceAndPassed() throws IOException {
        var one = Made.warc(true, Made.resource(BASE + 1, "The first report."));
        var two = Made.warc(true, Made.resource(BASE + 2, "The second report."));
        var out = new ByteArrayOutputStream();
        out.write(one);
        out.write(Made.bytes("junk that no member begins with, and more of it"));
        out.write(two);
        assertThat(Made.read("a.warc.gz", out.toByteArray()))
                .containsExactlyInAnyOrder(
                        BASE + "1: The first report.", "archive.bad-gzip", BASE + "2: The second report.");
    }

    @Test
    void aPackedBombIsBrokenOffInBoundedMemory() throws IOException {
        var spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(bomb)) {
            gzip.write(Made.bytes("WARC/1.0\r\nWARC-Type: resource\r\nX: "));
            for (int i = 0; i < 300; i++) gzip.write(spaces);
        }
        bomb.write(Made.warc(true, Made.resource(BASE + 2, "The second report.")));
        assertThat(Made.read("a.warc.gz", bomb.toByteArray()))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).matches("archive\\..*|.*The second report\\."))
                .contains(BASE + "2: The second report.");
    }

    @Test
    void whatIsNoArchiveAtAllIsRefused() {
        assertThat(Made.read("a.warc", new byte[0])).containsExactly("read.empty");
        assertThat(Made.read("a.warc", Made.bytes("Just a text.\nOf two lines.\n")))
                .containsExactly("archive.bad-record");
        assertThat(Made.read("a.warc", new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, 0, 0, 0}))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).startsWith("archive."));
        assertThat(Optional.of(Kind.of(Made.bytes("WARC/1.1\r\n")))).contains(Kind.WARC);
    }

    @Test
    void conversionsOfPagesArePlainText() {
        var wet = String.join(
                "\r\n",
                "WARC/1.0",
                "WARC-Type: conversion",
                "WARC-Target-URI: https://news.example/9",
                "WARC-Record-ID: <urn:uuid:12e52b45-1b90-46a1-b0c5-111111111111>",
                "WARC-Date: 2026-01-01T00:00:00Z",
                "Content-Type: text/plain",
                "Content-Length: 9",
                "",
                "Plain it.",
                "",
                "");
        assertThat(Made.read("a.warc.wet.gz", Made.gzip(Made.bytes(wet)))).containsExactly(BASE + "9: Plain it.");
    }
}
