package org.demarche.enter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.enter.ledger.Claims;
import org.demarche.enter.ledger.Commitments;
import org.demarche.enter.ledger.Expectations;
import org.demarche.finding.Status;
import org.demarche.register.Account;
import org.demarche.register.Deed;
import org.demarche.register.Deed.Told;
import org.demarche.register.Dossier;
import org.demarche.register.Item;
import org.demarche.register.Participant;
import org.demarche.register.Query;
import org.demarche.register.Register;

/**
 * Settles the ledgers of a register: what later reports tell of earlier commitments, expectations and claims. What a key comes
 * to follows from all that is told under it and from the entries, never from the order of arrival.
 */
public final class Ledgers {
    /** So many keys are settled in one go. */
    public static final int PORTION = 500;

    private Ledgers() {}

    /**
     * Settles all keys that wait; to be called when the entries are settled.
     *
     * @return how many keys were settled
     */
    public static int settle(Register register) {
        int settled = 0;
        for (int more = PORTION; more > 0; settled += more) more = settlePortion(register);
        return settled;
    }

    /** Settles the first of them; returns how many these were, fewer than a portion where no more wait. */
    public static int settlePortion(Register register) {
        var keys = register.ledger().waiting(PORTION);
        // One transaction for many keys: each of them is little work.
        if (!keys.isEmpty()) register.atOnce(r -> keys.forEach(k -> settle(r, k)));
        return keys.size();
    }

    private static void settle(Register register, String key) {
        var ledger = register.ledger();
        if (key.startsWith("on:")) settleEntry(register, key.substring("on:".length()));
        else if (key.startsWith("with:")) settleSides(register, key);
        else ledger.settle(key, items(ledger.told(List.of(key))));
    }

    /** The items of one matter. */
    public static List<Item> items(List<Told> told) {
        var items = new ArrayList<Item>();
        items.addAll(Commitments.of(told));
        items.addAll(Expectations.of(told));
        items.addAll(Claims.of(told));
        return items;
    }

    /** Another engagement of the same sides concerns all expectations of theirs. */
    private static void settleSides(Register register, String key) {
        var accounts = new LinkedHashSet<String>();
        for (var told : register.ledger().told(List.of(key)))
            told.deed().account().ifPresent(accounts::add);
        for (var account : accounts) settleEntry(register, account);
        register.ledger().settle(key, List.of());
    }

    private static void settleEntry(Register register, String account) {
        var ledger = register.ledger();
        var entry = register.find("e" + account.substring(1));
        var keys = entry.map(Dossier::accounts).orElse(List.of()).stream()
                .map(Account::key)
                .map(Deed::onKey)
                .toList();
        if (entry.isEmpty() || !keys.contains(Deed.onKey(account))) {
            ledger.settle(Deed.onKey(account), List.of());
            return;
        }
        var told = ledger.told(keys);
        // Who expects the same engagement in several reports has one expectation of it, kept under the first.
        Map<String, List<Item>> itemsByKey = new HashMap<>();
        for (var item : Expectations.of(told, entry.get(), (e, from, to) -> instead(register, e, from, to)))
            itemsByKey
                    .computeIfAbsent(Deed.onKey(item.account().orElseThrow()), k -> new ArrayList<>())
                    .add(item);
        Set<String> concerned = new LinkedHashSet<>(itemsByKey.keySet());
        for (var one : told) one.deed().account().map(Deed::onKey).ifPresent(concerned::add);
        concerned.add(Deed.onKey(account));
        for (var key : concerned) ledger.settle(key, itemsByKey.getOrDefault(key, List.of()));
    }

    private static Optional<Dossier> instead(Register register, Dossier entry, LocalDate from, LocalDate to) {
        var sides = entry.engagement().participants().stream()
                .map(Participant::side)
                .filter(s -> !s.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (sides.size() < 2) return Optional.empty();
        var all = Query.all();
        var query = new Query(
                all.persons(),
                sides,
                all.levels(),
                all.place(),
                all.topic(),
                Set.of(Status.HELD),
                all.types(),
                Optional.of(from),
                Optional.of(to),
                all.outlet(),
                false,
                false,
                false,
                false,
                Query.Sort.DATE,
                false,
                2,
                0);
        return register.find(query).stream()
                .filter(d -> !d.key().equals(entry.key()))
                .filter(d -> d.engagement()
                        .date()
                        .filter(w -> !w.first().isBefore(from))
                        .isPresent())
                .findFirst();
    }
}
