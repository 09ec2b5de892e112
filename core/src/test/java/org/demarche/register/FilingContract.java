package org.demarche.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every register does with reports, wherever it keeps what it is given. */
public abstract class FilingContract {
    static final ReportHead FIRST = MadeUp.report("first", "2018-10-08", "Morning Post");
    static final ReportHead SECOND = MadeUp.report("second", "2018-10-09", "Evening Post");
    static final ReportHead THIRD = MadeUp.report("third", "", "Morning Post");

    static final Account VIENNA =
            MadeUp.account(FIRST, MadeUp.engagement("a01", "2018-10-08", "Sergei Lavrov/RUS", "Ri Yong-ho/PRK"));
    static final Account VIENNA_AGAIN =
            MadeUp.account(SECOND, MadeUp.engagement("a02", "2018-10-08/2018-10-09", "/RUS", "/PRK"));
    static final Account UNDATED =
            MadeUp.account(THIRD, MadeUp.engagement("a03", "", "Sergei Lavrov/RUS", "/European Union"));

    Register register;

    /** A register in which nothing is yet. */
    protected abstract Register open();

    @BeforeEach
    void openRegister() {
        register = open();
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    void fileAll() {
        register.file(MadeUp.filing(THIRD, UNDATED));
        register.file(MadeUp.filing(SECOND, VIENNA_AGAIN));
        register.file(MadeUp.filing(FIRST, VIENNA));
    }

    @Test
    void aFilingComesBackAsItWas() {
        var filing = MadeUp.filing(FIRST, VIENNA);
        assertThat(register.file(filing)).isTrue();
        assertThat(register.filing("first")).contains(filing);
        assertThat(register.filing("second")).isEmpty();
    }

    @Test
    void theSameReportTwiceChangesNothing() {
        register.file(MadeUp.filing(FIRST, VIENNA));
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA)));
        assertThat(register.file(MadeUp.filing(FIRST))).isFalse();
        assertThat(register.filing("first")).contains(MadeUp.filing(FIRST, VIENNA));
        assertThat(register.waiting(10)).isEmpty();
    }

    @Test
    void holdsAReportByItsIdAndHash() {
        register.file(MadeUp.filing(FIRST, VIENNA));
        assertThat(register.holds("first", FIRST.hash())).isTrue();
        assertThat(register.holds("first", SECOND.hash())).isFalse();
        assertThat(register.holds("second", FIRST.hash())).isFalse();
    }

    @Test
    void anotherVersionOfAReportStandsBesideTheFirst() {
        var later = MadeUp.report("first", "2018-10-10", "Morning Post");
        var account = MadeUp.account(later, MadeUp.engagement("a09", "2018-10-10", "/RUS", "/PRK"));
        register.file(MadeUp.filing(later, account));
        register.file(MadeUp.filing(FIRST, VIENNA));
        assertThat(register.filing("first")).contains(MadeUp.filing(later, account));
        assertThat(register.accounts("first")).containsExactly(VIENNA, account);
    }

    @Test
    void newAccountsWaitInTheOrderOfTheirReportsDays() {
        fileAll();
        assertThat(register.waiting(10)).containsExactly(VIENNA, VIENNA_AGAIN, UNDATED);
        assertThat(register.waiting(2)).containsExactly(VIENNA, VIENNA_AGAIN);
    }

    @Test
    void accountsOfOneReportWaitInTheOrderOfTelling() {
        var late = MadeUp.account(FIRST, MadeUp.engagement("b2", "2018-10-08", "/RUS", "/CHN"));
        var early = MadeUp.account(FIRST, MadeUp.engagement("b1", "2018-10-08", "/RUS", "/JPN"));
        register.file(MadeUp.filing(FIRST, late, early));
        assertThat(register.waiting(10)).isSortedAccordingTo(Account.ORDER).containsExactlyInAnyOrder(early, late);
        assertThat(register.filing("first").orElseThrow().accounts()).containsExactly(late, early);
    }

    @Test
    void reportsOfAnOutletComeInTheirOrder() {
        fileAll();
        assertThat(register.reports("Morning Post", day(1), day(31))).containsExactly(FIRST);
        assertThat(register.reports("Morning Post", day(9), day(31))).isEmpty();
        assertThat(register.reports("Post", day(1), day(31))).isEmpty();
    }

    @Test
    void outletIsOneWhateverItsArticleAndCapitals() {
        fileAll();
        var correcting = correcting("fourth", "2018-10-12", "THE Morning Post");
        register.file(MadeUp.filing(correcting));
        for (var outlet : List.of("morning post", "The Morning Post"))
            assertThat(register.reports(outlet, day(1), day(31))).containsExactly(FIRST, correcting);
        assertThat(register.corrections("Morning Post", day(1), day(31))).containsExactly(correcting);
        assertThat(register.corrections("Morning Post", day(13), day(31))).isEmpty();
        assertThat(register.corrections("Evening Post", day(1), day(31))).isEmpty();
    }

    private static ReportHead correcting(String id, String day, String outlet) {
        var report = MadeUp.report(id, day, outlet);
        return new ReportHead(
                id,
                report.hash(),
                report.title(),
                report.outlet(),
                report.url(),
                report.date(),
                report.signature(),
                Optional.of(new Correction(Correction.Kind.CORRECTION, "(Corrects the day)", Optional.empty())));
    }

    @Test
    void headsAreOfAllVersions() {
        fileAll();
        var later = MadeUp.report("first", "2018-10-10", "Morning Post");
        register.file(MadeUp.filing(later));
        assertThat(register.heads(List.of("third", "first", "none", "first"))).containsExactly(FIRST, later, THIRD);
        register.withdraw("first");
        assertThat(register.heads(List.of("first"))).isEmpty();
    }

    @Test
    void theNewestReportGivesTheDay() {
        assertThat(register.newest()).isEmpty();
        fileAll();
        assertThat(register.newest()).contains(day(9));
    }

    @Test
    void aWithdrawnReportCanBeFiledAgain() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA)));
        register.withdraw("first");
        var otherwise = MadeUp.account(FIRST, MadeUp.engagement("a01", "2018-10-07", "/RUS", "/PRK"));
        assertThat(register.file(MadeUp.filing(FIRST, otherwise))).isTrue();
        assertThat(register.accounts("first")).containsExactly(otherwise);
        assertThat(register.near(Set.of("sides:PRK+RUS"), day(7), day(7))).containsExactly(otherwise);
    }

    @Test
    void allVersionsOfAllReportsCanBeRead() {
        fileAll();
        var later = MadeUp.report("first", "2018-10-10", "Morning Post");
        register.file(MadeUp.filing(later));
        assertThat(register.reportIds()).containsExactly("first", "second", "third");
        assertThat(register.versions("first")).containsExactly(MadeUp.filing(FIRST, VIENNA), MadeUp.filing(later));
        assertThat(register.versions("none")).isEmpty();
    }

    @Test
    void whatIsFiledAgainNeedsNoForwarding() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN)));
        register.withdraw("first");
        register.file(MadeUp.filing(FIRST, VIENNA));
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN)));
        register.withdraw("second");
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA)));
        assertThat(register.find("e02").map(Dossier::key)).contains("e01");
        register.withdraw("first");
        assertThat(register.find("e01")).isEmpty();
        assertThat(register.find("e02")).isEmpty();
    }

    static LocalDate day(int day) {
        return LocalDate.of(2018, 10, day);
    }
}
