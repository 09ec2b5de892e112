package org.demarche.app.store;

import static org.demarche.app.store.FollowedSchema.*;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The reports that feeds have named. */
final class FollowedItems {
    static final String WAITING = "waiting";
    static final String READ = "read";
    static final String REFUSED = "refused";
    static final String PASSED = "passed";

    /** Long after the last feed has dropped it, an item is forgotten: the register itself takes no report twice. */
    private static final Duration KEPT = Duration.ofDays(180);
    /** That it is still listed is noted so often and no more: a sitemap lists thousands. */
    private static final Duration NOTED = Duration.ofDays(7);
    /** If more change at once, and more than half of all, only the sitemap has changed. */
    private static final int MOST_CHANGES = 20;

    private final boolean keepsText;

    FollowedItems(boolean keepsText) {
        this.keepsText = keepsText;
    }

    /** An item as it was kept. */
    private record Kept(String signature, String state, long listed) {}

    int keep(DSLContext sql, long followed, List<Listed> items, boolean steady, Instant now) {
        var kept = kept(sql, followed);
        var fresh = new ArrayList<Listed>();
        var changed = new ArrayList<Listed>();
        var same = new ArrayList<String>();
        for (var item : distinct(items)) {
            var before = kept.get(item.key());
            if (before == null) fresh.add(item);
            else if (!before.signature().equals(item.signature())) changed.add(item);
            else if (before.listed() < now.minus(NOTED).getEpochSecond()) same.add(item.key());
        }
        boolean madeAnew = steady && changed.size() > MOST_CHANGES && changed.size() * 2 > kept.size();
        insert(sql, followed, fresh, now);
        for (var item : changed) change(sql, followed, item, madeAnew || item.passed(), now);
        for (var part : Parts.of(same))
            sql.update(ITEM)
                    .set(ITEM_LISTED, now.getEpochSecond())
                    .where(ITEM_FOLLOWED.eq(followed), ITEM_KEY.in(part))
                    .execute();
        sql.deleteFrom(ITEM)
                .where(
                        ITEM_FOLLOWED.eq(followed),
                        ITEM_STATE.ne(WAITING),
                        ITEM_LISTED.lt(now.minus(KEPT).getEpochSecond()))
                .execute();
        return (int) fresh.stream().filter(i -> !i.passed()).count() + (madeAnew ? 0 : changed.size());
    }

    private static Map<String, Kept> kept(DSLContext sql, long followed) {
        var kept = new HashMap<String, Kept>();
        sql.select(ITEM_KEY, ITEM_SIGNATURE, ITEM_STATE, ITEM_LISTED)
                .from(ITEM)
                .where(ITEM_FOLLOWED.eq(followed))
                .forEach(r -> kept.put(r.value1(), new Kept(r.value2(), r.value3(), r.value4())));
        return kept;
    }

    /** Feeds name the same report twice, too. */
    private static List<Listed> distinct(List<Listed> items) {
        return List.copyOf(items.stream()
                .collect(Collectors.toMap(
                        i -> Term.storable(i.key()), i -> i, (first, later) -> first, java.util.LinkedHashMap::new))
                .values());
    }

    private void insert(DSLContext sql, long followed, List<Listed> items, Instant now) {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            long time = now.getEpochSecond();
            boolean waits = !item.passed();
            rows.add(new Object[] {
                followed,
                Term.storable(item.key()),
                Term.storable(item.address()),
                item.signature(),
                waits ? WAITING : PASSED,
                0,
                0,
                time,
                time,
                i,
                waits ? item.title().map(Term::storable).orElse(null) : null,
                waits ? item.outlet().map(Term::storable).orElse(null) : null,
                item.day().map(LocalDate::toEpochDay).orElse(null),
                waits ? content(item) : null
            });
        }
        Database.each(
                sql,
                sql.insertInto(
                                ITEM,
                                ITEM_FOLLOWED,
                                ITEM_KEY,
                                ITEM_ADDRESS,
                                ITEM_SIGNATURE,
                                ITEM_STATE,
                                ITEM_AGAIN,
                                ITEM_TRIES,
                                ITEM_NEXT,
                                ITEM_LISTED,
                                ITEM_PLACE,
                                ITEM_TITLE,
                                ITEM_OUTLET,
                                ITEM_DAY,
                                ITEM_CONTENT)
                        .values(
                                (Long) null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)
                        .onConflictDoNothing(),
                rows);
    }

    private @org.jspecify.annotations.Nullable String content(Listed item) {
        return keepsText ? item.content().map(Term::storable).orElse(null) : null;
    }

    private void change(DSLContext sql, long followed, Listed item, boolean onlyNoted, Instant now) {
        var update = sql.update(ITEM).set(ITEM_SIGNATURE, item.signature()).set(ITEM_LISTED, now.getEpochSecond());
        if (!onlyNoted)
            update = update.set(ITEM_STATE, WAITING)
                    .set(ITEM_ADDRESS, Term.storable(item.address()))
                    .set(ITEM_AGAIN, DSL.when(ITEM_STATE.eq(READ), 1).otherwise(ITEM_AGAIN))
                    .set(ITEM_TRIES, 0)
                    .set(ITEM_NEXT, now.getEpochSecond())
                    .set(ITEM_TITLE, item.title().map(Term::storable).orElse(null))
                    .set(ITEM_OUTLET, item.outlet().map(Term::storable).orElse(null))
                    .set(ITEM_DAY, item.day().map(LocalDate::toEpochDay).orElse(null))
                    .set(ITEM_CONTENT, content(item));
        update.where(ITEM_FOLLOWED.eq(followed), ITEM_KEY.eq(Term.storable(item.key())))
                .execute();
    }

    static List<Waiting> waiting(DSLContext sql, Instant now, int most) {
        return sql.select(WAITING_ALL)
                .from(ITEM)
                .join(FOLLOWED)
                .on(FOLLOWED_ROW.eq(ITEM_FOLLOWED))
                .where(ITEM_STATE.eq(WAITING), ITEM_NEXT.le(now.getEpochSecond()))
                .orderBy(ITEM_NEXT, ITEM_PLACE, FOLLOWED_ROW, ITEM_KEY)
                .limit(most)
                .fetch(FollowedItems::waiting);
    }

    private static Waiting waiting(Record row) {
        var listed = new Listed(
                row.get(ITEM_KEY),
                row.get(ITEM_ADDRESS),
                row.get(ITEM_SIGNATURE),
                false,
                Optional.ofNullable(row.get(ITEM_TITLE)),
                Optional.ofNullable(row.get(ITEM_OUTLET)),
                Optional.ofNullable(row.get(ITEM_DAY)).map(LocalDate::ofEpochDay),
                Optional.ofNullable(row.get(ITEM_CONTENT)));
        return new Waiting(
                row.get(ITEM_FOLLOWED),
                row.get(FOLLOWED_ADDRESS),
                Optional.ofNullable(row.get(FOLLOWED_TITLE)),
                listed,
                row.get(ITEM_AGAIN) == 1,
                row.get(ITEM_TRIES));
    }

    static long waiting(DSLContext sql) {
        return sql.fetchCount(ITEM, ITEM_STATE.eq(WAITING));
    }

    static Optional<Instant> next(DSLContext sql) {
        return SqlFollowed.first(sql, sql.select(DSL.min(ITEM_NEXT)).from(ITEM).where(ITEM_STATE.eq(WAITING)));
    }

    static boolean isRead(DSLContext sql, Waiting item) {
        return !item.listed().address().isEmpty()
                && sql.fetchExists(ITEM, ITEM_ADDRESS.eq(item.listed().address()), ITEM_STATE.eq(READ));
    }

    static int close(DSLContext sql, Waiting item, String state, Optional<String> why) {
        return sql.update(ITEM)
                .set(ITEM_STATE, state)
                .set(ITEM_FAULT, why.map(Term::storable).orElse(null))
                .setNull(ITEM_TITLE)
                .setNull(ITEM_OUTLET)
                .setNull(ITEM_CONTENT)
                .where(same(item))
                .execute();
    }

    static int later(DSLContext sql, Waiting item, Instant again, int tries, String why) {
        return sql.update(ITEM)
                .set(ITEM_NEXT, again.getEpochSecond())
                .set(ITEM_TRIES, tries)
                .set(ITEM_FAULT, Term.storable(why))
                .where(same(item))
                .execute();
    }

    /** The very item that was taken: one of which the feed has said something new meanwhile goes on waiting. */
    private static org.jooq.Condition same(Waiting item) {
        return ITEM_FOLLOWED
                .eq(item.followed())
                .and(ITEM_KEY.eq(item.listed().key()))
                .and(ITEM_SIGNATURE.eq(item.listed().signature()));
    }

    /** Two feeds are one: what {@code from} has and {@code to} has not is {@code to}'s. */
    static void join(DSLContext sql, long from, long to) {
        var known = sql.select(ITEM_KEY).from(ITEM).where(ITEM_FOLLOWED.eq(to)).fetchSet(ITEM_KEY);
        var moved = sql.select(ITEM_KEY).from(ITEM).where(ITEM_FOLLOWED.eq(from)).fetch(ITEM_KEY).stream()
                .filter(k -> !known.contains(k))
                .toList();
        for (var part : Parts.of(moved))
            sql.update(ITEM)
                    .set(ITEM_FOLLOWED, to)
                    .where(ITEM_FOLLOWED.eq(from), ITEM_KEY.in(part))
                    .execute();
        sql.deleteFrom(FOLLOWED).where(FOLLOWED_ROW.eq(from)).execute();
    }
}
