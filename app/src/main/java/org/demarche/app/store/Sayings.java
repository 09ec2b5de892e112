package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.register.Filing;
import org.jooq.DSLContext;

/** Writes what reports tell that was said, undertaken, expected and claimed, and reads it back report by report. */
final class Sayings {
    private final Database database;
    private final Terms terms;

    Sayings(Database database, Terms terms) {
        this.database = database;
        this.terms = terms;
    }

    /** @param accounts rows of the filing's accounts by their keys */
    void add(DSLContext sql, long report, Filing filing, Map<String, Long> accounts) {
        var sayings = Saying.of(filing);
        if (sayings.isEmpty()) return;
        var rows = database.numbers(sql, "saying", sayings.size());
        var numbers = terms.numbers(
                sql, sayings.stream().flatMap(s -> s.terms().stream()).toList());
        var day = filing.report().day().map(LocalDate::toEpochDay).orElse(null);
        var told = new ArrayList<Object[]>();
        var byTerm = new ArrayList<Object[]>();
        var byAccount = new ArrayList<Object[]>();
        for (int i = 0; i < sayings.size(); i++) {
            var saying = sayings.get(i);
            long row = rows.get(i);
            told.add(
                    new Object[] {row, report, saying.kind().code(), saying.place(), day, Documents.write(saying.told())
                    });
            for (var term : saying.terms()) byTerm.add(new Object[] {numbers.get(term), row});
            saying.about().stream()
                    .flatMap(a -> Stream.ofNullable(accounts.get(a)))
                    .distinct()
                    .forEach(a -> byAccount.add(new Object[] {a, row}));
        }
        Database.each(
                sql,
                sql.insertInto(
                                SAYING,
                                SAYING_ROW,
                                SAYING_REPORT,
                                SAYING_KIND,
                                SAYING_PLACE,
                                SAYING_DAY,
                                SAYING_DOCUMENT)
                        .values((Long) null, null, null, null, null, null),
                told);
        Database.each(
                sql,
                sql.insertInto(SAYING_TERM, SAYING_TERM_TERM, SAYING_TERM_SAYING)
                        .values((Long) null, null),
                byTerm);
        Database.each(
                sql,
                sql.insertInto(SAYING_ACCOUNT, SAYING_ACCOUNT_ACCOUNT, SAYING_ACCOUNT_SAYING)
                        .values((Long) null, null),
                byAccount);
    }

    /** What a report tells of the kind, in its order. */
    static <T> List<T> of(DSLContext sql, long report, Saying.Kind kind, Class<T> type) {
        return sql
                .select(SAYING_DOCUMENT)
                .from(SAYING)
                .where(SAYING_REPORT.eq(report), SAYING_KIND.eq(kind.code()))
                .orderBy(SAYING_PLACE)
                .fetch(SAYING_DOCUMENT)
                .stream()
                .map(d -> Documents.read(d, type))
                .toList();
    }
}
