package org.demarche.enter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.enter.match.AcrossReports;
import org.demarche.enter.match.LooseTraces;
import org.demarche.enter.match.OneSided;
import org.demarche.enter.match.Ties;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Link;
import org.demarche.register.Register;

/**
 * Lays loose accounts, which name one side, to the one entry that each fits, and to none where several do. Entries are made of
 * the others first, so that where a loose account goes depends on them alone, and not on what came when. Not thread-safe: one
 * for each step of settling.
 */
final class LooseAccounts {
    private final OneSided oneSided;
    private final Ties ties;
    private final Register register;
    private final FactsCache facts;
    /** By the first account of each entry that is made now. */
    private final Map<String, Making> made = new LinkedHashMap<>();
    /** By the key of each, entries that stay as they are but for loose accounts. */
    private final Map<String, Making> present = new TreeMap<>();

    private final Map<String, Making> entryByAccount = new HashMap<>();
    private final Map<String, Account> asked = new TreeMap<>();
    private final Set<String> settled = new TreeSet<>();
    /** Entries that stay, and have got or lost a loose account. */
    private final Map<String, Making> changed = new TreeMap<>();

    LooseAccounts(AcrossReports across, Ties ties, Register register, FactsCache facts) {
        this.oneSided = new OneSided(across);
        this.ties = ties;
        this.register = register;
        this.facts = facts;
    }

    /** Takes in an entry that is made now. */
    void make(List<Account> accounts, List<Link> links) {
        var entry = new Making(accounts, links);
        made.put(accounts.get(0).key(), entry);
        for (var account : accounts) entryByAccount.put(account.key(), entry);
    }

    /**
     * Lays {@code loose} and all others that may speak of the entries that are made now.
     *
     * @return the entries to write: those made now, and those that have got or lost a loose account
     */
    List<Making> lay(Collection<Account> loose) {
        var waiting = new HashSet<String>();
        for (var account : loose) {
            asked.put(account.key(), account);
            waiting.add(account.key());
        }
        for (var account : near()) asked.put(account.key(), account);
        for (var account : asked.values()) {
            var before = before(account);
            var best = best(account);
            var after = best.map(Laid::entry);
            if (before.isPresent() && !before.equals(after) && before.get().drop(account.key())) note(before.get());
            boolean same = best.isPresent()
                    && !best.get().entry().lay(account, best.get().link());
            if (same && !waiting.contains(account.key())) continue;
            best.ifPresent(b -> note(b.entry()));
            settled.add(account.key());
        }
        var all = new ArrayList<>(made.values());
        all.addAll(changed.values());
        return all;
    }

    /** The links of those that were laid, and of all accounts of the entries that are written for their sake. */
    List<Link> links() {
        var links = new ArrayList<Link>();
        for (var entry : made.values()) links.addAll(entry.looseLinks());
        for (var entry : changed.values()) {
            links.addAll(entry.looseLinks());
            links.addAll(register.links(entry.whole().stream().map(Account::key).toList()));
        }
        return links;
    }

    /** The keys of those that were laid or belong nowhere; others stay where they are. */
    Set<String> settled() {
        return settled;
    }

    private void note(Making entry) {
        var key = entry.whole().get(0).key();
        if (!made.containsKey(key)) changed.put(key, entry);
    }

    /** Loose accounts that may speak of one of the entries that are made now. */
    private List<Account> near() {
        var traces = new TreeSet<String>();
        var from = LocalDate.MAX;
        var to = LocalDate.MIN;
        for (var entry : made.values())
            for (var account : entry.whole()) {
                traces.addAll(LooseTraces.ofLoose(account.traces()));
                if (account.from().isBefore(from)) from = account.from();
                if (account.to().isAfter(to)) to = account.to();
            }
        return traces.isEmpty() ? List.of() : register.near(traces, from, to);
    }

    private record Laid(Making entry, Link link) {}

    private Optional<Laid> best(Account account) {
        var decided = decided(account);
        if (decided.isPresent()) return decided;
        var own = facts.of(account);
        var seen = new HashSet<Making>();
        var fitting = new ArrayList<Laid>();
        for (var other : register.near(LooseTraces.ofOthers(account.traces()), account.from(), account.to())) {
            if (!oneSided.isLikely(own, facts.of(other))) continue;
            var entry = entry(other);
            if (entry.isEmpty() || !seen.add(entry.get()) || isApart(account, entry.get())) continue;
            oneSided.fit(own, entry.get().whole().stream().map(facts::of).toList())
                    .ifPresent(l -> fitting.add(new Laid(entry.get(), l)));
        }
        var alike = fitting.stream()
                .filter(l -> l.entry().has(account.engagement().type()))
                .toList();
        // A visit is rather the visit than the talks on it; else nobody tells which of two is meant.
        return Optional.of(alike.isEmpty() ? fitting : alike)
                .filter(f -> f.size() == 1)
                .map(f -> f.get(0));
    }

    /** Where somebody decided that it belongs. */
    private Optional<Laid> decided(Account account) {
        for (var key : ties.tied(account.key())) {
            if (key.equals(account.key())) continue;
            var entry = Optional.ofNullable(entryByAccount.get(key))
                    .or(() -> register.find("e" + key.substring(1)).map(this::present));
            if (entry.isPresent() && entry.get().holds(key))
                return Optional.of(new Laid(entry.get(), new Link(account.key(), key, 1, ties.reasons(account.key()))));
        }
        return Optional.empty();
    }

    private boolean isApart(Account account, Making entry) {
        return entry.whole().stream().anyMatch(a -> ties.areApart(a.key(), account.key()));
    }

    /** The entry that now holds an account with all its sides; empty where that waits and has none yet. */
    private Optional<Making> entry(Account account) {
        var known = entryByAccount.get(account.key());
        if (known != null) return Optional.of(known);
        return register.find(account.entryKey()).map(this::present);
    }

    /** The entry that holds a loose account and is not made anew. */
    private Optional<Making> before(Account loose) {
        return register.find(loose.entryKey())
                .map(this::present)
                .filter(e -> e.hasLoose(loose.key())
                        && !made.containsValue(
                                entryByAccount.get(e.whole().get(0).key())));
    }

    /** An entry as it is there. */
    private Making present(Dossier dossier) {
        return present.computeIfAbsent(dossier.key(), k -> {
            var making = Making.of(dossier);
            for (var account : making.whole()) entryByAccount.putIfAbsent(account.key(), making);
            return making;
        });
    }
}
