package org.demarche.enter;

import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Status;
import org.demarche.knowledge.Knowledge;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;
import org.demarche.text.Span;

/** Tells whether what a report says of an engagement makes it one: two sides, or an organisation that gathers. */
final class Standing {
    private Standing() {}

    /**
     * Why {@code engagement}, told at {@code span}, is none yet; empty where it is one.
     *
     * @param oneOfTwo whether it was told of the other side only, as "negotiations with the Monetary Fund"
     */
    static Optional<Refusal> refusal(Engagement engagement, Span span, boolean oneOfTwo) {
        var sides = engagement.participants().stream()
                .map(p -> Knowledge.stateKey(p.side()))
                .collect(Collectors.toSet());
        boolean organization = engagement.participants().stream()
                .anyMatch(p -> p.organization().isPresent());
        boolean gathering = engagement.type() != EngagementType.VISIT && engagement.type() != EngagementType.CALL;
        boolean hosted = engagement.type() != EngagementType.VISIT
                || engagement.participants().stream().anyMatch(p -> p.role() != Participant.Role.GUEST);
        if (sides.size() >= 2 && hosted || organization && gathering && !oneOfTwo) return Optional.empty();
        return Optional.of(
                isDomestic(engagement)
                        ? Refusal.at(RefusalCode.ACT_DOMESTIC, span, "all who take part are of one state")
                        : Refusal.at(RefusalCode.ACT_NO_SIDES, span, "only one side is named for it"));
    }

    /** Whether one state takes part in it by name, and somebody else who is not named: other reports may tell who. */
    static boolean isLoose(Engagement engagement) {
        var people = engagement.participants();
        return !isDomestic(engagement)
                && people.stream().allMatch(p -> p.country().isPresent())
                && people.stream()
                                .map(p -> Knowledge.stateKey(p.side()))
                                .distinct()
                                .count()
                        == 1
                && !engagement.history().isEmpty();
    }

    /** Whether it is only said to have been: no day, no place, and nothing planned or told beside. */
    static boolean isBare(Engagement engagement) {
        return engagement.date().isEmpty()
                && engagement.place().isEmpty()
                && engagement.history().size() == 1
                && engagement.history().get(0).status() == Status.HELD;
    }

    /** Whether nobody else is to come: several of one state who meet. Travellers of one state are going somewhere. */
    static boolean isDomestic(Engagement engagement) {
        return engagement.participants().size() > 1
                && engagement.participants().stream()
                                .map(p -> Knowledge.stateKey(p.side()))
                                .distinct()
                                .count()
                        == 1
                && !engagement.participants().stream().allMatch(p -> p.role() == Participant.Role.GUEST);
    }
}
