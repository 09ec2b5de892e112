package org.demarche.archive;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.enter.Registrar;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.MemoryRegister;
import org.demarche.register.Query;
import org.demarche.register.ReportHead;

/** Accounts that are settled together, in a register of their own. Not thread-safe. */
final class Group {
    private static final Registrar REGISTRAR = new Registrar();

    private final Map<ReportHead, Set<Account>> accountsByReport = new LinkedHashMap<>();

    /** A report that tells nothing of the group itself, or what it tells comes beside. */
    void take(ReportHead report) {
        accountsByReport.computeIfAbsent(report, r -> new LinkedHashSet<>());
    }

    void take(Account account) {
        accountsByReport
                .computeIfAbsent(account.report(), r -> new LinkedHashSet<>())
                .add(account);
    }

    /** The entries that the accounts come to, without what nobody asks for later: signatures and traces. */
    List<Dossier> settle() {
        try (var register = new MemoryRegister()) {
            accountsByReport.forEach((report, accounts) -> register.file(new Filing(
                    report, Optional.empty(), List.copyOf(accounts), List.of(), List.of(), List.of(), List.of())));
            REGISTRAR.settle(register);
            return register.find(Query.everything()).stream().map(Group::slim).toList();
        }
    }

    private static Dossier slim(Dossier dossier) {
        return new Dossier(
                dossier.engagement(),
                dossier.accounts().stream().map(Kept::unsigned).toList(),
                dossier.links(),
                dossier.superseded(),
                dossier.choices(),
                dossier.sources(),
                dossier.hidden());
    }
}
