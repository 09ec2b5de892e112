package org.demarche.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reports say is text to whoever opens a table, whatever it begins with. */
class EntryCsvTest {
    private static String written(String cell) {
        return EntryCsv.rows(List.of("a"), Stream.of(List.of(cell)))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "@SUM(A1)",
                "+49-30",
                "-2+3",
                "\t=1+1",
                " =1+1",
                "\uFF1D1+1",
                "-",
                "=",
                "- talks",
                "-1.2.3"
            })
    void whatASpreadsheetWouldReckonOutHasAnApostrophe(String cell) {
        assertThat(written(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-33.9", "-7", "+5", "1e-7", "-1.5E10", "2018-10-08", "talks = trade", "a@b", ""})
    void numbersAndPlainWordsStayAsTheyAre(String cell) {
        assertThat(written(cell).replaceAll("^\"|\"$", "")).isEqualTo(cell);
    }

    @Test
    void aGuardedCellIsQuotedWhereItMustBe() {
        assertThat(written("=HYPERLINK(\"http://x\",\"y\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    }
}
