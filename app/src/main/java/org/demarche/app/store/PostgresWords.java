package org.demarche.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The words of reports as {@code tsvector}, by the English stems. */
final class PostgresWords implements Words {
    /** A tsvector holds a megabyte; a text of so many chars makes less. */
    private static final int MOST_CHARS = 400_000;

    @Override
    public void add(DSLContext sql, long report, String title, String text) {
        sql.execute(
                "insert into report_words (report, words) values (?, setweight(to_tsvector('english', ?), 'A')"
                        + " || setweight(to_tsvector('english', ?), 'B'))",
                report,
                title,
                text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text);
    }

    @Override
    public List<Long> find(DSLContext sql, SearchWords words, int limit, int offset) {
        var values = new ArrayList<Object>(values(words));
        values.add(limit);
        values.add(offset);
        return sql.fetch(ranked(words) + " limit ? offset ?", values.toArray()).getValues(0, Long.class);
    }

    @Override
    public long[] all(DSLContext sql, SearchWords words) {
        return Database.numbers(sql.resultQuery(ranked(words), values(words).toArray()));
    }

    private static String ranked(SearchWords words) {
        return "select report from report_words, (select " + query(words) + " as asked) q where words @@ asked"
                + " order by ts_rank(words, asked) desc, report";
    }

    @Override
    public long count(DSLContext sql, SearchWords words) {
        return sql.fetchSingle(
                        "select count(*) from report_words, (select " + query(words)
                                + " as asked) q where words @@ asked",
                        values(words).toArray())
                .get(0, Long.class);
    }

    private static String query(SearchWords words) {
        return words.phrases().stream()
                .map(p -> "phraseto_tsquery('english', ?)")
                .collect(Collectors.joining(" && "));
    }

    private static List<String> values(SearchWords words) {
        return words.phrases().stream().map(p -> String.join(" ", p)).toList();
    }
}
