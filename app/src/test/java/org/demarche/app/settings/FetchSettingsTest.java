package org.demarche.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchSettingsTest {
    private static final FetchSettings STANDARD = FetchSettings.standard();

    @Test
    void theProgramNamesItselfAndWhoRunsIt() {
        assertThat(STANDARD.userAgent()).startsWith("Demarche");
        assertThat(STANDARD.product()).isEqualTo("Demarche");
        var agent = FetchSettings.agent(Optional.of("desk@example.org"));
        assertThat(agent).endsWith(" (desk@example.org)");
        assertThat(STANDARD.withUserAgent("Desk-Reader/2 (x)").product()).isEqualTo("Desk-Reader");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1.0", "Desk\r\nCookie: x", "Desk\u00e9", " Desk", "Desk ", "(Desk)", "Desk\t1"})
    void aNameThatWouldBreakTheRequestIsRefused(String agent) {
        assertThatThrownBy(() -> STANDARD.withUserAgent(agent))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("--user-agent is '")
                .hasMessageContaining("such as");
        assertThatThrownBy(() -> STANDARD.withUserAgent("x".repeat(201))).isInstanceOf(BadSetting.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_001, Long.MAX_VALUE, Long.MIN_VALUE})
    void aSizeThatMakesNoSenseIsRefused(long size) {
        assertThatThrownBy(() -> STANDARD.withSizes(size, 1))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("'" + size + "'");
        assertThatThrownBy(() -> STANDARD.withSizes(1, size)).isInstanceOf(BadSetting.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0001S", "PT1H0.001S"})
    void aTimeThatMakesNoSenseIsRefused(String text) {
        var time = Duration.parse(text);
        var good = Duration.ofSeconds(1);
        assertThatThrownBy(() -> STANDARD.withTimes(time, good, good)).isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> STANDARD.withTimes(good, time, good)).isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> STANDARD.withTimes(good, good, time)).isInstanceOf(BadSetting.class);
    }

    @Test
    void mannersThatMakeNoSenseAreRefused() {
        assertThat(STANDARD.withManners(Duration.ZERO, 1).pause()).isZero();
        assertThatThrownBy(() -> STANDARD.withManners(Duration.ofMillis(-1), 1)).isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> STANDARD.withManners(Duration.ofHours(2), 1)).isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> STANDARD.withManners(Duration.ZERO, 0)).isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> STANDARD.withManners(Duration.ZERO, 11)).isInstanceOf(BadSetting.class);
    }

    @ParameterizedTest
    @CsvSource({
        "intranet.example.org, intranet.example.org, -1",
        "' Intranet.Example.ORG ', intranet.example.org, -1",
        "localhost:8000, localhost, 8000",
        "127.0.0.1, 127.0.0.1, -1",
        "127.0.0.1:65535, 127.0.0.1, 65535",
        "::1, ::1, -1",
        "[::1], ::1, -1",
        "[FD00::1]:8080, fd00::1, 8080"
    })
    void hostsAreNamedWithAPortOrWithout(String value, String host, int port) {
        var read = AllowedHost.parse(value);
        assertThat(read.host()).isEqualTo(host);
        assertThat(read.port().orElse(-1)).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "http://localhost", "localhost/", "10.0.0.0/8", "*", "*.example.org", "a b", "localhost:0",
                "localhost:65536", "localhost:", ":80", "a:b", "user@localhost", "[::1", "::1]", "[::1]:x",
                        "localhost:99999999999"
            })
    void aHostThatIsNoneIsToldWithTheRemedy(String value) {
        assertThatThrownBy(() -> AllowedHost.parse(value))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("--allow-private is '" + value + "'")
                .hasMessageContaining("such as intranet.example.org or localhost:8000");
    }
}
