package org.demarche.enter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.demarche.enter.rebuild.Counterparts;
import org.demarche.enter.rebuild.Differences;
import org.demarche.enter.rebuild.EntryChange;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.Query;
import org.demarche.register.Register;
import org.demarche.register.ReportHead;
import org.demarche.register.UnfitDecision;
import org.demarche.text.Report;

/**
 * Reads all reports of a register again with today's program into a shadow, tells what would change, and changes it in one go.
 * People's decisions go along: they bind the accounts that rest on the same words of the same reports, whatever these are called
 * now, and the keys of before go on leading to the entries. Not thread-safe.
 */
public final class Rebuilding {
    private static final int PAGE = 2000;

    private final Register register;
    private final Register shadow;
    private final Map<String, List<String>> hashesByReport = new LinkedHashMap<>();
    private final Map<String, String> nowByAccount = new HashMap<>();
    private final List<String> kept = new ArrayList<>();
    private List<EntryChange> changes = List.of();

    private Rebuilding(Register register, Register shadow) {
        this.register = register;
        this.shadow = shadow;
    }

    /**
     * Reads everything again; {@code register} stays as it is.
     *
     * @param shadow an empty register that takes what is read
     * @param read today's reading of a report, asked by {@code threads} at once
     * @param progress is told how many reports have been read
     */
    public static Rebuilding prepare(
            Register register, Register shadow, Function<Report, Filing> read, int threads, IntConsumer progress) {
        var rebuilding = new Rebuilding(register, shadow);
        Rereading.each(register, read, threads, report -> {
            rebuilding.take(report);
            progress.accept(rebuilding.reports());
        });
        for (var decision : register.decisions()) {
            var now = decision.renamed(rebuilding::now);
            shadow.decide(now.fault().isEmpty() ? now : now.withoutEffect());
        }
        new Registrar().settle(shadow);
        Ledgers.settle(shadow);
        rebuilding.compare();
        return rebuilding;
    }

    /** How many reports there are. */
    public int reports() {
        return hashesByReport.size();
    }

    /** Ids of the reports that are kept as they were, as the register has no text of them. */
    public List<String> keptAsTheyWere() {
        return List.copyOf(kept);
    }

    /** What would change. */
    public List<EntryChange> changes() {
        return changes;
    }

    /**
     * Changes the register in one go.
     *
     * @throws UnfitDecision if the register has taken or lost reports since they were read
     */
    public void apply() {
        register.atOnce(this::applyTo);
    }

    private void applyTo(Register target) {
        var now = new LinkedHashMap<String, List<String>>();
        for (var id : target.reportIds()) now.put(id, hashes(target.versions(id)));
        if (!now.equals(hashesByReport))
            throw new UnfitDecision("the register has taken other reports since these were read: rebuild again");
        for (var id : hashesByReport.keySet()) {
            target.withdraw(id);
            for (var filing : shadow.versions(id)) target.file(filing);
        }
        nowByAccount.forEach((old, account) -> {
            if (!old.equals(account)) target.forward(old, account);
        });
        new Registrar().settle(target);
        Ledgers.settle(target);
    }

    private void take(Rereading.Reread report) {
        hashesByReport.put(report.id(), hashes(report.before()));
        for (int i = 0; i < report.before().size(); i++) {
            var before = report.before().get(i);
            var after = report.after().get(i);
            if (before.text().isEmpty() && !kept.contains(report.id())) kept.add(report.id());
            shadow.file(after);
            nowByAccount.putAll(Counterparts.of(before.accounts(), after.accounts()));
        }
    }

    private static List<String> hashes(List<Filing> versions) {
        return versions.stream().map(Filing::report).map(ReportHead::hash).toList();
    }

    private String now(String account) {
        return nowByAccount.getOrDefault(account, account);
    }

    private void compare() {
        var differences = new Differences(nowByAccount);
        each(register, entry -> {
            differences.before(entry);
            forwardLost(entry);
        });
        each(shadow, differences::after);
        changes = differences.changes();
    }

    /** An account that is gone leads to where the rest of its entry is. */
    private void forwardLost(Dossier entry) {
        var there = entry.accounts().stream()
                .map(Account::key)
                .flatMap(k -> Optional.ofNullable(nowByAccount.get(k)).stream())
                .findFirst();
        if (there.isEmpty()) return;
        for (var account : entry.accounts()) nowByAccount.putIfAbsent(account.key(), there.get());
    }

    private static void each(Register register, Consumer<Dossier> take) {
        for (int offset = 0; ; offset += PAGE) {
            var page = register.find(everything(offset));
            page.forEach(take);
            if (page.size() < PAGE) return;
        }
    }

    private static Query everything(int offset) {
        var all = Query.all();
        return new Query(
                all.persons(),
                all.sides(),
                Set.of(),
                all.place(),
                all.topic(),
                Set.of(),
                Set.of(),
                all.from(),
                all.to(),
                all.outlet(),
                false,
                false,
                true,
                true,
                Query.Sort.DATE,
                false,
                PAGE,
                offset);
    }
}
