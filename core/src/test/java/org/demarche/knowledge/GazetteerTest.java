package org.demarche.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load(Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "Vienna, AUT, city",
        "VIENNA, AUT, city",
        "Kiev, UKR, city",
        "Sao Paulo, BRA, city",
        "São Paulo, BRA, city",
        "St. Petersburg, RUS, city",
        "Saint Petersburg, RUS, city",
        "Czechia, CZE, country",
        "the Netherlands, NLD, country",
        "Côte d’Ivoire, CIV, country",
        "Myanmar, MMR, country",
        "U.K., GBR, country",
        "Greenland, GRL, country",
        "W.Va., USA, region",
        "Scotland, GBR, region",
        "Laurel County, USA, region",
        "Palais des Nations, CHE, venue",
        "Mar-a-Lago, USA, venue",
        "Bocharov Ruchey, RUS, venue",
        "Nusa Dua, IDN, city"
    })
    void placesOfTheNewsAreKnownHoweverTheyAreSpelt(String name, String country, String precision) {
        assertThat(GAZETTEER.find(name))
                .as(name)
                .anyMatch(p -> p.country().equals(country) && p.precision().equals(precision));
    }

    @Test
    void everyStateHasItsMiddle() {
        for (var row : Tsv.rows("countries.tsv", Optional.empty()))
            assertThat(GAZETTEER.findCountry(row[0])).as(row[1]).isPresent();
    }

    @Test
    void everyRowOfOurTablesLiesOnTheEarth() {
        for (var table : List.of("regions.tsv", "places.tsv"))
            for (var row : Tsv.rows(table, Optional.empty()))
                assertThat(GAZETTEER.find(row[0]))
                        .as(row[0])
                        .isNotEmpty()
                        .allMatch(p -> Math.abs(p.latitude()) <= 90 && Math.abs(p.longitude()) <= 180);
    }

    @Test
    void whatNobodyIsCalledIsNotFound() {
        assertThat(GAZETTEER.find("Qwertystan")).isEmpty();
        assertThat(GAZETTEER.find("")).isEmpty();
    }

    @Test
    void anIndexGivesBackWhatWasWrittenInAnyOrder() throws IOException {
        var north = new TownIndexWriter.Town(7, "AAA.01", 1.5, -2.25, 1000, List.of("Élan"), List.of("Elantown"));
        var south = new TownIndexWriter.Town(3, "BBB", -89.9, 179.5, 0, List.of("Elan"), List.of());
        var bytes = written(north, south);
        assertThat(written(south, north)).isEqualTo(bytes);
        var index = TownIndex.read(new ByteArrayInputStream(bytes));
        assertThat(index.find("elan")).extracting(Place::geonameId).containsExactly(3, 7);
        var place = index.find("elantown").get(0);
        assertThat(place.exonym()).isTrue();
        assertThat(place.area()).isEqualTo("AAA.01");
        assertThat(place.latitude()).isEqualTo(1.5);
        assertThat(place.longitude()).isEqualTo(-2.25);
        assertThat(place.population()).isBetween(900, 1100);
    }

    @Test
    void aBrokenIndexIsRefused() throws IOException {
        var bytes = written(new TownIndexWriter.Town(7, "AAA", 1, 2, 3, List.of("Elan"), List.of()));
        assertThatThrownBy(() -> TownIndex.read(new ByteArrayInputStream(bytes, 0, bytes.length - 1)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> TownIndex.read(new ByteArrayInputStream(new byte[64])))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no index of towns");
    }

    private static byte[] written(TownIndexWriter.Town... towns) throws IOException {
        var writer = new TownIndexWriter();
        for (var town : towns) writer.add(town);
        writer.addCountryName("AAA", "Aland");
        var bytes = new ByteArrayOutputStream();
        writer.write(bytes);
        return bytes.toByteArray();
    }
}
