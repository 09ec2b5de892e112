package org.demarche.analyse.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.CaseFile;
import org.demarche.Demarche;
import org.demarche.finding.ActorCodes;
import org.demarche.finding.Finding.Event;
import org.demarche.finding.Resolved;
import org.demarche.syntax.Phrase;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What sentences say that one does to another: {@code event: TYPE mode actors > recipients}, with CAMEO actor codes. */
class EventCasesTest {
    private static final Demarche DEMARCHE = Demarche.load();

    static Stream<CaseFile.Case> cases() {
        return CaseFile.stage("event").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void codesWhatTheCaseSays(CaseFile.Case given) {
        var report = Report.of("case", given.get("text")).withDate(ReportDate.given(LocalDate.of(2018, 10, 8)));
        var resolved = DEMARCHE.annotate(report).resolved();
        assertThat(resolved.findings().events().stream()
                        .map(e -> line(e, resolved))
                        .toList())
                .containsExactlyElementsOf(given.all("event"));
    }

    private static String line(Event event, Resolved resolved) {
        var mode = event.coding().mode().isEmpty() ? "" : " " + event.coding().mode();
        var actors = codes(event.actors(), resolved);
        var recipients = event.recipients().stream()
                .map(group -> codes(group, resolved))
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElse("");
        return (event.coding().plover() + mode + " " + actors + " > " + recipients + (event.negated() ? " not" : ""))
                .strip();
    }

    private static String codes(List<Phrase> phrases, Resolved resolved) {
        return String.join(
                ",",
                phrases.stream()
                        .flatMap(p -> Optional.ofNullable(resolved.actorCodes().get(p)).stream())
                        .map(ActorCodes::codes)
                        .flatMap(List::stream)
                        .toList());
    }
}
