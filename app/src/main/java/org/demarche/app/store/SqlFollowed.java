package org.demarche.app.store;

import static org.demarche.app.store.FollowedSchema.*;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What is followed, in the register's database. */
final class SqlFollowed implements FollowedFeeds {
    private final Database database;
    private final FollowedItems items;

    /** @param keepsText whether reports' words may stand in the store, if only until they are read */
    SqlFollowed(Database database, boolean keepsText) {
        this.database = database;
        items = new FollowedItems(keepsText);
    }

    @Override
    public List<Followed> all() {
        return database.read(sql -> sql.select(FOLLOWED_ALL)
                .from(FOLLOWED)
                .orderBy(FOLLOWED_ADDRESS)
                .fetch(SqlFollowed::followed));
    }

    @Override
    public Optional<Followed> find(String address) {
        return database.read(sql -> find(sql, address));
    }

    private static Optional<Followed> find(DSLContext sql, String address) {
        return sql.select(FOLLOWED_ALL)
                .from(FOLLOWED)
                .where(FOLLOWED_ADDRESS.eq(address).or(FOLLOWED_GIVEN.eq(address)))
                .orderBy(DSL.when(FOLLOWED_ADDRESS.eq(address), 0).otherwise(1), FOLLOWED_ROW)
                .limit(1)
                .fetchOptional(SqlFollowed::followed);
    }

    @Override
    public boolean add(String address, Optional<String> parent, Optional<String> title, Instant now) {
        return database.write(sql -> {
            if (find(sql, address).isPresent()) return false;
            return sql.insertInto(
                                    FOLLOWED,
                                    FOLLOWED_ADDRESS,
                                    FOLLOWED_GIVEN,
                                    FOLLOWED_PARENT,
                                    FOLLOWED_TITLE,
                                    FOLLOWED_NEXT,
                                    FOLLOWED_PAUSE,
                                    FOLLOWED_FAULTS,
                                    FOLLOWED_GONE)
                            .values(
                                    address,
                                    address,
                                    parent.orElse(null),
                                    title.map(Term::storable).orElse(null),
                                    now.getEpochSecond(),
                                    0L,
                                    0,
                                    0)
                            .onConflictDoNothing()
                            .execute()
                    == 1;
        });
    }

    @Override
    public List<Followed> due(Instant now) {
        return database.read(sql -> sql.select(FOLLOWED_ALL)
                .from(FOLLOWED)
                .where(FOLLOWED_GONE.eq(0), FOLLOWED_NEXT.le(now.getEpochSecond()))
                .orderBy(FOLLOWED_NEXT, FOLLOWED_ADDRESS)
                .fetch(SqlFollowed::followed));
    }

    @Override
    public void keep(Followed feed) {
        database.write(sql -> {
            update(sql, feed);
            return feed;
        });
    }

    @Override
    public int keep(Followed feed, List<Listed> listed, boolean steady, Instant now) {
        return database.write(sql -> {
            long row = update(sql, feed);
            return items.keep(sql, row, listed, steady, now);
        });
    }

    /** Returns the row that the feed is kept in: another one's, where the two have become one. */
    private static long update(DSLContext sql, Followed feed) {
        var other = sql.select(FOLLOWED_ROW)
                .from(FOLLOWED)
                .where(FOLLOWED_ADDRESS.eq(feed.address()), FOLLOWED_ROW.ne(feed.id()))
                .fetchOptional(FOLLOWED_ROW);
        other.ifPresent(row -> FollowedItems.join(sql, feed.id(), row));
        long row = other.orElse(feed.id());
        sql.update(FOLLOWED)
                .set(FOLLOWED_ADDRESS, feed.address())
                .set(FOLLOWED_TITLE, feed.title().map(Term::storable).orElse(null))
                .set(FOLLOWED_FORM, feed.form().orElse(null))
                .set(FOLLOWED_TAG, feed.tag().map(Term::storable).orElse(null))
                .set(FOLLOWED_MODIFIED, feed.modified().map(Term::storable).orElse(null))
                .set(FOLLOWED_NEXT, feed.nextPoll().getEpochSecond())
                .set(FOLLOWED_PAUSE, feed.pause().toSeconds())
                .set(FOLLOWED_POLL, seconds(feed.lastPoll()))
                .set(FOLLOWED_SUCCESS, seconds(feed.lastSuccess()))
                .set(FOLLOWED_FAULTS, feed.faults())
                .set(FOLLOWED_FAULT, feed.fault().map(Term::storable).orElse(null))
                .set(FOLLOWED_GONE, feed.gone() ? 1 : 0)
                .where(FOLLOWED_ROW.eq(row))
                .execute();
        return row;
    }

    private static @Nullable Long seconds(Optional<Instant> time) {
        return time.map(Instant::getEpochSecond).orElse(null);
    }

    @Override
    public boolean forget(String address) {
        return database.write(sql -> {
            var feed = find(sql, address);
            feed.ifPresent(f -> forget(sql, f));
            return feed.isPresent();
        });
    }

    private static void forget(DSLContext sql, Followed feed) {
        sql.deleteFrom(FOLLOWED).where(FOLLOWED_ROW.eq(feed.id())).execute();
        var named = sql.select(FOLLOWED_ALL)
                .from(FOLLOWED)
                .where(FOLLOWED_PARENT.in(feed.address(), feed.given()))
                .fetch(SqlFollowed::followed);
        for (var child : named) forget(sql, child);
    }

    @Override
    public List<Waiting> waiting(Instant now, int most) {
        return database.read(sql -> FollowedItems.waiting(sql, now, most));
    }

    @Override
    public long waiting() {
        return database.read(FollowedItems::waiting);
    }

    @Override
    public Optional<Instant> next() {
        return database.read(sql -> {
            var feed =
                    first(sql, sql.select(DSL.min(FOLLOWED_NEXT)).from(FOLLOWED).where(FOLLOWED_GONE.eq(0)));
            var item = FollowedItems.next(sql);
            return feed.isPresent() && item.isPresent()
                    ? Optional.of(feed.get().isBefore(item.get()) ? feed.get() : item.get())
                    : feed.or(() -> item);
        });
    }

    static Optional<Instant> first(DSLContext sql, org.jooq.Select<? extends Record> least) {
        return Optional.ofNullable(sql.fetchSingle(least).get(0, Long.class)).map(Instant::ofEpochSecond);
    }

    @Override
    public boolean isRead(Waiting item) {
        return database.read(sql -> FollowedItems.isRead(sql, item));
    }

    @Override
    public void read(Waiting item) {
        database.write(sql -> FollowedItems.close(sql, item, FollowedItems.READ, Optional.empty()));
    }

    @Override
    public void refused(Waiting item, String why) {
        database.write(sql -> FollowedItems.close(sql, item, FollowedItems.REFUSED, Optional.of(why)));
    }

    @Override
    public void later(Waiting item, Instant again, int tries, String why) {
        database.write(sql -> FollowedItems.later(sql, item, again, tries, why));
    }

    private static Followed followed(Record row) {
        return new Followed(
                row.get(FOLLOWED_ROW),
                row.get(FOLLOWED_ADDRESS),
                row.get(FOLLOWED_GIVEN),
                Optional.ofNullable(row.get(FOLLOWED_PARENT)),
                Optional.ofNullable(row.get(FOLLOWED_TITLE)),
                Optional.ofNullable(row.get(FOLLOWED_FORM)),
                Optional.ofNullable(row.get(FOLLOWED_TAG)),
                Optional.ofNullable(row.get(FOLLOWED_MODIFIED)),
                Instant.ofEpochSecond(row.get(FOLLOWED_NEXT)),
                Duration.ofSeconds(row.get(FOLLOWED_PAUSE)),
                Optional.ofNullable(row.get(FOLLOWED_POLL)).map(Instant::ofEpochSecond),
                Optional.ofNullable(row.get(FOLLOWED_SUCCESS)).map(Instant::ofEpochSecond),
                row.get(FOLLOWED_FAULTS),
                Optional.ofNullable(row.get(FOLLOWED_FAULT)),
                row.get(FOLLOWED_GONE) == 1);
    }
}
