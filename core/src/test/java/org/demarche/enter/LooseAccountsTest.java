package org.demarche.enter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.demarche.CaseFile;
import org.demarche.enter.match.LooseTraces;
import org.demarche.enter.match.Traces;
import org.demarche.enter.match.Window;
import org.demarche.finding.Status;
import org.demarche.register.Account;
import org.demarche.register.Decision;
import org.demarche.register.Filing;
import org.demarche.register.MemoryRegister;
import org.demarche.register.Query;
import org.demarche.register.Register;
import org.junit.jupiter.api.Test;

/** What names one side joins the one entry that it fits, whenever that comes, and is nowhere else to be seen. */
class LooseAccountsTest {
    private static final String GUEST =
            " | level minister | person Erkki Virtanen, Foreign Minister, FIN, minister | sides FIN";
    private static final String OSLO =
            "r1 | 2012-03-05 | Wire | visit scheduled | date 2012-03-14" + GUEST + " NOR | place Oslo, NOR";
    private static final String ROME =
            "r2 | 2012-03-06 | Post | meeting scheduled | date 2012-03-14" + GUEST + " ITA | place Rome, ITA";
    private static final String ENDED = "r3 | 2012-03-15 | Radio | visit held | date 2012-03-14" + GUEST;
    private static final String NOBODY = "r4 | 2012-03-15 | Radio | visit held | date 2012-03-14 | sides FIN";
    private static final String OTHER = "r5 | 2012-03-15 | Radio | visit held | date 2012-03-14 | level minister"
            + " | person Maija Salo, Trade Minister, FIN, minister | sides FIN";
    private static final String LATER = "r6 | 2012-04-02 | Radio | visit held | date 2012-04-01" + GUEST;

    private final Registrar registrar = new Registrar();

    private static Filing filing(String line, String... spokenOf) {
        var given = new CaseFile.Case("test", line, List.of(new CaseFile.Case.Line("account", line)));
        var account = new ToldAccounts().of(given).get(0);
        var engagement = account.engagement();
        var window = Window.of(engagement, account.report().day());
        boolean loose = spokenOf.length > 0;
        var traces = loose ? LooseTraces.of(engagement, List.of(spokenOf)) : Traces.of(engagement);
        var kept = new Account(account.key(), account.report(), engagement, traces, window.from(), window.to(), loose);
        return new Filing(
                account.report(), Optional.empty(), List.of(kept), List.of(), List.of(), List.of(), List.of());
    }

    private Register settled(Filing... filings) {
        var register = new MemoryRegister();
        for (var filing : filings) {
            register.file(filing);
            registrar.settle(register);
        }
        return register;
    }

    private static List<String> reports(Register register, String key) {
        return register.find(key).orElseThrow().accounts().stream()
                .map(a -> a.report().id())
                .toList();
    }

    @Test
    void reportOfTheGuestAloneTellsThatTheVisitEnded() {
        var register = settled(filing(OSLO), filing(ENDED, "NOR"));
        assertThat(reports(register, "er1")).containsExactly("r1", "r3");
        var entry = register.find("er3").orElseThrow();
        assertThat(entry.engagement().status()).isEqualTo(Status.HELD);
        assertThat(entry.links())
                .singleElement()
                .satisfies(l -> assertThat(l.reasons())
                        .contains(
                                "Erkki Virtanen in both",
                                "its report speaks of Norway",
                                "against it: only Finland is named"));
    }

    @Test
    void aloneItIsNoEntry() {
        var register = settled(filing(ENDED, "NOR"));
        assertThat(register.count(Query.all())).isZero();
        assertThat(register.waiting(10)).isEmpty();
        assertThat(register.find("er3")).isEmpty();
    }

    @Test
    void twoLooseAccountsMakeNoEntryEither() {
        var register = settled(filing(ENDED, "NOR"), filing(NOBODY, "NOR"));
        assertThat(register.count(Query.all())).isZero();
    }

    @Test
    void entryThatComesLaterTakesItIn() {
        var register = settled(filing(ENDED, "NOR"), filing(OSLO));
        assertThat(reports(register, "er1")).containsExactly("r1", "r3");
    }

    @Test
    void keyOfTheEntryIsThatOfAnAccountWithItsSides() {
        var register = settled(
                filing("r0 | 2012-03-01 | Radio | visit scheduled | date 2012-03-14" + GUEST, "NOR"), filing(OSLO));
        assertThat(register.find("er0").orElseThrow().key()).isEqualTo("er1");
    }

    @Test
    void ofTwoEntriesThatItFitsNobodySaysWhichIsMeant() {
        var loose = "r3 | 2012-03-15 | Radio | meeting held | date 2012-03-14" + GUEST + " | place Rome, ITA";
        var alike = ROME.replace("r2", "r7").replace("FIN ITA", "FIN FRA");
        var one = settled(filing(ROME), filing(loose, "ITA", "FRA"));
        assertThat(reports(one, "er2")).containsExactly("r2", "r3");
        var two = settled(filing(ROME), filing(loose, "ITA", "FRA"), filing(alike));
        assertThat(reports(two, "er2")).containsExactly("r2");
        assertThat(reports(two, "er7")).containsExactly("r7");
        assertThat(two.find("er3")).isEmpty();
        two.withdraw("r7");
        registrar.settle(two);
        assertThat(reports(two, "er2")).containsExactly("r2", "r3");
    }

    @Test
    void visitIsRatherTheVisitThanTheTalksOnIt() {
        var talks = OSLO.replace("r1 ", "r8 ").replace("visit", "meeting").replace("2012-03-05", "2012-03-06");
        var apart = settled(filing(OSLO), filing(talks), filing(ENDED, "NOR"));
        assertThat(apart.find("er3").orElseThrow().accounts().stream()
                        .map(a -> a.report().id()))
                .contains("r1", "r3");
    }

    @Test
    void whomAPresidentMeetsTheSameDayMayBeAnybody() {
        var loose = "r3 | 2012-03-15 | Radio | meeting held | date 2012-03-14" + GUEST;
        assertThat(reports(settled(filing(ROME), filing(loose, "ITA")), "er2")).containsExactly("r2", "r3");
        assertThat(reports(settled(filing(ROME), filing(loose, "SWE")), "er2")).containsExactly("r2");
        var nobody = "r3 | 2012-03-15 | Radio | meeting held | date 2012-03-14 | sides FIN";
        assertThat(reports(settled(filing(ROME), filing(nobody, "ITA")), "er2")).containsExactly("r2");
    }

    @Test
    void oneReportThatTellsOfBothTellsOfTwo() {
        var loose = ENDED.replace("r3 | 2012-03-15 | Radio", "r1 | 2012-03-05 | Wire");
        var register = new MemoryRegister();
        var whole = filing(OSLO);
        var beside = filing(loose, "NOR").accounts().get(0);
        var renamed = new Account(
                "ax", beside.report(), beside.engagement(), beside.traces(), beside.from(), beside.to(), true);
        register.file(new Filing(
                whole.report(),
                Optional.empty(),
                List.of(whole.accounts().get(0), renamed),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        registrar.settle(register);
        assertThat(reports(register, "er1")).containsExactly("r1");
    }

    @Test
    void otherPeopleAndOtherDaysDoNotFit() {
        var register = settled(filing(OSLO), filing(OTHER, "NOR"), filing(LATER, "NOR"));
        assertThat(reports(register, "er1")).containsExactly("r1");
    }

    @Test
    void withoutAPersonItsReportMustSpeakOfTheOtherState() {
        assertThat(reports(settled(filing(OSLO), filing(NOBODY, "NOR")), "er1")).containsExactly("r1", "r4");
        assertThat(reports(settled(filing(OSLO), filing(NOBODY, "SWE")), "er1")).containsExactly("r1");
    }

    @Test
    void whomSomebodyTakesOutStaysOut() {
        var register = settled(filing(OSLO), filing(ENDED, "NOR"));
        var split = register.decide(decision(Decision.Kind.SPLIT, List.of("ar3"), Optional.empty()));
        registrar.settle(register);
        assertThat(reports(register, "er1")).containsExactly("r1");
        assertThat(register.find("er3")).isEmpty();
        register.decide(decision(Decision.Kind.UNDO, List.of("ar3"), Optional.of(split.id())));
        registrar.settle(register);
        assertThat(reports(register, "er1")).containsExactly("r1", "r3");
    }

    private static Decision decision(Decision.Kind kind, List<String> accounts, Optional<Long> undoes) {
        return new Decision(0, kind, "er1", accounts, Map.of(), "Ann", Instant.EPOCH, "another visit", undoes);
    }

    @Test
    void anyOrderMakesTheSameRegister() {
        var filings = new ArrayList<>(List.of(
                filing(OSLO),
                filing(ROME),
                filing(ENDED, "NOR"),
                filing(NOBODY, "NOR", "ITA"),
                filing(OTHER, "NOR"),
                filing(LATER, "NOR")));
        var expected = dossiers(settled(filings.toArray(Filing[]::new)));
        var random = new Random(5);
        for (int i = 0; i < 40; i++) {
            Collections.shuffle(filings, random);
            assertThat(dossiers(settled(filings.toArray(Filing[]::new)))).isEqualTo(expected);
        }
    }

    private static List<String> dossiers(Register register) {
        return register.find(Query.all()).stream().map(Object::toString).toList();
    }
}
