package org.demarche.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreSettingTest {
    @Test
    void theOptionGoesBeforeTheEnvironmentAndThatBeforeTheDefault() {
        var environment = Map.of("DEMARCHE_STORE", "team.db");
        assertThat(Settings.store(Optional.of("mine.db"), environment)).isEqualTo("mine.db");
        assertThat(Settings.store(Optional.empty(), environment)).isEqualTo("team.db");
        assertThat(Settings.store(Optional.empty(), Map.of())).isEqualTo("demarche.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.db", "folder/a.db", "/srv/a.db", "jdbc:sqlite:a.db", "jdbc:postgresql://host:5432/name?user=a"
            })
    void filesAndServersAreTaken(String value) {
        assertThat(Settings.store(Optional.of(value), Map.of())).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db",
                "http://host/a",
                "",
                " ",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:",
                ":memory:",
                "jdbc:postgresql:name",
                "/"
            })
    void anythingElseIsToldWithTheRemedy(String value) {
        assertThatThrownBy(() -> Settings.store(Optional.of(value), Map.of()))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("--store is '")
                .hasMessageContaining("jdbc:postgresql://HOST/NAME");
    }

    @Test
    void theMessageNamesTheEnvironmentAndKeepsPasswords() {
        assertThatThrownBy(() -> Settings.store(
                        Optional.empty(), Map.of("DEMARCHE_STORE", "mysql://me:secret@host/db?password=secret")))
                .isInstanceOf(BadSetting.class)
                .hasMessageStartingWith("DEMARCHE_STORE is 'mysql://")
                .message()
                .doesNotContain("secret");
    }
}
