package org.demarche.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.demarche.Demarche;
import org.demarche.finding.Located;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which place a name means; all sentences are our own. */
class WhereResolverTest {
    private static final Demarche DEMARCHE = Demarche.load();
    private static final Offset<Double> A_DEGREE = Offset.offset(1.0);

    @ParameterizedTest(name = "{1} in: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # The best known place of a name, where nothing else is said
            The ministers met in Paris on Monday.                                          | Paris     | FRA | 48.9 | 2.3
            Talks were held in Vienna.                                                     | Vienna    | AUT | 48.2 | 16.4
            # A state right behind it
            The mayor of Paris, Texas, opened the fair.                                    | Paris     | USA | 33.7 | -95.6
            The senator spoke in Athens, Ga., on Friday.                                   | Athens    | USA | 34.0 | -83.4
            The delegation flew to London, Ontario, on Sunday.                             | London    | CAN | 43.0 | -81.2
            # A state elsewhere in the report, or neighbours
            Police in Richmond, Kentucky, said so. The fire in Lexington was put out.      | Lexington | USA | 38.0 | -84.5
            Officials from Tbilisi and Batumi said that Georgia would send a delegation.   | Georgia   | GEO | 42.0 | 43.5
            Lawmakers in Atlanta, Savannah and Macon said that Georgia needs the road.     | Georgia   | USA | 32.8 | -83.5
            # Capitals are what diplomacy means
            The foreign minister will travel to Washington on Tuesday.                     | Washington | USA | 38.9 | -77.0
            # States meet on neutral ground
            American and Soviet negotiators met in Geneva, officials in Washington said.   | Geneva    | CHE | 46.2 | 6.1
            # The tables of diplomacy
            The envoys met at Panmunjom.                                                   | Panmunjom | KOR | 38.0 | 126.7
            """)
    void theReportTellsWhichPlaceIsMeant(String text, String name, String country, double latitude, double longitude) {
        var located = place(Report.of("test", text), name);
        assertThat(located.country()).contains(country);
        assertThat(located.point().orElseThrow().latitude()).isCloseTo(latitude, A_DEGREE);
        assertThat(located.point().orElseThrow().longitude()).isCloseTo(longitude, A_DEGREE);
        assertThat(located.why()).isNotBlank();
    }

    @Test
    void aPaperMeansItsOwnTown() {
        var text = "The council of London met on Friday, and Woodstock sent a letter.";
        assertThat(place(Report.of("test", text), "London").country()).contains("GBR");
        var ofOntario = new Report(
                "test", text, Optional.empty(), Optional.empty(), Optional.of("woodstocknews.ca"), Optional.empty());
        assertThat(place(ofOntario, "London").country()).contains("CAN");
    }

    @Test
    void aStateBehindAPlaceIsAPlaceToo() {
        var located = place(Report.of("test", "The mayor of Charleston, W.Va., spoke on Monday."), "W.Va.");
        assertThat(located.precision()).isEqualTo("region");
        assertThat(located.country()).contains("USA");
    }

    @Test
    void aPlaceLiesInTheStateOfTheDay() {
        var report = Report.of("test", "The envoys met in Moscow on Monday.");
        assertThat(place(report.withDate(ReportDate.given(LocalDate.of(1987, 5, 13))), "Moscow")
                        .country())
                .contains("SUN");
        assertThat(place(report.withDate(ReportDate.given(LocalDate.of(1992, 5, 13))), "Moscow")
                        .country())
                .contains("RUS");
    }

    @Test
    void whatNoTableKnowsHasNoCoordinates() {
        var resolved = DEMARCHE.annotate(Report.of("test", "The envoys met in Qwertystan on Monday."))
                .resolved();
        for (var place : resolved.places().values()) assertThat(place.point()).isEmpty();
    }

    private static Located place(Report report, String name) {
        var resolved = DEMARCHE.annotate(report).resolved();
        return resolved.places().entrySet().stream()
                .filter(p -> p.getKey().of(report.text()).equals(name))
                .map(p -> p.getValue())
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + resolved.places()));
    }
}
