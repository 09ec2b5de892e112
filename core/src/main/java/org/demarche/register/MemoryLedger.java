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
    private static final Comparator<Mark> LATEST = Comparator.comparing(
                    (Mark m) -> m.made().orElse(null), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Mark::key)
            .thenComparing(Mark::matter);
    private static final Comparator<Mark> BY_DUE = Comparator.comparing(
                    (Mark m) -> m.due().orElse(null), Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(LATEST);

    /** An item and where it stands. */
    private record Placed(Item item, Mark mark) {}

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
    public Page page(ItemQuery query, Optional<Mark> after) {
        var order = query.due().isFirst() ? BY_DUE : LATEST;
        var found = asked(query)
                .sorted(Comparator.comparing(Placed::mark, order))
                .filter(p -> after.filter(m -> order.compare(p.mark(), m) <= 0).isEmpty())
                .skip(after.isPresent() ? 0 : query.offset())
                .limit(query.limit() + 1L)
                .toList();
        boolean more = found.size() > query.limit();
        var here = more ? found.subList(0, query.limit()) : found;
        return new Page(
                here.stream().map(Placed::item).toList(),
                more ? Optional.of(here.get(here.size() - 1).mark()) : Optional.empty());
    }

    @Override
    public long count(ItemQuery query) {
        return asked(query).count();
    }

    @Override
    public Map<String, Long> record(ItemQuery query) {
        return asked(query)
                .map(Placed::item)
                .collect(Collectors.groupingBy(Item::status, TreeMap::new, Collectors.counting()));
    }

    private Stream<Placed> asked(ItemQuery query) {
        // The register is asked before this is locked: it locks itself first when it files.
        var day = newest.get();
        return kept().stream()
                .map(p -> new Placed(p.item().asOf(day), p.mark()))
                .filter(p -> fits(p.item(), query));
    }

    private static Optional<LocalDate> due(Item item) {
        return item.due().map(Edtf::last);
    }

    private synchronized List<Placed> kept() {
        return items.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(i -> new Placed(i, Mark.of(i, e.getKey()))))
                .toList();
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
