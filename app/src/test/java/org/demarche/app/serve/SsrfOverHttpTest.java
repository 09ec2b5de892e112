package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.app.fetch.Fetcher;
import org.demarche.app.serve.door.DoorSettings;
import org.demarche.app.settings.AllowedHost;
import org.demarche.app.settings.FetchSettings;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sends an address to {@code annotate} gets a page of the open web, or none: nothing of this machine and of its network. */
@Timeout(180)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SsrfOverHttpTest {
    private static final String TABLE = "/org/demarche/app/fetch/ssrf.tsv";
    private static final Pattern CODE_POINT = Pattern.compile("\\{U\\+(\\p{XDigit}{4})}");

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicReference<String> target = new AtomicReference<>("");
    private HttpServer secret;
    private HttpServer hop;
    private Served served;

    @BeforeAll
    void serve(@TempDir Path folder) throws IOException {
        secret = server();
        secret.createContext("/", exchange -> {
            asked.incrementAndGet();
            var page = "<html><body><p>hushhush</p></body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        hop = server();
        hop.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", target.get());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        secret.start();
        hop.start();
        var settings = FetchSettings.standard()
                .withManners(Duration.ZERO, 1)
                .withAllowed(List.of(new AllowedHost("127.0.0.1", OptionalInt.of(port(hop)))));
        served = new Served(
                Stores.open(folder.resolve("a.db").toString(), Access.WRITE),
                Served.settings(DoorSettings.loopback()),
                new Fetcher(settings));
    }

    private static HttpServer server() throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }

    @AfterAll
    void stop() {
        served.close();
        secret.stop(0);
        hop.stop(0);
    }

    /** Those rows of the fetcher's own table that no name must be looked up for: tests ask only this machine. */
    static Stream<List<String>> rows() throws IOException {
        try (var in = Objects.requireNonNull(SsrfOverHttpTest.class.getResourceAsStream(TABLE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().skip(1).toList().stream()
                            .map(line -> line.split("\t", -1))
                            .filter(c -> c[1].isEmpty() && c[2].isEmpty() && !c[3].contains(" "))
                            .filter(c -> !c[3].equals("fetch.unknown-host"))
                            .map(c -> List.of(plain(c[0]), c[3], c[4]));
        }
    }

    private static String plain(String cell) {
        return CODE_POINT
                .matcher(cell.translateEscapes())
                .replaceAll(hex -> Character.toString(Integer.parseInt(hex.group(1), 16)));
    }

    private HttpResponse<String> annotate(String address) {
        return served.post("/api/v1/annotate", "application/json", "{\"url\":" + Json.quoted(address) + "}");
    }

    private void isRefused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(Json.of(answer.body()).get("code").asText())
                .as(answer.body())
                .isEqualTo(code);
        assertThat(answer.body()).doesNotContain("hushhush");
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anAddressOfTheTableIsRefusedUnderItsCode(List<String> row) {
        isRefused(annotate(row.get(0).replace("{port}", "80")), row.get(1));
    }

    @Test
    void theTableIsLarge() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:{port}/",
                "http://localhost:{port}/",
                "http://[::1]:{port}/",
                "http://[::ffff:127.0.0.1]:{port}/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://192.168.0.1/"
            })
    void aRedirectToAPrivateAddressIsNotFollowed(String to) {
        target.set(to.replace("{port}", "80"));
        isRefused(annotate("http://127.0.0.1:" + port(hop) + "/"), "fetch.private-address");
        // Nor where something would answer.
        target.set(to.replace("{port}", String.valueOf(port(secret))));
        var answer = annotate("http://127.0.0.1:" + port(hop) + "/");
        isRefused(
                answer,
                to.contains("{port}") && !to.contains("localhost") ? "fetch.bad-port" : "fetch.private-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://127.0.0.1/",
                "ftp://127.0.0.1/",
                "jar:file:///x!/y",
                "data:text/html,x"
            })
    void anotherSchemeIsNotFollowed(String to) {
        target.set(to);
        var answer = annotate("http://127.0.0.1:" + port(hop) + "/");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(Json.of(answer.body()).get("code").asText()).startsWith("fetch.");
        assertThat(annotate(to).statusCode()).isEqualTo(422);
    }

    @Test
    void addressesInReportsAreNeverFetched() {
        var address = "http://127.0.0.1:" + port(secret) + "/";
        for (var body : List.of(
                "{\"id\":\"a\",\"url\":\"" + address + "\",\"text\":\"The ministers met in Oslo on Monday.\"}",
                "{\"id\":\"b\",\"html\":\"<p>The ministers met.</p><img src='" + address
                        + "'><link rel=canonical href='" + address + "'><iframe src='" + address + "'></iframe>\"}"))
            for (var route : List.of("add", "annotate")) served.post("/api/v1/" + route, "application/json", body);
        served.post(
                "/api/v1/annotate?url=" + address, "text/html", "<p>The ministers met.</p><img src='" + address + "'>");
        assertThat(asked).hasValue(0);
    }
}
