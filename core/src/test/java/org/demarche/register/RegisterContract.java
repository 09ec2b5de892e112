package org.demarche.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every register does, wherever it keeps what it is given. */
public abstract class RegisterContract {
    private static final ReportHead FIRST = MadeUp.report("first", "2018-10-08", "Morning Post");
    private static final ReportHead SECOND = MadeUp.report("second", "2018-10-09", "Evening Post");
    private static final ReportHead THIRD = MadeUp.report("third", "", "Morning Post");

    private static final Account VIENNA =
            MadeUp.account(FIRST, MadeUp.engagement("a01", "2018-10-08", "Sergei Lavrov/RUS", "Ri Yong-ho/PRK"));
    private static final Account VIENNA_AGAIN =
            MadeUp.account(SECOND, MadeUp.engagement("a02", "2018-10-08/2018-10-09", "/RUS", "/PRK"));
    private static final Account UNDATED =
            MadeUp.account(THIRD, MadeUp.engagement("a03", "", "Sergei Lavrov/RUS", "/European Union"));

    private Register register;

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

    private void fileAll() {
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
    void nearAsksForATraceAndADayInCommon() {
        fileAll();
        var traces = Set.of("sides:PRK+RUS", "sides:CHN");
        assertThat(register.near(traces, day(8), day(8))).containsExactlyInAnyOrder(VIENNA, VIENNA_AGAIN);
        assertThat(register.near(traces, day(9), day(20))).containsExactly(VIENNA_AGAIN);
        assertThat(register.near(traces, day(10), day(20))).isEmpty();
        assertThat(register.near(Set.of("sides:CHN"), day(1), day(20))).isEmpty();
        assertThat(register.near(Set.of("type:meeting"), day(1), day(2))).containsExactly(UNDATED);
        assertThat(register.near(traces, LocalDate.MIN, LocalDate.MAX)).hasSize(2);
    }

    @Test
    void nearFindsWindowsOfEveryWidth() {
        for (var date : List.of(
                "2018", "2018-10", "2018-10-08", "2017-10-08/2018-10-08", "2010-01-01/2030-01-01", "2018-10-07/.."))
            register.file(MadeUp.filing(
                    MadeUp.report("r" + date, "2018-10-08", "Post"),
                    MadeUp.account(
                            MadeUp.report("r" + date, "2018-10-08", "Post"),
                            MadeUp.engagement("a" + date, date, "/RUS", "/PRK"))));
        assertThat(register.near(Set.of("sides:PRK+RUS"), day(8), day(8))).hasSize(6);
        assertThat(register.near(Set.of("sides:PRK+RUS"), day(9), day(9))).hasSize(4);
        assertThat(register.near(Set.of("sides:PRK+RUS"), LocalDate.of(2031, 1, 1), LocalDate.of(2031, 1, 1)))
                .hasSize(1);
        assertThat(register.near(Set.of("sides:PRK+RUS"), LocalDate.of(2018, 1, 1), LocalDate.of(2018, 1, 1)))
                .hasSize(3);
    }

    @Test
    void whatIsSettledWaitsNoLonger() {
        fileAll();
        register.settle(new Settlement(Set.of("a01"), List.of(), List.of()));
        assertThat(register.waiting(10)).containsExactly(VIENNA_AGAIN, UNDATED);
    }

    @Test
    void aSettledEntryComesBackAsItWas() {
        fileAll();
        var dossier = MadeUp.dossier(VIENNA, VIENNA_AGAIN, UNDATED);
        register.settle(MadeUp.settlement(dossier));
        assertThat(register.find("e01")).contains(dossier);
        assertThat(register.find(Query.all())).containsExactly(dossier);
        assertThat(register.links(List.of("a02", "a01", "a03"))).isEqualTo(dossier.links());
    }

    @Test
    void keysOfMergedEntriesLeadToTheWhole() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA), MadeUp.dossier(VIENNA_AGAIN)));
        assertThat(register.find("e02").map(Dossier::key)).contains("e02");
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN)));
        assertThat(register.find("e02").map(Dossier::key)).contains("e01");
        assertThat(register.find("e03")).isEmpty();
        assertThat(register.find("a01")).isEmpty();
        assertThat(register.find("")).isEmpty();
        assertThat(register.count(Query.all())).isEqualTo(1);
    }

    @Test
    void entriesThatHeldTheAccountsAreReplacedWithTheirLinks() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN)));
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA), MadeUp.dossier(VIENNA_AGAIN)));
        assertThat(register.links(List.of("a01", "a02"))).isEmpty();
        assertThat(register.find(Query.all()).stream().map(Dossier::key)).containsExactlyInAnyOrder("e01", "e02");
        assertThat(register.find("e02").map(Dossier::accounts)).contains(List.of(VIENNA_AGAIN));
    }

    @Test
    void connectedFollowsLinksBothWays() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN, UNDATED)));
        var all = List.of(VIENNA, VIENNA_AGAIN, UNDATED);
        for (var key : List.of("a01", "a02", "a03"))
            assertThat(register.connected(List.of(key))).isEqualTo(all);
        assertThat(register.connected(List.of("a99"))).isEmpty();
    }

    @Test
    void anAccountWithoutLinksIsConnectedWithItself() {
        fileAll();
        assertThat(register.connected(List.of("a03", "a01"))).containsExactly(VIENNA, UNDATED);
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
    void aWithdrawnReportLeavesNothingAndWhatHungOnItWaitsAgain() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN), MadeUp.dossier(UNDATED)));
        assertThat(register.withdraw("first")).isTrue();
        assertThat(register.filing("first")).isEmpty();
        assertThat(register.accounts("first")).isEmpty();
        assertThat(register.find("e01")).isEmpty();
        assertThat(register.find("e02")).isEmpty();
        assertThat(register.find("e03")).isPresent();
        assertThat(register.waiting(10)).containsExactly(VIENNA_AGAIN);
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA_AGAIN)));
        assertThat(register.find("e01").map(Dossier::key))
                .as("where its key leads")
                .contains("e02");
        assertThat(register.links(List.of("a02"))).isEmpty();
        assertThat(register.near(Set.of("sides:PRK+RUS"), day(1), day(31))).containsExactly(VIENNA_AGAIN);
        assertThat(register.withdraw("first")).isFalse();
    }

    @Test
    void aLooseAccountCountsOnlyWhereAnEntryHoldsIt() {
        var loose = loose();
        var filing = MadeUp.filing(SECOND, loose);
        register.file(MadeUp.filing(FIRST, VIENNA));
        register.file(filing);
        assertThat(register.filing("second")).contains(filing);
        assertThat(register.waiting(10)).containsExactly(VIENNA, loose);
        assertThat(register.accounts("second")).isEmpty();
        var whole = MadeUp.dossier(VIENNA, loose);
        register.settle(MadeUp.settlement(whole));
        assertThat(register.accounts("second")).containsExactly(loose);
        assertThat(register.find("e05")).contains(whole);
        assertThat(register.connected(List.of("a01"))).containsExactly(VIENNA, loose);
        register.settle(new Settlement(Set.of("a05"), List.of(), List.of(MadeUp.dossier(VIENNA))));
        assertThat(register.accounts("second")).isEmpty();
        assertThat(register.find("e05")).isEmpty();
        assertThat(register.links(List.of("a05"))).isEmpty();
        assertThat(register.connected(List.of("a01"))).containsExactly(VIENNA);
        assertThat(register.count(Query.all())).isEqualTo(1);
    }

    @Test
    void looseAccountsThatMaySpeakOfAWithdrawnReportWaitAgain() {
        var loose = loose();
        register.file(MadeUp.filing(FIRST, VIENNA));
        register.file(MadeUp.filing(SECOND, loose));
        register.settle(new Settlement(Set.of("a01", "a05"), List.of(), List.of(MadeUp.dossier(VIENNA))));
        assertThat(register.waiting(10)).isEmpty();
        register.withdraw("first");
        assertThat(register.waiting(10)).containsExactly(loose);
    }

    private static Account loose() {
        var engagement = MadeUp.engagement("a05", "2018-10-08", "/RUS");
        return new Account("a05", SECOND, engagement, Set.of(Account.LOOSE + "sides:PRK+RUS"), day(8), day(8), true);
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
    void decisionsAreNumberedAndTheirAccountsWait() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN)));
        var first = register.decide(decision(Decision.Kind.SPLIT, "a02", "a77"));
        var second = register.decide(decision(Decision.Kind.HIDE, "a01"));
        assertThat(first.id()).isEqualTo(1);
        assertThat(second.id()).isEqualTo(2);
        assertThat(register.decisions()).containsExactly(first, second);
        assertThat(register.waiting(10)).containsExactly(VIENNA, VIENNA_AGAIN, UNDATED);
        assertThat(register.find("e02").map(Dossier::key)).contains("e01");
    }

    @Test
    void whatWasAcceptedAndWhoIsMeantAreKept() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN)));
        var accepted = register.decide(looked(Decision.Kind.ACCEPT, Map.of("undecided", "Lee; Kim")));
        var meant = register.decide(looked(Decision.Kind.IDENTIFY, Map.of("Lee", "Lee Sang-min, KOR")));
        assertThat(register.decisions()).containsExactly(accepted, meant);
        assertThat(Acceptance.UNDECIDED.of(register.decisions().get(0))).containsExactly("Lee", "Kim");
        assertThatThrownBy(() -> register.decide(looked(Decision.Kind.ACCEPT, Map.of("everything", "yes"))))
                .hasMessage("'everything' is nothing that can be accepted: use one of conflict, undecided,"
                        + " unconfirmed");
        assertThatThrownBy(() -> register.decide(looked(Decision.Kind.IDENTIFY, Map.of("Lee", "one\ntwo"))))
                .isInstanceOf(UnfitDecision.class);
        assertThat(register.decisions()).hasSize(2);
    }

    private static Decision looked(Decision.Kind kind, Map<String, String> fields) {
        return new Decision(
                0, kind, "e01", List.of("a01", "a02"), fields, "Ann", Instant.EPOCH, "looked at", Optional.empty());
    }

    @Test
    void queriesAreAnsweredAsInMemory() {
        var madeUp = new MadeUpQueries(20181008);
        try (var memory = new MemoryRegister()) {
            for (int number = 0; number < 120; number++) {
                var dossier = madeUp.dossier(number);
                for (var each : List.of(memory, register)) {
                    for (var account : dossier.accounts()) each.file(MadeUp.filing(account.report(), account));
                    each.settle(MadeUp.settlement(dossier));
                }
            }
            int answered = 0;
            for (int i = 0; i < 600; i++) {
                var query = madeUp.query();
                var expected = memory.find(query);
                assertThat(register.find(query)).as("%s", query).isEqualTo(expected);
                assertThat(register.count(query)).as("%s", query).isEqualTo(memory.count(query));
                if (!expected.isEmpty()) answered++;
            }
            assertThat(answered).as("queries with an answer").isGreaterThan(100);
        }
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
    void aKeyThatIsGoneLeadsOverAllStepsToTheAccountThatStandsForIt() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA)));
        register.decide(decision(Decision.Kind.HIDE, "a91", "a02"));
        register.forward("a91", "a92");
        register.forward("a92", "a01");
        assertThat(register.find("e91").map(Dossier::key)).contains("e01");
        assertThat(register.decisions().get(0).accounts()).containsExactly("a01", "a02");
        register.forward("a01", "a91");
        assertThat(register.find("e01").map(Dossier::key)).as("what is there").contains("e01");
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

    @Test
    void decisionThatNobodyCanActByIsRefused() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA)));
        var unfit = new Decision(
                0,
                Decision.Kind.CORRECT,
                "e01",
                List.of("a01"),
                Map.of("date", "yesterday"),
                "A. Reader",
                Instant.EPOCH,
                "seen",
                Optional.empty());
        assertThatThrownBy(() -> register.decide(unfit)).isInstanceOf(UnfitDecision.class);
        assertThat(register.decisions()).isEmpty();
        assertThat(register.waiting(10)).containsExactly(VIENNA_AGAIN, UNDATED);
    }

    @Test
    void otherAccountsOfASplitComeBackAndWaitToo() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN, UNDATED)));
        var split = register.decide(new Decision(
                0,
                Decision.Kind.SPLIT,
                "e01",
                List.of("a02"),
                List.of("a01", "a03"),
                Map.of(),
                "A. Reader",
                Instant.EPOCH,
                "two meetings",
                Optional.empty()));
        assertThat(register.decisions()).containsExactly(split);
        assertThat(register.waiting(10)).containsExactly(VIENNA, VIENNA_AGAIN, UNDATED);
    }

    @Test
    void splitIsKeptWithAllThatTheEntryHeld() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN, UNDATED)));
        var split = register.decide(decision(Decision.Kind.SPLIT, "a01"));
        assertThat(split.others()).containsExactly("a02", "a03");
        assertThat(register.decisions()).containsExactly(split);
        assertThat(register.waiting(10)).containsExactly(VIENNA, VIENNA_AGAIN, UNDATED);
    }

    @Test
    void workAtOnceIsDoneWhollyOrNotAtAll() {
        fileAll();
        register.atOnce(r -> {
            r.settle(MadeUp.settlement(MadeUp.dossier(VIENNA)));
            assertThat(r.find("e01")).isPresent();
            r.withdraw("second");
        });
        assertThat(register.find("e01")).isPresent();
        assertThat(register.reportIds()).containsExactly("first", "third");
        assertThatThrownBy(() -> register.atOnce(r -> {
                    r.withdraw("first");
                    r.file(MadeUp.filing(SECOND, VIENNA_AGAIN));
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");
        assertThat(register.find("e01")).contains(MadeUp.dossier(VIENNA));
        assertThat(register.reportIds()).containsExactly("first", "third");
        assertThat(register.waiting(10)).containsExactly(UNDATED);
    }

    private static Decision decision(Decision.Kind kind, String... accounts) {
        return new Decision(
                0,
                kind,
                "e01",
                List.of(accounts),
                Map.of("date", "2018-10-09"),
                "A. Reader",
                Instant.parse("2018-10-11T09:30:00.123456789Z"),
                "two meetings",
                Optional.of(4L));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2018, 10, day);
    }
}
