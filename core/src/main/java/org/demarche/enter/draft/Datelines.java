package org.demarche.enter.draft;

import java.util.List;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Located;
import org.demarche.finding.Resolved;
import org.demarche.finding.Status;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;

/**
 * Lets the dateline say where and when an engagement takes place, where nothing else does: "Gandhi's visit" in a report from
 * Washington leads there, and "the ministers met today" tells of the place that the report comes from.
 */
final class Datelines {
    private Datelines() {}

    static Engagement complete(Engagement engagement, Resolved resolved) {
        return dated(placed(engagement, resolved), resolved);
    }

    /** Who is on a visit while the report is written is on it that day, though it may have begun before. */
    private static Engagement dated(Engagement engagement, Resolved resolved) {
        boolean running = engagement.type() == EngagementType.VISIT
                && engagement.status() == Status.UNDER_WAY
                && engagement.date().isEmpty()
                && !engagement.background();
        return resolved.settledDate()
                .filter(d -> running && d.first().equals(d.last()))
                .map(d -> engagement.withDate(Edtf.day(d.day()), "under way on the report's date"))
                .orElse(engagement);
    }

    private static Engagement placed(Engagement engagement, Resolved resolved) {
        var home = resolved.dateline().filter(h -> h.country().isPresent());
        if (home.isEmpty() || engagement.place().isPresent() || engagement.background()) return engagement;
        if (leadsHere(engagement, home.get()))
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
        boolean deed = engagement.status() == Status.HELD || engagement.status() == Status.UNDER_WAY;
        if (!deed
                || engagement.type() == EngagementType.CALL
                || resolved.settledDate().isEmpty()) return false;
        var today = resolved.settledDate().get();
        return engagement
                .date()
                .filter(d -> !d.first().isBefore(today.first().minusDays(1))
                        && !d.first().isAfter(today.last()))
                .isPresent();
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
