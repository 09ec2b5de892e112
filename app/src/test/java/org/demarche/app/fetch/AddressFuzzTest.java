package org.demarche.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.demarche.app.fetch.Answer.Refused;
import org.demarche.app.settings.FetchSettings;
import org.junit.jupiter.api.Test;

/** Addresses made of the pieces that readers of addresses trip over: each is a refusal, none a fault, and none finds a way in. */
class AddressFuzzTest {
    private static final int COUNT = 20_000;
    private static final List<String> PIECES = List.of(
            "http",
            "https",
            "HTTP",
            "file",
            "ftp",
            ":",
            "://",
            "//",
            "/",
            "\\",
            "@",
            "#",
            "?",
            "%",
            "%25",
            "%00",
            "%2f",
            "%40",
            "[",
            "]",
            "::",
            "::1",
            "::ffff:",
            "fe80::",
            "127.0.0.1",
            "127.1",
            "0x7f",
            "0177",
            "2130706433",
            "10.0.0.1",
            "169.254.169.254",
            "localhost",
            "LocalHost",
            "news.example",
            "xn--",
            "xn--80ak6aa92e",
            ".",
            "..",
            "。",
            "．",
            "①",
            "１",
            "-",
            "_",
            "~",
            " ",
            "\t",
            "\r\n",
            "\0",
            "\u200b",
            "\u00ad",
            "\u202e",
            "\ud800",
            "\udc00",
            "😀",
            "é",
            "ß",
            "80",
            "443",
            "8080",
            "99999",
            "-1",
            "0",
            "a",
            "user:pass@",
            "&",
            "=",
            "+",
            ";",
            ",",
            "\"",
            "'",
            "<",
            ">",
            "^",
            "`",
            "{",
            "}",
            "|",
            "$",
            "!",
            "*",
            "(",
            ")",
            "%zz",
            "%u0031",
            "../..",
            "x".repeat(300),
            "a.".repeat(130));

    private static String made(Random random) {
        var made = new StringBuilder();
        if (random.nextInt(4) > 0) made.append(random.nextBoolean() ? "http://" : "https://");
        int count = random.nextInt(8);
        for (int i = 0; i < count; i++)
            if (random.nextInt(6) == 0) made.append((char) random.nextInt(0x3000));
            else made.append(PIECES.get(random.nextInt(PIECES.size())));
        return made.toString();
    }

    @Test
    void everyAddressIsRefusedWithOneLine() throws InterruptedException {
        var random = new Random(8);
        var world = new TestWorld().name("news.example", "10.0.0.1");
        var codes = new java.util.TreeMap<String, Integer>();
        try (var fetcher = new Fetcher(FetchSettings.standard(), world.world())) {
            for (int i = 0; i < COUNT; i++) {
                var address = made(random);
                var answer = fetcher.fetch(Ask.byPerson(address));
                assertThat(answer).as(address).isInstanceOf(Refused.class);
                var refusal = ((Refused) answer).refusal();
                codes.merge(refusal.code().code(), 1, Integer::sum);
                assertThat(refusal.detail())
                        .as(address)
                        .doesNotContainPattern("[\\p{Cntrl}\u200b\u00ad\u202e]")
                        .hasSizeLessThan(700);
            }
        }
        assertThat(world.tried()).isEmpty();
        assertThat(codes)
                .containsKeys("fetch.bad-address", "fetch.private-address", "fetch.credentials", "fetch.bad-scheme");
    }

    @Test
    void everyRedirectIsRefusedWithOneLine() throws InterruptedException {
        var random = new Random(9);
        var locations = new ArrayList<String>();
        while (locations.size() < 500) {
            var made = made(random);
            // What stays on the site is followed, and is no concern of this test.
            if (made.matches("(?s)https?://.*") && made.chars().noneMatch(c -> c == '\r' || c == '\n' || c == 0))
                locations.add(made);
        }
        try (var site = TestSite.open()) {
            for (int i = 0; i < locations.size(); i++) site.at("/" + i, Replies.redirect(302, locations.get(i)));
            var world = new TestWorld().name("news.example", "10.0.0.1");
            var settings = FetchSettings.standard()
                    .withAllowed(List.of(site.allowed()))
                    .withManners(java.time.Duration.ZERO, 1);
            try (var fetcher = new Fetcher(settings, world.world())) {
                for (int i = 0; i < locations.size(); i++) {
                    var answer = fetcher.fetch(Ask.byPerson(site.address("/" + i)));
                    assertThat(answer).as(locations.get(i)).isInstanceOf(Refused.class);
                }
            }
            assertThat(site.requests()).hasSize(locations.size());
            assertThat(world.tried()).hasSize(locations.size());
        }
    }
}
