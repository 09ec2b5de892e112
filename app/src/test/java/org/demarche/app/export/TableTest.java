package org.demarche.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.app.export.Table.Column;
import org.junit.jupiter.api.Test;

class TableTest {
    private static String written(Table table, int width) {
        return table.write(new Pen(false, width), width);
    }

    @Test
    void columnsAreAsWideAsTheirCellsWhereThereIsRoom() {
        var table = new Table(Column.fixed("A"), Column.flexible("Words"), Column.number("N"));
        table.row("x", "one two", "7");
        assertThat(written(table, 80)).isEqualTo("A  Words    N\nx  one two  7\n");
    }

    @Test
    void nothingIsCutOffWhereThereIsNone() {
        var table = new Table(Column.narrow("Date", 11), Column.flexible("Words"), Column.fixed("Key"));
        table.row("2018-10-08/2018-10-10", "a long line of words that cannot stand on one", "e0123456789ab");
        var lines = written(table, 50);
        assertThat(lines.lines()).allMatch(l -> l.length() <= 50);
        assertThat(lines).contains("2018-10-08/").contains("2018-10-10").contains("e0123456789ab");
        assertThat(lines.replaceAll("[^a-z]+", " ")).contains("that").contains("one");
    }

    @Test
    void aWordLongerThanItsColumnIsBroken() {
        assertThat(Table.wrap("abcdefgh", 3)).containsExactly("abc", "def", "gh");
        assertThat(Table.wrap("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 2)).hasSize(2);
    }
}
