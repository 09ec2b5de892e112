package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.register.Account;
import org.demarche.register.Claim;
import org.demarche.register.Commitment;
import org.demarche.register.Expectation;
import org.demarche.register.Filing;
import org.demarche.register.ReportHead;
import org.demarche.register.Statement;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Takes filings in, and reads them back. */
final class Filings {
    private final Database database;
    private final Reports reports;
    private final Accounts accounts;
    private final Sayings sayings;
    private final LedgerTables ledger;

    Filings(Database database, Reports reports, Accounts accounts, Sayings sayings) {
        this.ledger = new LedgerTables(database);
        this.database = database;
        this.reports = reports;
        this.accounts = accounts;
        this.sayings = sayings;
    }

    boolean file(DSLContext sql, Filing filing) {
        var report = filing.report();
        if (Reports.holds(sql, report.id(), report.hash())) return false;
        long row = database.numbers(sql, "report", 1).get(0);
        if (!reports.add(sql, row, filing)) return false;
        filing.text()
                .ifPresent(t -> database.words()
                        .add(sql, row, Term.storable(report.title().orElse("")), Term.storable(t)));
        sayings.add(sql, row, filing, add(sql, row, filing));
        ledger.take(sql, row, filing.deeds());
        return true;
    }

    private Map<String, Long> add(DSLContext sql, long report, Filing filing) {
        if (filing.accounts().isEmpty()) return Map.of();
        var rows = database.numbers(sql, "account", filing.accounts().size());
        var byKey = new HashMap<String, Long>();
        var told = new ArrayList<Object[]>();
        var documents = new ArrayList<Object[]>();
        var traces = new ArrayList<Object[]>();
        for (int i = 0; i < rows.size(); i++) {
            var account = filing.accounts().get(i);
            long row = rows.get(i);
            byKey.put(account.key(), row);
            told.add(new Object[] {row, account.key(), report, i, account.loose() ? 1 : 0});
            documents.add(new Object[] {row, Documents.write(Forms.Told.of(account))});
            int width = WindowWidth.of(account).code();
            for (var trace : account.traces())
                traces.add(new Object[] {
                    trace, width, account.from().toEpochDay(), account.to().toEpochDay(), row
                });
        }
        Database.each(
                sql,
                sql.insertInto(ACCOUNT, ACCOUNT_ROW, ACCOUNT_KEY, ACCOUNT_REPORT, ACCOUNT_PLACE, ACCOUNT_LOOSE)
                        .values((Long) null, null, null, null, null),
                told);
        Database.each(
                sql,
                sql.insertInto(ACCOUNT_TEXT, ACCOUNT_TEXT_ROW, ACCOUNT_DOCUMENT).values((Long) null, null),
                documents);
        Database.each(
                sql,
                sql.insertInto(TRACE, TRACE_TEXT, TRACE_WIDTH, TRACE_FIRST, TRACE_LAST, TRACE_ACCOUNT)
                        .values((String) null, null, null, null, null),
                traces);
        Decisions.arrived(sql, byKey.keySet());
        await(sql, filing.accounts(), byKey);
        return byKey;
    }

    /** The accounts wait, in the place that {@link Account#ORDER} gives them; those that do already go on. */
    static void await(DSLContext sql, Collection<Account> accounts, Map<String, Long> rows) {
        var waiting = new ArrayList<Object[]>();
        for (var account : accounts) {
            var report = account.report();
            waiting.add(new Object[] {
                report.day().orElse(LocalDate.MAX).toEpochDay(),
                report.correction().isPresent() ? 1 : 0,
                report.hash(),
                report.id(),
                String.format(
                        "%09d %s", account.engagement().evidence().get(0).span().start(), account.key()),
                rows.get(account.key())
            });
        }
        Database.each(
                sql,
                sql.insertInto(
                                WAITING,
                                WAITING_DAY,
                                WAITING_CORRECTS,
                                WAITING_HASH,
                                WAITING_REPORT,
                                WAITING_PLACE,
                                WAITING_ACCOUNT)
                        .values((Long) null, null, null, null, null, null)
                        .onConflictDoNothing(),
                waiting);
    }

    /** The accounts of those rows wait. */
    void await(DSLContext sql, Collection<Long> rows) {
        if (rows.isEmpty()) return;
        var told = accounts.of(sql, rows);
        await(sql, told, Accounts.rows(sql, told.stream().map(Account::key).toList()));
    }

    List<Account> waiting(DSLContext sql, int most) {
        return accounts.of(
                sql,
                sql.select(WAITING_ACCOUNT)
                        .from(WAITING)
                        .orderBy(WAITING_DAY, WAITING_CORRECTS, WAITING_HASH, WAITING_REPORT, WAITING_PLACE)
                        .limit(most)
                        .fetch(WAITING_ACCOUNT));
    }

    Optional<Filing> newest(DSLContext sql, String reportId) {
        var versions = reports.versions(sql, reportId);
        return versions.entrySet().stream()
                .reduce((earlier, later) -> later)
                .map(e -> read(sql, e.getKey(), e.getValue()));
    }

    List<Filing> versions(DSLContext sql, String reportId) {
        return reports.versions(sql, reportId).entrySet().stream()
                .map(e -> read(sql, e.getKey(), e.getValue()))
                .toList();
    }

    private Filing read(DSLContext sql, long row, ReportHead head) {
        return new Filing(
                head,
                Reports.text(sql, row),
                accounts.of(sql, rows(sql, List.of(row))),
                Sayings.of(sql, row, Saying.Kind.STATEMENT, Statement.class),
                Sayings.of(sql, row, Saying.Kind.COMMITMENT, Commitment.class),
                Sayings.of(sql, row, Saying.Kind.EXPECTATION, Expectation.class),
                Sayings.of(sql, row, Saying.Kind.CLAIM, Claim.class),
                LedgerTables.of(sql, row));
    }

    List<Account> accounts(DSLContext sql, String reportId) {
        var versions = reports.versions(sql, reportId).keySet();
        var rows = sql.select(ACCOUNT_ROW)
                .from(ACCOUNT)
                .where(ACCOUNT_REPORT.in(versions), COUNTED)
                .fetch(ACCOUNT_ROW);
        return accounts.of(sql, rows).stream().sorted(Account.ORDER).toList();
    }

    /** The rows of those reports' accounts. */
    static List<Long> rows(DSLContext sql, Collection<Long> reports) {
        return sql.select(ACCOUNT_ROW)
                .from(ACCOUNT)
                .where(ACCOUNT_REPORT.in(reports))
                .orderBy(ACCOUNT_REPORT, ACCOUNT_PLACE)
                .fetch(ACCOUNT_ROW);
    }

    static long waiting(DSLContext sql) {
        return sql.select(DSL.count()).from(WAITING).fetchSingle(DSL.count());
    }
}
