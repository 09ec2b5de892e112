package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.demarche.register.ReportHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who wrote a report is kept with it, from its record to every answer that names the report. */
class AuthorTest {
    private static final String RECORDS = """
            {"id":"a","author":"Ingrid Solberg","published":"2013-03-28","outlet":"Example Wire","text":"Norwegian Foreign Minister Espen Barth Eide met Canadian Foreign Minister John Baird in Ottawa on March 27."}
            {"id":"b","author":" ","published":"2013-04-28","text":"Norwegian Foreign Minister Espen Barth Eide will visit Warsaw on May 12, the Polish Foreign Ministry said."}
            """;

    @TempDir
    Path folder;

    private Shell demarche(String in, String... args) {
        var all = new java.util.ArrayList<>(java.util.List.of(args));
        all.add("--store");
        all.add(folder.resolve("register.db").toString());
        var shell = Shell.run(in, all.toArray(String[]::new));
        assertThat(shell.status()).as(shell.err()).isZero();
        return shell;
    }

    private ReportHead head(String report) {
        try (var register = Stores.open(folder.resolve("register.db").toString(), Access.READ)) {
            return register.filing(report).orElseThrow().report();
        }
    }

    @Test
    void theAuthorIsToldWhereverTheReportIs() throws IOException {
        demarche(RECORDS, "add", "-");
        assertThat(head("a").author()).contains("Ingrid Solberg");
        assertThat(head("b").author()).isEmpty();
        var line = demarche("", "export")
                .out()
                .lines()
                .filter(l -> l.contains("Ottawa"))
                .findFirst()
                .orElseThrow();
        var entry = new ObjectMapper().readTree(line);
        assertThat(entry.at("/accounts/0/author").asText()).isEqualTo("Ingrid Solberg");
        assertThat(demarche("", "show", entry.path("key").asText()).out()).contains("by Ingrid Solberg");
        var account =
                demarche("", "export", "--accounts").out().lines().findFirst().orElseThrow();
        assertThat(new ObjectMapper().readTree(account).path("author").asText()).isEqualTo("Ingrid Solberg");
    }

    @Test
    void readingAgainKeepsTheAuthor() {
        demarche(RECORDS, "add", "-");
        demarche("", "rebuild", "--apply");
        assertThat(head("a").author()).contains("Ingrid Solberg");
    }

    @Test
    void aStoreWithoutTextsKeepsTheAuthor() {
        demarche(RECORDS, "add", "-", "--no-text");
        assertThat(head("a").author()).contains("Ingrid Solberg");
    }
}
