package org.demarche.app.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where guests set out from, on a map. */
class CapitalsTest {
    private static final NameTables NAMES = new NameTables();

    @Test
    void everyStateHasAPlaceFromWhichItsGuestsSetOut() throws IOException {
        var codes = Files.readAllLines(Path.of("../knowledge/countries.tsv")).stream()
                .skip(1)
                .map(row -> row.substring(0, row.indexOf('\t')))
                .toList();
        assertThat(codes).hasSizeGreaterThan(190);
        assertThat(codes)
                .allSatisfy(code -> assertThat(NAMES.capital(code)).as(code).isPresent());
        assertThat(NAMES.capital("XXX")).isEmpty();
    }

    /** Coordinates in whole degrees and a half, as any atlas has them. */
    @ParameterizedTest
    @CsvSource({
        "CHN, Beijing, 40, 116.5",
        "UKR, Kyiv, 50.5, 30.5",
        "BGD, Dhaka, 23.5, 90.5",
        "DEU, Berlin, 52.5, 13.5",
        "KAZ, Astana, 51, 71.5",
        "MNG, Ulan Bator, 48, 107",
        "USA, Washington, 39, -77",
        "SGP, Singapore, 1.5, 104",
        "TCD, N'Djamena, 12, 15",
        "CRI, San Jose, 10, -84",
        "PER, Lima, -12, -77",
        "CAN, Ottawa, 45.5, -75.5",
        "GBR, London, 51.5, 0",
        "AUS, Canberra, -35.5, 149",
        "SUN, Moscow, 55.5, 37.5"
    })
    void capitalIsTheOneThatIsMeant(String code, String name, double latitude, double longitude) {
        assertThat(NAMES.capital(code)).hasValueSatisfying(capital -> {
            assertThat(capital.name()).isEqualTo(name);
            assertThat(capital.latitude()).isCloseTo(latitude, within(0.6));
            assertThat(capital.longitude()).isCloseTo(longitude, within(0.6));
        });
    }
}
