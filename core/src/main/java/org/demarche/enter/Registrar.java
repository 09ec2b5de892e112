package org.demarche.enter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import org.demarche.enter.match.AcrossReports;
import org.demarche.enter.match.Parting;
import org.demarche.enter.match.Ties;
import org.demarche.enter.outlet.Corrections;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.Link;
import org.demarche.register.Register;
import org.demarche.register.ReportHead;
import org.demarche.register.Settlement;

/**
 * Lays accounts of different reports to each other and keeps the entries that follow. What comes out depends on the filings
 * and decisions alone, never on the order in which they came or on when it was asked to settle. Thread-safe, though two that
 * settle one register at a time do the work twice.
 */
public final class Registrar {
    private static final int ROUND = 20_000;
    private static final int BATCH = 500;

    private final AcrossReports across = new AcrossReports();
    private final Dossiers dossiers = new Dossiers();

    /** Lays all accounts that wait to those that are there; returns how many waited. */
    public int settle(Register register) {
        return settle(register, settled -> {});
    }

    /** The same; {@code progress} is told after each batch how many have been settled so far. */
    public int settle(Register register, IntConsumer progress) {
        int settled = 0;
        for (int more = ROUND; more > 0; settled += more) {
            int before = settled;
            more = settle(register, ROUND, s -> progress.accept(before + s));
        }
        return settled;
    }

    /** The same of the first {@code most} that wait; returns how many these were, fewer than {@code most} where no more wait. */
    public int settle(Register register, int most, IntConsumer progress) {
        var round = register.waiting(most);
        var waiting = new HashSet<String>();
        for (var account : round) waiting.add(account.key());
        var facts = new FactsCache();
        for (int i = 0; i < round.size(); i += BATCH) {
            var batch = round.subList(i, Math.min(i + BATCH, round.size()));
            settle(batch, waiting, register, facts);
            for (var account : batch) waiting.remove(account.key());
            progress.accept(i + batch.size());
        }
        return round.size();
    }

    /**
     * Takes a filing; its accounts wait. The entries that rest on what its report sets right, takes back or replaces are made anew
     * in the same go.
     *
     * @return false where a report of that id and hash is there: then nothing changes
     */
    public boolean file(Filing filing, Register register) {
        var report = filing.report();
        // Most reports speak of no other one.
        if (report.correction().isEmpty()
                && register.heads(List.of(report.id())).isEmpty()) return register.file(filing);
        var taken = new AtomicBoolean();
        register.atOnce(r -> {
            taken.set(r.file(filing));
            if (taken.get()) review(r, report);
        });
        return taken.get();
    }

    private void review(Register register, ReportHead report) {
        var keys = new TreeSet<String>();
        for (var earlier : earlier(register, report))
            if (Corrections.mayTakeBack(earlier, report))
                for (var account : register.accounts(earlier.id()))
                    if (register.find(account.entryKey()).isPresent()) keys.add(account.key());
        if (!keys.isEmpty()) rebuild(keys, Set.of(), Map.of(), List.of(), register, new FactsCache());
    }

    private static List<ReportHead> earlier(Register register, ReportHead report) {
        var earlier = new ArrayList<>(register.heads(List.of(report.id())));
        if (report.correction().isPresent() && report.outlet().isPresent())
            report.day()
                    .ifPresent(d -> earlier.addAll(
                            register.reports(report.outlet().get(), d.minusDays(ReportHead.CORRECTED_WITHIN_DAYS), d)));
        return earlier;
    }

    private void settle(List<Account> batch, Set<String> waiting, Register register, FactsCache facts) {
        var linking = new Linking(across, register, Ties.of(register.decisions()), facts);
        var found = new HashMap<String, Optional<Link>>();
        var own = new HashSet<String>();
        var near = new HashMap<String, Collection<Account>>();
        var loose = batch.stream().filter(Account::loose).toList();
        var whole = batch.stream().filter(a -> !a.loose()).toList();
        for (var account : whole) {
            own.add(account.key());
            near.put(account.key(), linking.near(account));
            found.put(account.key(), linking.best(account, Objects.requireNonNull(near.get(account.key()))));
        }
        for (var changed : changed(whole, near, waiting, linking, register)) {
            var best = linking.best(changed, linking.near(changed));
            found.put(changed.key(), best);
        }
        rebuild(new TreeSet<>(found.keySet()), own, found, loose, register, facts);
    }

    /** The settled accounts whose link may be another since those of {@code batch} are there. */
    private static Collection<Account> changed(
            List<Account> batch,
            Map<String, Collection<Account>> near,
            Set<String> waiting,
            Linking linking,
            Register register) {
        var settled = new LinkedHashMap<String, Account>();
        for (var others : near.values())
            for (var other : others) if (!waiting.contains(other.key())) settled.put(other.key(), other);
        var present = byAccount(register.links(settled.keySet()));
        var changed = new TreeSet<>(Account.ORDER);
        for (var account : batch) {
            var others = Objects.requireNonNull(near.get(account.key()));
            for (var other : others)
                if (settled.containsKey(other.key())
                        && !changed.contains(other)
                        && linking.isChanged(other, Optional.ofNullable(present.get(other.key())), account, others))
                    changed.add(other);
        }
        return changed;
    }

    private static Map<String, Link> byAccount(Collection<Link> links) {
        var byAccount = new HashMap<String, Link>();
        for (var link : links) byAccount.put(link.account(), link);
        return byAccount;
    }

    /** Makes all entries anew that hang together with {@code touched}, by the links of before or those {@code found} now. */
    private void rebuild(
            Set<String> touched,
            Set<String> settled,
            Map<String, Optional<Link>> found,
            Collection<Account> looseWaiting,
            Register register,
            FactsCache facts) {
        var decisions = register.decisions();
        var ties = Ties.of(decisions);
        var changed =
                byAccount(found.values().stream().flatMap(Optional::stream).toList());
        var reached = reached(touched, changed, ties, register);
        var links = byAccount(register.links(reached.keySet()));
        links.keySet().removeAll(found.keySet());
        links.putAll(changed);
        links.values().removeIf(l -> !reached.containsKey(l.to()));
        var loose = new ArrayList<>(looseWaiting);
        for (var account : reached.values()) if (account.loose()) loose.add(account);
        reached.values().removeIf(Account::loose);
        for (var account : loose) links.remove(account.key());
        var parting = new Parting(across, ties);
        var laying = new LooseAccounts(across, ties, register, facts);
        for (var tree : Trees.of(reached.values(), links.values(), ties.groups()))
            for (var part : parting.parts(tree.stream().map(facts::of).toList(), links))
                laying.make(part.accounts(), part.links());
        var entries = laying.lay(loose);
        var corrections =
                corrections(entries.stream().flatMap(e -> e.accounts().stream()).toList(), register);
        var written = new ArrayList<Dossier>();
        for (var entry : entries) written.add(dossiers.of(entry.accounts(), entry.links(), decisions, corrections));
        links.putAll(byAccount(laying.links()));
        var done = new HashSet<>(settled);
        done.addAll(laying.settled());
        register.settle(new Settlement(done, new ArrayList<>(links.values()), written));
    }

    private static Map<String, Account> reached(
            Set<String> touched, Map<String, Link> changed, Ties ties, Register register) {
        var asked = new TreeSet<>(touched);
        for (var link : changed.values()) asked.add(link.to());
        var reached = new LinkedHashMap<String, Account>();
        for (boolean more = true; more; ) {
            for (var account : register.connected(asked)) reached.put(account.key(), account);
            asked.clear();
            asked.addAll(ties.everTied(reached.keySet()));
            asked.removeAll(reached.keySet());
            int before = reached.size();
            for (var account : register.connected(asked)) reached.put(account.key(), account);
            more = reached.size() > before;
        }
        return reached;
    }

    /** What may set right, take back or replace what tells them; which of it does is found entry by entry. */
    private static List<ReportHead> corrections(Collection<Account> accounts, Register register) {
        var from = new HashMap<String, LocalDate>();
        var to = new HashMap<String, LocalDate>();
        var ids = new TreeSet<String>();
        for (var account : accounts) {
            ids.add(account.report().id());
            var outlet = account.report().outletKey();
            var day = account.report().day();
            if (outlet.isEmpty() || day.isEmpty()) continue;
            from.merge(outlet.get(), day.get(), (a, b) -> a.isBefore(b) ? a : b);
            to.merge(outlet.get(), day.get(), (a, b) -> a.isAfter(b) ? a : b);
        }
        var corrections = versions(register.heads(ids));
        from.forEach((outlet, first) -> corrections.addAll(register.corrections(
                outlet,
                first,
                Optional.ofNullable(to.get(outlet)).orElse(first).plusDays(ReportHead.CORRECTED_WITHIN_DAYS))));
        return corrections;
    }

    /** Those of reports that have several. */
    private static List<ReportHead> versions(List<ReportHead> heads) {
        var counts = new HashMap<String, Integer>();
        for (var head : heads) counts.merge(head.id(), 1, Integer::sum);
        var versions = new ArrayList<>(heads);
        versions.removeIf(h -> counts.getOrDefault(h.id(), 0) < 2);
        return versions;
    }
}
