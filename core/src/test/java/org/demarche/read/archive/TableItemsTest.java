package org.demarche.read.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.demarche.read.Item;
import org.junit.jupiter.api.Test;

/** Tables of reports, a row each. */
class TableItemsTest {
    private static final String WHOLE = """
            id,headline,body,date,paper
            a1,Talks,"He said ""no"", and left.
            She stayed.",2018-10-08,Example Post
            a2,Visit,They met.,2018-10-09,Example Post
            """;

    private static final Columns MAPPED = Columns.parse("text=body,title=headline,published=date,outlet=paper");

    private static List<String> read(String table, Columns columns) {
        return Made.read(new Containers(1000, columns), "a.csv", Made.bytes(table), Position.START);
    }

    private static Item first(String name, byte[] table, Columns columns) throws IOException {
        try (var items =
                new Containers(1000, columns).open(name, name, new ByteArrayInputStream(table), Position.START)) {
            return ((Found.Taken) items.next().orElseThrow()).item();
        }
    }

    @Test
    void columnsAreMappedAndQuotedLinesKept() throws IOException {
        assertThat(read(WHOLE, MAPPED)).containsExactly("a1: He said \"no\", and left.\nShe stayed.", "a2: They met.");
        var item = first("a.csv", Made.bytes(WHOLE), MAPPED);
        assertThat(item.about().title()).contains("Talks");
        assertThat(item.about().outlet()).contains("Example Post");
        assertThat(item.about().date())
                .hasValueSatisfying(date -> assertThat(date.edtf()).isEqualTo("2018-10-08"));
        assertThat(item.place()).isEqualTo("a.csv:2");
    }

    @Test
    void whoWroteARowIsKept() throws IOException {
        var item = first("a.csv", Made.bytes("text,by\nThey met.,Ann Reed\n"), Columns.parse("author=by"));
        assertThat(item.about().author()).contains("Ann Reed");
    }

    @Test
    void columnsUnderTheirOwnNamesNeedNoMapping() {
        assertThat(read("ID,Text\r\nx,They met.\r\n\r\ny,They parted.\r\n", Columns.OWN_NAMES))
                .containsExactly("x: They met.", "y: They parted.");
    }

    @Test
    void aRowWithoutIdIsCalledByItsAddressElseByItsLine() {
        assertThat(read("url,text\nhttps://news.example/1,One.\n,Two.\n", Columns.OWN_NAMES))
                .containsExactly("https://news.example/1: One.", "a.csv#3: Two.");
    }

    @Test
    void aMissingColumnIsNamedWithThoseThatAreThere() {
        assertThat(MAPPED.findFault(List.of("id", "body", "date")))
                .hasValueSatisfying(
                        fault -> assertThat(fault).contains("no column").endsWith("the columns are id, body, date"));
        assertThat(Columns.OWN_NAMES.findFault(List.of("id", "body")))
                .contains("no column is named text or html: say which it is by --columns text=COLUMN; "
                        + "the columns are id, body");
        assertThat(MAPPED.findFault(List.of("headline", "body", "date", "paper")))
                .isEmpty();
        assertThat(read("id,body\n1,x\n", Columns.OWN_NAMES)).containsExactly("archive.no-column");
    }

    @Test
    void aWrongMappingSaysWhatIsRight() {
        assertThatThrownBy(() -> Columns.parse("body")).hasMessageContaining("FIELD=COLUMN");
        assertThatThrownBy(() -> Columns.parse("body=text")).hasMessageContaining("no field 'body'");
        assertThatThrownBy(() -> Columns.parse("text=a,text=b")).hasMessageContaining("twice");
    }

    @Test
    void badRowsCostThemselvesOnly() {
        var table = "id,text,published\n" // 1
                + "a,One.,2018-10-08\n"
                + "b,too few\n"
                + "c,too,many,values\n"
                + "d,An \"open\" one.,2018-10-08\n"
                + "e,\"Open to the end,2018-10-08\n"
                + "f,Six.,2018-10-08\n"
                + "g,Bad day.,8 October\n"
                + "h,,2018-10-08\n"
                + "i,\"Quoted\" and on,2018-10-08\n"
                + "j,Ten.,2018-10-08\n";
        assertThat(read(table, Columns.OWN_NAMES))
                .containsExactly(
                        "a: One.",
                        "archive.bad-row",
                        "archive.bad-row",
                        "d: An \"open\" one.",
                        "archive.bad-row",
                        "f: Six.",
                        "record.bad-date",
                        "record.no-text",
                        "archive.bad-row",
                        "j: Ten.");
    }

    @Test
    void aTextTooLargeIsRefused() {
        assertThat(read("id,text\na," + "long ".repeat(300) + "\nb,short\n", Columns.OWN_NAMES))
                .containsExactly("archive.too-large", "b: short");
        assertThat(read("id,text\na,\"" + "long\n".repeat(900) + "\"\nb,short\n", Columns.OWN_NAMES))
                .containsExactly("archive.too-large", "b: short");
    }

    @Test
    void tabsPartWithAndWithoutQuoting() {
        var table = "id\ttext\na\tHe said \"no\".\nb\t\"Yes\" was the answer.\nc\t\"Two\tparts.\"\n";
        assertThat(Made.read("a.tsv", Made.bytes(table)))
                .containsExactly("a: He said \"no\".", "b: \"Yes\" was the answer.", "c: Two\tparts.");
    }

    @Test
    void windowsTextIsReadAsSuchValueByValue() throws IOException {
        var table = "id,title,text\n1,Caf\u00e9,The caf\u00e9 in Paris \u2013 it was closed.\n"
                .getBytes(Charset.forName("windows-1252"));
        var item = first("a.csv", table, Columns.OWN_NAMES);
        assertThat(item.about().title()).contains("Caf\u00e9");
        assertThat(new String(item.bytes(), Charset.forName("windows-1252"))).contains("caf\u00e9 in Paris \u2013");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        assertThat(Made.read("a.csv", Made.bytes("\ufeffid,text\n1,They met.\n")))
                .containsExactly("1: They met.");
    }

    @Test
    void readingGoesOnFromEveryPosition() throws IOException {
        var table = Made.gzip(Made.bytes(WHOLE + "bad,row\na3,Third,\"Two\n\nlines.\",2018-10-10,Post\n"));
        var containers = new Containers(1000, MAPPED);
        var whole = Made.read(containers, "a.csv.gz", table, Position.START);
        assertThat(whole).hasSize(4);
        try (var items = containers.open("a.csv.gz", "a", new ByteArrayInputStream(table), Position.START)) {
            for (int given = 1; items.next().isPresent(); given++)
                assertThat(Made.read(containers, "a.csv.gz", table, items.position()))
                        .isEqualTo(whole.subList(given, whole.size()));
        }
    }

    @Test
    void anEmptyTableIsRefused() {
        assertThat(read("", Columns.OWN_NAMES)).containsExactly("read.empty");
        assertThat(read("id,text\n", Columns.OWN_NAMES)).isEmpty();
    }
}
