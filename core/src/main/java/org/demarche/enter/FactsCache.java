package org.demarche.enter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.demarche.enter.match.Facts;
import org.demarche.register.Account;

/** Keeps the accounts that were compared last, made ready. Not thread-safe: one for each time of settling. */
final class FactsCache {
    private static final int MOST = 50_000;

    private final Map<String, Facts> byKey = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Facts> eldest) {
            return size() > MOST;
        }
    };

    Facts of(Account account) {
        var known = byKey.get(account.key());
        if (known != null) return known;
        var facts = Facts.of(account);
        byKey.put(account.key(), facts);
        return facts;
    }
}
