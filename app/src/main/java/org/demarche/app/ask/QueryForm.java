package org.demarche.app.ask;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Status;
import org.demarche.register.Query;

/** A query in the making: begun from another, changed field by field. Not thread-safe. */
public final class QueryForm {
    private final Query base;
    private List<String> persons;
    private List<String> sides;
    private Set<Status> statuses;
    private Set<EngagementType> types;
    private Optional<LocalDate> from;
    private Optional<LocalDate> to;
    private boolean background;
    private boolean conflicting;
    private boolean unconfirmed;
    private Query.Sort sort;
    private boolean descending;
    private int limit;
    private int offset;

    public QueryForm(Query base) {
        this.base = base;
        persons = base.persons();
        sides = base.sides();
        statuses = base.statuses();
        types = base.types();
        from = base.from();
        to = base.to();
        background = base.background();
        conflicting = base.conflicting();
        unconfirmed = base.unconfirmed();
        sort = base.sort();
        descending = base.descending();
        limit = base.limit();
        offset = base.offset();
    }

    /** Everything that is not hidden, what is only recalled too, the latest first. */
    public static QueryForm all() {
        var form = new QueryForm(Query.all());
        form.background = true;
        return form;
    }

    public QueryForm person(String name) {
        persons = List.of(name);
        return this;
    }

    public QueryForm sides(List<String> all) {
        sides = all;
        return this;
    }

    public QueryForm statuses(Predicate<Status> wanted) {
        statuses = EnumSet.noneOf(Status.class);
        for (var status : Status.values()) if (wanted.test(status)) statuses.add(status);
        return this;
    }

    /** Those at which people meet: a call is a dealing too, but nobody has met. */
    public QueryForm meetings() {
        types = EnumSet.complementOf(EnumSet.of(EngagementType.CALL, EngagementType.EXERCISE));
        return this;
    }

    public QueryForm conflicting() {
        conflicting = true;
        return this;
    }

    public QueryForm unconfirmed() {
        unconfirmed = true;
        return this;
    }

    public QueryForm from(Optional<LocalDate> day) {
        from = day;
        return this;
    }

    public QueryForm to(Optional<LocalDate> day) {
        to = day;
        return this;
    }

    public QueryForm sorted(Query.Sort by, boolean descending) {
        this.sort = by;
        this.descending = descending;
        return this;
    }

    public QueryForm page(int limit, int offset) {
        this.limit = limit;
        this.offset = offset;
        return this;
    }

    public Query query() {
        return new Query(
                persons,
                sides,
                base.levels(),
                base.place(),
                base.topic(),
                statuses,
                types,
                from,
                to,
                base.outlet(),
                unconfirmed,
                conflicting,
                background,
                base.hidden(),
                sort,
                descending,
                limit,
                offset);
    }
}
