package org.demarche.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every register does with accounts and the entries that are made of them. */
public abstract class SettlingContract extends FilingContract {
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

    static Decision decision(Decision.Kind kind, String... accounts) {
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
}
