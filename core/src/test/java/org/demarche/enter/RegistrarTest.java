package org.demarche.enter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.CaseFile;
import org.demarche.enter.match.Ties;
import org.demarche.enter.match.Traces;
import org.demarche.enter.match.Window;
import org.demarche.register.Account;
import org.demarche.register.Decision;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.MemoryRegister;
import org.demarche.register.Query;
import org.demarche.register.Register;
import org.demarche.register.ReportHead;
import org.junit.jupiter.api.Test;

/** Accounts that came one after the other make entries; people's decisions and outlets' corrections change them. */
class RegistrarTest {
    private static final String VISIT =
            " | level minister | person Erkki Virtanen, Foreign Minister, FIN, minister | place Oslo, NOR";
    private static final String PLAN = "r1 | 2012-03-05 | Interfax | visit scheduled | date 2012-03-14" + VISIT;
    private static final String DEED = "r2 | 2012-03-15 | Reuters | visit held | date 2012-03-14" + VISIT;
    private static final String LATER = "r4 | 2012-03-16 | Herald | visit held | date 2012-03-14" + VISIT;
    private static final String OTHER = "r3 | 2012-06-02 | Reuters | visit held | date 2012-06-01" + VISIT;

    private final Registrar registrar = new Registrar();
    private final ToldAccounts told = new ToldAccounts();
    private final Register register = new MemoryRegister();

    private void file(String line) {
        file(List.of(line));
    }

    /** Files one report, a line for each of its accounts. */
    private void file(List<String> lines) {
        var given = new CaseFile.Case(
                "test",
                lines.get(0),
                lines.stream().map(l -> new CaseFile.Case.Line("account", l)).toList());
        var accounts = told.of(given).stream().map(RegistrarTest::traced).toList();
        var head = accounts.get(0).report();
        registrar.file(
                new Filing(head, Optional.empty(), accounts, List.of(), List.of(), List.of(), List.of()), register);
    }

    private static Account traced(Account account) {
        var window = Window.of(account.engagement(), account.report().day());
        return new Account(
                account.key(),
                account.report(),
                account.engagement(),
                Traces.of(account.engagement()),
                window.from(),
                window.to());
    }

    private Dossier entry(String report) {
        return register.find("e" + report).orElseThrow();
    }

    private List<String> reports(String report) {
        return entry(report).accounts().stream().map(a -> a.report().id()).toList();
    }

    private long decide(Decision.Kind kind, String entry, List<String> accounts, Optional<Long> undoes) {
        var decision = new Decision(
                0, kind, "e" + entry, accounts, Map.of(), "Ann", Instant.EPOCH, "the embassy said so", undoes);
        long number = register.decide(decision).id();
        registrar.settle(register);
        return number;
    }

    @Test
    void secondReportOfTheSameVisitJoinsItsEntry() {
        file(PLAN);
        file(DEED);
        assertThat(registrar.settle(register)).isEqualTo(2);
        assertThat(reports("r2")).containsExactly("r1", "r2");
        assertThat(entry("r2").key()).isEqualTo("er1");
        assertThat(entry("r2").links()).singleElement().satisfies(l -> {
            assertThat(l.account()).isEqualTo("ar2");
            assertThat(l.reasons()).contains("Erkki Virtanen in both", "the same day, 2012-03-14");
        });
        assertThat(registrar.settle(register)).isZero();
    }

    @Test
    void lateReportIsLaidBeforeThoseThatCameFirst() {
        file(DEED);
        registrar.settle(register);
        assertThat(entry("r2").key()).isEqualTo("er2");
        file(PLAN);
        registrar.settle(register);
        assertThat(entry("r2").key()).isEqualTo("er1");
        assertThat(register.find("er2")).isEqualTo(register.find("er1"));
    }

    @Test
    void withdrawnReportLeavesWhatTheOthersTell() {
        file(PLAN);
        file(DEED);
        registrar.settle(register);
        register.withdraw("r1");
        registrar.settle(register);
        assertThat(reports("r2")).containsExactly("r2");
    }

    @Test
    void keyOfAnEntryLeadsToWhatIsLeftOfIt() {
        file(PLAN);
        file(DEED);
        file(LATER);
        registrar.settle(register);
        for (var report : List.of("r1", "r2")) {
            register.withdraw(report);
            registrar.settle(register);
        }
        assertThat(reports("r1")).as("over two steps").containsExactly("r4");
        file(PLAN);
        registrar.settle(register);
        register.withdraw("r4");
        registrar.settle(register);
        assertThat(reports("r1")).containsExactly("r1");
        assertThat(reports("r2")).containsExactly("r1");
        register.withdraw("r1");
        assertThat(register.find("er1")).isEmpty();
    }

    private Decision split(String entry, String report) {
        var decision =
                new Desk(register, "Ann", "another round", Clock.systemUTC()).split("e" + entry, List.of(report));
        registrar.settle(register);
        return decision;
    }

    @Test
    void firstAccountOfAnEntryCanBeTakenOut() {
        file(PLAN);
        file(DEED);
        file(LATER);
        registrar.settle(register);
        split("r1", "r1");
        assertThat(reports("r1")).containsExactly("r1");
        assertThat(reports("r2")).containsExactly("r2", "r4");
    }

    @Test
    void accountsTakenOutOneAfterTheOtherStayApartFromEachOtherToo() {
        file(PLAN);
        file(DEED);
        file(LATER);
        registrar.settle(register);
        split("r1", "r4");
        split("r1", "r1");
        for (var report : List.of("r1", "r2", "r4")) assertThat(reports(report)).containsExactly(report);
    }

    @Test
    void accountTakenOutStaysOutThoughTheFirstReportIsWithdrawn() {
        file(PLAN);
        file(DEED);
        file(LATER);
        registrar.settle(register);
        split("r1", "r4");
        register.withdraw("r1");
        registrar.settle(register);
        assertThat(reports("r4")).containsExactly("r4");
        assertThat(reports("r1")).containsExactly("r2");
    }

    @Test
    void accountsThatOnlyTheOneTakenOutJoinedStayTogether() {
        file(PLAN);
        file("r5 | 2012-03-15 | Herald | visit held | date 2012-03-14 | sides NOR SWE | level minister");
        registrar.settle(register);
        file(OTHER);
        registrar.settle(register);
        decide(Decision.Kind.MERGE, "r1", List.of("ar3"), Optional.empty());
        decide(Decision.Kind.MERGE, "r1", List.of("ar5"), Optional.empty());
        split("r1", "r1");
        assertThat(reports("r5")).containsExactly("r5", "r3");
        assertThat(reports("r1")).containsExactly("r1");
    }

    @Test
    void splitTakenBackIsAsIfItNeverWas() {
        file(PLAN);
        file(DEED);
        file(LATER);
        registrar.settle(register);
        var whole = entry("r1");
        var desk = new Desk(register, "Ann", "none after all", Clock.systemUTC());
        var one = split("r1", "r1");
        var other = split("r2", "r2");
        desk.undo(other.id());
        desk.undo(one.id());
        registrar.settle(register);
        assertThat(entry("r4")).isEqualTo(whole);
    }

    @Test
    void decisionThatNobodyCanActByIsRefused() {
        file(PLAN);
        registrar.settle(register);
        assertThatThrownBy(() -> correct("date", "yesterday"))
                .hasMessage("date is 'yesterday': use a day, month, year or interval such as 2018-10-08, 2018-10 or"
                        + " 2018-10-08/2018-10-10");
        assertThatThrownBy(() -> correct("level", "king")).hasMessageStartingWith("level is 'king': use one of ");
        assertThatThrownBy(() -> correct("status", " held")).hasMessage("status is ' held': use 'held'");
        assertThatThrownBy(() -> correct("sides", "NOR"))
                .hasMessageStartingWith("'sides' is no field that can be set: use one of type, status");
        for (var key : List.of("", "x", "nonsense", "e", "e 1"))
            assertThatThrownBy(() -> register.decide(new Decision(
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
        assertThatThrownBy(() -> decide(Decision.Kind.SPLIT, "r1", List.of("ar1"), Optional.empty()))
                .as("nothing would be left")
                .hasMessage("others is empty: use the keys of the accounts that stay in er1");
        assertThatThrownBy(() -> decide(Decision.Kind.MERGE, "r1", List.of("r2"), Optional.empty()))
                .hasMessageStartingWith("account is 'r2': use the key of an account");
        assertThat(register.decisions()).isEmpty();
    }

    private void correct(String field, String value) {
        register.decide(correction(0, field, value));
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
    void decisionOfAnotherProgramThatCannotBeAppliedIsToldAndLeftOut() {
        file(PLAN);
        var accounts = register.accounts("r1");
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
    void planToldAfterItsMeetingIsTheNextOne() {
        var both = " | level head | person Kari Lund, President, NOR, head | person Aino Salo, President, FIN, head";
        for (int i = 0; i < 6; i++) {
            var day = LocalDate.of(2012, 1, 2).plusDays(14L * i);
            file("p" + i + " | " + day + " | Interfax | meeting scheduled" + both);
            file("d" + i + " | " + day.plusDays(8) + " | Reuters | meeting held | date " + day.plusDays(7) + both);
        }
        registrar.settle(register);
        for (int i = 0; i < 6; i++) assertThat(reports("d" + i)).containsExactly("p" + i, "d" + i);
        // What no link leads over is not made anew together.
        assertThat(register.connected(List.of("ap3"))).hasSize(2);
        register.withdraw("d3");
        registrar.settle(register);
        assertThat(reports("p3")).contains("p4");
    }

    @Test
    void whatIsHeldOnTwoDaysIsTwoThoughItWasPutOffWithoutANewDay() {
        file("r1 | 2012-03-12 | Interfax | visit postponed | date 2012-03-14" + VISIT);
        file("r2 | 2012-03-23 | Reuters | visit held | date 2012-03-22" + VISIT);
        file("r3 | 2013-02-06 | Reuters | visit held | date 2013-02-05" + VISIT);
        registrar.settle(register);
        assertThat(reports("r2")).containsExactly("r1", "r2");
        assertThat(reports("r3")).containsExactly("r3");
    }

    @Test
    void meetingThatComesToLightLaterPartsThePlansBeforeAndAfterIt() {
        var both = " | level head | person Kari Lund, President, NOR, head | person Aino Salo, President, FIN, head";
        file("r1 | 2012-01-02 | Interfax | meeting scheduled" + both);
        file("r3 | 2012-02-02 | Interfax | meeting scheduled" + both);
        registrar.settle(register);
        assertThat(reports("r3")).containsExactly("r1", "r3");
        file("r2 | 2012-01-10 | Reuters | meeting held | date 2012-01-09" + both);
        registrar.settle(register);
        assertThat(reports("r3")).containsExactly("r3");
        assertThat(reports("r1")).containsExactly("r1", "r2");
    }

    @Test
    void meetingToldOnlyAfterTheNextPlanPartsTheTwoInAnyOrder() {
        var both = " | level head | person Kari Lund, President, NOR, head | person Aino Salo, President, FIN, head";
        file("r1 | 2012-01-02 | Interfax | meeting scheduled" + both);
        file("r2 | 2012-02-02 | Interfax | meeting scheduled" + both);
        registrar.settle(register);
        file("r3 | 2012-02-05 | Reuters | meeting held | date 2012-01-20" + both);
        registrar.settle(register);
        assertThat(reports("r1")).containsExactly("r1", "r3");
        assertThat(reports("r2")).containsExactly("r2");
    }

    @Test
    void whoNamesBothOfADelegationTiesThoseWhoNameOneEach() {
        var to = " | guest FIN | level minister | place Oslo, NOR | person ";
        var minister = "Erkki Virtanen, Foreign Minister, FIN, minister";
        var deputy = "Aino Salo, Deputy Foreign Minister, FIN, deputy-minister";
        file("r1 | 2003-05-14 | Interfax | visit scheduled | date 2003-05-21" + to + minister);
        file("r3 | 2003-05-22 | Reuters | visit held | date 2003-05-21" + to + deputy);
        registrar.settle(register);
        assertThat(reports("r3")).containsExactly("r3");
        file("r2 | 2003-05-19 | Interfax | visit scheduled | date 2003-05-21" + to + minister + " | person " + deputy);
        registrar.settle(register);
        assertThat(reports("r3")).containsExactly("r1", "r2", "r3");
    }

    @Test
    void visitGoesToTheVisitThoughTalksOfTheSameReportFitItToo() {
        file(PLAN);
        file(List.of(
                "r2 | 2012-03-15 | Reuters | meeting held | date 2012-03-14" + VISIT,
                "r2 | 2012-03-15 | Reuters | visit held | date 2012-03-14/2012-03-15" + VISIT));
        registrar.settle(register);
        assertThat(entry("r1").accounts().stream()
                        .map(a -> a.engagement().type().code()))
                .containsExactly("visit", "visit");
    }

    @Test
    void mergerBindsUntilItIsTakenBack() {
        file(PLAN);
        file(DEED);
        file(OTHER);
        registrar.settle(register);
        assertThat(reports("r3")).containsExactly("r3");
        long merger = decide(Decision.Kind.MERGE, "r1", List.of("ar1", "ar2", "ar3"), Optional.empty());
        assertThat(reports("r3")).containsExactly("r1", "r2", "r3");
        assertThat(entry("r3").links())
                .anySatisfy(l -> assertThat(l.reasons()).containsExactly("decided by Ann: the embassy said so"));
        decide(Decision.Kind.UNDO, "r1", List.of("ar1"), Optional.of(merger));
        assertThat(reports("r1")).containsExactly("r1", "r2");
        assertThat(reports("r3")).containsExactly("r3");
    }

    @Test
    void accountTakenOutStaysOutWhateverComes() {
        file(PLAN);
        file(DEED);
        registrar.settle(register);
        long split = decide(Decision.Kind.SPLIT, "r1", List.of("ar2"), Optional.empty());
        assertThat(reports("r1")).containsExactly("r1");
        assertThat(reports("r2")).containsExactly("r2");
        file("r4 | 2012-03-14 | Herald | visit under-way | date 2012-03-14" + VISIT);
        registrar.settle(register);
        assertThat(reports("r1")).contains("r4").doesNotContain("r2");
        decide(Decision.Kind.UNDO, "r1", List.of("ar1"), Optional.of(split));
        assertThat(reports("r2")).containsExactly("r1", "r4", "r2");
    }

    @Test
    void laterDecisionStandsOverTheEarlier() {
        file(PLAN);
        file(DEED);
        registrar.settle(register);
        decide(Decision.Kind.SPLIT, "r1", List.of("ar2"), Optional.empty());
        decide(Decision.Kind.MERGE, "r1", List.of("ar1", "ar2"), Optional.empty());
        assertThat(reports("r2")).containsExactly("r1", "r2");
        decide(Decision.Kind.SPLIT, "r1", List.of("ar2"), Optional.empty());
        assertThat(reports("r2")).containsExactly("r2");
    }

    @Test
    void correctedDayEndsTheOldOne() {
        file("r1 | 2007-05-07 | Agence | visit scheduled | date 2012-03-10" + VISIT);
        file("r2 | 2007-05-08 | Agence | visit scheduled | date 2012-03-14 | correction (Corrects date) | like r1 0.9"
                + VISIT);
        file("r3 | 2012-03-15 | Reuters | visit held | date 2012-03-14" + VISIT);
        registrar.settle(register);
        assertThat(reports("r3")).containsExactly("r1", "r2", "r3");
        assertThat(entry("r3").superseded()).containsExactly("ar1");
    }

    @Test
    void retractionThatTellsNothingReachesEntriesThatAreMade() {
        file("r1 | 2012-03-14 | Agence | visit held | date 2012-03-14 | title Minister seen in Oslo last night"
                + VISIT);
        file(DEED);
        registrar.settle(register);
        assertThat(entry("r1").superseded()).isEmpty();
        registrar.file(without(notice("2012-03-16")), register);
        assertThat(entry("r1").superseded()).containsExactly("ar1");
    }

    private static ReportHead notice(String day) {
        var line = "n1 | " + day
                + " | The Agence | - | retraction We withdraw the story | names Minister seen in Oslo last night";
        return new ToldAccounts()
                .notices(new CaseFile.Case("test", "notice", List.of(new CaseFile.Case.Line("notice", line))))
                .get(0);
    }

    private static Filing without(ReportHead report) {
        return new Filing(report, Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void retractionAfterWeeksReachesItsReportInAnyOrderOfArrival() {
        var seen = traced(
                "r1 | 2012-03-14 | Agence | visit held | date 2012-03-14 | title Minister seen in Oslo last night"
                        + VISIT);
        var back = traced("r4 | 2012-04-20 | Agence | visit held | date 2012-03-14" + VISIT);
        var notice = without(notice("2012-04-03"));
        for (var order : List.of(
                List.of(seen, back, notice),
                List.of(seen, notice, back),
                List.of(back, seen, notice),
                List.of(back, notice, seen),
                List.of(notice, seen, back),
                List.of(notice, back, seen)))
            for (boolean between : List.of(false, true)) {
                for (var id : register.reportIds()) register.withdraw(id);
                for (var filing : order) {
                    registrar.file(filing, register);
                    if (between) registrar.settle(register);
                }
                registrar.settle(register);
                var first = seen.accounts().get(0);
                var entry = register.find(first.entryKey()).orElseThrow();
                assertThat(entry.accounts()).hasSize(2);
                assertThat(entry.superseded()).containsExactly(first.key());
                assertThat(entry.sources()).isEqualTo(1);
            }
    }

    @Test
    void whatAFilingChangesInOthersIsDoneWithItOrNotAtAll() {
        file("r1 | 2012-03-14 | Agence | visit held | date 2012-03-14 | title Minister seen in Oslo last night"
                + VISIT);
        registrar.settle(register);
        var before = entry("r1");
        var notice = without(notice("2012-03-16"));
        assertThatThrownBy(() -> registrar.file(notice, breaking(register))).hasMessage("killed");
        assertThat(register.filing("n1")).as("filed again by the next run").isEmpty();
        assertThat(entry("r1")).isEqualTo(before);
        assertThat(registrar.file(notice, register)).isTrue();
        assertThat(entry("r1").superseded()).containsExactly("ar1");
    }

    /** The register, where whoever settles is stopped before anything of it is done. */
    private static Register breaking(Register register) {
        return (Register) Proxy.newProxyInstance(
                Register.class.getClassLoader(), new Class<?>[] {Register.class}, (proxy, method, given) -> {
                    if (method.getName().equals("settle")) throw new IllegalStateException("killed");
                    if (!method.getName().equals("atOnce")) return method.invoke(register, given);
                    @SuppressWarnings("unchecked")
                    var work = (Consumer<Register>) given[0];
                    register.atOnce(inner -> work.accept(breaking(inner)));
                    return null;
                });
    }

    @Test
    void newerTextOfAReportTakesThePlaceOfTheOlder() {
        var older = traced("r1 | 2012-03-05 | Interfax | visit scheduled | date 2012-03-14" + VISIT);
        var newer = traced("r1 | 2012-03-06 | Interfax | visit scheduled | date 2012-05-20" + VISIT);
        for (var order : List.of(List.of(older, newer), List.of(newer, older)))
            for (boolean between : List.of(false, true)) {
                for (var id : register.reportIds()) register.withdraw(id);
                for (var filing : order) {
                    registrar.file(filing, register);
                    if (between) registrar.settle(register);
                }
                registrar.settle(register);
                var before = register.find(older.accounts().get(0).entryKey()).orElseThrow();
                var after = register.find(newer.accounts().get(0).entryKey()).orElseThrow();
                assertThat(before.isRetracted()).isTrue();
                assertThat(before.engagement().background()).isTrue();
                assertThat(before.choices())
                        .contains(new Dossier.Choice(
                                "superseded", "r1", "replaced by a newer text of Interfax on 2012-03-06"));
                assertThat(after.superseded()).isEmpty();
                assertThat(register.find(Query.all())).containsExactly(after);
            }
    }

    @Test
    void ofTwoTextsOfOneDayNobodyKnowsTheNewer() {
        var one = traced("r1 | 2012-03-05 | Interfax | visit scheduled | date 2012-03-14" + VISIT);
        var other = traced("r1 | 2012-03-05 | Interfax | visit scheduled | date 2012-03-15" + VISIT);
        registrar.file(one, register);
        registrar.file(other, register);
        registrar.settle(register);
        assertThat(register.find(Query.all()))
                .allSatisfy(d -> assertThat(d.superseded()).isEmpty());
    }

    /** A filing of one account whose hash and key tell versions of its report apart. */
    private static Filing traced(String line) {
        var given = new CaseFile.Case("test", line, List.of(new CaseFile.Case.Line("account", line)));
        var account = traced(new ToldAccounts().of(given).get(0));
        var head = account.report();
        var version = new ReportHead(
                head.id(),
                "%064x".formatted(line.hashCode()),
                head.title(),
                head.outlet(),
                head.url(),
                head.date(),
                head.signature(),
                head.correction());
        var own = new Account(
                account.key() + Integer.toHexString(line.hashCode()),
                version,
                account.engagement(),
                account.traces(),
                account.from(),
                account.to());
        return new Filing(version, Optional.empty(), List.of(own), List.of(), List.of(), List.of(), List.of());
    }
}
