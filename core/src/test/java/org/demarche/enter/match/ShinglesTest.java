package org.demarche.enter.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.register.Signature;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static final String REPORT =
            "Finland's foreign minister will travel to Oslo on Wednesday for talks with his"
                    + " Norwegian counterpart about shipping in the Barents Sea, the ministry said. The two are also to see the new"
                    + " coast guard centre, and fishermen hope that helicopters will be stationed in the north during the winter.";

    @Test
    void copyWithAnotherFirstLineIsNear() {
        var copy = Shingles.signature("HELSINKI (Wire) - " + REPORT.replace("Wednesday", "March 14"));
        assertThat(Shingles.signature(REPORT).similarity(copy)).isBetween(0.6, 0.99);
    }

    @Test
    void marksAndCapitalsMakeNoDifference() {
        assertThat(Shingles.signature(REPORT.toUpperCase(java.util.Locale.ROOT).replace(",", ";")))
                .isEqualTo(Shingles.signature(REPORT));
    }

    @Test
    void anotherReportIsFar() {
        var other = Shingles.signature(
                "Coffee prices rose on Monday after a frost in the south of Brazil, and traders"
                        + " said that the harvest would be smaller than last year's unless the rains come early in the spring.");
        assertThat(Shingles.signature(REPORT).similarity(other)).isLessThan(0.1);
    }

    @Test
    void shortTextHasNone() {
        assertThat(Shingles.signature("The ministers met on Monday.")).isEqualTo(Signature.NONE);
    }

    /** Signatures lie in stores: another hash would part copies from those that were filed before. */
    @Test
    void valuesAreTheSameForEver() {
        assertThat(Shingles.signature(REPORT).values())
                .startsWith(-2026296330, -2068205005)
                .hasSize(64);
    }
}
