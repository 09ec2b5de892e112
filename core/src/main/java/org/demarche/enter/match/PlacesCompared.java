package org.demarche.enter.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares where it takes place. */
final class PlacesCompared implements Comparison {
    @Override
    public Optional<String> bar(Facts earlier, Facts later) {
        boolean abroad = isAbroad(earlier, later);
        if (earlier.isVisit() && later.isVisit() && abroad) return Optional.of("visits to other states");
        boolean held = earlier.isDeed() && later.isDeed();
        // Two by name on one day are at one place, whatever a report's dateline makes of it.
        return held
                        && !areOfOneDay(earlier, later)
                        && (abroad || !earlier.isVisit() && !later.isVisit() && isElsewhere(earlier, later))
                ? Optional.of("held in other places")
                : Optional.empty();
    }

    @Override
    public List<Trait> traits(Facts earlier, Facts later) {
        if (earlier.country().isEmpty() || later.country().isEmpty()) return List.of();
        if (isAbroad(earlier, later))
            return List.of(
                    isChanged(earlier, later)
                            ? Trait.of("place.changed", "moved from one of the two to the other")
                            : Trait.of("place.other", "other states"));
        if (isElsewhere(earlier, later)) return List.of(Trait.of("place.other-city", "other cities"));
        if (earlier.city().isPresent() && earlier.city().equals(later.city()))
            return List.of(new Trait("place.city", () -> "the same place, " + place(earlier)));
        return List.of(new Trait(
                "place.country",
                () -> "the same country, "
                        + SidesCompared.words(Set.of(earlier.country().get()))));
    }

    private static boolean areOfOneDay(Facts a, Facts b) {
        boolean days = a.date().isPresent() && b.date().isPresent() && !a.overlaps(b);
        return a.namesShared(b) > 1
                && !(days
                        && isAbroad(a, b)
                        && a.report().outlet().equals(b.report().outlet()));
    }

    /** What two states do seldom was to be at the one and was at the other. */
    private static boolean isChanged(Facts plan, Facts deed) {
        return !plan.isDeed()
                && deed.isDeed()
                && plan.type() == deed.type()
                && Window.SELDOM.contains(deed.type())
                && plan.sides().equals(deed.sides())
                && plan.country().filter(plan.sides()::contains).isPresent()
                && deed.country().filter(deed.sides()::contains).isPresent();
    }

    private static String place(Facts facts) {
        return facts.engagement().place().orElseThrow().name();
    }

    private static boolean isAbroad(Facts a, Facts b) {
        return a.country().isPresent()
                && b.country().isPresent()
                && !a.country().equals(b.country());
    }

    private static boolean isElsewhere(Facts a, Facts b) {
        if (isAbroad(a, b)) return true;
        return a.city().isPresent() && b.city().isPresent() && !a.city().equals(b.city());
    }
}
