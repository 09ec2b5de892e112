package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.register.Account;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Reads accounts. Those read before are handed out again: a row never changes, and its number is never given to another,
 * so they are remembered by it. Thread-safe.
 */
final class Accounts {
    private final Reports reports;
    /** Weighed by the chars of their documents; an account in memory takes some four bytes for each. */
    private final Cache<Long, Weighed> known = Caffeine.newBuilder()
            .maximumWeight(Math.max(4_000_000L, Runtime.getRuntime().maxMemory() / 32))
            .weigher((Long row, Weighed account) -> account.weight())
            .build();

    Accounts(Reports reports) {
        this.reports = reports;
    }

    private record Weighed(Account account, int weight) {}

    void forget() {
        known.invalidateAll();
    }

    /** The rows of those keys; keys that the register does not know are left out. */
    static Map<String, Long> rows(DSLContext sql, Collection<String> keys) {
        var rows = new HashMap<String, Long>();
        for (var part : Parts.of(new LinkedHashSet<>(keys)))
            for (var row : sql.select(ACCOUNT_KEY, ACCOUNT_ROW)
                    .from(ACCOUNT)
                    .where(ACCOUNT_KEY.in(part))
                    .fetch()) rows.put(row.value1(), row.value2());
        return rows;
    }

    /** The accounts of those rows, in the order asked for. */
    List<Account> of(DSLContext sql, Collection<Long> rows) {
        var found = new HashMap<Long, Weighed>(known.getAllPresent(rows));
        var missing =
                rows.stream().filter(r -> !found.containsKey(r)).distinct().toList();
        for (var part : Parts.of(missing)) found.putAll(read(sql, part));
        var accounts = new ArrayList<Account>(rows.size());
        for (var row : rows) {
            var weighed = found.get(row);
            if (weighed != null) accounts.add(weighed.account());
        }
        return accounts;
    }

    private Map<Long, Weighed> read(DSLContext sql, List<Long> rows) {
        var told = sql.select(ACCOUNT_ROW, ACCOUNT_KEY, ACCOUNT_REPORT, ACCOUNT_DOCUMENT)
                .from(ACCOUNT)
                .join(ACCOUNT_TEXT)
                .on(ACCOUNT_TEXT_ROW.eq(ACCOUNT_ROW))
                .where(ACCOUNT_ROW.in(rows))
                .fetch();
        var heads = reports.heads(sql, told.getValues(ACCOUNT_REPORT));
        var accounts = new HashMap<Long, Weighed>();
        for (var row : told) {
            var document = row.value4();
            var head = heads.get(row.value3());
            if (head == null) throw new IllegalStateException("account " + row.value2() + " has no report");
            var account = Documents.read(document, Forms.Told.class).account(row.value2(), head);
            accounts.put(row.value1(), new Weighed(account, document.length()));
        }
        known.putAll(accounts);
        return accounts;
    }

    List<Account> near(DSLContext sql, Collection<String> traces, LocalDate from, LocalDate to) {
        Set<Long> rows = new LinkedHashSet<>();
        for (var part : Parts.of(new LinkedHashSet<>(traces)))
            for (var width : WindowWidth.values())
                rows.addAll(sql.select(TRACE_ACCOUNT)
                        .from(TRACE)
                        .where(
                                TRACE_TEXT.in(part),
                                TRACE_WIDTH.eq(DSL.inline(width.code())),
                                TRACE_FIRST.between(width.earliest(from), to.toEpochDay()),
                                TRACE_LAST.ge(from.toEpochDay()))
                        .fetch(TRACE_ACCOUNT));
        return of(sql, rows);
    }
}
