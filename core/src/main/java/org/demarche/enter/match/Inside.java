package org.demarche.enter.match;

import java.util.List;
import java.util.Optional;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Located;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;

/** Tells which visit a meeting is part of: one that somebody of it is on, in that state and at that time. */
public final class Inside {
    private Inside() {}

    /** The visit among {@code engagements} that {@code meeting} is part of. */
    public static Optional<Engagement> find(Engagement meeting, List<Engagement> engagements) {
        if (meeting.type() == EngagementType.VISIT || meeting.type() == EngagementType.CALL) return Optional.empty();
        return engagements.stream()
                .filter(v -> v.type() == EngagementType.VISIT && v.background() == meeting.background())
                .filter(v -> isThere(meeting, v) && isThen(meeting, v) && sharesGuest(meeting, v))
                .findFirst();
    }

    private static boolean isThere(Engagement meeting, Engagement visit) {
        var stay = visit.place().flatMap(Located::country);
        if (stay.isEmpty()) return false;
        var there = meeting.place().flatMap(Located::country);
        // Without a place of its own a meeting with the hosts is where they are.
        return there.isPresent()
                ? Knowledge.isSameState(there.get(), stay.get())
                : meeting.participants().stream().anyMatch(p -> Knowledge.isSameState(p.side(), stay.get()));
    }

    private static boolean isThen(Engagement meeting, Engagement visit) {
        return meeting.date().isEmpty()
                || visit.date().isEmpty()
                || meeting.date().get().overlaps(visit.date().get());
    }

    private static boolean sharesGuest(Engagement meeting, Engagement visit) {
        return visit.participants().stream()
                .filter(g -> g.role() == Participant.Role.GUEST)
                .flatMap(g -> g.name().stream())
                .anyMatch(g -> meeting.participants().stream()
                        .flatMap(p -> p.name().stream())
                        .anyMatch(n -> Participant.isSameName(n, g)));
    }
}
