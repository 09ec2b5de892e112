package org.demarche.knowledge.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.table.Fault;
import org.demarche.knowledge.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One broken table for each rule: what is told must name the file, the line and the remedy. */
class RulesTest {
    private static final String TERMS = "person\taliases\tcountry\toffice\ttitle\tstart\tend\tsource\n";

    @TempDir
    private Path directory;

    private List<Fault> faults(String file, String text) throws IOException {
        Files.writeString(directory.resolve(file), text);
        return KnowledgeCheck.check(Tables.load(Optional.of(directory))).stream()
                .filter(f -> f.file().startsWith(directory.toString()))
                .toList();
    }

    /** The one fault of a terms table of one's own; a state without rows of its own there keeps other rules quiet. */
    private Fault only(String... rows) throws IOException {
        var faults = faults("terms.tsv", TERMS + String.join("\n", rows) + "\n");
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).file())
                .isEqualTo(directory.resolve("terms.tsv").toString());
        assertThat(faults.get(0).remedy()).isNotBlank();
        return faults.get(0);
    }

    private static String row(String person, String place, String office, String start, String end) {
        return String.join("\t", person, "", place, office, "Title", start, end, "test");
    }

    @Test
    void packedTablesHaveNoErrors() throws IOException {
        assertThat(KnowledgeCheck.check(Tables.load(Optional.empty())))
                .filteredOn(Fault::isError)
                .isEmpty();
    }

    @Test
    void wholeTermsAreNoFault() throws IOException {
        assertThat(faults("terms.tsv", TERMS + row("Ann Test", "HKG", "official", "2001", "2004") + "\n"))
                .isEmpty();
    }

    @Test
    void termThatEndsBeforeItStarts() throws IOException {
        var fault = only(row("Ann Test", "HKG", "official", "2004-05-01", "2004-04-30"));
        assertThat(fault.isError()).isTrue();
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.problem()).contains("Ann Test", "ends (2004-04-30) before it starts (2004-05-01)");
    }

    @Test
    void termOutsideTheDaysOfItsState() throws IOException {
        var fault = only(row("Ann Test", "DDR", "official", "1995", "1999"));
        assertThat(fault.problem()).contains("outside the days of East Germany");
    }

    @Test
    void unknownCountry() throws IOException {
        var fault = only(row("Ann Test", "RUX", "official", "2001", "2004"));
        assertThat(fault.problem()).isEqualTo("unknown country 'RUX'");
        assertThat(fault.remedy()).startsWith("did you mean ");
    }

    @Test
    void unknownOffice() throws IOException {
        var fault = only(row("Ann Test", "HKG", "foreign-ministr", "2001", "2004"));
        assertThat(fault.problem()).isEqualTo("unknown office 'foreign-ministr'");
        assertThat(fault.remedy()).startsWith("did you mean foreign-minister?");
    }

    @Test
    void twoRowsOfOneTerm() throws IOException {
        var row = row("Ann Test", "HKG", "official", "2001", "2004");
        var fault = only(row, row("Ann Test", "HKG", "official", "2001", "2005"));
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.problem()).contains("as in line 2");
    }

    @Test
    void twoHoldersOfOneOfficeAtOnce() throws IOException {
        var fault = only(
                row("Ann Test", "HKG", "finance-minister", "2001-01-01", "2004-01-01"),
                row("Ben Test", "HKG", "finance-minister", "2003-01-01", "2005-01-01"));
        assertThat(fault.isError()).isTrue();
        assertThat(fault.line()).isEqualTo(3);
        assertThat(fault.problem()).contains("Ben Test", "Ann Test", "2003-01-01 – 2004-01-01");
    }

    @Test
    void handoverOnOneDayIsNoOverlap() throws IOException {
        var text = TERMS + row("Ann Test", "HKG", "finance-minister", "2001-01-01", "2004-01-01") + "\n"
                + row("Ben Test", "HKG", "finance-minister", "2004-01-01", "2005-01-01") + "\n";
        assertThat(faults("terms.tsv", text)).isEmpty();
    }

    @Test
    void onePersonTwiceInOneOffice() throws IOException {
        var fault = only(
                row("Ann Test", "HKG", "finance-minister", "2001-01-01", "2004-01-01"),
                row("Ann Test", "HKG", "finance-minister", "2003-01-01", "2005-01-01"));
        assertThat(fault.problem()).contains("holds this office twice");
    }

    @Test
    void officeThatNobodyHoldsForMonths() throws IOException {
        var fault = only(
                row("Ann Test", "HKG", "finance-minister", "2001-01-01", "2002-01-01"),
                row("Ben Test", "HKG", "finance-minister", "2003-01-01", "2005-01-01"));
        assertThat(fault.isError()).isFalse();
        assertThat(fault.problem()).contains("nobody is", "365 days before Ben Test");
    }

    @Test
    void rivalsAreAWarningOnly() throws IOException {
        Files.writeString(
                directory.resolve("shared-offices.tsv"),
                "country\toffice\tkind\tfrom\tto\tsource\nHKG\tfinance-minister\trival\t2001\t\ttest\n");
        var fault = only(
                row("Ann Test", "HKG", "finance-minister", "2001-01-01", "2004-01-01"),
                row("Ben Test", "HKG", "finance-minister", "2003-01-01", "2005-01-01"));
        assertThat(fault.isError()).isFalse();
    }

    @Test
    void onePersonUnderTwoNames() throws IOException {
        var fault = only(
                row("José Test", "HKG", "official", "2001", "2002"),
                row("Jose Test", "HKG", "official", "2003", "2004"));
        assertThat(fault.problem()).isEqualTo("Jose Test is also spelt José Test");
    }

    @Test
    void dateThatIsNone() throws IOException {
        assertThat(only(row("Ann Test", "HKG", "official", "May 2001", "2002")).problem())
                .contains("the date 'May 2001' cannot be read");
    }

    @Test
    void rowThatIsBroken() throws IOException {
        var fault = only("Ann Test\tHKG");
        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.problem()).contains("2 cells");
    }

    @Test
    void rowWithoutSource() throws IOException {
        assertThat(only("Ann Test\t\tHKG\tofficial\tTitle\t2001\t2002\t").problem())
                .isEqualTo("the row names no source");
    }

    @Test
    void tableThatNamesNoColumns() throws IOException {
        assertThat(faults("terms.tsv", "Ann Test\tHKG\n").get(0).problem())
                .contains("does not name the table's columns");
        assertThat(faults("terms.tsv", "").get(0).problem()).isEqualTo("the table is empty");
    }

    @Test
    void tableThatIsNotUtf8() throws IOException {
        Files.write(directory.resolve("terms.tsv"), new byte[] {'a', '\n', (byte) 0xff, '\n'});
        var fault = KnowledgeCheck.check(Tables.load(Optional.of(directory))).stream()
                .filter(f -> f.file().startsWith(directory.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(fault.problem()).isEqualTo("the table is not written in UTF-8");
        assertThat(fault.line()).isEqualTo(2);
    }

    @Test
    void tableThatNothingReads() throws IOException {
        assertThat(faults("term.tsv", TERMS).get(0).remedy()).contains("terms.tsv");
    }
}
