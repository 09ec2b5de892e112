package org.demarche.app.store;

import static org.demarche.app.store.Schema.*;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.register.Link;
import org.jooq.DSLContext;

/** Reads and writes the links between accounts. */
final class Links {
    private Links() {}

    /** The links of those accounts, in their order. */
    static List<Link> of(DSLContext sql, Collection<String> accounts) {
        var target = ACCOUNT.as("target");
        var key = field(name("target", "key"), String.class);
        var links = new HashMap<String, Link>();
        for (var part : Parts.of(new LinkedHashSet<>(accounts)))
            for (var row : sql.select(ACCOUNT_KEY, key, LINK_SCORE, LINK_REASONS)
                    .from(LINK)
                    .join(ACCOUNT)
                    .on(ACCOUNT_ROW.eq(LINK_ACCOUNT))
                    .join(target)
                    .on(LINK_TARGET.eq(field(name("target", "id"), Long.class)))
                    .where(ACCOUNT_KEY.in(part))
                    .fetch())
                links.put(row.value1(), new Link(row.value1(), row.value2(), row.value3(), reasons(row.value4())));
        return accounts.stream().flatMap(a -> Stream.ofNullable(links.get(a))).toList();
    }

    /** Those that were laid together with the least likeness and are one entry, the least first. */
    static List<Archive.Doubt> doubts(DSLContext sql, int most) {
        var target = ACCOUNT.as("target");
        var key = field(name("target", "key"), String.class);
        return sql.select(ACCOUNT_KEY, key, LINK_SCORE, LINK_REASONS, ENTRY_KEY)
                .from(LINK)
                .join(ACCOUNT)
                .on(ACCOUNT_ROW.eq(LINK_ACCOUNT))
                .join(target)
                .on(LINK_TARGET.eq(field(name("target", "id"), Long.class)))
                .join(ENTRY)
                .on(ENTRY_ROW.eq(ACCOUNT_ENTRY))
                .where(ACCOUNT_ENTRY.eq(field(name("target", "entry"), Long.class)))
                .orderBy(LINK_SCORE, ACCOUNT_KEY)
                .limit(most)
                .fetch(row -> new Archive.Doubt(
                        new Link(row.value1(), row.value2(), row.value3(), reasons(row.value4())), row.value5()));
    }

    private static List<String> reasons(String document) {
        return List.of(Documents.read(document, String[].class));
    }

    /** Those and all that hang together with them, whichever way the links lead. */
    static Set<Long> connected(DSLContext sql, Collection<Long> accounts) {
        var reached = new LinkedHashSet<Long>(accounts);
        Collection<Long> edge = reached;
        while (!edge.isEmpty()) {
            var next = new LinkedHashSet<Long>();
            for (var part : Parts.of(edge)) {
                next.addAll(sql.select(LINK_TARGET)
                        .from(LINK)
                        .where(LINK_ACCOUNT.in(part))
                        .fetch(LINK_TARGET));
                next.addAll(sql.select(LINK_ACCOUNT)
                        .from(LINK)
                        .where(LINK_TARGET.in(part))
                        .fetch(LINK_ACCOUNT));
            }
            next.removeAll(reached);
            reached.addAll(next);
            edge = next;
        }
        return reached;
    }

    static void remove(DSLContext sql, Collection<Long> accounts) {
        for (var part : Parts.of(accounts))
            sql.deleteFrom(LINK).where(LINK_ACCOUNT.in(part)).execute();
    }

    static void add(DSLContext sql, Collection<Link> links, Map<String, Long> rows) {
        var told = new ArrayList<Object[]>();
        for (var link : links)
            told.add(new Object[] {
                rows.get(link.account()), rows.get(link.to()), link.score(), Documents.write(link.reasons())
            });
        Database.each(
                sql,
                sql.insertInto(LINK, LINK_ACCOUNT, LINK_TARGET, LINK_SCORE, LINK_REASONS)
                        .values((Long) null, null, null, null),
                told);
    }
}
