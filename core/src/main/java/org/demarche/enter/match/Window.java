package org.demarche.enter.match;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Status;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.StatusChange;

/** The days between which an engagement may lie, as far as one report tells; both included. */
public record Window(LocalDate from, LocalDate to) {
    private static final Window ALL = new Window(LocalDate.MIN, LocalDate.MAX);

    /** Reports that differ on a day differ by a day or two: the dateline's clock, or "Wednesday" told on Thursday. */
    private static final int SLACK_DAYS = 2;

    /** Nobody speaks of talks without a day as news for longer than this. */
    private static final int DEED_DAYS_BACK = 45;

    private static final int PLAN_DAYS_AHEAD = 400;

    /** For so long people speak of a plan without a day; what was done meanwhile is within it, as that may have been it. */
    static final int PLAN_LIFE_DAYS = 200;

    /** How far an open interval reaches: "from Tuesday". */
    private static final int OPEN_DAYS = 30;

    /** What two states do so seldom that another day within weeks is likelier a new day of it than another one. */
    static final Set<EngagementType> SELDOM = EnumSet.of(EngagementType.SIGNING, EngagementType.EXERCISE);

    static final int MOVED_DAYS = 21;

    /** By so many days a plan slips without a report that tells so. */
    static final int SLIPPED_DAYS = 7;

    /** The window of {@code engagement}, told on {@code reported}. */
    public static Window of(Engagement engagement, Optional<LocalDate> reported) {
        var window = stated(engagement).or(() -> reported.map(day -> unstated(engagement, day)));
        if (window.isEmpty()) return ALL;
        var days = window.get();
        boolean moved = engagement.history().stream().anyMatch(h -> h.status() == Status.POSTPONED);
        boolean dated = engagement.date().isPresent();
        if (!moved)
            return dated && SELDOM.contains(engagement.type())
                    ? new Window(days.from().minusDays(MOVED_DAYS), days.to().plusDays(MOVED_DAYS))
                    : days;
        // What was put off may be told under its old day, and later under its new one.
        var told = reported.orElse(days.from());
        return days.and(new Window(told, told.plusDays(PLAN_DAYS_AHEAD)));
    }

    private static Optional<Window> stated(Engagement engagement) {
        boolean done = engagement.status().isDeed();
        // A late copy counts its days from a wrong one; a plan may slip.
        int back = done ? Copies.REPRINT_DAYS : SLIPPED_DAYS;
        int on = done ? 0 : SLIPPED_DAYS - SLACK_DAYS;
        Optional<Window> window = engagement.date().map(d -> around(d.first().minusDays(back), plus(d.last(), on)));
        for (var date : engagement.history().stream()
                .map(StatusChange::decision)
                .flatMap(d -> Stream.concat(d.from().stream(), d.to().stream()))
                .toList()) {
            var next = around(date.first(), date.last());
            window = Optional.of(window.map(w -> w.and(next)).orElse(next));
        }
        return window;
    }

    private static LocalDate plus(LocalDate last, int days) {
        return last.equals(LocalDate.MAX) ? last : last.plusDays(days);
    }

    private static Window around(LocalDate first, LocalDate last) {
        var end = last.equals(LocalDate.MAX) ? first.plusDays(OPEN_DAYS) : last.plusDays(SLACK_DAYS);
        return new Window(first.minusDays(SLACK_DAYS), end);
    }

    private static Window unstated(Engagement engagement, LocalDate day) {
        if (engagement.background()) return new Window(LocalDate.MIN, day);
        return switch (engagement.status()) {
            case HELD, UNDER_WAY -> new Window(day.minusDays(DEED_DAYS_BACK), day.plusDays(SLACK_DAYS));
            case PROPOSED, INVITED, ACCEPTED, DECLINED, EXPECTED, ARRANGED, SCHEDULED, POSTPONED, CANCELLED, DENIED ->
                new Window(day.minusDays(PLAN_LIFE_DAYS), day.plusDays(PLAN_DAYS_AHEAD));
        };
    }

    private Window and(Window other) {
        return new Window(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
