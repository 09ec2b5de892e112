package org.demarche.app.export.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.knowledge.SideNames;
import org.demarche.register.Dossier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which events an entry comes to: who does what to whom on which day. */
class CodingTest {
    private static final Coder CODER = new Coder(SideNames.load(Optional.empty()));

    private static List<String> pairs(Dossier dossier) {
        var told = new ArrayList<String>();
        for (var coded : CODER.code(dossier))
            for (var pair : coded.pairs())
                told.add(coded.stage().day().map(d -> d + " ").orElse("undated ")
                        + pair.from().side() + ">" + pair.to().side() + " "
                        + pair.code().code());
        return told;
    }

    private static String plover(Dossier dossier) {
        return CODER.code(dossier).stream()
                .flatMap(c -> c.plover().stream())
                .map(p -> (p.code().type() + " " + p.code().mode()).strip() + " " + sides(p.actors()) + ">"
                        + sides(p.recipients()))
                .collect(Collectors.joining("; "));
    }

    private static String sides(List<Party> parties) {
        return parties.stream().map(Party::side).collect(Collectors.joining("+"));
    }

    private static MadeEntry held(String type, String sides) {
        return MadeEntry.of(type, "2018-10-08", sides, "held@2018-10-09");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "meeting | FRA, MAR | FRA>MAR 040, MAR>FRA 040 | CONSULT FRA+MAR>",
                "visit | NOR:guest, CAN:host | NOR>CAN 042, CAN>NOR 043 | CONSULT visit NOR>CAN",
                "summit | NOR:guest, CAN:host | NOR>CAN 042, CAN>NOR 043 | CONSULT visit NOR>CAN",
                "visit | FIN:guest, SWE:guest, CHL:host | FIN>CHL 042, SWE>CHL 042, CHL>FIN 043, CHL>SWE 043 | CONSULT visit FIN+SWE>CHL",
                "visit | FIN:guest, SWE:guest | | CONSULT visit FIN+SWE>",
                "conference | CHL:host, FIN:guest, PER:guest | CHL>FIN 043, CHL>PER 043, FIN>CHL 042, FIN>PER 040, PER>CHL 042, PER>FIN 040 | CONSULT visit FIN+PER>CHL",
                "call | DEU, POL | DEU>POL 041, POL>DEU 041 | CONSULT phone DEU+POL>",
                "negotiation | DEU:host, POL:guest | DEU>POL 046, POL>DEU 046 | CONSULT POL>DEU",
                "consultation | DEU, POL | DEU>POL 040, POL>DEU 040 | CONSULT DEU+POL>",
                "signing | DEU, POL | DEU>POL 057, POL>DEU 057 | SUPPORT DEU+POL>",
                "exercise | EST, LVA, LTU | EST>LVA 062, EST>LTU 062, LVA>EST 062, LVA>LTU 062, LTU>EST 062, LTU>LVA 062 | COOPERATE EST>LVA+LTU",
                "mediation | MEX:mediator, NIC, CRI | MEX>NIC 045, MEX>CRI 045 | CONSULT MEX>NIC+CRI",
                "mediation | NIC, CRI | NIC>CRI 046, CRI>NIC 046 | CONSULT NIC+CRI>",
                "meeting | United Nations, SYR | United Nations>SYR 040, SYR>United Nations 040 | CONSULT United Nations+SYR>",
                "meeting | European Union | | CONSULT European Union>",
                "meeting | FRA, FRA, MAR | FRA>MAR 040, MAR>FRA 040 | CONSULT FRA+MAR>",
            })
    void whatWasHeld(String type, String sides, String pairs, String record) {
        var dossier = held(type, sides).dossier();
        var expected = pairs == null
                ? List.of()
                : Arrays.stream(pairs.split(", ", -1)).map(p -> "2018-10-08 " + p).toList();
        assertThat(pairs(dossier)).isEqualTo(expected);
        assertThat(plover(dossier)).isEqualTo(record);
    }

    @Test
    void twoStatesMeetInAThird() {
        var abroad = held("meeting", "IRN, SAU").in("Muscat", "OMN", "city", 23.6, 58.5).dossier();
        assertThat(pairs(abroad)).containsExactly("2018-10-08 IRN>SAU 044", "2018-10-08 SAU>IRN 044");
        assertThat(plover(abroad)).isEqualTo("CONSULT third-party IRN+SAU>");
        var home = held("meeting", "IRN, SAU").in("Riyadh", "SAU", "city", 24.7, 46.7).dossier();
        assertThat(pairs(home)).containsExactly("2018-10-08 IRN>SAU 040", "2018-10-08 SAU>IRN 040");
        // An organisation has no country of its own that others could be outside of.
        var seat = held("meeting", "United Nations, SYR").in("Geneva", "CHE", "city", 46.2, 6.1).dossier();
        assertThat(pairs(seat)).allMatch(p -> p.endsWith("040"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Both have it in mind.
                "meeting | FRA, MAR | scheduled@2018-10-01 | FRA>MAR 036, MAR>FRA 036 | AGREE FRA+MAR>",
                "visit | NOR:guest, CAN:host | arranged@2018-10-01 | NOR>CAN 036, CAN>NOR 036 | AGREE NOR>CAN",
                "exercise | EST, LVA | scheduled@2018-10-01 | EST>LVA 0312, LVA>EST 0312 | AGREE EST+LVA>",
                "signing | EST, LVA | scheduled@2018-10-01 | EST>LVA 032, LVA>EST 032 | AGREE EST+LVA>",
                "mediation | MEX:mediator, NIC, CRI | scheduled@2018-10-01 | MEX>NIC 039, MEX>CRI 039 | AGREE MEX>NIC+CRI",
                "meeting | FRA, MAR | postponed@2018-10-01 to 2018-11-01 | FRA>MAR 036, MAR>FRA 036 | AGREE FRA+MAR>",
                // One of them does it.
                "visit | NOR:guest, CAN:host | invited@2018-10-01 by CAN | CAN>NOR 036 | AGREE CAN>NOR",
                "visit | NOR:guest, CAN:host | invited@2018-10-01 | CAN>NOR 036 | AGREE CAN>NOR",
                "visit | NOR:guest, CAN:host | accepted@2018-10-01 by NOR | NOR>CAN 036 | AGREE NOR>CAN",
                "visit | NOR:guest, CAN:host | declined@2018-10-01 by NOR | NOR>CAN 125 | REJECT meet NOR>CAN",
                "conference | CHL:host, FIN:guest, PER:guest | declined@2018-10-01 by FIN | FIN>CHL 125 | REJECT meet FIN>CHL",
                "conference | FIN, PER, COL | declined@2018-10-01 by FIN | FIN>PER 125, FIN>COL 125 | REJECT meet FIN>PER+COL",
                "meeting | FRA, MAR | proposed@2018-10-01 by MAR | MAR>FRA 036 | AGREE MAR>FRA",
                "meeting | FRA, MAR | proposed@2018-10-01 by ESP | ESP>FRA 026, ESP>MAR 026 | REQUEST meet ESP>FRA+MAR",
                "meeting | FRA, MAR | proposed@2018-10-01 by ESP+MAR | MAR>FRA 036 | AGREE MAR>FRA",
                "mediation | NIC, CRI | proposed@2018-10-01 by MEX | MEX>NIC 028, MEX>CRI 028 | REQUEST meet MEX>NIC+CRI",
                "mediation | MEX:mediator, NIC, CRI | proposed@2018-10-01 by MEX | MEX>NIC 039, MEX>CRI 039 | AGREE MEX>NIC+CRI",
                "mediation | MEX:mediator, NIC, CRI | accepted@2018-10-01 by NIC | NIC>MEX 038, NIC>CRI 036 | AGREE NIC>MEX+CRI",
                "mediation | MEX:mediator, NIC, CRI | declined@2018-10-01 by NIC | NIC>MEX 126, NIC>CRI 126 | REJECT meet NIC>MEX+CRI",
                "meeting | FRA, MAR | expected@2018-10-01 said MAR | MAR>FRA 036 | AGREE MAR>FRA",
                "meeting | FRA, MAR | cancelled@2018-10-01 by FRA | FRA>MAR 125 | REJECT meet FRA>MAR",
                "exercise | EST, LVA | cancelled@2018-10-01 by EST | EST>LVA 1212 | REJECT assist EST>LVA",
                "signing | EST, LVA | cancelled@2018-10-01 by EST | EST>LVA 120 | REJECT EST>LVA",
                "meeting | FRA, MAR | postponed@2018-10-01 by FRA | FRA>MAR 125 | REJECT meet FRA>MAR",
                "meeting | FRA, MAR | denied@2018-10-01 said FRA | FRA>MAR 016 |",
                "summit | FRA, MAR | cancelled@2018-10-01 by FRA+MAR | FRA>MAR 125, MAR>FRA 125 | REJECT meet FRA+MAR>",
                // Nobody is named who did it.
                "meeting | FRA, MAR | proposed@2018-10-01 | |",
                "meeting | FRA, MAR | expected@2018-10-01 | |",
                "meeting | FRA, MAR | expected@2018-10-01 said ESP | |",
                "meeting | FRA, MAR | cancelled@2018-10-01 | |",
                "meeting | FRA, MAR | postponed@2018-10-01 | |",
                "meeting | FRA, MAR | denied@2018-10-01 | |",
            })
    void whatIsOnlyMeant(String type, String sides, String stages, String pairs, String record) {
        var dossier = MadeEntry.of(type, "2018-12-01", sides, stages).dossier();
        var expected = pairs == null
                ? List.of()
                : Arrays.stream(pairs.split(", ", -1)).map(p -> "2018-10-01 " + p).toList();
        assertThat(pairs(dossier)).isEqualTo(expected);
        assertThat(plover(dossier)).isEqualTo(record == null ? "" : record);
    }

    @Test
    void eachStageOfALifeIsAnEventOnItsDay() {
        var dossier = MadeEntry.of(
                        "visit",
                        "2018-11-05",
                        "NOR:guest, CAN:host",
                        "invited@2018-09-01 by CAN; accepted@2018-09-10 by NOR; scheduled@2018-09-20;"
                                + " postponed@2018-10-01 to 2018-11-05; held@2018-11-06")
                .dossier();
        assertThat(pairs(dossier))
                .containsExactly(
                        "2018-09-01 CAN>NOR 036",
                        "2018-09-10 NOR>CAN 036",
                        "2018-09-20 NOR>CAN 036",
                        "2018-09-20 CAN>NOR 036",
                        "2018-10-01 NOR>CAN 036",
                        "2018-10-01 CAN>NOR 036",
                        "2018-11-05 NOR>CAN 042",
                        "2018-11-05 CAN>NOR 043");
    }

    @Test
    void talksBrokenOffHaveTakenPlace() {
        var begun = MadeEntry.of(
                        "negotiation", "2018-10-08/..", "FRA, MAR", "under-way@2018-10-08; cancelled@2018-10-12 by MAR")
                .dossier();
        assertThat(pairs(begun))
                .containsExactly("2018-10-08 FRA>MAR 046", "2018-10-08 MAR>FRA 046", "2018-10-12 MAR>FRA 164");
        assertThat(plover(begun)).isEqualTo("CONSULT FRA+MAR>; SANCTION withdraw MAR>FRA");
        var mediation = MadeEntry.of(
                        "mediation",
                        "2018-10-08/..",
                        "MEX:mediator, NIC, CRI",
                        "under-way@2018-10-08; cancelled@2018-10-12 by NIC")
                .dossier();
        assertThat(pairs(mediation)).contains("2018-10-12 NIC>MEX 165", "2018-10-12 NIC>CRI 165");
    }

    @Test
    void whatWasDeniedInTheEndDidNotTakePlace() {
        var dossier = MadeEntry.of(
                        "meeting", "2018-10-08", "FRA, MAR", "held@2018-10-09; denied@2018-10-10 said MAR")
                .dossier();
        assertThat(pairs(dossier)).containsExactly("2018-10-10 MAR>FRA 016");
    }
}
