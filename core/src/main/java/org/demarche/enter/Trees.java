package org.demarche.enter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.register.Account;
import org.demarche.register.Link;

/** Finds what hangs together by links and by people's ties. */
final class Trees {
    private final Map<String, String> above = new HashMap<>();

    private Trees() {}

    /** The accounts in groups that hang together, each in the accounts' order. */
    static Collection<List<Account>> of(
            Collection<Account> accounts, Collection<Link> links, Collection<Set<String>> groups) {
        var trees = new Trees();
        for (var link : links) trees.join(link.account(), link.to());
        for (var group : groups)
            group.forEach(k -> trees.join(k, group.iterator().next()));
        var found = new LinkedHashMap<String, List<Account>>();
        for (var account : accounts.stream().sorted(Account.ORDER).toList())
            found.computeIfAbsent(trees.root(account.key()), k -> new ArrayList<>())
                    .add(account);
        return found.values();
    }

    private void join(String a, String b) {
        var x = root(a);
        var y = root(b);
        if (!x.equals(y)) above.put(x, y);
    }

    private String root(String key) {
        var root = key;
        for (var next = above.get(root); next != null; next = above.get(root)) root = next;
        // Shorter ways for the next who asks.
        for (var next = above.get(key); next != null && !next.equals(root); next = above.get(key)) {
            above.put(key, root);
            key = next;
        }
        return root;
    }
}
