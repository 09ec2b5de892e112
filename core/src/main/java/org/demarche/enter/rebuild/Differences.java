package org.demarche.enter.rebuild;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.enter.rebuild.EntryChange.Kind;
import org.demarche.register.Dossier;

/** Lays the entries before and after to each other, by the accounts that they hold. Not thread-safe. */
public final class Differences {
    private final Map<String, String> nowByAccount;
    private final Map<String, EntryView> before = new TreeMap<>();
    private final Map<String, EntryView> after = new TreeMap<>();
    private final Map<String, String> entryByAccount = new HashMap<>();

    /** @param nowByAccount the key now of each account before that has one */
    public Differences(Map<String, String> nowByAccount) {
        this.nowByAccount = nowByAccount;
    }

    /** Takes in an entry of the register as it is. */
    public void before(Dossier dossier) {
        before.put(dossier.key(), EntryView.of(dossier));
    }

    /** Takes in an entry as it will be. */
    public void after(Dossier dossier) {
        var view = EntryView.of(dossier);
        after.put(view.key(), view);
        view.accounts().forEach(a -> entryByAccount.put(a, view.key()));
    }

    /** Everything that differs: by kind, then by key. */
    public List<EntryChange> changes() {
        var changes = new ArrayList<EntryChange>();
        var sources = new TreeMap<String, TreeSet<String>>();
        var targets = new TreeMap<String, TreeSet<String>>();
        for (var old : before.values()) {
            var into = new TreeSet<String>();
            for (var account : old.accounts()) {
                var entry = entryByAccount.get(nowByAccount.getOrDefault(account, account));
                if (entry != null) into.add(entry);
            }
            targets.put(old.key(), into);
            for (var entry : into)
                sources.computeIfAbsent(entry, k -> new TreeSet<>()).add(old.key());
        }
        targets.forEach((key, into) -> {
            var old = Objects.requireNonNull(before.get(key));
            if (into.isEmpty()) changes.add(change(Kind.GONE, List.of(key), List.of(), old));
            else if (into.size() > 1) changes.add(change(Kind.SPLIT, List.of(key), List.copyOf(into), old));
            else {
                var now = Objects.requireNonNull(after.get(into.first()));
                var fields = old.changes(now);
                boolean alone = Objects.requireNonNull(sources.get(now.key())).size() == 1;
                if (alone && !fields.isEmpty())
                    changes.add(new EntryChange(Kind.CHANGED, List.of(key), List.of(now.key()), now.label(), fields));
            }
        });
        for (var now : after.values()) {
            var from = sources.get(now.key());
            if (from == null) changes.add(change(Kind.ADDED, List.of(), List.of(now.key()), now));
            else if (from.size() > 1) changes.add(change(Kind.MERGED, List.copyOf(from), List.of(now.key()), now));
        }
        changes.sort(Comparator.comparing(EntryChange::kind)
                .thenComparing(c -> String.join(" ", c.before()))
                .thenComparing(c -> String.join(" ", c.after())));
        return changes;
    }

    private static EntryChange change(Kind kind, List<String> before, List<String> after, EntryView view) {
        return new EntryChange(kind, before, after, view.label(), List.of());
    }
}
