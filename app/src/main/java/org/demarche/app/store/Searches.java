package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.demarche.app.store.Archive.Hit;
import org.jooq.DSLContext;

/** Finds reports by their words, with the sentence that shows why and the entries that they support. */
final class Searches {
    private final Database database;
    private final Reports reports;

    Searches(Database database, Reports reports) {
        this.database = database;
        this.reports = reports;
    }

    List<Hit> find(DSLContext sql, String typed, int limit, int offset) {
        var words = SearchWords.of(typed);
        if (words.isEmpty() || limit <= 0) return List.of();
        return hits(sql, words, database.words().find(sql, words, limit, offset));
    }

    long[] ranked(DSLContext sql, String typed) {
        var words = SearchWords.of(typed);
        return words.isEmpty() ? new long[0] : database.words().all(sql, words);
    }

    List<Hit> hits(DSLContext sql, String typed, long[] reports) {
        return hits(sql, SearchWords.of(typed), LongStream.of(reports).boxed().toList());
    }

    private List<Hit> hits(DSLContext sql, SearchWords words, List<Long> rows) {
        var heads = reports.heads(sql, rows);
        var entries = entries(sql, rows);
        var hits = new ArrayList<Hit>();
        for (var row : rows) {
            var head = heads.get(row);
            // Those that were found in another state of the register may be gone.
            if (head == null) continue;
            var sentence = Reports.text(sql, row)
                    .map(t -> Snippet.of(t, words))
                    .or(head::title)
                    .orElse("");
            hits.add(new Hit(head, sentence, entries.getOrDefault(row, List.of())));
        }
        return hits;
    }

    long count(DSLContext sql, String typed) {
        var words = SearchWords.of(typed);
        return words.isEmpty() ? 0 : database.words().count(sql, words);
    }

    private static Map<Long, List<String>> entries(DSLContext sql, Collection<Long> reports) {
        var entries = new HashMap<Long, List<String>>();
        for (var part : Parts.of(reports))
            for (var row : sql.selectDistinct(ACCOUNT_REPORT, ENTRY_KEY)
                    .from(ACCOUNT)
                    .join(ENTRY)
                    .on(ENTRY_ROW.eq(ACCOUNT_ENTRY))
                    .where(ACCOUNT_REPORT.in(part))
                    .orderBy(ENTRY_KEY)
                    .fetch())
                entries.computeIfAbsent(row.value1(), r -> new ArrayList<>()).add(row.value2());
        return entries;
    }
}
