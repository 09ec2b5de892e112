package org.demarche.enter.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.EngagementType;
import org.demarche.register.Participant;

/** Compares who is named of the sides that both have. */
final class PersonsCompared implements Comparison {
    private static final Set<EngagementType> GATHERINGS = Set.of(EngagementType.SUMMIT, EngagementType.CONFERENCE);

    @Override
    public Optional<String> bar(Facts earlier, Facts later) {
        var strangers = strangers(earlier, later);
        if (strangers.isEmpty()) return Optional.empty();
        return isOfOneGuest(strangers, earlier, later)
                        || isSucceeded(strangers, earlier, later)
                        || areOfOneGathering(earlier, later)
                ? Optional.empty()
                : Optional.of("other people of " + SidesCompared.words(Set.of(strangers.get(0))));
    }

    @Override
    public List<Trait> traits(Facts earlier, Facts later) {
        var shared = shared(earlier, later);
        var traits = new ArrayList<Trait>();
        var strangers = strangers(earlier, later);
        if (!strangers.isEmpty())
            traits.add(
                    isSucceeded(strangers, earlier, later)
                            ? Trait.of("persons.successor", "others in the same office")
                            : Trait.of("persons.others", "other people of one side"));
        if (shared.size() > 1)
            traits.add(new Trait("persons.several", () -> String.join(" and ", shared) + " in both"));
        else if (shared.size() == 1) traits.add(new Trait("persons.one", () -> shared.get(0) + " in both"));
        else
            traits.add(Trait.of(
                    hasNames(earlier) || hasNames(later) ? "persons.unshared" : "persons.none",
                    "nobody is named in both"));
        return traits;
    }

    /** A guest may be told with one host after the other on one visit. */
    private static boolean isOfOneGuest(List<String> strangers, Facts earlier, Facts later) {
        return (earlier.isVisit() || later.isVisit())
                && !shared(earlier, later).isEmpty()
                && Collections.disjoint(strangers, earlier.guests())
                && Collections.disjoint(strangers, later.guests());
    }

    /** Whether one of {@code company} names people of both wherever the two name strangers: "he goes instead of her". */
    static boolean areOfOneDelegation(Facts a, Facts b, Collection<Facts> company) {
        return strangers(a, b).stream()
                .allMatch(s -> company.stream().anyMatch(c -> c.sharesName(s, a) && c.sharesName(s, b)));
    }

    /** Delegations to a summit or a conference are large: each report names others of them. */
    private static boolean areOfOneGathering(Facts earlier, Facts later) {
        return GATHERINGS.contains(earlier.type())
                && earlier.type() == later.type()
                && earlier.city().isPresent()
                && earlier.city().equals(later.city());
    }

    /** A plan outlives a change of government: whoever holds the office then goes on the same day. */
    private static boolean isSucceeded(List<String> sides, Facts earlier, Facts later) {
        boolean day = earlier.date().isPresent()
                && later.date().isPresent()
                && earlier.date().get().overlaps(later.date().get())
                && Math.max(
                                DatesCompared.days(earlier.date().get()),
                                DatesCompared.days(later.date().get()))
                        <= DatesCompared.SHORT_DAYS;
        return day && !earlier.isDeed() && sides.stream().allMatch(s -> sharesOffice(s, earlier, later));
    }

    private static boolean sharesOffice(String side, Facts a, Facts b) {
        return a.offices(side).stream().anyMatch(b.offices(side)::contains);
    }

    private static boolean hasNames(Facts facts) {
        return facts.sides().stream().anyMatch(s -> !facts.names(s).isEmpty());
    }

    /** The sides of which both name somebody, and nobody is the same. */
    private static List<String> strangers(Facts a, Facts b) {
        return a.sides().stream()
                .filter(s -> !a.names(s).isEmpty()
                        && !b.names(s).isEmpty()
                        && sharedOf(s, a, b).isEmpty())
                .toList();
    }

    private static List<String> shared(Facts a, Facts b) {
        return a.sides().stream().flatMap(s -> sharedOf(s, a, b).stream()).toList();
    }

    private static List<String> sharedOf(String side, Facts a, Facts b) {
        return a.names(side).stream()
                .filter(n -> b.names(side).stream().anyMatch(m -> Participant.isSameName(n, m)))
                .toList();
    }
}
