package org.demarche.enter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.CaseFile;
import org.demarche.enter.match.Traces;
import org.demarche.enter.match.Window;
import org.demarche.register.Account;
import org.demarche.register.Decision;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.MemoryRegister;
import org.demarche.register.Register;
import org.demarche.register.ReportHead;

/** A register into which tests file accounts that they tell in lines. */
final class FiledAccounts {
    static final String VISIT =
            " | level minister | person Erkki Virtanen, Foreign Minister, FIN, minister | place Oslo, NOR";
    static final String PLAN = "r1 | 2012-03-05 | Interfax | visit scheduled | date 2012-03-14" + VISIT;
    static final String DEED = "r2 | 2012-03-15 | Reuters | visit held | date 2012-03-14" + VISIT;
    static final String LATER = "r4 | 2012-03-16 | Herald | visit held | date 2012-03-14" + VISIT;
    static final String OTHER = "r3 | 2012-06-02 | Reuters | visit held | date 2012-06-01" + VISIT;

    private final Registrar registrar = new Registrar();
    private final ToldAccounts told = new ToldAccounts();
    private final Register register = new MemoryRegister();

    Register register() {
        return register;
    }

    /** Files one report, a line for each of its accounts. */
    void file(String... lines) {
        var given = new CaseFile.Case(
                "test",
                lines[0],
                List.of(lines).stream()
                        .map(l -> new CaseFile.Case.Line("account", l))
                        .toList());
        var accounts = told.of(given).stream().map(FiledAccounts::traced).toList();
        var head = accounts.get(0).report();
        file(new Filing(head, Optional.empty(), accounts, List.of(), List.of(), List.of(), List.of()));
    }

    boolean file(Filing filing) {
        return file(filing, register);
    }

    /** @param into the register, or one that stands before it */
    boolean file(Filing filing, Register into) {
        return registrar.file(filing, into);
    }

    int settle() {
        return registrar.settle(register);
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

    Dossier entry(String report) {
        return register.find("e" + report).orElseThrow();
    }

    List<String> reports(String report) {
        return entry(report).accounts().stream().map(a -> a.report().id()).toList();
    }

    long decide(Decision.Kind kind, String entry, List<String> accounts, Optional<Long> undoes) {
        var decision = new Decision(
                0, kind, "e" + entry, accounts, Map.of(), "Ann", Instant.EPOCH, "the embassy said so", undoes);
        long number = register.decide(decision).id();
        registrar.settle(register);
        return number;
    }

    /** A filing of one account whose hash and key tell versions of its report apart. */
    static Filing traced(String line) {
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
