package org.demarche.register;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A register that lives as long as the program. Safe for many threads. */
public final class MemoryRegister implements Register {
    private final Map<String, Filing> filings = new LinkedHashMap<>();
    private final Map<String, Set<String>> versionsById = new HashMap<>();
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Set<String>> accountsByTrace = new HashMap<>();
    private final Set<String> waiting = new HashSet<>();
    private final Map<String, Link> links = new HashMap<>();
    private final Map<String, Set<String>> linkedFrom = new HashMap<>();
    private final Map<String, Dossier> dossiers = new TreeMap<>();
    private final Map<String, String> dossierByAccount = new HashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Map<String, String> forwards = new HashMap<>();
    private final MemoryLedger ledger = new MemoryLedger(this::newest);

    @Override
    public synchronized boolean file(Filing filing) {
        var name = name(filing.report().id(), filing.report().hash());
        if (filings.putIfAbsent(name, filing) != null) return false;
        versionsById
                .computeIfAbsent(filing.report().id(), i -> new LinkedHashSet<>())
                .add(name);
        ledger.take(filing);
        for (var account : filing.accounts()) {
            accounts.put(account.key(), account);
            forwards.remove(account.key());
            waiting.add(account.key());
            for (var trace : account.traces())
                accountsByTrace
                        .computeIfAbsent(trace, t -> new LinkedHashSet<>())
                        .add(account.key());
        }
        return true;
    }

    private static String name(String id, String hash) {
        return hash + " " + id;
    }

    @Override
    public synchronized boolean holds(String reportId, String hash) {
        return filings.containsKey(name(reportId, hash));
    }

    @Override
    public synchronized Optional<Filing> filing(String reportId) {
        return kept(reportId).max(Comparator.comparing(Filing::report, ReportHead.ORDER));
    }

    @Override
    public synchronized List<String> reportIds() {
        return filings.values().stream()
                .map(f -> f.report().id())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public synchronized List<Filing> versions(String reportId) {
        return kept(reportId)
                .sorted(Comparator.comparing(Filing::report, ReportHead.ORDER))
                .toList();
    }

    private Stream<Filing> kept(String reportId) {
        return versionsById.getOrDefault(reportId, Set.of()).stream()
                .flatMap(n -> Optional.ofNullable(filings.get(n)).stream());
    }

    @Override
    public synchronized boolean withdraw(String reportId) {
        var gone = kept(reportId).toList();
        leadOn(gone.stream()
                .flatMap(f -> f.accounts().stream())
                .map(Account::key)
                .toList());
        for (var filing : gone) {
            filings.remove(name(reportId, filing.report().hash()));
            versionsById.remove(reportId);
            ledger.drop(filing);
            for (var account : filing.accounts()) withdraw(account);
        }
        return !gone.isEmpty();
    }

    private void leadOn(List<String> gone) {
        for (var key : gone)
            Optional.ofNullable(dossierByAccount.get(key)).map(dossiers::get).stream()
                    .flatMap(d -> d.accounts().stream())
                    .map(Account::key)
                    .filter(k -> !gone.contains(k))
                    .findFirst()
                    .ifPresent(k -> forwards.put(key, k));
    }

    private void withdraw(Account account) {
        waiting.addAll(linkedFrom.getOrDefault(account.key(), Set.of()));
        // What fitted two entries may fit one now.
        for (var trace : account.traces())
            for (var key : accountsByTrace.getOrDefault(Account.LOOSE + trace, Set.of())) waiting.add(key);
        Optional.ofNullable(dossierByAccount.get(account.key()))
                .map(dossiers::remove)
                .ifPresent(d -> d.accounts().forEach(a -> {
                    dossierByAccount.remove(a.key());
                    waiting.add(a.key());
                }));
        for (var from : Set.copyOf(linkedFrom.getOrDefault(account.key(), Set.of()))) unlink(from);
        unlink(account.key());
        for (var trace : account.traces())
            accountsByTrace.getOrDefault(trace, new HashSet<>()).remove(account.key());
        accounts.remove(account.key());
        waiting.remove(account.key());
    }

    @Override
    public synchronized List<Account> waiting(int most) {
        return inOrder(waiting).stream().limit(most).toList();
    }

    private List<Account> inOrder(Collection<String> keys) {
        return keys.stream()
                .flatMap(k -> Optional.ofNullable(accounts.get(k)).stream())
                .sorted(Account.ORDER)
                .toList();
    }

    @Override
    public synchronized List<Account> near(Collection<String> traces, LocalDate from, LocalDate to) {
        var near = new LinkedHashSet<Account>();
        for (var trace : traces)
            for (var key : accountsByTrace.getOrDefault(trace, Set.of())) {
                var account = Objects.requireNonNull(accounts.get(key));
                if (!account.from().isAfter(to) && !account.to().isBefore(from)) near.add(account);
            }
        return List.copyOf(near);
    }

    @Override
    public synchronized List<Account> connected(Collection<String> keys) {
        var reached = new HashSet<String>();
        var open = new ArrayDeque<>(keys);
        while (!open.isEmpty()) {
            var key = open.remove();
            if (!accounts.containsKey(key) || !reached.add(key)) continue;
            Optional.ofNullable(links.get(key)).ifPresent(l -> open.add(l.to()));
            open.addAll(linkedFrom.getOrDefault(key, Set.of()));
        }
        return inOrder(reached);
    }

    @Override
    public synchronized List<Link> links(Collection<String> keys) {
        return keys.stream().map(links::get).filter(l -> l != null).toList();
    }

    @Override
    public synchronized List<ReportHead> reports(String outlet, LocalDate from, LocalDate to) {
        var key = Optional.of(ReportHead.outletKey(outlet));
        return filings.values().stream()
                .map(Filing::report)
                .filter(r -> r.outletKey().equals(key))
                .filter(r ->
                        r.day().filter(d -> !d.isBefore(from) && !d.isAfter(to)).isPresent())
                .sorted(ReportHead.ORDER)
                .toList();
    }

    @Override
    public synchronized List<Account> accounts(String reportId) {
        return kept(reportId)
                .flatMap(f -> f.accounts().stream())
                .filter(a -> !a.loose() || dossierByAccount.containsKey(a.key()))
                .sorted(Account.ORDER)
                .toList();
    }

    @Override
    public synchronized void settle(Settlement settlement) {
        waiting.removeAll(settlement.settled());
        for (var key : settlement.settled())
            if (Optional.ofNullable(accounts.get(key)).filter(Account::loose).isPresent()) {
                unlink(key);
                dossierByAccount.remove(key);
            }
        for (var dossier : settlement.dossiers())
            for (var account : dossier.accounts()) {
                unlink(account.key());
                Optional.ofNullable(dossierByAccount.remove(account.key())).ifPresent(dossiers::remove);
            }
        for (var link : settlement.links()) {
            links.put(link.account(), link);
            linkedFrom.computeIfAbsent(link.to(), t -> new TreeSet<>()).add(link.account());
        }
        for (var dossier : settlement.dossiers()) {
            dossiers.put(dossier.key(), dossier);
            for (var account : dossier.accounts()) dossierByAccount.put(account.key(), dossier.key());
            ledger.changed(dossier);
        }
    }

    private void unlink(String account) {
        var link = links.remove(account);
        if (link != null) linkedFrom.getOrDefault(link.to(), new HashSet<>()).remove(account);
    }

    @Override
    public synchronized Optional<Dossier> find(String key) {
        if (!key.startsWith("e")) return Optional.empty();
        return Optional.ofNullable(dossierByAccount.get(forwarded("a" + key.substring(1))))
                .map(dossiers::get);
    }

    @Override
    public synchronized List<Dossier> find(Query query) {
        return new Answers(query, newest())
                .of(dossiers.values())
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized long count(Query query) {
        return new Answers(query, newest()).of(dossiers.values()).count();
    }

    @Override
    public synchronized void forward(String oldAccount, String account) {
        // A way back to itself would send a reader round in circles: what is there needs no forwarding.
        forwards.remove(account);
        if (!oldAccount.equals(account)) forwards.put(oldAccount, account);
    }

    private String forwarded(String account) {
        var key = account;
        while (!accounts.containsKey(key) && forwards.containsKey(key)) key = Objects.requireNonNull(forwards.get(key));
        return key;
    }

    @Override
    public synchronized Decision decide(Decision decision) {
        var kept = decision.completed(this::find).fit().numbered(decisions.size() + 1L);
        decisions.add(kept);
        kept.concerned().stream()
                .map(this::forwarded)
                .filter(accounts::containsKey)
                .forEach(waiting::add);
        return kept;
    }

    @Override
    public synchronized List<Decision> decisions() {
        return decisions.stream().map(d -> d.renamed(this::forwarded)).toList();
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public synchronized void atOnce(Consumer<Register> work) {
        // What fails half way is forgotten with the copy that it was done to.
        var copy = new MemoryRegister();
        copy.adopt(this);
        work.accept(copy);
        adopt(copy);
    }

    private void adopt(MemoryRegister other) {
        replace(filings, other.filings);
        replace(versionsById, copies(other.versionsById));
        replace(accounts, other.accounts);
        replace(accountsByTrace, copies(other.accountsByTrace));
        waiting.clear();
        waiting.addAll(other.waiting);
        replace(links, other.links);
        replace(linkedFrom, copies(other.linkedFrom));
        replace(dossiers, other.dossiers);
        replace(dossierByAccount, other.dossierByAccount);
        decisions.clear();
        decisions.addAll(other.decisions);
        replace(forwards, other.forwards);
        ledger.adopt(other.ledger);
    }

    private static <V> void replace(Map<String, V> map, Map<String, V> by) {
        var values = new LinkedHashMap<>(by);
        map.clear();
        map.putAll(values);
    }

    private static Map<String, Set<String>> copies(Map<String, Set<String>> sets) {
        var copies = new LinkedHashMap<String, Set<String>>();
        sets.forEach((k, v) -> copies.put(k, new LinkedHashSet<>(v)));
        return copies;
    }

    @Override
    public synchronized Optional<LocalDate> newest() {
        return filings.values().stream().flatMap(f -> f.report().day().stream()).max(Comparator.naturalOrder());
    }

    @Override
    public void close() {
        // What lives in memory has nothing to close.
    }
}
