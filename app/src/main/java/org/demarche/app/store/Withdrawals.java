package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.register.Account;
import org.jooq.DSLContext;

/** Takes filings out. */
final class Withdrawals {
    private final Reports reports;
    private final Accounts accounts;
    private final Filings filings;

    Withdrawals(Reports reports, Accounts accounts, Filings filings) {
        this.reports = reports;
        this.accounts = accounts;
        this.filings = filings;
    }

    /**
     * Takes all versions out; what hung on their accounts, and what was in one entry with them, waits again, and is where the
     * entry's keys lead.
     */
    boolean withdraw(DSLContext sql, String reportId) {
        var versions = reports.versions(sql, reportId).keySet();
        if (versions.isEmpty()) return false;
        LedgerTables.unsettle(sql, versions);
        var gone = Filings.rows(sql, versions);
        var entries = entries(sql, gone);
        var again = new LinkedHashSet<Long>();
        for (var part : Parts.of(gone))
            again.addAll(sql.select(LINK_ACCOUNT)
                    .from(LINK)
                    .where(LINK_TARGET.in(part))
                    .fetch(LINK_ACCOUNT));
        for (var entry : entries) again.addAll(leadOn(sql, entry, gone));
        again.addAll(loose(sql, gone));
        again.removeAll(new HashSet<>(gone));
        for (var part : Parts.of(entries))
            sql.deleteFrom(ENTRY).where(ENTRY_ROW.in(part)).execute();
        filings.await(sql, again);
        sql.deleteFrom(REPORT).where(REPORT_ROW.in(versions)).execute();
        return true;
    }

    private static Set<Long> entries(DSLContext sql, Collection<Long> accounts) {
        var entries = new LinkedHashSet<Long>();
        for (var part : Parts.of(accounts))
            entries.addAll(sql.selectDistinct(ACCOUNT_ENTRY)
                    .from(ACCOUNT)
                    .where(ACCOUNT_ROW.in(part), ACCOUNT_ENTRY.isNotNull())
                    .fetch(ACCOUNT_ENTRY));
        return entries;
    }

    /** Keys of what goes mean the first account that stays from now on; returns the rows of all that the entry held. */
    private List<Long> leadOn(DSLContext sql, long entry, List<Long> gone) {
        var rows = sql.select(ACCOUNT_ROW)
                .from(ACCOUNT)
                .where(ACCOUNT_ENTRY.eq(entry))
                .fetch(ACCOUNT_ROW);
        var going = new ArrayList<>(rows);
        going.retainAll(gone);
        var staying = new ArrayList<>(rows);
        staying.removeAll(gone);
        accounts.of(sql, staying).stream()
                .filter(a -> !a.loose())
                .min(Account.ORDER)
                .ifPresent(first -> accounts.of(sql, going).forEach(g -> Decisions.forward(sql, g.key(), first.key())));
        return rows;
    }

    /** Loose accounts that may speak of the same: what fitted two entries may fit one when these are gone. */
    private static List<Long> loose(DSLContext sql, Collection<Long> rows) {
        var traces = new ArrayList<String>();
        for (var part : Parts.of(rows))
            traces.addAll(
                    sql.selectDistinct(TRACE_TEXT).from(TRACE).where(TRACE_ACCOUNT.in(part)).fetch(TRACE_TEXT).stream()
                            .map(Account.LOOSE::concat)
                            .toList());
        var loose = new ArrayList<Long>();
        for (var part : Parts.of(traces))
            loose.addAll(sql.selectDistinct(TRACE_ACCOUNT)
                    .from(TRACE)
                    .where(TRACE_TEXT.in(part))
                    .fetch(TRACE_ACCOUNT));
        return loose;
    }
}
