package org.demarche.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.enter.Ledgers;
import org.demarche.enter.ledger.Expectations;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;
import org.demarche.register.Deed;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Filing;
import org.demarche.register.Item;
import org.demarche.register.ItemQuery;
import org.demarche.register.MemoryRegister;
import org.demarche.register.Participant;
import org.demarche.register.ReportHead;
import org.demarche.register.Settlement;

/**
 * What is expected of the engagement of one entry. Core's ledgers settle it in a register that holds the entry, the reports that
 * expect it, and whatever they might find to have been held in its place.
 */
record Expected(Dossier entry, List<Deed.Told> told) {
    private static final int FEWEST_SIDES = 2;

    /** Something that was held, by as little as is asked of it. */
    record Held(Dossier entry, LocalDate first, LocalDate last, Set<String> sides) {
        /** Empty where it cannot stand in for anything. */
        static Optional<Held> of(Dossier dossier) {
            var engagement = dossier.engagement();
            if (engagement.status() != Status.HELD || engagement.background() || dossier.hidden())
                return Optional.empty();
            return engagement.date().map(d -> new Held(dossier, d.first(), d.last(), sidesOf(engagement)));
        }

        /** The same with one account: none of the others is asked for. */
        Dossier slim() {
            return new Dossier(
                    entry.engagement(), entry.accounts().subList(0, 1), List.of(), Set.of(), List.of(), 1, false);
        }
    }

    /** Its sides, in letters that are equal where registers take them for equal. */
    static Set<String> sidesOf(Engagement engagement) {
        var sides = new TreeSet<String>();
        for (var participant : engagement.participants())
            Optional.of(participant)
                    .map(Participant::side)
                    .filter(s -> !s.isEmpty())
                    .ifPresent(s -> sides.add(folded(s)));
        return sides;
    }

    private static String folded(String side) {
        var folded = new StringBuilder(side);
        for (int i = 0; i < side.length(); i++)
            folded.setCharAt(i, Character.toLowerCase(Character.toUpperCase(side.charAt(i))));
        return folded.toString();
    }

    /** Each two sides, by which what has them all is found. */
    static List<String> pairs(Set<String> sides) {
        var pairs = new ArrayList<String>();
        for (var a : sides) for (var b : sides) if (a.compareTo(b) < 0) pairs.add(a + "\n" + b);
        return pairs;
    }

    /** The pair under which something else may be found that was held instead; empty where nothing could be. */
    Optional<String> pair() {
        var sides = sidesOf(entry.engagement());
        if (sides.size() < FEWEST_SIDES) return Optional.empty();
        var each = sides.iterator();
        return Optional.of(each.next() + "\n" + each.next());
    }

    /** What becomes of it. */
    List<Item> items(List<Held> held) {
        try (var register = new MemoryRegister()) {
            Map<ReportHead, List<Deed>> deedsByReport = new LinkedHashMap<>();
            for (var one : told)
                deedsByReport
                        .computeIfAbsent(one.report(), r -> new ArrayList<>())
                        .add(one.deed());
            deedsByReport.forEach((report, deeds) -> register.file(new Filing(
                    report, Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), deeds)));
            var entries = new ArrayList<Dossier>();
            entries.add(entry);
            for (var one : held) if (mayStandIn(one)) entries.add(one.slim());
            register.settle(new Settlement(Set.of(), List.of(), entries));
            Ledgers.settle(register);
            return all(register);
        }
    }

    /** A sieve: what passes it is looked at again by the register's own question. */
    private boolean mayStandIn(Held held) {
        if (held.entry().key().equals(entry.key()) || !held.sides().containsAll(sidesOf(entry.engagement())))
            return false;
        var from = told.stream().flatMap(t -> t.report().day().stream()).min(Comparator.naturalOrder());
        var to = told.stream()
                .flatMap(t -> t.deed().when().or(() -> entry.engagement().date()).map(Edtf::last).stream())
                .max(Comparator.naturalOrder());
        return from.isPresent()
                && to.isPresent()
                && !held.last().isBefore(from.get())
                && (to.get().equals(LocalDate.MAX)
                        || !held.first().isAfter(to.get().plusDays(Expectations.MARGIN_DAYS)));
    }

    private static List<Item> all(MemoryRegister register) {
        var asked = ItemQuery.all(Item.Kind.EXPECTATION);
        return register.ledger()
                .items(new ItemQuery(
                        asked.kind(),
                        asked.speaker(),
                        asked.side(),
                        asked.statuses(),
                        asked.accounts(),
                        asked.from(),
                        asked.to(),
                        asked.due(),
                        Integer.MAX_VALUE,
                        0));
    }
}
