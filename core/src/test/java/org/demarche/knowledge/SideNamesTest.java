package org.demarche.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SideNamesTest {
    private final SideNames names = SideNames.load(Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "PRK, PRK",
        "prk, PRK",
        "North Korea, PRK",
        "the United Kingdom, GBR",
        "russian, RUS",
        "Kremlin, RUS",
        "NATO, North Atlantic Treaty Organization",
    })
    void aSideIsKnownByCodeNameDemonymAndGovernment(String given, String side) {
        assertThat(names.find(given)).contains(side);
    }

    @Test
    void anOrganisationIsNoState() {
        assertThat(names.findState("NATO")).isEmpty();
        assertThat(names.findState("Finland")).contains("FIN");
        assertThat(names.find("Atlantis")).isEmpty();
    }
}
