package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.util.Collection;
import java.util.List;
import org.demarche.register.Decision;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Keeps people's decisions, and where keys of accounts that are gone lead. */
final class Decisions {
    private final Filings filings;

    Decisions(Filings filings) {
        this.filings = filings;
    }

    Decision decide(DSLContext sql, Decision decision) {
        var last = sql.select(DSL.max(DECISION_ROW)).from(DECISION).fetchOptional(DSL.max(DECISION_ROW));
        var kept = decision.fit().numbered(last.orElse(0L) + 1);
        sql.insertInto(DECISION, DECISION_ROW, DECISION_DOCUMENT)
                .values(kept.id(), Documents.write(kept))
                .execute();
        filings.await(
                sql,
                Accounts.rows(
                                sql,
                                kept.concerned().stream()
                                        .map(a -> forwarded(sql, a))
                                        .toList())
                        .values());
        return kept;
    }

    /** All in their order, the keys of accounts led on to those that stand for them now. */
    static List<Decision> all(DSLContext sql) {
        return sql.select(DECISION_DOCUMENT).from(DECISION).orderBy(DECISION_ROW).fetch(DECISION_DOCUMENT).stream()
                .map(d -> Documents.read(d, Decision.class))
                .map(d -> led(sql, d))
                .toList();
    }

    private static Decision led(DSLContext sql, Decision d) {
        return d.renamed(a -> forwarded(sql, a));
    }

    static void forward(DSLContext sql, String oldKey, String account) {
        // A way back to itself would send a reader round in circles: what is there needs no forwarding.
        sql.deleteFrom(FORWARD).where(FORWARD_OLD.in(oldKey, account)).execute();
        if (!oldKey.equals(account))
            sql.insertInto(FORWARD, FORWARD_OLD, FORWARD_ACCOUNT)
                    .values(oldKey, account)
                    .execute();
    }

    /** What is there needs no forwarding. */
    static void arrived(DSLContext sql, Collection<String> accounts) {
        for (var part : Parts.of(List.copyOf(accounts)))
            sql.deleteFrom(FORWARD).where(FORWARD_OLD.in(part)).execute();
    }

    /** The account that the key means now, over as many steps as it takes; the key itself where it leads nowhere. */
    static String forwarded(DSLContext sql, String key) {
        var at = key;
        while (!sql.fetchExists(ACCOUNT, ACCOUNT_KEY.eq(at))) {
            var next = sql.select(FORWARD_ACCOUNT)
                    .from(FORWARD)
                    .where(FORWARD_OLD.eq(at))
                    .fetchOptional(FORWARD_ACCOUNT);
            if (next.isEmpty()) return at;
            at = next.get();
        }
        return at;
    }
}
