package org.demarche.enter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.enter.outlet.Copies;
import org.demarche.enter.outlet.Corrections;
import org.demarche.enter.outlet.Corrections.Taken;
import org.demarche.finding.Status;
import org.demarche.register.Account;
import org.demarche.register.Correction;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.StatusChange;
import org.demarche.register.ReportHead;
import org.demarche.register.Source;

/**
 * The accounts of an entry by what they are good for.
 *
 * @param all in their order
 * @param telling those that settle what is shown; all where each was taken back
 * @param beside those whose outlet set a point right and left the rest: they tell what no other tells
 * @param taken what was taken back, by the accounts' keys
 * @param copies of the reports of those that tell
 */
record Sifted(List<Account> all, List<Account> telling, List<Account> beside, Map<String, Taken> taken, Copies copies) {

    static Sifted of(List<Account> all, Collection<ReportHead> corrections) {
        var taken = new HashMap<>(Corrections.of(all, corrections));
        var left = all.stream().filter(a -> !taken.containsKey(a.key())).toList();
        boolean isTold = left.stream().map(a -> a.engagement().status()).anyMatch(s -> s.isPlan() || s.isDeed());
        var denials = isTold ? List.<Account>of() : denials(all);
        for (var denial : denials) taken.remove(denial.key());
        var kept = new ArrayList<>(left);
        kept.addAll(denials);
        kept.sort(Account.ORDER);
        var telling = kept.isEmpty() ? denied(all, taken) : List.copyOf(kept);
        var beside = all.stream()
                .filter(a -> Optional.ofNullable(taken.get(a.key()))
                        .filter(t -> t.isNotice() && !t.isRetracted())
                        .isPresent())
                .toList();
        var heads = telling.stream().map(Account::report).distinct().toList();
        return new Sifted(all, telling, beside, taken, new Copies(heads));
    }

    /** Where nobody else tells that it is, an outlet that retracts denies what it had told. */
    private static List<Account> denials(List<Account> all) {
        return all.stream()
                .filter(Sifted::isRetraction)
                .filter(a -> !a.engagement().status().isUndoing())
                .map(Sifted::denying)
                .toList();
    }

    /** What an outlet took back by a notice that tells nothing itself ends as denied; what it replaced stays as it was told. */
    private static List<Account> denied(List<Account> all, Map<String, Taken> taken) {
        var told = new ArrayList<>(all);
        for (var account : all)
            Optional.ofNullable(taken.get(account.key()))
                    .filter(Taken::isRetracted)
                    .ifPresent(t -> told.add(denied(account, t.by())));
        told.sort(Account.ORDER);
        return told;
    }

    /** The notice's word, which rests on what it takes back: it has no other. */
    private static Account denied(Account account, ReportHead by) {
        var engagement = account.engagement();
        var told = engagement.history().get(engagement.history().size() - 1);
        var decision = new Engagement.Decision(List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        var denial = new StatusChange(
                Status.DENIED, by.day().map(LocalDate::toString), Source.REPORT, List.of(), told.evidence(), decision);
        return with(account, by, denial);
    }

    private static boolean isRetraction(Account account) {
        return account.report()
                .correction()
                .filter(c -> c.kind() == Correction.Kind.RETRACTION)
                .isPresent();
    }

    private static Account denying(Account account) {
        var told = account.engagement().history().get(0);
        var denial = new StatusChange(
                Status.DENIED, told.asOf(), Source.REPORT, List.of(), told.evidence(), told.decision());
        return with(account, account.report(), denial);
    }

    private static Account with(Account account, ReportHead report, StatusChange denial) {
        return new Account(
                account.key(),
                report,
                account.engagement().withHistory(Status.DENIED, List.of(denial)),
                account.traces(),
                account.from(),
                account.to(),
                account.loose());
    }

    /** The key of the entry; a loose account, which may go elsewhere, gives none. */
    String key() {
        return all.stream()
                .filter(a -> !a.loose())
                .findFirst()
                .orElse(all.get(0))
                .entryKey();
    }

    /** Whether each report of it has a newer version that tells of it no longer. */
    boolean isReplaced() {
        return isTakenBack() && taken.values().stream().allMatch(Taken::isReplaced);
    }

    /** Whether nothing of it stands any longer. */
    boolean isTakenBack() {
        return taken.size() == all.size();
    }

    /** How many reports that are no copies of each other tell of it; none where each was taken back. */
    int sources() {
        return isTakenBack() ? 0 : copies.sources();
    }
}
