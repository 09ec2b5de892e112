package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.register.Item;
import org.demarche.register.ItemQuery;
import org.demarche.register.MemoryRegister;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What later reports make of commitments, expectations and claims. A case is some reports, {@code DAY OUTLET: TEXT}, and for each
 * ledger that it speaks of the items as {@code SIDE status, status …} in the order in which they were made; {@code none} where
 * there must be none. The reports are filed in an order of chance: the outcome may not depend on it.
 */
class LedgerCasesTest {
    private static final Pattern REPORT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) ([^:]+): (.*)");

    static Stream<CaseFile.Case> cases() {
        return CaseFile.stage("ledger").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void laterReportsSettle(CaseFile.Case given) {
        var reports = given.all("report").stream()
                .map(LedgerCasesTest::report)
                .collect(Collectors.toCollection(java.util.ArrayList::new));
        Collections.shuffle(reports, new Random(given.title().hashCode()));
        try (var register = new MemoryRegister()) {
            for (var report : reports) {
                ExampleReports.DEMARCHE.file(report, register);
                // Every other report is settled by itself, so that later ones meet what is settled.
                if (report.text().length() % 2 == 0) ExampleReports.DEMARCHE.settle(register);
            }
            ExampleReports.DEMARCHE.settle(register);
            for (var kind : Item.Kind.values()) {
                var expected = given.all(kind.code());
                if (expected.isEmpty()) continue;
                assertThat(lines(register, kind))
                        .as(kind.code())
                        .isEqualTo(expected.equals(List.of("none")) ? List.of() : expected);
            }
        }
    }

    private static Report report(String line) {
        var matcher = REPORT.matcher(line);
        if (!matcher.matches()) throw new IllegalStateException("no report: " + line);
        var day = LocalDate.parse(matcher.group(1));
        return new Report(
                "r" + day + matcher.group(2).charAt(0),
                matcher.group(3).replace("\\n", "\n"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(matcher.group(2)),
                Optional.of(ReportDate.given(day)));
    }

    private static List<String> lines(MemoryRegister register, Item.Kind kind) {
        var items = new java.util.ArrayList<>(register.ledger().items(ItemQuery.all(kind)));
        Collections.reverse(items);
        return items.stream()
                .map(i -> i.side() + " "
                        + i.history().stream().map(Item.Step::status).collect(Collectors.joining(", "))
                        + (i.evidence().size() > 1 ? ", told " + i.evidence().size() + " times" : ""))
                .toList();
    }
}
