package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.Demarche;
import org.demarche.finding.Edtf;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Entries;
import org.demarche.register.Filing;
import org.demarche.register.MadeUp;
import org.demarche.register.ReportHead;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever reports tell comes back from a store exactly as it went in. */
class DocumentsTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir
    Path folder;

    @Test
    void everyExampleComesBackEqual() throws IOException {
        var demarche = Demarche.load();
        int accounts = 0;
        try (var store = Stores.open(folder.resolve("register.db").toString(), Access.WRITE);
                var files = Files.list(EXAMPLES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                var name = file.getFileName().toString();
                var text = Files.readString(file);
                var filing = filing(
                        demarche.annotate(Report.of(name, text).withDate(ReportDate.given(LocalDate.of(2018, 10, 8)))));
                store.file(filing);
                assertThat(store.filing(name)).as(name).contains(filing);
                for (var account : filing.accounts()) {
                    var dossier = dossier(account);
                    store.settle(MadeUp.settlement(dossier));
                    assertThat(store.find(dossier.key())).as(name).contains(dossier);
                    accounts++;
                }
            }
        }
        assertThat(accounts).isGreaterThan(20);
    }

    private static Filing filing(Entries entries) {
        var report = entries.resolved().findings().article().report();
        var plain = MadeUp.report(report.id(), "", "Post");
        var head = new ReportHead(
                plain.id(),
                plain.hash(),
                report.title(),
                report.outlet(),
                report.url(),
                entries.resolved().date(),
                plain.signature(),
                Optional.empty(),
                Optional.of("Ada Example"));
        return new Filing(
                head,
                Optional.of(report.text()),
                entries.engagements().stream().map(e -> account(head, e)).toList(),
                entries.statements(),
                entries.commitments(),
                entries.expectations(),
                entries.claims());
    }

    private static Account account(ReportHead head, Engagement engagement) {
        var key = "a" + Integer.toHexString(head.id().hashCode()) + engagement.key();
        return new Account(key, head, engagement, Set.of("trace " + key), LocalDate.MIN, LocalDate.MAX);
    }

    private static Dossier dossier(Account account) {
        return MadeUp.dossier(MadeUp.renamed(account.engagement(), account.entryKey()), false, account);
    }

    @Test
    void datesKeepWhatTheirValueDoesNotTell() {
        for (var date : List.of(
                Edtf.season(2018, 4),
                new Edtf("2018-10-XX", LocalDate.of(2018, 10, 1), LocalDate.of(2018, 10, 31)),
                Edtf.from(LocalDate.of(2018, 10, 8)),
                Edtf.year(1987).approximate()))
            assertThat(Documents.read(Documents.write(date), Edtf.class)).isEqualTo(date);
        assertThat(Documents.write(Edtf.year(1987))).isEqualTo("{\"v\":1,\"is\":\"1987\"}");
    }

    @Test
    void aHeadThatAnEarlierProgramWroteHasNoAuthor() {
        var head = "{\"v\":1,\"is\":{\"title\":\"Talks\",\"url\":\"https://example.org/1\"}}";
        var read = Documents.read(head, Forms.Head.class);
        assertThat(read.author()).isEmpty();
        assertThat(read.title()).contains("Talks");
        assertThat(Documents.write(read)).isEqualTo(head);
    }

    @Test
    void whatALaterProgramAddsIsPassedOver() {
        var choice =
                "{\"v\":1,\"also\":2,\"is\":{\"field\":\"date\",\"value\":\"2018\",\"why\":\"told\",\"by\":{\"x\":[1]}}}";
        assertThat(Documents.read(choice, Dossier.Choice.class)).isEqualTo(new Dossier.Choice("date", "2018", "told"));
    }

    @Test
    void aLaterFormAndBrokenDocumentsAreToldInOneLine() {
        for (var json : List.of("{\"v\":2,\"is\":{}}", "{\"v\":1,\"is\":", "no document"))
            assertThatThrownBy(() -> Documents.read(json, Dossier.Choice.class))
                    .isInstanceOf(StoreFault.class)
                    .message()
                    .doesNotContain("\n");
    }
}
