package org.demarche;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.demarche.enter.Filer;
import org.demarche.register.Account;
import org.demarche.register.Decision;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.MemoryRegister;
import org.demarche.register.Register;
import org.demarche.text.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same reports and decisions make the same register, whatever came first and whenever it was asked to settle. */
class ArrivalOrderTest {
    private static final int ORDERS = 50;
    private static final int SETTLES = 6;
    private static final List<Filing> FILINGS = new ArrayList<>();

    @BeforeAll
    static void read() {
        Stream.concat(StoryFile.all().stream(), StoryFile.lookAlikes().stream())
                .forEach(s -> s.reports().forEach(r -> FILINGS.add(ExampleReports.DEMARCHE.filing(named(s, r)))));
        var filer = new Filer();
        for (var name : ExampleReports.names()) FILINGS.add(filer.filing(ExampleReports.read(name)));
    }

    private static Report named(StoryFile story, Report report) {
        return new Report(
                story.name() + "/" + report.id(),
                report.text(),
                report.title(),
                report.url(),
                report.outlet(),
                report.date());
    }

    @Test
    void anyOrderOfReportsMakesOneRegister() {
        var expected = inOrder();
        var random = new Random(20);
        for (int i = 0; i < ORDERS; i++)
            assertThat(RegisterDump.of(shuffled(random, List.of()))).isEqualTo(RegisterDump.of(expected));
    }

    @Test
    void anyOrderOfReportsAmongDecisionsMakesOneRegister() {
        var decisions = decisions(inOrder());
        var expected = inOrder();
        decisions.forEach(expected::decide);
        ExampleReports.DEMARCHE.settle(expected);
        assertThat(RegisterDump.of(expected)).isNotEqualTo(RegisterDump.of(inOrder()));
        var random = new Random(21);
        for (int i = 0; i < ORDERS / 2; i++)
            assertThat(RegisterDump.of(shuffled(random, decisions))).isEqualTo(RegisterDump.of(expected));
    }

    private static Register inOrder() {
        var register = new MemoryRegister();
        for (var filing : FILINGS) ExampleReports.DEMARCHE.file(filing, register);
        ExampleReports.DEMARCHE.settle(register);
        return register;
    }

    /** Settled at random moments in between, and in the end. */
    private static Register shuffled(Random random, List<Decision> decisions) {
        var steps = new ArrayList<Consumer<Register>>();
        for (var filing : FILINGS) steps.add(r -> ExampleReports.DEMARCHE.file(filing, r));
        for (int i = 0; i < SETTLES; i++) steps.add(ExampleReports.DEMARCHE::settle);
        Collections.shuffle(steps, random);
        // Decisions keep their order among each other: the later stands over the earlier.
        for (int i = decisions.size() - 1, at = steps.size(); i >= 0; i--) {
            at = random.nextInt(at + 1);
            var decision = decisions.get(i);
            steps.add(at, r -> r.decide(decision));
        }
        var register = new MemoryRegister();
        steps.forEach(s -> s.accept(register));
        ExampleReports.DEMARCHE.settle(register);
        return register;
    }

    /** Two entries made one, one account taken out of an entry, and a merger taken back. */
    private static List<Decision> decisions(Register register) {
        var entries = RegisterDump.entries(register);
        var large = entries.stream().filter(e -> e.accounts().size() > 2).toList();
        var small = entries.stream().filter(e -> e.accounts().size() == 1).toList();
        return List.of(
                merge(large.get(0), small.get(0)),
                split(large.get(1), large.get(1).accounts().get(1)),
                merge(large.get(2), small.get(1)),
                undo(large.get(2), 3),
                accept(large.get(3)),
                identify(entries.stream()
                        .filter(e -> e.engagement().participants().stream()
                                .anyMatch(p -> p.name().isPresent()))
                        .findFirst()
                        .orElseThrow()));
    }

    private static Decision accept(Dossier entry) {
        var link = entry.links().get(0);
        return decision(Decision.Kind.ACCEPT, entry, List.of(link.account(), link.to()), Optional.empty());
    }

    private static Decision identify(Dossier entry) {
        var name = entry.engagement().participants().stream()
                .flatMap(p -> p.name().stream())
                .findFirst()
                .orElseThrow();
        return new Decision(
                0,
                Decision.Kind.IDENTIFY,
                entry.key(),
                List.of(entry.accounts().get(0).key()),
                Map.of(name, "Nobody Inparticular, FIN"),
                "Ann",
                Instant.EPOCH,
                "as a reader sees it",
                Optional.empty());
    }

    private static Decision merge(Dossier a, Dossier b) {
        var accounts = Stream.concat(a.accounts().stream(), b.accounts().stream())
                .map(Account::key)
                .toList();
        return decision(Decision.Kind.MERGE, a, accounts, Optional.empty());
    }

    private static Decision split(Dossier whole, Account taken) {
        var others = whole.accounts().stream()
                .map(Account::key)
                .filter(k -> !k.equals(taken.key()))
                .toList();
        return new Decision(
                0,
                Decision.Kind.SPLIT,
                whole.key(),
                List.of(taken.key()),
                others,
                Map.of(),
                "Ann",
                Instant.EPOCH,
                "as a reader sees it",
                Optional.empty());
    }

    private static Decision undo(Dossier entry, long number) {
        return decision(
                Decision.Kind.UNDO, entry, List.of(entry.accounts().get(0).key()), Optional.of(number));
    }

    private static Decision decision(Decision.Kind kind, Dossier entry, List<String> accounts, Optional<Long> undoes) {
        return new Decision(
                0, kind, entry.key(), accounts, Map.of(), "Ann", Instant.EPOCH, "as a reader sees it", undoes);
    }
}
