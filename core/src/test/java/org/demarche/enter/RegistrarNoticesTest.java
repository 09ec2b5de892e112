package org.demarche.enter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.demarche.enter.FiledAccounts.DEED;
import static org.demarche.enter.FiledAccounts.VISIT;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.CaseFile;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.Query;
import org.demarche.register.Register;
import org.demarche.register.ReportHead;
import org.junit.jupiter.api.Test;

/** An outlet's own corrections, retractions and newer texts change what its reports have told. */
class RegistrarNoticesTest {
    private final FiledAccounts given = new FiledAccounts();

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
    void correctedDayEndsTheOldOne() {
        given.file("r1 | 2007-05-07 | Agence | visit scheduled | date 2012-03-10" + VISIT);
        given.file(
                "r2 | 2007-05-08 | Agence | visit scheduled | date 2012-03-14 | correction (Corrects date) | like r1 0.9"
                        + VISIT);
        given.file("r3 | 2012-03-15 | Reuters | visit held | date 2012-03-14" + VISIT);
        given.settle();
        assertThat(given.reports("r3")).containsExactly("r1", "r2", "r3");
        assertThat(given.entry("r3").superseded()).containsExactly("ar1");
    }

    @Test
    void retractionThatTellsNothingReachesEntriesThatAreMade() {
        given.file("r1 | 2012-03-14 | Agence | visit held | date 2012-03-14 | title Minister seen in Oslo last night"
                + VISIT);
        given.file(DEED);
        given.settle();
        assertThat(given.entry("r1").superseded()).isEmpty();
        given.file(without(notice("2012-03-16")));
        assertThat(given.entry("r1").superseded()).containsExactly("ar1");
    }

    @Test
    void retractionAfterWeeksReachesItsReportInAnyOrderOfArrival() {
        var seen = FiledAccounts.traced(
                "r1 | 2012-03-14 | Agence | visit held | date 2012-03-14 | title Minister seen in Oslo last night"
                        + VISIT);
        var back = FiledAccounts.traced("r4 | 2012-04-20 | Agence | visit held | date 2012-03-14" + VISIT);
        var notice = without(notice("2012-04-03"));
        for (var order : List.of(
                List.of(seen, back, notice),
                List.of(seen, notice, back),
                List.of(back, seen, notice),
                List.of(back, notice, seen),
                List.of(notice, seen, back),
                List.of(notice, back, seen)))
            for (boolean between : List.of(false, true)) {
                for (var id : given.register().reportIds()) given.register().withdraw(id);
                for (var filing : order) {
                    given.file(filing);
                    if (between) given.settle();
                }
                given.settle();
                var first = seen.accounts().get(0);
                var entry = given.register().find(first.entryKey()).orElseThrow();
                assertThat(entry.accounts()).hasSize(2);
                assertThat(entry.superseded()).containsExactly(first.key());
                assertThat(entry.sources()).isEqualTo(1);
            }
    }

    @Test
    void whatAFilingChangesInOthersIsDoneWithItOrNotAtAll() {
        given.file("r1 | 2012-03-14 | Agence | visit held | date 2012-03-14 | title Minister seen in Oslo last night"
                + VISIT);
        given.settle();
        var before = given.entry("r1");
        var notice = without(notice("2012-03-16"));
        assertThatThrownBy(() -> given.file(notice, breaking(given.register()))).hasMessage("killed");
        assertThat(given.register().filing("n1"))
                .as("filed again by the next run")
                .isEmpty();
        assertThat(given.entry("r1")).isEqualTo(before);
        assertThat(given.file(notice)).isTrue();
        assertThat(given.entry("r1").superseded()).containsExactly("ar1");
    }

    @Test
    void newerTextOfAReportTakesThePlaceOfTheOlder() {
        var older = FiledAccounts.traced("r1 | 2012-03-05 | Interfax | visit scheduled | date 2012-03-14" + VISIT);
        var newer = FiledAccounts.traced("r1 | 2012-03-06 | Interfax | visit scheduled | date 2012-05-20" + VISIT);
        for (var order : List.of(List.of(older, newer), List.of(newer, older)))
            for (boolean between : List.of(false, true)) {
                for (var id : given.register().reportIds()) given.register().withdraw(id);
                for (var filing : order) {
                    given.file(filing);
                    if (between) given.settle();
                }
                given.settle();
                var before = given.register()
                        .find(older.accounts().get(0).entryKey())
                        .orElseThrow();
                var after = given.register()
                        .find(newer.accounts().get(0).entryKey())
                        .orElseThrow();
                assertThat(before.isRetracted()).isTrue();
                assertThat(before.engagement().background()).isTrue();
                assertThat(before.choices())
                        .contains(new Dossier.Choice(
                                "superseded", "r1", "replaced by a newer text of Interfax on 2012-03-06"));
                assertThat(after.superseded()).isEmpty();
                assertThat(given.register().find(Query.all())).containsExactly(after);
            }
    }

    @Test
    void ofTwoTextsOfOneDayNobodyKnowsTheNewer() {
        var one = FiledAccounts.traced("r1 | 2012-03-05 | Interfax | visit scheduled | date 2012-03-14" + VISIT);
        var other = FiledAccounts.traced("r1 | 2012-03-05 | Interfax | visit scheduled | date 2012-03-15" + VISIT);
        given.file(one);
        given.file(other);
        given.settle();
        assertThat(given.register().find(Query.all()))
                .allSatisfy(d -> assertThat(d.superseded()).isEmpty());
    }
}
