package org.demarche.knowledge.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateCellTest {
    @ParameterizedTest
    @CsvSource({
        "2001,2001-01-01,2001-12-31",
        "2001-02,2001-02-01,2001-02-28",
        "2000-02,2000-02-01,2000-02-29",
        "2001-05-09,2001-05-09,2001-05-09"
    })
    void aDateLiesBetweenItsFirstAndItsLastDay(String text, LocalDate first, LocalDate last) {
        var cell = DateCell.parse(text);
        assertThat(cell.first()).isEqualTo(first);
        assertThat(cell.last()).isEqualTo(last);
        assertThat(cell).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "01", "2001-5", "2001-13", "2001-02-30", "2001/05/09", "May 2001", "2001-05-09T00:00"})
    void whatIsNoDateIsRefusedWithTheRemedy(String text) {
        assertThatThrownBy(() -> DateCell.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("write 2001, 2001-05 or 2001-05-09");
    }
}
