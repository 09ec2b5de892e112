package org.demarche.enter.rebuild;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.register.Account;
import org.demarche.text.Evidence;
import org.demarche.text.Span;

/** Tells which account of a report read again is which account of it before: by key, else by the words that both rest on. */
public final class Counterparts {
    private record Pair(String old, String now, int chars) {}

    private Counterparts() {}

    /**
     * For each key before the key now, for accounts of one version of a report; those that rest on no common words have none. Two
     * accounts before may be one now.
     */
    public static Map<String, String> of(List<Account> before, List<Account> after) {
        var now = new LinkedHashMap<String, String>();
        var free = new HashSet<String>();
        after.forEach(a -> free.add(a.key()));
        for (var account : before) if (free.remove(account.key())) now.put(account.key(), account.key());
        var pairs = new ArrayList<Pair>();
        for (var old : before) {
            if (now.containsKey(old.key())) continue;
            for (var account : after) {
                int chars = shared(old, account);
                if (chars > 0) pairs.add(new Pair(old.key(), account.key(), chars));
            }
        }
        pairs.sort(Comparator.comparing((Pair p) -> -p.chars())
                .thenComparing(Pair::old)
                .thenComparing(Pair::now));
        for (var pair : pairs)
            if (!now.containsKey(pair.old()) && free.remove(pair.now())) now.put(pair.old(), pair.now());
        // What is left has become a part of one that has its counterpart already.
        for (var pair : pairs) now.putIfAbsent(pair.old(), pair.now());
        return now;
    }

    /** How many chars of the report both rest on. */
    private static int shared(Account a, Account b) {
        int chars = 0;
        for (var left : spans(a)) {
            int most = 0;
            for (var right : spans(b))
                most = Math.max(most, Math.min(left.end(), right.end()) - Math.max(left.start(), right.start()));
            chars += most;
        }
        return chars;
    }

    private static List<Span> spans(Account account) {
        return account.engagement().evidence().stream()
                .map(Evidence::span)
                .distinct()
                .toList();
    }
}
