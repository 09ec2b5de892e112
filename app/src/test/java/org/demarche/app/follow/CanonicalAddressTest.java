package org.demarche.app.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, https://example.org/a",
        "HTTPS://Example.ORG:443/a#part, https://example.org/a",
        "http://example.org:80, http://example.org/",
        "http://example.org:8080/a, http://example.org:8080/a",
        "https://example.org/a?utm_source=x&id=7&utm_medium=y, https://example.org/a?id=7",
        "https://example.org/a?fbclid=1&at_campaign=64, https://example.org/a",
        "https://example.org/a?ID=7&id=8, https://example.org/a?ID=7&id=8",
        "https://example.org/a/../b/./c, https://example.org/b/c",
        "https://example.org/%7Ea, https://example.org/~a",
        "https://example.org/a?, https://example.org/a",
        "not an address, not an address"
    })
    void oneReportHasOneAddress(String given, String canonical) {
        assertThat(CanonicalAddress.of(given)).isEqualTo(canonical);
        assertThat(CanonicalAddress.of(canonical)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/story, https://example.org/story",
        "/story?utm_source=feed, https://example.org/story",
        "https://www.example.org/story, https://example.org/a?x=1",
        "https://example.com/story, https://example.org/a?x=1",
        "https://example.org:8443/story, https://example.org/a?x=1",
        "/, https://example.org/a?x=1",
        "javascript:alert(1), https://example.org/a?x=1",
        "'', https://example.org/a?x=1"
    })
    void aPageSpeaksForItsOwnHostOnly(String named, String canonical) {
        var page = Jsoup.parse(
                "<html><head><link rel=\"canonical\" href=\"" + named + "\"></head></html>",
                "https://example.org/a?x=1");
        assertThat(CanonicalAddress.of("https://example.org/a?x=1", page)).isEqualTo(canonical);
    }

    @Test
    void aHomePageMayCallItselfHome() {
        var page = Jsoup.parse("<link rel=canonical href=/>", "https://example.org/?utm_source=x");
        assertThat(CanonicalAddress.of("https://example.org/?utm_source=x", page))
                .isEqualTo("https://example.org/");
    }
}
