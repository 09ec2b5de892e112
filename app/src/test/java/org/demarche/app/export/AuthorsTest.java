package org.demarche.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bylines as names for citing: parted where their form tells, whole where it does not. */
class AuthorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ingrid Solberg | Solberg, Ingrid",
                "By Ingrid Solberg | Solberg, Ingrid",
                "Solberg, Ingrid | Solberg, Ingrid",
                "Jean-Luc O'Hara | O'Hara, Jean-Luc",
                "Ann B. Example | Example, Ann B.",
                "Piet van der Berg | van der Berg, Piet",
                "Ana Ruiz and Tom Berg | Ruiz, Ana / Berg, Tom",
                "Ana Ruiz, Tom Berg & Éva Kő | Ruiz, Ana / Berg, Tom / Kő, Éva",
                "Wang Wei | =Wang Wei",
                "Kim Min-ji | =Kim Min-ji",
                "Example News Agency | =Example News Agency",
                "Staff Writer | =Staff Writer",
                "Madonna | =Madonna",
                "INGRID SOLBERG | =INGRID SOLBERG",
                "Ingrid Solberg, Example Wire | =Ingrid Solberg, Example Wire",
                "newsroom@example.org | =newsroom@example.org",
                "Suharto K. | =Suharto K.",
            })
    void aBylineIsReadAsItsFormTells(String byline, String names) {
        assertThat(Authors.of(byline).stream().map(AuthorsTest::shown).collect(Collectors.joining(" / ")))
                .isEqualTo(names);
    }

    private static String shown(Authors.Name name) {
        var parts = name.parts();
        if (parts.containsKey("literal")) return "=" + parts.get("literal");
        var particle = parts.containsKey("non-dropping-particle") ? parts.get("non-dropping-particle") + " " : "";
        return particle + parts.get("family") + ", " + parts.get("given");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "By", "and"})
    void nothingIsNobody(String byline) {
        assertThat(Authors.of(byline))
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(n -> assertThat(shown(n)).isIn("=By", "=and"));
    }
}
