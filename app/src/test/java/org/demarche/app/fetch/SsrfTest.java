package org.demarche.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.demarche.app.settings.AllowedHost;
import org.demarche.app.settings.FetchSettings;
import org.demarche.refusal.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each row of {@code ssrf.tsv} through the whole fetcher: it is refused under its code, and no connection is made but to the
 * host that the settings name.
 *
 * <p>Its columns: the address asked for, {@code {port}} standing for the test site's, {@code \\n} and {@code {U+200B}} for letters that cannot be seen; what names mean, look-ups apart by
 * {@code |}; the redirects that {@code hop.example}, the one host that may be private, answers with, apart by {@code >}; the code
 * of the refusal, or one for each ask after another; why.
 */
class SsrfTest {
    private static final Pattern CODE_POINT = Pattern.compile("\\{U\\+(\\p{XDigit}{4})}");
    private static final String HOP = "hop.example";

    record Row(String start, String names, String redirects, List<String> codes, String why) {
        @Override
        public String toString() {
            return why + ": " + start + " " + names + " " + redirects;
        }
    }

    static Stream<Row> rows() throws IOException {
        try (var in = Objects.requireNonNull(SsrfTest.class.getResourceAsStream("ssrf.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().skip(1).toList().stream()
                            .map(line -> line.split("\t", -1))
                            .map(c -> new Row(plain(c[0]), c[1], plain(c[2]), List.of(c[3].split(" ")), c[4]));
        }
    }

    private static String plain(String cell) {
        return CODE_POINT
                .matcher(cell.translateEscapes())
                .replaceAll(hex -> Character.toString(Integer.parseInt(hex.group(1), 16)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void everyRowIsRefusedBeforeAnythingIsAsked(Row row) throws InterruptedException {
        var world = new TestWorld().name(HOP, "127.0.0.1");
        for (var name : row.names().isEmpty() ? new String[0] : row.names().split(";"))
            world.name(name.split("=")[0], name.split("=")[1]);
        try (var site = site(row)) {
            var settings = FetchSettings.standard()
                    .withManners(Duration.ZERO, 1)
                    .withAllowed(List.of(new AllowedHost(HOP, OptionalInt.of(site.port()))));
            var codes = new ArrayList<String>();
            try (var fetcher = new Fetcher(settings, world.world(site.port()))) {
                for (int i = 0; i < row.codes().size(); i++)
                    codes.add(code(fetcher.fetch(Ask.byPerson(at(row.start(), site)))));
            }
            assertThat(codes).isEqualTo(row.codes());
            assertThat(site.paths()).allMatch(path -> path.startsWith("/go"));
            assertThat(site.connections()).isEqualTo(site.paths().size());
            var hops = world.tried().stream().filter(InetAddress::isLoopbackAddress);
            assertThat(hops).hasSize(site.paths().size());
            var others = world.tried().stream().filter(a -> !a.isLoopbackAddress());
            assertThat(others).allMatch(a -> AddressTable.packed().find(a).verdict() == AddressTable.Verdict.PUBLIC);
            // Each ask looks names up anew, and once: what is connected to was looked up for the check.
            assertThat(world.lookedUp())
                    .hasSizeLessThanOrEqualTo(site.paths().size() + row.codes().size());
        }
    }

    private static TestSite site(Row row) {
        var site = TestSite.open();
        var redirects =
                row.redirects().isEmpty() ? new String[0] : row.redirects().split(" > ");
        for (int i = 0; i < redirects.length; i++) {
            var parts = redirects[i].split(" ", 2);
            site.at("/go" + (i + 1), Replies.redirect(Integer.parseInt(parts[0]), at(parts[1], site)));
        }
        return site.at("/secret", Replies.page("text/html", "<p>secret</p>"))
                .at("/", Replies.page("text/html", "<p>secret</p>"));
    }

    private static String at(String address, TestSite site) {
        return address.replace("{port}", String.valueOf(site.port()));
    }

    private static String code(Answer answer) {
        return answer instanceof Answer.Refused refused
                ? refused.refusal().code().code()
                : answer.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "0.0.0.0", "255.255.255.255", "fd00:ec2::254", "168.63.129.16"})
    void whereNoReportCanLieNoSettingHelps(String address) throws InterruptedException {
        var world = new TestWorld().name("mine.example", address);
        var settings = FetchSettings.standard()
                .withManners(Duration.ZERO, 1)
                .withAllowed(List.of(AllowedHost.parse("mine.example"), AllowedHost.parse(address)));
        try (var fetcher = new Fetcher(settings, world.world())) {
            var literal = address.contains(":") ? "[" + address + "]" : address;
            for (var host : List.of("mine.example", literal))
                assertThat(code(fetcher.fetch(Ask.byPerson("http://" + host + "/"))))
                        .isEqualTo("fetch.private-address");
        }
        assertThat(world.tried()).isEmpty();
    }

    /** The client library does not ask for the addresses of a host that is one: the socket's gate is all there is. */
    @Test
    void aHostThatSlippedThroughTheVettingIsStoppedAtTheSocket() throws InterruptedException {
        try (var site = TestSite.open();
                var requests = new Requests(FetchSettings.standard().withManners(Duration.ZERO, 1), a -> {})) {
            var question = new Requests.Question(
                    HttpUrl.get(site.address("/secret")),
                    Optional.empty(),
                    Optional.empty(),
                    Wanted.reports(FetchSettings.standard()));
            assertThatThrownBy(() -> requests.send(
                            question,
                            List.of(InetAddress.getByAddress(new byte[] {93, 1, 2, 3})),
                            Duration.ofSeconds(9)))
                    .isInstanceOfSatisfying(
                            Fault.class, f -> assertThat(f.code()).isEqualTo(RefusalCode.FETCH_PRIVATE_ADDRESS));
            assertThat(site.connections()).isZero();
        }
    }

    @Test
    void theTableIsAsLargeAsItIsMeantToBe() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(150);
        assertThat(rows().map(Row::start).filter(s -> s.contains("hop.example")))
                .hasSizeGreaterThan(20);
        assertThat(Arrays.asList(rows().map(Row::names).toArray()))
                .filteredOn(n -> n.toString().contains("|"))
                .hasSizeGreaterThan(3);
    }

    @Test
    void theSiteOfTheTableCanBeHadWhereItIsNamed() throws InterruptedException {
        var world = new TestWorld().name(HOP, "127.0.0.1");
        try (var site = TestSite.open().at("/secret", Replies.page("text/html", "<p>secret</p>"));
                var fetcher = new Fetcher(
                        FetchSettings.standard()
                                .withAllowed(List.of(new AllowedHost(HOP, OptionalInt.of(site.port())))),
                        world.world(site.port()))) {
            assertThat(fetcher.fetch(Ask.byPerson(site.address(HOP, "/secret"))))
                    .isInstanceOf(Answer.Body.class);
        }
    }
}
