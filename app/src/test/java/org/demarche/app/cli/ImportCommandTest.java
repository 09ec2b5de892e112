package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportCommandTest {
    private static final String HEADER = "person\taliases\tcountry\toffice\ttitle\tstart\tend\tsource\n";

    @TempDir
    private Path folder;

    private Path tables() {
        return folder.resolve("tables");
    }

    private Shell take(String text, String... more) {
        var args =
                new java.util.ArrayList<>(java.util.List.of("knowledge", "import", "-", "--to", tables().toString()));
        args.addAll(java.util.List.of(more));
        return Shell.run(text, args.toArray(String[]::new));
    }

    private static String terms(String... rows) {
        return HEADER + String.join("\n", rows).replace(", ", "\t").replace(",", "\t") + "\n";
    }

    private String written() throws IOException {
        return Files.readString(tables().resolve("terms.tsv"));
    }

    @Test
    void ownTermsAreShownWrittenAndUsed() throws IOException {
        var shell = take(
                terms(
                        "Pavel Example,,RUS,foreign-minister,Minister of Foreign Affairs,2030-01-01,,test",
                        "Sergei Lavrov,,RUS,foreign-minister,Minister of Foreign Affairs,2004-03-09,2030-01-01,test"),
                "--yes");
        assertThat(shell.status()).isEqualTo(ExitStatus.OK);
        assertThat(shell.out())
                .contains("changed: Sergei Lavrov, Minister of Foreign Affairs of Russia: end open → 2030-01-01")
                .contains("added: Pavel Example, Minister of Foreign Affairs of Russia, since 2030-01-01")
                .contains("1 added, 1 changed, 0 conflicting");
        var who = Shell.run(
                "",
                "knowledge",
                "who",
                "Russian foreign minister",
                "--on",
                "2031-01-01",
                "--knowledge",
                tables().toString());
        assertThat(who.out()).contains("Pavel Example", "before: Sergei Lavrov", "terms.tsv:");
        try (var files = Files.list(tables())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void linesOfOnesOwnStayAsTheyAre() throws IOException {
        Files.createDirectories(tables());
        Files.writeString(
                tables().resolve("terms.tsv"), HEADER + "# mine\nAnn Test\t\tHKG\tofficial\tClerk\t2001\t2002\tme\n");
        take(terms("Ben Test,,HKG,official,Clerk,2003,2004,test"), "--yes");
        assertThat(written()).contains("# mine\nAnn Test\t\tHKG", "Ben Test");
    }

    @Test
    void secondHolderIsToldAndLeftOut() throws IOException {
        var shell = take(
                terms("Pavel Example,,RUS,foreign-minister,Minister of Foreign Affairs,2015-01-01,2016-01-01,test"),
                "--yes");
        assertThat(shell.out()).contains("conflicting: Pavel Example", "while Sergei Lavrov holds it");
        assertThat(tables()).doesNotExist();
    }

    @Test
    void nothingIsWrittenUntilSomebodyAgrees() {
        var term = terms("Ben Test,,HKG,official,Clerk,2003,2004,test");
        var asked = take(term);
        assertThat(asked.status()).isEqualTo(ExitStatus.SOME_REFUSED);
        assertThat(asked.err()).contains("--yes");
        assertThat(take(term, "--dry-run").status()).isEqualTo(ExitStatus.OK);
        assertThat(tables()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann Test,,HKG,official,Clerk,2004,2001,test | 2 | ends (2001) before it starts (2004)",
                "Ann Test,,RUX,official,Clerk,2001,2004,test | 2 | unknown country 'RUX'",
                "Ann Test,,HKG,plumber,Clerk,2001,2004,test | 2 | unknown office 'plumber'",
                "Ann Test,HKG | 2 | 2 cells",
                "Ann Test,,HKG,official,Clerk,May 2001,2004,test | 2 | cannot be read",
                "Ann Test,,HKG,official,Clerk,2001,2004, | 2 | names no source",
            })
    void badTermStopsTheImportAndChangesNothing(String row, int line, String problem) throws IOException {
        Files.createDirectories(tables());
        var before = HEADER + "Ann Own\t\tHKG\tofficial\tClerk\t2001\t2002\tme\n";
        Files.writeString(tables().resolve("terms.tsv"), before);
        var shell = take(terms(row, "Ben Test,,HKG,official,Clerk,2003,2004,test"), "--yes");
        assertThat(shell.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(shell.err()).contains("standard input:" + line + ": error: ", problem, "nothing was changed");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void termToldTwiceStopsTheImport() {
        var shell = take(
                terms("Ann Test,,HKG,official,Clerk,2001,2004,test", "Ann Test,,HKG,official,Clerk,2001,2005,test"),
                "--yes");
        assertThat(shell.err()).contains("standard input:3: error: the same term as in line 2");
        assertThat(tables()).doesNotExist();
    }

    private static String wikidata(String label, String start, String end) {
        return "{\"head\":{},\"results\":{\"bindings\":[\n{\"person\":{\"value\":\"http://www.wikidata.org/entity/Q7\"},"
                + "\"personLabel\":{\"value\":\"Ann Test\"},\"aliases\":{\"value\":\"Anna Test|A. Test\"},"
                + "\"country\":{\"value\":\"TON\"},\"positionLabel\":{\"value\":\"" + label + "\"},"
                + "\"start\":{\"value\":\"" + start + "T00:00:00Z\"},\"startPrecision\":{\"value\":\"10\"},"
                + "\"end\":{\"value\":\"" + end + "T00:00:00Z\"}}]}}";
    }

    @Test
    void answerOfWikidataIsTaken() throws IOException {
        var shell = take(wikidata("Minister of Foreign Affairs of Tonga", "2031-05-01", "2032-05-06"), "--yes");
        assertThat(shell.status()).as(shell.err()).isEqualTo(ExitStatus.OK);
        assertThat(written())
                .contains(
                        "Ann Test\tAnna Test|A. Test\tTON\tforeign-minister\tMinister of Foreign Affairs\t2031-05\t2032-05-06\tWikidata (CC0), Q7");
    }

    @Test
    void officeThatNoTableKnowsIsReported() {
        assertThat(take(wikidata("Royal Gardener", "2031-05-01", "2032-05-06")).out())
                .contains("left out: 1 × no office of ours is called 'Royal Gardener'");
    }

    @Test
    void brokenAnswerOfWikidataStopsTheImport() {
        var whole = wikidata("Minister of Foreign Affairs of Tonga", "2031-05-01", "2032-05-06");
        var shell = take(whole.substring(0, whole.length() - 20), "--yes");
        assertThat(shell.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(shell.err()).contains("standard input:2: error: ", "nothing was changed");
        assertThat(take(whole.replace("2031-05-01", "2033-05-01"), "--yes").err())
                .contains("before it starts");
        assertThat(take(whole.replace("TON", "XXX"), "--yes").err()).contains("unknown country 'XXX'");
        assertThat(tables()).doesNotExist();
    }

    @Test
    void dictionaryOfPetrarchIsTaken() throws IOException {
        var shell = take(
                "# actors\nANN_EXAMPLE_ \n+ANNA_EXAMPLE_\n\t[NORGOV 120507-140101] # note\n\t[NORELI >140102]\nBEN_[---]\n",
                "--yes");
        assertThat(shell.status()).as(shell.err()).isEqualTo(ExitStatus.OK);
        assertThat(written())
                .contains("Ann Example\tAnna Example\tNOR\tofficial\tGovernment official\t2012-05-07\t2014-01-01");
        assertThat(take("ANN_TEST_ [NORGOV >12057]\n", "--yes").err()).contains("standard input:1: error: the days");
        assertThat(take("ANN_TEST_ [NORGOV >120507\n", "--yes").err()).contains("the code does not end");
    }

    @Test
    void dictionaryOfIcewsIsTaken() throws IOException {
        var head = "Actor Name\tActor Type\tAffiliation To\tAffiliation Start Date\tAffiliation End Date\tAliases\n";
        take(
                head
                        + "Ann Example\tIndividual\tForeign Ministry (Norway)\t2012-01-01\tend of time\tAnna Example\nThe Club\tGroup\tNorway\t2012-01-01\t\t\n",
                "--yes");
        assertThat(written())
                .contains("Ann Example\tAnna Example\tNOR\tofficial\tForeign ministry official\t2012-01-01\t\tICEWS");
        assertThat(written()).doesNotContain("The Club");
        assertThat(take(head + "Ann Example\tIndividual\n", "--yes").err())
                .contains("standard input:2: error: the row has 2 cells");
    }

    @Test
    void formThatIsNotKnownIsRefused() {
        var shell = take("dear diary\n", "--yes");
        assertThat(shell.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(shell.err()).contains("--from");
    }

    @Test
    void queryThatWikidataIsAskedIsPrinted() {
        assertThat(Shell.run("", "knowledge", "query").out()).contains("SELECT", "?positionLabel", "P39");
    }
}
