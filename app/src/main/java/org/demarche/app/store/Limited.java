package org.demarche.app.store;

import org.demarche.register.Query;

/** A query with another limit. */
final class Limited {
    private Limited() {}

    static Query to(Query query, int limit) {
        return new Query(
                query.persons(),
                query.sides(),
                query.levels(),
                query.place(),
                query.topic(),
                query.statuses(),
                query.types(),
                query.from(),
                query.to(),
                query.outlet(),
                query.unconfirmed(),
                query.conflicting(),
                query.background(),
                query.hidden(),
                query.sort(),
                query.descending(),
                limit,
                query.offset());
    }
}
