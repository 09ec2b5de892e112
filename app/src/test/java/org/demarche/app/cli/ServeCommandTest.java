package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.demarche.app.serve.ServeSettings;
import org.demarche.app.serve.rights.RightsSettings;
import org.junit.jupiter.api.Test;

/** What the server says of itself when it has started. */
class ServeCommandTest {
    private static ServeSettings at(String host) {
        return new ServeSettings(host, 0, ServeSettings.DEFAULT_MAX_BODY);
    }

    @Test
    void whereItListensIsToldAlsoWhereUsersComeByAnotherAddress() {
        assertThat(ServeCommand.address(at("127.0.0.1"), 4711)).isEqualTo("http://127.0.0.1:4711/");
        assertThat(ServeCommand.address(at("::1"), 4711)).isEqualTo("http://[::1]:4711/");
        var url = Optional.of(RightsSettings.publicUrl("https://demarche.example.org"));
        var behind = at("127.0.0.1").with(new RightsSettings(false, Optional.empty(), url));
        assertThat(ServeCommand.address(behind, 4711))
                .isEqualTo("https://demarche.example.org/, which leads to http://127.0.0.1:4711/");
    }
}
