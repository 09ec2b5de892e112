package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.finding.Edtf;
import org.demarche.finding.Level;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Link;
import org.demarche.register.Settlement;
import org.jooq.DSLContext;

/** Writes entries as they are settled, and reads them back by their rows. */
final class Entries {
    private static final List<Level> RANKS = List.of(Level.values());

    private final Database database;
    private final Terms terms;
    private final Accounts accounts;

    Entries(Database database, Terms terms, Accounts accounts) {
        this.database = database;
        this.terms = terms;
        this.accounts = accounts;
    }

    void settle(DSLContext sql, Settlement settlement) {
        var held = settlement.dossiers().stream()
                .flatMap(d -> d.accounts().stream())
                .map(Account::key)
                .toList();
        var linked = settlement.links().stream().flatMap(l -> Stream.of(l.account(), l.to()));
        var keys = Stream.of(settlement.settled().stream(), held.stream(), linked)
                .flatMap(k -> k)
                .toList();
        var rows = Accounts.rows(sql, keys);
        mustBeThere(held, settlement.links(), rows);
        var heldRows = held.stream().map(rows::get).toList();
        for (var part : Parts.of(settlement.settled().stream()
                .flatMap(k -> Stream.ofNullable(rows.get(k)))
                .toList()))
            sql.deleteFrom(WAITING).where(WAITING_ACCOUNT.in(part)).execute();
        Links.remove(sql, heldRows);
        Links.remove(sql, loose(sql, settlement.settled(), rows));
        remove(sql, heldRows, settlement.dossiers());
        Links.remove(
                sql, settlement.links().stream().map(l -> rows.get(l.account())).toList());
        Links.add(sql, settlement.links(), rows);
        add(sql, settlement.dossiers(), rows);
        LedgerTables.changed(sql, settlement.dossiers());
    }

    private static List<Long> loose(DSLContext sql, Collection<String> settled, Map<String, Long> rows) {
        var loose = new ArrayList<Long>();
        for (var part : Parts.of(
                settled.stream().flatMap(k -> Stream.ofNullable(rows.get(k))).toList()))
            loose.addAll(sql.select(ACCOUNT_ROW)
                    .from(ACCOUNT)
                    .where(ACCOUNT_ROW.in(part), ACCOUNT_LOOSE.eq(1))
                    .fetch(ACCOUNT_ROW));
        return loose;
    }

    private static void mustBeThere(Collection<String> held, Collection<Link> links, Map<String, Long> rows) {
        Stream.concat(held.stream(), links.stream().flatMap(l -> Stream.of(l.account(), l.to())))
                .filter(k -> !rows.containsKey(k))
                .findFirst()
                .ifPresent(k -> {
                    throw new IllegalArgumentException("account " + k + " is settled but not in the register");
                });
    }

    /** Entries that hold one of the accounts, or have the key of one that is made now, are replaced. */
    private static void remove(DSLContext sql, Collection<Long> held, Collection<Dossier> dossiers) {
        for (var part : Parts.of(held))
            sql.deleteFrom(ENTRY)
                    .where(ENTRY_ROW.in(sql.select(ACCOUNT_ENTRY)
                            .from(ACCOUNT)
                            .where(ACCOUNT_ROW.in(part), ACCOUNT_ENTRY.isNotNull())))
                    .execute();
        for (var part : Parts.of(dossiers.stream().map(Dossier::key).toList()))
            sql.deleteFrom(ENTRY).where(ENTRY_KEY.in(part)).execute();
    }

    private void add(DSLContext sql, List<Dossier> dossiers, Map<String, Long> rows) {
        if (dossiers.isEmpty()) return;
        var numbers = database.numbers(sql, "entry", dossiers.size());
        var termsOf = dossiers.stream().map(Term::of).toList();
        var termNumbers = terms.numbers(
                sql, termsOf.stream().flatMap(Collection::stream).distinct().toList());
        var told = new ArrayList<Object[]>();
        var documents = new ArrayList<Object[]>();
        var byTerm = new ArrayList<Object[]>();
        var holding = new ArrayList<Object[]>();
        for (int i = 0; i < dossiers.size(); i++) {
            var dossier = dossiers.get(i);
            var row = numbers.get(i);
            var columns = Columns.of(dossier);
            told.add(columns.values(row, dossier));
            documents.add(new Object[] {row, Documents.write(Forms.Entry.of(dossier))});
            for (var term : termsOf.get(i))
                byTerm.add(
                        new Object[] {termNumbers.get(term), columns.shown(), columns.dayDown(), dossier.key(), row});
            for (var account : dossier.accounts()) holding.add(new Object[] {row, rows.get(account.key())});
        }
        Database.each(
                sql, sql.insertInto(ENTRY).columns(Columns.FIELDS).values(new Object[Columns.FIELDS.size()]), told);
        Database.each(
                sql, sql.insertInto(ENTRY_TEXT, ENTRY_TEXT_ROW, ENTRY_DOCUMENT).values((Long) null, null), documents);
        Database.each(
                sql,
                sql.insertInto(
                                ENTRY_TERM,
                                ENTRY_TERM_TERM,
                                ENTRY_TERM_SHOWN,
                                ENTRY_TERM_DOWN,
                                ENTRY_TERM_KEY,
                                ENTRY_TERM_ENTRY)
                        .values((Long) null, null, null, null, null),
                byTerm);
        Database.each(
                sql, sql.update(ACCOUNT).set(ACCOUNT_ENTRY, (Long) null).where(ACCOUNT_ROW.eq((Long) null)), holding);
    }

    /** The row of the entry that holds an account, or what its key leads to. */
    static Optional<Long> known(DSLContext sql, String account) {
        return holding(sql, account).or(() -> holding(sql, Decisions.forwarded(sql, account)));
    }

    /** The row of the entry that holds an account. */
    static Optional<Long> holding(DSLContext sql, String account) {
        return sql.select(ACCOUNT_ENTRY)
                .from(ACCOUNT)
                .where(ACCOUNT_KEY.eq(account), ACCOUNT_ENTRY.isNotNull())
                .fetchOptional(ACCOUNT_ENTRY);
    }

    /** The entries of those rows, in the order asked for. */
    List<Dossier> of(DSLContext sql, Collection<Long> rows) {
        var forms = new HashMap<Long, Forms.Entry>();
        for (var part : Parts.of(rows))
            for (var row : sql.select(ENTRY_TEXT_ROW, ENTRY_DOCUMENT)
                    .from(ENTRY_TEXT)
                    .where(ENTRY_TEXT_ROW.in(part))
                    .fetch()) forms.put(row.value1(), Documents.read(row.value2(), Forms.Entry.class));
        var told = accounts(sql, forms.keySet());
        var dossiers = new ArrayList<Dossier>();
        for (var row : rows) {
            var form = forms.get(row);
            if (form == null) continue;
            dossiers.add(form.dossier(form.accounts().stream()
                    .map(k -> Optional.ofNullable(told.get(k))
                            .orElseThrow(() -> new IllegalStateException(
                                    "entry " + form.engagement().key() + " misses its account " + k)))
                    .toList()));
        }
        return dossiers;
    }

    /** The same without what they rest on, by their rows. */
    static Map<Long, Sketch> sketches(DSLContext sql, Collection<Long> rows) {
        var sketches = new HashMap<Long, Sketch>();
        for (var part : Parts.of(rows))
            for (var row : sql.select(ENTRY_TEXT_ROW, ENTRY_DOCUMENT)
                    .from(ENTRY_TEXT)
                    .where(ENTRY_TEXT_ROW.in(part))
                    .fetch())
                sketches.put(
                        row.value1(),
                        Documents.read(row.value2(), Sketch.Form.class).sketch());
        return sketches;
    }

    private Map<String, Account> accounts(DSLContext sql, Collection<Long> entries) {
        var rows = new LinkedHashSet<Long>();
        for (var part : Parts.of(entries))
            rows.addAll(sql.select(ACCOUNT_ROW)
                    .from(ACCOUNT)
                    .where(ACCOUNT_ENTRY.in(part))
                    .fetch(ACCOUNT_ROW));
        var byKey = new HashMap<String, Account>();
        for (var account : accounts.of(sql, rows)) byKey.put(account.key(), account);
        return byKey;
    }

    /** The columns by which an entry is asked for. */
    private record Columns(int shown, long dayUp, long dayDown, long reportedUp, long reportedDown) {
        static final List<org.jooq.Field<?>> FIELDS = List.of(
                ENTRY_ROW,
                ENTRY_KEY,
                ENTRY_SHOWN,
                ENTRY_TYPE,
                ENTRY_STATUS,
                ENTRY_LEVEL,
                ENTRY_FIRST,
                ENTRY_LAST,
                ENTRY_DAY_UP,
                ENTRY_DAY_DOWN,
                ENTRY_REPORTED_UP,
                ENTRY_REPORTED_DOWN,
                ENTRY_SOURCES,
                ENTRY_CONFLICTS);

        static Columns of(Dossier dossier) {
            var day = dossier.engagement().date().map(Edtf::first).map(LocalDate::toEpochDay);
            var reported = dossier.accounts().stream()
                    .flatMap(a -> a.report().day().stream())
                    .max(Comparator.naturalOrder())
                    .map(LocalDate::toEpochDay);
            return new Columns(
                    (dossier.engagement().background() ? 1 : 0) + (dossier.hidden() ? 2 : 0),
                    day.orElse(Long.MAX_VALUE),
                    day.map(d -> -d).orElse(Long.MAX_VALUE),
                    reported.orElse(Long.MAX_VALUE),
                    reported.map(d -> -d).orElse(Long.MAX_VALUE));
        }

        Object[] values(long row, Dossier dossier) {
            var engagement = dossier.engagement();
            return new Object[] {
                row,
                dossier.key(),
                shown,
                engagement.type().code(),
                engagement.status().code(),
                rank(engagement.level()),
                engagement.date().map(d -> d.first().toEpochDay()).orElse(null),
                engagement.date().map(d -> d.last().toEpochDay()).orElse(null),
                dayUp,
                dayDown,
                reportedUp,
                reportedDown,
                dossier.sources(),
                engagement.conflicts().size()
            };
        }
    }

    /** Higher ranks are higher numbers, as in {@link org.demarche.register.Query.Sort#LEVEL}. */
    static int rank(Level level) {
        return RANKS.size() - RANKS.indexOf(level);
    }
}
