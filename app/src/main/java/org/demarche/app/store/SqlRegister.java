package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.register.Account;
import org.demarche.register.Decision;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.Ledger;
import org.demarche.register.Link;
import org.demarche.register.Query;
import org.demarche.register.Register;
import org.demarche.register.ReportHead;
import org.demarche.register.Settlement;

/**
 * The register in a database. Each call is one transaction, or part of the one around it ({@link #atOnce}); who reads sees
 * one state. Safe for many threads.
 */
final class SqlRegister extends SqlOverview {
    private final boolean keepsText;
    private final Filings filings;
    private final Withdrawals withdrawals;
    private final Decisions decisions;
    private final Searches searches;
    private final Saids saids = new Saids(reports);
    private final SqlLedger ledger;
    private final SqlFollowed followed;

    SqlRegister(Database database, Access access) {
        super(database);
        keepsText = access.writes() && keepsText(database, access);
        filings = new Filings(database, reports, accounts, new Sayings(database, terms));
        withdrawals = new Withdrawals(reports, accounts, filings);
        decisions = new Decisions(filings);
        searches = new Searches(database, reports);
        ledger = new SqlLedger(database, reports, terms);
        followed = new SqlFollowed(database, keepsText);
        database.after(terms::keep, () -> {
            terms.forget();
            reports.forget();
            accounts.forget();
            sketches.forget();
        });
    }

    /** A store that was begun without texts stays so: whoever may not keep them may not by a later run either. */
    private static boolean keepsText(Database database, Access access) {
        var never = PROPERTY_NAME.eq("text").and(PROPERTY_VALUE.eq("never"));
        if (access != Access.WRITE_WITHOUT_TEXT) return !database.read(sql -> sql.fetchExists(PROPERTY, never));
        database.write(sql -> sql.fetchExists(PROPERTY, PROPERTY_NAME.eq("text")) || sql.fetchExists(REPORT)
                ? 0
                : sql.insertInto(PROPERTY, PROPERTY_NAME, PROPERTY_VALUE)
                        .values("text", "never")
                        .execute());
        return false;
    }

    @Override
    public boolean file(Filing filing) {
        var kept = keepsText ? filing : WithoutText.of(filing);
        return database.write(sql -> filings.file(sql, kept));
    }

    @Override
    public boolean holds(String reportId, String hash) {
        return database.read(sql -> Reports.holds(sql, reportId, hash));
    }

    @Override
    public Optional<Filing> filing(String reportId) {
        return database.read(sql -> filings.newest(sql, reportId));
    }

    @Override
    public List<Filing> versions(String reportId) {
        return database.read(sql -> filings.versions(sql, reportId));
    }

    @Override
    public List<String> reportIds() {
        return database.read(Reports::ids);
    }

    @Override
    public boolean withdraw(String reportId) {
        try (var turn = database.turn()) {
            return database.write(sql -> withdrawals.withdraw(sql, reportId));
        }
    }

    @Override
    public List<Account> waiting(int most) {
        return database.read(sql -> filings.waiting(sql, most));
    }

    @Override
    public List<Account> near(Collection<String> traces, LocalDate from, LocalDate to) {
        return database.read(sql -> accounts.near(sql, traces, from, to));
    }

    @Override
    public List<Account> connected(Collection<String> keys) {
        return database.read(sql -> {
            var rows = Links.connected(sql, Accounts.rows(sql, keys).values());
            return accounts.of(sql, rows).stream().sorted(Account.ORDER).toList();
        });
    }

    @Override
    public List<Link> links(Collection<String> keys) {
        return database.read(sql -> Links.of(sql, keys));
    }

    @Override
    public List<ReportHead> reports(String outlet, LocalDate from, LocalDate to) {
        return database.read(
                sql -> List.copyOf(reports.of(sql, outlet, from, to).values()));
    }

    @Override
    public List<ReportHead> corrections(String outlet, LocalDate from, LocalDate to) {
        return database.read(
                sql -> List.copyOf(reports.corrections(sql, outlet, from, to).values()));
    }

    @Override
    public List<ReportHead> heads(Collection<String> reportIds) {
        return database.read(sql -> reports.versions(sql, reportIds));
    }

    @Override
    public List<Account> accounts(String reportId) {
        return database.read(sql -> filings.accounts(sql, reportId));
    }

    @Override
    public void settle(Settlement settlement) {
        try (var turn = database.turn()) {
            database.write(sql -> {
                entries.settle(sql, settlement);
                return settlement;
            });
        }
    }

    @Override
    public Optional<Dossier> find(String key) {
        if (!key.startsWith("e")) return Optional.empty();
        var account = "a" + key.substring(1);
        return database.read(sql -> Entries.known(sql, account)
                .flatMap(row -> entries.of(sql, List.of(row)).stream().findFirst()));
    }

    @Override
    public List<Dossier> find(Query query) {
        return database.read(
                sql -> entries.of(sql, find(sql, query, Optional.empty()).rows()));
    }

    @Override
    public long count(Query query) {
        return database.read(sql -> find(sql, query, Optional.empty()).count());
    }

    @Override
    public Decision decide(Decision decision) {
        try (var turn = database.turn()) {
            return database.write(sql -> decisions.decide(sql, decision.completed(this::find)));
        }
    }

    @Override
    public List<Decision> decisions() {
        return database.read(Decisions::all);
    }

    @Override
    public void forward(String oldAccountKey, String accountKey) {
        database.write(sql -> {
            Decisions.forward(sql, oldAccountKey, accountKey);
            return accountKey;
        });
    }

    @Override
    public void atOnce(Consumer<Register> work) {
        // The turn first, as everywhere: whoever asked for it amid a transaction could wait for one who waits for that.
        try (var turn = database.turn()) {
            database.write(sql -> {
                work.accept(this);
                return work;
            });
        }
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public Optional<LocalDate> newest() {
        return database.read(Reports::newest);
    }

    @Override
    public Optional<String> text(String reportId) {
        return database.read(sql -> reports.versions(sql, reportId).keySet().stream()
                .reduce((earlier, later) -> later)
                .flatMap(row -> Reports.text(sql, row)));
    }

    @Override
    public List<Hit> search(String words, int limit, int offset) {
        return database.read(sql -> searches.find(sql, words, limit, offset));
    }

    @Override
    public long found(String words) {
        return database.read(sql -> searches.count(sql, words));
    }

    @Override
    public long[] ranked(String words) {
        return database.read(sql -> searches.ranked(sql, words));
    }

    @Override
    public List<Hit> hits(String words, long[] reports) {
        return database.read(sql -> searches.hits(sql, words, reports));
    }

    @Override
    public SaidQuery.Page said(SaidQuery query) {
        return database.read(sql -> saids.find(sql, query));
    }

    @Override
    public long count(SaidQuery query) {
        return database.read(sql -> Saids.count(sql, query));
    }

    @Override
    public List<Dossier> whereabouts(String person, LocalDate day, int days) {
        var query = Whereabouts.query(person, day, days);
        return find(query).stream().sorted(Whereabouts.nearest(day)).toList();
    }

    @Override
    public void export(Consumer<Dossier> each) {
        export(Query.everything(), each);
    }

    @Override
    public void export(Query query, Consumer<Dossier> each) {
        database.read(sql -> {
            var asked = new EntryQuery(sql, query);
            var last = "";
            while (true) {
                var step = asked.after(last, EXPORT_STEP);
                if (step.isEmpty()) return last;
                entries.of(sql, step.getValues(ENTRY_ROW)).forEach(each);
                last = step.get(step.size() - 1).value2();
            }
        });
    }

    @Override
    public Turn turn() {
        return database.turn();
    }

    @Override
    public FollowedFeeds followed() {
        return followed;
    }

    @Override
    public Optional<Turn> followTurn() {
        return database.followTurn();
    }

    @Override
    public void backup(Path file) {
        database.backup(file);
    }

    @Override
    public void close() {
        database.close();
    }
}
