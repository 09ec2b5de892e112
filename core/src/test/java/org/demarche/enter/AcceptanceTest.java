package org.demarche.enter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.CaseFile;
import org.demarche.enter.match.Traces;
import org.demarche.enter.match.Window;
import org.demarche.register.Acceptance;
import org.demarche.register.Account;
import org.demarche.register.Decision;
import org.demarche.register.Dossier;
import org.demarche.register.Dossier.Choice;
import org.demarche.register.Filing;
import org.demarche.register.MemoryRegister;
import org.demarche.register.Participant;
import org.demarche.register.Register;
import org.junit.jupiter.api.Test;

/** Somebody looks at an entry and finds it right, or says who is meant. */
class AcceptanceTest {
    private static final String VISIT =
            " | level minister | person Erkki Virtanen, Foreign Minister, FIN, minister | place Oslo, NOR";
    private static final String PLAN = "r1 | 2012-03-05 | Interfax | visit scheduled | date 2012-03-14" + VISIT;
    private static final String DEED = "r2 | 2012-03-15 | Reuters | visit held | date 2012-03-14" + VISIT;

    private final Registrar registrar = new Registrar();
    private final ToldAccounts told = new ToldAccounts();
    private final Register register = new MemoryRegister();

    private void file(String line) {
        var given = new CaseFile.Case("test", line, List.of(new CaseFile.Case.Line("account", line)));
        var account = told.of(given).get(0);
        var window = Window.of(account.engagement(), account.report().day());
        var traced = new Account(
                account.key(),
                account.report(),
                account.engagement(),
                Traces.of(account.engagement()),
                window.from(),
                window.to());
        registrar.file(
                new Filing(
                        traced.report(), Optional.empty(), List.of(traced), List.of(), List.of(), List.of(), List.of()),
                register);
        registrar.settle(register);
    }

    private Desk desk() {
        return new Desk(register, "Ann", "looked at", Clock.systemUTC());
    }

    private Dossier entry(String report) {
        registrar.settle(register);
        return register.find("e" + report).orElseThrow();
    }

    private List<String> names(String report) {
        return entry(report).engagement().participants().stream()
                .map(p -> p.name().orElse("") + "/" + p.side())
                .toList();
    }

    @Test
    void acceptedAccountsStayTogetherWhoeverTakesOneOutOfTheRest() {
        file(PLAN);
        file(DEED);
        file("r3 | 2012-03-16 | Herald | visit held | date 2012-03-14" + VISIT);
        var accepted = desk().accept("er1", List.of("r2", "r3"));
        assertThat(accepted.accounts()).containsExactly("ar2", "ar3");
        assertThat(entry("r1").choices())
                .contains(new Choice("accounts", "ar2 ar3", "accepted by Ann on "
                        + accepted.at().toString().substring(0, 10) + ": looked at"));
        // What joins the two by their likeness is gone; the word of somebody who looked holds them.
        register.withdraw("r1");
        assertThat(entry("r2").accounts()).hasSize(2);
        assertThat(entry("r3").key()).isEqualTo("er2");
    }

    @Test
    void acceptedAccountsAreOneThoughTheirDaysDifferLater() {
        file(PLAN);
        file("r5 | 2012-06-02 | Reuters | visit held | date 2012-06-01" + VISIT);
        assertThat(entry("r5").key()).isEqualTo("er5");
        long merger = desk().merge(List.of("er1", "er5")).id();
        assertThat(entry("r5").key()).isEqualTo("er1");
        var accepted = desk().accept("er1", List.of());
        desk().undo(merger);
        assertThat(entry("r5").key()).as("who accepted binds by itself").isEqualTo("er1");
        desk().undo(accepted.id());
        assertThat(entry("r5").key()).as("nobody binds them any longer").isEqualTo("er5");
    }

    @Test
    void whatIsTakenOutLaterStandsOverTheAcceptance() {
        file(PLAN);
        file(DEED);
        desk().accept("er1", List.of());
        desk().split("er1", List.of("r2"));
        assertThat(entry("r2").key()).isEqualTo("er2");
    }

    @Test
    void whoAcceptsNeedsSomethingToAccept() {
        file(PLAN);
        assertThatThrownBy(() -> desk().accept("er1", List.of()))
                .hasMessageStartingWith("to accept that accounts are one takes two of them: er1 has ar1 of report r1");
        assertThatThrownBy(() -> desk().accept("er1", List.of("r9")))
                .hasMessageStartingWith("'r9' is no account of er1: it has ar1 of report r1");
        assertThatThrownBy(() -> desk().accept("er1", EnumSet.of(Acceptance.UNDECIDED)))
                .hasMessage("er1 has nothing of the kind to accept: use one of conflict, undecided, unconfirmed where"
                        + " it is in doubt");
        var plan = desk().accept("er1", EnumSet.allOf(Acceptance.class));
        assertThat(plan.fields()).isEqualTo(Map.of("unconfirmed", "2012-03-14"));
        assertThat(Acceptance.UNCONFIRMED.of(plan)).containsExactly("2012-03-14");
    }

    @Test
    void whoIsMeantTakesThePlaceOfTheNameUntilItIsTakenBack() {
        file(PLAN);
        var before = entry("r1").engagement();
        var identified = desk().identify("er1", Map.of("Erkki Virtanen", "Erkki Tuomioja, FIN"));
        assertThat(names("r1")).contains("Erkki Tuomioja/FIN").doesNotContain("Erkki Virtanen/FIN");
        assertThat(entry("r1").choices())
                .anySatisfy(c -> assertThat(c.value()).isEqualTo("Erkki Virtanen is Erkki Tuomioja, FIN"));
        file(DEED);
        assertThat(names("r2")).as("a later report does not bring the name back").contains("Erkki Tuomioja/FIN");
        register.withdraw("r2");
        desk().undo(identified.id());
        assertThat(entry("r1").engagement()).isEqualTo(before);
    }

    @Test
    void whoStandsInTheEntryTwiceThenStaysOnce() {
        file("r1 | 2012-03-05 | Interfax | visit held | date 2012-03-04"
                + " | person Erkki Tuomioja, Foreign Minister, FIN, minister | person Jon Lund, Envoy, FIN, official"
                + " | place Oslo, NOR");
        assertThat(names("r1")).contains("Jon Lund/FIN", "Erkki Tuomioja/FIN");
        desk().identify("er1", Map.of("Jon Lund", "Erkki Tuomioja, FIN"));
        assertThat(names("r1")).containsOnlyOnce("Erkki Tuomioja/FIN").doesNotContain("Jon Lund/FIN");
    }

    @Test
    void sidesAreStatesByTheirCodesOrOrganisations() {
        file(PLAN);
        desk().identify("er1", Map.of("Erkki Virtanen", "IMF"));
        assertThat(names("r1")).as("no state's code, so a name").anyMatch(n -> n.startsWith("IMF/"));
        desk().undo(1);
        registrar.settle(register);
        desk().identify("er1", Map.of("Erkki Virtanen", "Erkki Virtanen, IMF"));
        assertThat(entry("r1").engagement().participants())
                .filteredOn(p -> p.organization().equals(Optional.of("IMF")))
                .extracting(Participant::country)
                .containsExactly(Optional.empty());
        desk().identify("er1", Map.of("Erkki Virtanen", "SWE"));
        assertThat(names("r1")).as("the later word stands, and the name stays").contains("Erkki Virtanen/SWE");
    }

    @Test
    void nobodyIsIdentifiedWhoIsNotThere() {
        file(PLAN);
        assertThatThrownBy(() -> desk().identify("er1", Map.of("Lee", "Lee Sang-min, KOR")))
                .hasMessage("nobody in er1 is called 'Lee': it has Erkki Virtanen");
        assertThatThrownBy(() -> desk().identify("er1", Map.of("Erkki Virtanen", " ")))
                .hasMessageStartingWith("'Erkki Virtanen' is meant as '': use a name and a side");
        assertThatThrownBy(() -> desk().identify("er1", Map.of())).hasMessageStartingWith("nobody to identify: ");
        assertThat(register.decisions()).extracting(Decision::kind).isEmpty();
    }
}
