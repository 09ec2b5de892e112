package org.demarche.enter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.enter.FiledAccounts.DEED;
import static org.demarche.enter.FiledAccounts.LATER;
import static org.demarche.enter.FiledAccounts.OTHER;
import static org.demarche.enter.FiledAccounts.PLAN;
import static org.demarche.enter.FiledAccounts.VISIT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.enter.match.Ties;
import org.demarche.register.Decision;
import org.junit.jupiter.api.Test;

/** People's decisions change entries and bind what comes later. */
class RegistrarDecisionsTest {
    private final FiledAccounts given = new FiledAccounts();

    private Decision split(String entry, String report) {
        var decision = new Desk(given.register(), "Ann", "another round", Clock.systemUTC())
                .split("e" + entry, List.of(report));
        given.settle();
        return decision;
    }

    private void correct(String field, String value) {
        given.register().decide(correction(0, field, value));
    }

    private static Decision correction(long id, String field, String value) {
        return new Decision(
                id,
                Decision.Kind.CORRECT,
                "er1",
                List.of("ar1"),
                Map.of(field, value),
                "Ann",
                Instant.EPOCH,
                "seen there",
                Optional.empty());
    }

    @Test
    void firstAccountOfAnEntryCanBeTakenOut() {
        given.file(PLAN);
        given.file(DEED);
        given.file(LATER);
        given.settle();
        split("r1", "r1");
        assertThat(given.reports("r1")).containsExactly("r1");
        assertThat(given.reports("r2")).containsExactly("r2", "r4");
    }

    @Test
    void accountsTakenOutOneAfterTheOtherStayApartFromEachOtherToo() {
        given.file(PLAN);
        given.file(DEED);
        given.file(LATER);
        given.settle();
        split("r1", "r4");
        split("r1", "r1");
        for (var report : List.of("r1", "r2", "r4"))
            assertThat(given.reports(report)).containsExactly(report);
    }

    @Test
    void accountTakenOutStaysOutThoughTheFirstReportIsWithdrawn() {
        given.file(PLAN);
        given.file(DEED);
        given.file(LATER);
        given.settle();
        split("r1", "r4");
        given.register().withdraw("r1");
        given.settle();
        assertThat(given.reports("r4")).containsExactly("r4");
        assertThat(given.reports("r1")).containsExactly("r2");
    }

    @Test
    void accountsThatOnlyTheOneTakenOutJoinedStayTogether() {
        given.file(PLAN);
        given.file("r5 | 2012-03-15 | Herald | visit held | date 2012-03-14 | sides NOR SWE | level minister");
        given.settle();
        given.file(OTHER);
        given.settle();
        given.decide(Decision.Kind.MERGE, "r1", List.of("ar3"), Optional.empty());
        given.decide(Decision.Kind.MERGE, "r1", List.of("ar5"), Optional.empty());
        split("r1", "r1");
        assertThat(given.reports("r5")).containsExactly("r5", "r3");
        assertThat(given.reports("r1")).containsExactly("r1");
    }

    @Test
    void splitTakenBackIsAsIfItNeverWas() {
        given.file(PLAN);
        given.file(DEED);
        given.file(LATER);
        given.settle();
        var whole = given.entry("r1");
        var desk = new Desk(given.register(), "Ann", "none after all", Clock.systemUTC());
        var one = split("r1", "r1");
        var other = split("r2", "r2");
        desk.undo(other.id());
        desk.undo(one.id());
        given.settle();
        assertThat(given.entry("r4")).isEqualTo(whole);
    }

    @Test
    void decisionThatNobodyCanActByIsRefused() {
        given.file(PLAN);
        given.settle();
        assertThatThrownBy(() -> correct("date", "yesterday"))
                .hasMessage("date is 'yesterday': use a day, month, year or interval such as 2018-10-08, 2018-10 or"
                        + " 2018-10-08/2018-10-10");
        assertThatThrownBy(() -> correct("level", "king")).hasMessageStartingWith("level is 'king': use one of ");
        assertThatThrownBy(() -> correct("status", " held")).hasMessage("status is ' held': use 'held'");
        assertThatThrownBy(() -> correct("sides", "NOR"))
                .hasMessageStartingWith("'sides' is no field that can be set: use one of type, status");
        for (var key : List.of("", "x", "nonsense", "e", "e 1"))
            assertThatThrownBy(() -> given.register()
                            .decide(new Decision(
                                    0,
                                    Decision.Kind.HIDE,
                                    key,
                                    List.of("ar1"),
                                    Map.of(),
                                    "Ann",
                                    Instant.EPOCH,
                                    "-",
                                    Optional.empty())))
                    .hasMessageStartingWith("key is '" + key + "': use the key of an entry");
        assertThatThrownBy(() -> given.decide(Decision.Kind.SPLIT, "r1", List.of("ar1"), Optional.empty()))
                .as("nothing would be left")
                .hasMessage("others is empty: use the keys of the accounts that stay in er1");
        assertThatThrownBy(() -> given.decide(Decision.Kind.MERGE, "r1", List.of("r2"), Optional.empty()))
                .hasMessageStartingWith("account is 'r2': use the key of an account");
        assertThat(given.register().decisions()).isEmpty();
    }

    @Test
    void decisionOfAnotherProgramThatCannotBeAppliedIsToldAndLeftOut() {
        given.file(PLAN);
        var accounts = given.register().accounts("r1");
        var unfit = List.of(correction(1, "status", "finished"), correction(2, "level", "minister"));
        var entry = new Dossiers().of(accounts, List.of(), unfit);
        assertThat(entry.engagement().status().code()).isEqualTo("scheduled");
        assertThat(entry.choices()).anySatisfy(c -> {
            assertThat(c.field()).isEqualTo("decision");
            assertThat(c.value()).isEqualTo("1 correct");
            assertThat(c.why()).startsWith("left out, as status is 'finished': use one of ");
            assertThat(c.why()).endsWith("; decided by Ann on 1970-01-01: seen there");
        });
        for (var key : List.of("", "x", "nonsense"))
            Ties.of(List.of(new Decision(
                    1,
                    Decision.Kind.MERGE,
                    key,
                    List.of("ar1", ""),
                    Map.of(),
                    "Ann",
                    Instant.EPOCH,
                    "",
                    Optional.empty())));
    }

    @Test
    void mergerBindsUntilItIsTakenBack() {
        given.file(PLAN);
        given.file(DEED);
        given.file(OTHER);
        given.settle();
        assertThat(given.reports("r3")).containsExactly("r3");
        long merger = given.decide(Decision.Kind.MERGE, "r1", List.of("ar1", "ar2", "ar3"), Optional.empty());
        assertThat(given.reports("r3")).containsExactly("r1", "r2", "r3");
        assertThat(given.entry("r3").links())
                .anySatisfy(l -> assertThat(l.reasons()).containsExactly("decided by Ann: the embassy said so"));
        given.decide(Decision.Kind.UNDO, "r1", List.of("ar1"), Optional.of(merger));
        assertThat(given.reports("r1")).containsExactly("r1", "r2");
        assertThat(given.reports("r3")).containsExactly("r3");
    }

    @Test
    void accountTakenOutStaysOutWhateverComes() {
        given.file(PLAN);
        given.file(DEED);
        given.settle();
        long split = given.decide(Decision.Kind.SPLIT, "r1", List.of("ar2"), Optional.empty());
        assertThat(given.reports("r1")).containsExactly("r1");
        assertThat(given.reports("r2")).containsExactly("r2");
        given.file("r4 | 2012-03-14 | Herald | visit under-way | date 2012-03-14" + VISIT);
        given.settle();
        assertThat(given.reports("r1")).contains("r4").doesNotContain("r2");
        given.decide(Decision.Kind.UNDO, "r1", List.of("ar1"), Optional.of(split));
        assertThat(given.reports("r2")).containsExactly("r1", "r4", "r2");
    }

    @Test
    void laterDecisionStandsOverTheEarlier() {
        given.file(PLAN);
        given.file(DEED);
        given.settle();
        given.decide(Decision.Kind.SPLIT, "r1", List.of("ar2"), Optional.empty());
        given.decide(Decision.Kind.MERGE, "r1", List.of("ar1", "ar2"), Optional.empty());
        assertThat(given.reports("r2")).containsExactly("r1", "r2");
        given.decide(Decision.Kind.SPLIT, "r1", List.of("ar2"), Optional.empty());
        assertThat(given.reports("r2")).containsExactly("r2");
    }
}
