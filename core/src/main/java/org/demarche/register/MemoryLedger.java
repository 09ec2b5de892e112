package org.demarche.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.finding.Edtf;

/** The ledgers of a {@link MemoryRegister}, which guards them. */
final class MemoryLedger implements Ledger {
    private static final Comparator<Item> LATEST = Comparator.comparing(
                    (Item i) -> i.made().orElse(null), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Item::key);
    private static final Comparator<Item> BY_DUE =
            Comparator.comparing((Item i) -> due(i).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));

    private final Supplier<Optional<LocalDate>> newest;
    private final Map<String, Set<Deed.Told>> toldByKey = new HashMap<>();
    private final Set<String> waiting = new TreeSet<>();
    private final Map<String, List<Item>> items = new TreeMap<>();

    MemoryLedger(Supplier<Optional<LocalDate>> newest) {
        this.newest = newest;
    }

    synchronized void adopt(MemoryLedger other) {
        toldByKey.clear();
        other.toldByKey.forEach((k, v) -> toldByKey.put(k, new LinkedHashSet<>(v)));
        waiting.clear();
        waiting.addAll(other.waiting);
        items.clear();
        items.putAll(other.items);
    }

    synchronized void take(Filing filing) {
        for (var deed : filing.deeds())
            for (var key : deed.keys()) {
                toldByKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(new Deed.Told(filing.report(), deed));
                waiting.add(key);
            }
    }

    synchronized void drop(Filing filing) {
        for (var deed : filing.deeds())
            for (var key : deed.keys()) {
                toldByKey.getOrDefault(key, new HashSet<>()).remove(new Deed.Told(filing.report(), deed));
                waiting.add(key);
            }
    }

    /** Lets the expectations about these entries wait, and those about others of the same sides. */
    synchronized void changed(Dossier dossier) {
        dossier.accounts().stream()
                .map(a -> Deed.onKey(a.key()))
                .filter(toldByKey::containsKey)
                .forEach(waiting::add);
        var with = Deed.withKey(dossier.engagement());
        if (toldByKey.containsKey(with)) waiting.add(with);
    }

    @Override
    public synchronized List<String> waiting(int most) {
        return waiting.stream().limit(most).toList();
    }

    @Override
    public synchronized List<Deed.Told> told(Collection<String> keys) {
        return keys.stream()
                .flatMap(k -> toldByKey.getOrDefault(k, Set.of()).stream())
                .distinct()
                .sorted(Deed.Told.ORDER)
                .toList();
    }

    @Override
    public synchronized void settle(String key, List<Item> settled) {
        if (settled.isEmpty()) items.remove(key);
        else items.put(key, List.copyOf(settled));
        waiting.remove(key);
    }

    @Override
    public List<Item> items(ItemQuery query) {
        return asked(query).skip(query.offset()).limit(query.limit()).toList();
    }

    @Override
    public long count(ItemQuery query) {
        return asked(query).count();
    }

    @Override
    public Map<String, Long> record(ItemQuery query) {
        return asked(query).collect(Collectors.groupingBy(Item::status, TreeMap::new, Collectors.counting()));
    }

    private Stream<Item> asked(ItemQuery query) {
        // The register is asked before this is locked: it locks itself first when it files.
        var day = newest.get();
        return kept().stream()
                .map(i -> i.asOf(day))
                .filter(i -> fits(i, query))
                .sorted(query.due().isFirst() ? BY_DUE.thenComparing(LATEST) : LATEST);
    }

    private static Optional<LocalDate> due(Item item) {
        return item.due().map(Edtf::last);
    }

    private synchronized List<Item> kept() {
        return items.values().stream().flatMap(List::stream).toList();
    }

    private static boolean fits(Item item, ItemQuery query) {
        return item.kind() == query.kind()
                && query.speaker().filter(s -> !isSpeaker(item.by(), s)).isEmpty()
                && query.side().filter(s -> !s.equalsIgnoreCase(item.side())).isEmpty()
                && (query.statuses().isEmpty() || query.statuses().contains(item.status()))
                && (query.accounts().isEmpty()
                        || item.account().filter(query.accounts()::contains).isPresent())
                && query.from()
                        .filter(f -> item.made().filter(d -> !d.isBefore(f)).isEmpty())
                        .isEmpty()
                && query.to()
                        .filter(t -> item.made().filter(d -> !d.isAfter(t)).isEmpty())
                        .isEmpty()
                && query.due()
                        .from()
                        .filter(f -> due(item).filter(d -> !d.isBefore(f)).isEmpty())
                        .isEmpty()
                && query.due()
                        .to()
                        .filter(t -> due(item).filter(d -> !d.isAfter(t)).isEmpty())
                        .isEmpty();
    }

    private static boolean isSpeaker(Source by, String asked) {
        return by.name().filter(n -> Participant.isSameName(n, asked)).isPresent()
                || by.office()
                        .filter(o -> o.toLowerCase(Locale.ROOT).equals(asked.toLowerCase(Locale.ROOT)))
                        .isPresent();
    }
}
