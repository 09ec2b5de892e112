package org.demarche.enter.draft;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Located;
import org.demarche.finding.Resolved;
import org.demarche.finding.Status;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;
import org.demarche.text.ReportDate;

/**
 * Lets the dateline say where and when an engagement takes place, where nothing else does: "Gandhi's visit" in a report from
 * Washington leads there, and "the ministers met today" tells of the place that the report comes from.
 */
final class Datelines {
    private static final Set<Status> NEAR = EnumSet.of(Status.SCHEDULED, Status.EXPECTED, Status.POSTPONED);

    private Datelines() {}

    static Engagement complete(Engagement engagement, Act first, Resolved resolved) {
        return placed(dated(engagement, first, resolved), first, resolved);
    }

    private static Engagement dated(Engagement engagement, Act first, Resolved resolved) {
        if (engagement.date().isPresent() || engagement.background() || !isDeed(engagement)) return engagement;
        var today = resolved.settledDate().filter(ReportDate::isDay);
        if (today.isEmpty()) return engagement;
        var day = Edtf.day(today.get().day());
        // Who is on a visit while the report is written is on it that day, though it may have begun before.
        if (engagement.type() == EngagementType.VISIT)
            return engagement.status() == Status.UNDER_WAY
                    ? engagement.withDate(day, "under way on the report's date")
                    : engagement;
        return new News(first, resolved).isOfTheDay()
                ? engagement.withDate(day, "told as the news of the dateline's day")
                : engagement;
    }

    private static boolean isDeed(Engagement engagement) {
        return engagement.status() == Status.HELD || engagement.status() == Status.UNDER_WAY;
    }

    private static Engagement placed(Engagement engagement, Act first, Resolved resolved) {
        var home = resolved.dateline().filter(h -> h.country().isPresent());
        if (home.isEmpty() || engagement.place().isPresent() || engagement.background()) return engagement;
        // Whoever has the guest before him is told, though nobody knows of which state he is.
        boolean hosted = first.roles().stream().anyMatch(r -> r.part() == Part.HOST);
        if (!hosted && leadsHere(engagement, home.get()))
            return at(engagement, home.get(), Hosts.received(engagement.participants(), List.of(home.get())));
        return isOfTheDay(engagement, resolved) && isAtHome(engagement, home.get())
                ? at(engagement, home.get(), engagement.participants())
                : engagement;
    }

    /** Guests alone, of another state than the one that the report is from. */
    private static boolean leadsHere(Engagement engagement, Located home) {
        var country = home.country().orElseThrow();
        return engagement.type() == EngagementType.VISIT
                && engagement.participants().stream()
                                .map(Participant::side)
                                .distinct()
                                .count()
                        == 1
                && engagement.participants().stream()
                        .allMatch(p -> p.role() == Participant.Role.GUEST
                                && p.country().isPresent()
                                && !Knowledge.isSameState(p.side(), country));
    }

    private static boolean isOfTheDay(Engagement engagement, Resolved resolved) {
        var date = engagement.date();
        var today = resolved.settledDate();
        if (engagement.type() == EngagementType.CALL || today.isEmpty() || date.isEmpty()) return false;
        var first = date.get().first();
        if (isDeed(engagement))
            return !first.isBefore(today.get().first().minusDays(1))
                    && !first.isAfter(today.get().last());
        // What is to begin the same day is near; of what an organisation does, so is what begins the day after.
        boolean faceless =
                engagement.participants().stream().allMatch(p -> p.country().isEmpty());
        return NEAR.contains(engagement.status())
                && date.get().first().equals(date.get().last())
                && !first.isBefore(today.get().first())
                && !first.isAfter(today.get().last().plusDays(faceless ? 1 : 0));
    }

    /** Whether the state that the report is from takes part, or nobody but an organisation does. */
    private static boolean isAtHome(Engagement engagement, Located home) {
        var country = home.country().orElseThrow();
        return engagement.participants().stream()
                .anyMatch(p ->
                        Knowledge.isSameState(p.side(), country) || p.country().isEmpty());
    }

    private static Engagement at(Engagement e, Located place, List<Participant> participants) {
        return new Engagement(
                e.key(),
                e.type(),
                e.status(),
                participants,
                Participants.level(participants),
                Optional.of(place),
                e.date(),
                e.dateWhy(),
                e.topics(),
                e.outcome(),
                e.history(),
                e.conflicts(),
                e.evidence(),
                e.background(),
                e.partOf());
    }
}
