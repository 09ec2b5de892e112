package org.demarche.enter.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Status;

/** Compares when it takes place. */
final class DatesCompared implements Comparison {
    /** As long as one visit or one round of talks lasts. */
    static final int SHORT_DAYS = 8;

    private static final Set<EngagementType> SITTINGS = EnumSet.of(
            EngagementType.MEETING, EngagementType.CALL, EngagementType.SIGNING, EngagementType.CONSULTATION);

    private static final int MONTH_DAYS = 31;
    private static final int NEAR_DAYS = 2;
    private static final int WEEK_DAYS = 7;

    @Override
    public Optional<String> bar(Facts earlier, Facts later) {
        if (earlier.date().isEmpty() || later.date().isEmpty() || earlier.overlaps(later)) return Optional.empty();
        if (isSetRight(earlier, later) || Copies.isReprint(earlier, later)) return Optional.empty();
        boolean isNear = isNear(earlier, later) && !areOfTwoDays(earlier, later);
        return isNear || isMoved(earlier, later)
                ? Optional.empty()
                : Optional.of("other days, " + earlier.date().get() + " and "
                        + later.date().get());
    }

    private static boolean isNear(Facts a, Facts b) {
        long longer = Math.max(days(a.date().orElseThrow()), days(b.date().orElseThrow()));
        // "Last week" said at a weekend is the week that ends, or the one before.
        return gap(a, b) <= (longer == WEEK_DAYS ? WEEK_DAYS : NEAR_DAYS);
    }

    /** Whether days that are near are nevertheless the days of two. */
    private static boolean areOfTwoDays(Facts a, Facts b) {
        boolean single = days(a.date().orElseThrow()) == 1 && days(b.date().orElseThrow()) == 1;
        if (single && areOfOneSitting(a, b) && a.fullNamesShared(b) < 2) return true;
        return areSittingsApart(a, b) || single && isVisitAndLaterTalks(a, b);
    }

    @Override
    public List<Trait> traits(Facts earlier, Facts later) {
        var traits = new ArrayList<Trait>();
        if (earlier.date().isEmpty() || later.date().isEmpty()) {
            traits.add(undated(earlier, later));
            return traits;
        }
        if (!earlier.overlaps(later)) {
            if (Copies.isReprint(earlier, later)) return traits;
            var near = earlier.type() == later.type() ? "date.near" : "date.near-other-kind";
            var code = isSetRight(earlier, later) ? "date.set-right" : isMoved(earlier, later) ? "date.moved" : near;
            traits.add(new Trait(
                    code,
                    () -> "days differ, " + earlier.date().get() + " and "
                            + later.date().get()));
            return traits;
        }
        traits.add(overlap(earlier, later));
        return traits;
    }

    private static Trait undated(Facts earlier, Facts later) {
        var date = earlier.date().or(later::date);
        if (date.isEmpty()) return Trait.of("date.none", "neither report names a day");
        var implied = earlier.impliedDate().or(later::impliedDate);
        if (implied.isEmpty()) return Trait.of("date.one", "only one report names a day");
        return implied.get().overlaps(date.get())
                ? new Trait("date.implied", () -> "told as done about " + date.get())
                : new Trait("date.not-implied", () -> "told as done long before or after " + date.get());
    }

    private static Trait overlap(Facts earlier, Facts later) {
        Edtf best = earlier.date().get();
        Edtf other = later.date().get();
        for (var a : earlier.dates())
            for (var b : later.dates())
                if (a.overlaps(b) && (!best.overlaps(other) || days(a) + days(b) < days(best) + days(other))) {
                    best = a;
                    other = b;
                }
        var a = best;
        var b = other;
        if (a.value().equals(b.value()) && days(a) == 1) return new Trait("date.day", () -> "the same day, " + a);
        if (a.value().equals(b.value()) && days(a) <= SHORT_DAYS)
            return new Trait("date.days", () -> "the same days, " + a);
        long longer = Math.max(days(a), days(b));
        var code = longer <= SHORT_DAYS
                ? "date.within-days"
                : longer <= MONTH_DAYS ? "date.within-month" : "date.within-more";
        return new Trait(code, () -> "days in common, " + a + " and " + b);
    }

    /** How many days a date spans; open ones are as long as they come. */
    static long days(Edtf date) {
        return date.last().equals(LocalDate.MAX)
                ? Integer.MAX_VALUE
                : ChronoUnit.DAYS.between(date.first(), date.last()) + 1;
    }

    /** What is over within a day: two days told of it are two, where those of a visit or of talks may be from their midst. */
    private static boolean areOfOneSitting(Facts a, Facts b) {
        boolean others = !a.sides().equals(b.sides());
        return !a.isVisit()
                && !b.isVisit()
                && (others && !a.hasBody(a.sides()) && !b.hasBody(b.sides())
                        || SITTINGS.contains(a.type()) && SITTINGS.contains(b.type()) && !a.hasBody(a.sides()));
    }

    /**
     * What was over before the other began is another, though the same two meet again within days; as is what one outlet tells
     * of a day and then of the next. Of two outlets the days of one meeting may differ by one.
     */
    private static boolean areSittingsApart(Facts a, Facts b) {
        if (!a.isDeed() || !b.isDeed() || !SITTINGS.contains(a.type()) || !SITTINGS.contains(b.type())) return false;
        var first =
                a.date().orElseThrow().first().isBefore(b.date().orElseThrow().first()) ? a : b;
        var second = first == a ? b : a;
        if (first.engagement().status() != Status.HELD || first.hasBody(first.sides())) return false;
        if (gap(a, b) > 1)
            return first.reported()
                    .filter(second.date().orElseThrow().first()::isAfter)
                    .isPresent();
        return a.report().outlet().isPresent()
                && a.report().outlet().equals(b.report().outlet());
    }

    /** A guest's talks on the second day of his visit are a part of it, and not the visit told otherwise. */
    private static boolean isVisitAndLaterTalks(Facts a, Facts b) {
        if (a.isVisit() == b.isVisit()) return false;
        var visit = a.isVisit() ? a : b;
        var talks = a.isVisit() ? b : a;
        return talks.date()
                .orElseThrow()
                .first()
                .isAfter(visit.date().orElseThrow().first());
    }

    /** Days between the end of the one and the start of the other. */
    private static long gap(Facts a, Facts b) {
        var x = a.date().orElseThrow();
        var y = b.date().orElseThrow();
        return x.last().isBefore(y.first())
                ? ChronoUnit.DAYS.between(x.last(), y.first())
                : ChronoUnit.DAYS.between(y.last(), x.first());
    }

    private static boolean isSetRight(Facts earlier, Facts later) {
        return later.report().correction().isPresent() && Copies.isCorrected(earlier.report(), later.report());
    }

    /** Whether the later report has another day than the earlier since it was moved. */
    private static boolean isMoved(Facts earlier, Facts later) {
        // What took place has its day: what is put off after that, or took place on another, is another.
        if (earlier.isDeed()) return false;
        boolean before = later.isDeed()
                && earlier.reported()
                        .filter(later.date().orElseThrow().last()::isBefore)
                        .isPresent();
        if (later.isMoved() || earlier.isMoved()) return !before;
        return earlier.type() == later.type() && (isSeldomMoved(earlier, later) || isHeldOtherwise(earlier, later));
    }

    /**
     * Two states seldom sign or exercise twice in a month: what was planned for one day and is told of another was moved.
     */
    private static boolean isSeldomMoved(Facts earlier, Facts later) {
        return Window.SELDOM.contains(later.type())
                && earlier.sides().equals(later.sides())
                && gap(earlier, later) <= Window.MOVED_DAYS;
    }

    /** "Four days later than planned": those who were to meet in a town met there, though nobody told why not on the day. */
    private static boolean isHeldOtherwise(Facts plan, Facts deed) {
        boolean same = plan.namesShared(deed) > 1
                || plan.isVisit() && plan.guests().stream().anyMatch(g -> plan.sharesName(g, deed));
        return deed.isDeed()
                && same
                && !plan.engagement().background()
                && plan.city().isPresent()
                && plan.city().equals(deed.city())
                && plan.sides().equals(deed.sides())
                && plan.reported()
                        .filter(deed.date().orElseThrow().first()::isAfter)
                        .isPresent()
                && gap(plan, deed) <= Window.SLIPPED_DAYS;
    }
}
