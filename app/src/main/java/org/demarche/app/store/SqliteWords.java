package org.demarche.app.store;

import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The words of reports in FTS5, by Porter's stems. */
final class SqliteWords implements Words {
    /** Headlines count double: what a report is about stands there. */
    private static final String RANKED =
            "select rowid from report_words where report_words match ? order by bm25(report_words, 2.0, 1.0), rowid";

    @Override
    public void add(DSLContext sql, long report, String title, String text) {
        sql.execute("insert into report_words (rowid, title, body) values (?, ?, ?)", report, title, text);
    }

    @Override
    public List<Long> find(DSLContext sql, SearchWords words, int limit, int offset) {
        return sql.fetch(RANKED + " limit ? offset ?", expression(words), limit, offset)
                .getValues(0, Long.class);
    }

    @Override
    public long[] all(DSLContext sql, SearchWords words) {
        return Database.numbers(sql.resultQuery(RANKED, expression(words)));
    }

    @Override
    public long count(DSLContext sql, SearchWords words) {
        return sql.fetchSingle("select count(*) from report_words where report_words match ?", expression(words))
                .get(0, Long.class);
    }

    /** Each phrase in quotation marks, in which nothing is an operator. */
    private static String expression(SearchWords words) {
        return words.phrases().stream()
                .map(p -> "\"" + String.join(" ", p) + "\"")
                .collect(Collectors.joining(" "));
    }
}
