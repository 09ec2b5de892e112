package org.demarche.enter.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.register.Account;

/**
 * Decides whether accounts of two reports speak of one engagement: each {@link Comparison} may bar it, or names traits whose
 * weights add up to its odds. Thread-safe.
 */
public final class AcrossReports {
    /** From which score on two accounts are taken to be one: wrong ties cost more than missing ones. */
    public static final double LEAST = 0.6;

    private static final double ROUNDED = 10_000;

    private final List<Comparison> comparisons = List.of(
            new Copies(),
            new SidesCompared(),
            new KindsCompared(),
            new PersonsCompared(),
            new PlacesCompared(),
            new CourseCompared(),
            new TopicsCompared());
    private final Comparison days = new DatesCompared();
    private final TraitWeights weights = TraitWeights.load();

    /** Why the two cannot be one; empty where nothing forbids it. */
    public Optional<String> bar(Facts a, Facts b) {
        return barBesidesDays(a, b, List.of()).or(() -> barOfDays(a, b));
    }

    /**
     * Why the two cannot be one, whatever their days are.
     *
     * @param company other accounts of what they may be one of: who names people of both tells that they are of one delegation
     */
    Optional<String> barBesidesDays(Facts a, Facts b, Collection<Facts> company) {
        for (var comparison : comparisons) {
            var bar = comparison.bar(earlier(a, b), later(a, b));
            boolean vouched = bar.isPresent()
                    && comparison instanceof PersonsCompared
                    && PersonsCompared.areOfOneDelegation(a, b, company);
            if (bar.isPresent() && !vouched) return bar;
        }
        return Optional.empty();
    }

    /** Why their days forbid it. */
    Optional<String> barOfDays(Facts a, Facts b) {
        return days.bar(earlier(a, b), later(a, b));
    }

    /** How sure it is that the two are one, from 0 to 1 in steps of a ten-thousandth; 0 where something forbids it. */
    public double score(Facts a, Facts b) {
        if (bar(a, b).isPresent()) return 0;
        double odds = weights.start();
        for (var trait : traits(a, b)) odds += weights.of(trait.code());
        return Math.round(ROUNDED / (1 + Math.exp(-odds))) / ROUNDED;
    }

    /**
     * Whether {@code done} fulfilled the plan that {@code earlier} tells without a day before {@code later} was told: then the
     * later speaks of something else, though the words would fit.
     */
    public boolean isFulfilled(Facts earlier, Facts done, Facts later) {
        return earlier.isOpenPlan()
                && done.isDoneBetween(earlier, later)
                && earlier.isVisit() == done.isVisit()
                && earlier.namesShared(done) >= earlier.namesShared(later)
                && score(earlier, done) >= LEAST
                && bar(done, later).isPresent();
    }

    /** What speaks for it, the weightiest first, then what speaks against it. */
    public List<String> reasons(Facts a, Facts b) {
        var traits = traits(a, b);
        traits.sort(
                Comparator.comparingDouble((Trait t) -> -weights.of(t.code())).thenComparing(Trait::code));
        var reasons = new ArrayList<String>();
        for (var trait : traits)
            if (weights.of(trait.code()) >= 0) reasons.add(trait.words().get());
        for (int i = traits.size() - 1; i >= 0; i--)
            if (weights.of(traits.get(i).code()) < 0)
                reasons.add("against it: " + traits.get(i).words().get());
        return reasons;
    }

    /** The codes of what the two have in common and in which they differ, as they are learned from. */
    public List<String> codes(Facts a, Facts b) {
        return traits(a, b).stream().map(Trait::code).toList();
    }

    private List<Trait> traits(Facts a, Facts b) {
        var traits = new ArrayList<Trait>();
        for (var comparison : comparisons) traits.addAll(comparison.traits(earlier(a, b), later(a, b)));
        traits.addAll(days.traits(earlier(a, b), later(a, b)));
        return traits;
    }

    private static Facts earlier(Facts a, Facts b) {
        return Account.ORDER.compare(a.account(), b.account()) <= 0 ? a : b;
    }

    private static Facts later(Facts a, Facts b) {
        return earlier(a, b) == a ? b : a;
    }
}
