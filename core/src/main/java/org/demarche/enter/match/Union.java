package org.demarche.enter.match;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Conflict;
import org.demarche.register.Engagement.StatusChange;
import org.demarche.register.Participant;
import org.demarche.text.Evidence;

/** Joins a later mention to an engagement: what says more wins, what differs stands in {@code conflicts}. */
public final class Union {
    private static final List<String> PRECISIONS = List.of("venue", "city", "region", "country");

    private Union() {}

    /**
     * The engagement with what {@code mention} adds.
     *
     * @param participants the participants of both, already united
     * @param level their level
     */
    public static Engagement of(
            Engagement engagement, Engagement mention, List<Participant> participants, Level level) {
        var date = date(engagement, mention);
        boolean newDate = !date.equals(engagement.date());
        return new Engagement(
                engagement.key(),
                type(engagement.type(), mention.type()),
                engagement.status(),
                participants,
                level,
                place(engagement.place(), mention.place()),
                date,
                newDate ? mention.dateWhy() : engagement.dateWhy(),
                distinct(engagement.topics(), mention.topics()),
                distinct(engagement.outcome(), mention.outcome()),
                history(engagement, mention),
                conflicts(engagement, mention),
                evidence(engagement.evidence(), mention.evidence()),
                engagement.date().isPresent() || mention.date().isEmpty()
                        ? engagement.background()
                        : mention.background(),
                engagement.partOf());
    }

    /** The word that says more: "consultations" over "meetings"; a visit with talks in it stays a visit. */
    private static EngagementType type(EngagementType first, EngagementType later) {
        boolean plain = first == EngagementType.MEETING;
        boolean fuller = later == EngagementType.SUMMIT
                || later == EngagementType.CONSULTATION
                || later == EngagementType.NEGOTIATION
                || later == EngagementType.CONFERENCE
                || later == EngagementType.MEDIATION;
        return plain && fuller ? later : first;
    }

    private static Optional<Edtf> date(Engagement engagement, Engagement mention) {
        if (engagement.date().isEmpty()) return mention.date();
        if (mention.date().isEmpty()) return engagement.date();
        var a = engagement.date().get();
        var b = mention.date().get();
        if (mention.status() == Status.POSTPONED && !a.overlaps(b))
            return Optional.of(b.first().isAfter(a.first()) ? b : a);
        return Optional.of(days(b) < days(a) && a.overlaps(b) ? b : a);
    }

    private static long days(Edtf date) {
        return ChronoUnit.DAYS.between(date.first(), date.last());
    }

    private static Optional<Located> place(Optional<Located> a, Optional<Located> b) {
        if (a.isEmpty()) return b;
        if (b.isEmpty()) return a;
        return PRECISIONS.indexOf(b.get().precision())
                        < PRECISIONS.indexOf(a.get().precision())
                ? b
                : a;
    }

    private static List<StatusChange> history(Engagement engagement, Engagement mention) {
        var history = new ArrayList<>(engagement.history());
        for (var change : mention.history()) {
            // The report that says again what it said changes nothing: the words stand in the evidence.
            boolean known = history.stream()
                    .anyMatch(h -> h.status() == change.status()
                            && (change.source().isReport()
                                    || h.source().equals(change.source())
                                            && h.evidence().sentence()
                                                    == change.evidence().sentence()));
            if (!known) history.add(change);
        }
        return history;
    }

    private static List<Conflict> conflicts(Engagement engagement, Engagement mention) {
        var conflicts = new ArrayList<>(engagement.conflicts());
        boolean moved = engagement.status() == Status.POSTPONED || mention.status() == Status.POSTPONED;
        if (!moved
                && engagement.date().isPresent()
                && mention.date().isPresent()
                && !engagement.date().get().overlaps(mention.date().get()))
            conflicts.add(new Conflict(
                    "date",
                    List.of(
                            value(engagement.date().get(), engagement),
                            value(mention.date().get(), mention))));
        return conflicts;
    }

    private static Conflict.Value value(Edtf date, Engagement teller) {
        return new Conflict.Value(date.value(), teller.source(), first(teller, "date"));
    }

    private static Evidence first(Engagement engagement, String field) {
        return engagement.evidence().stream()
                .filter(e -> e.field().equals(field))
                .findFirst()
                .orElse(engagement.evidence().get(0));
    }

    private static List<Evidence> evidence(List<Evidence> a, List<Evidence> b) {
        var all = new ArrayList<>(a);
        for (var next : b) if (!all.contains(next)) all.add(next);
        return all;
    }

    private static List<Engagement.Excerpt> distinct(List<Engagement.Excerpt> a, List<Engagement.Excerpt> b) {
        var all = new ArrayList<>(a);
        for (var next : b) if (all.stream().noneMatch(e -> e.text().equalsIgnoreCase(next.text()))) all.add(next);
        return all;
    }
}
