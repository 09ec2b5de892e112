package org.demarche.enter.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;

/** Compares how far it has come by the one report and by the other, and how long after each other they tell it. */
final class CourseCompared implements Comparison {
    private static final int WEEK = 7;
    private static final int MONTH = 31;
    private static final int SEASON = 100;

    @Override
    public Optional<String> bar(Facts earlier, Facts later) {
        if (isTimeless(earlier) || isTimeless(later)) return barOfTimeless(earlier, later);
        if (isOutlived(earlier, later)) return Optional.of("plans of other times");
        if (isAhead(earlier, later)) return Optional.of("held before the other was planned");
        return isAhead(later, earlier) ? Optional.of("held before the other was planned") : Optional.empty();
    }

    /** A report without a day that names none: it may speak of any year. */
    private static boolean isTimeless(Facts facts) {
        return facts.date().isEmpty() && facts.reported().isEmpty();
    }

    /** Without any time only the people tell which of many meetings it is; of two such reports not even they do. */
    private static Optional<String> barOfTimeless(Facts a, Facts b) {
        boolean known = !(isTimeless(a) && isTimeless(b)) && a.namesShared(b) > 1;
        return known || a.report().signature().isOfLongCopy(b.report().signature())
                ? Optional.empty()
                : Optional.of("nobody tells when it is");
    }

    /** "They will meet soon" is not what somebody meant by it many months before. */
    private static boolean isOutlived(Facts a, Facts b) {
        return a.isOpenPlan()
                && b.isOpenPlan()
                && gap(a.reported(), b.reported())
                        .filter(d -> d > Window.PLAN_LIFE_DAYS)
                        .isPresent();
    }

    /** What the one tells as done, on a day before the other's report at the latest, is no plan of the other's. */
    private static boolean isAhead(Facts deed, Facts plan) {
        // "We never met" speaks of what another report has as done.
        if (plan.engagement().status() == Status.DENIED) return false;
        if (!deed.isDeed()
                || plan.isDeed()
                || plan.date().isPresent()
                || plan.engagement().background()) return false;
        var done = deed.date().map(d -> d.last()).or(() -> deed.reported());
        return done.isPresent() && plan.reported().filter(done.get()::isBefore).isPresent();
    }

    @Override
    public List<Trait> traits(Facts earlier, Facts later) {
        var traits = new ArrayList<Trait>();
        if (earlier.isDeed() == later.isDeed())
            traits.add(Trait.of(
                    earlier.isDeed() ? "course.deeds" : "course.plans",
                    earlier.isDeed() ? "told as done in both" : "a plan in both"));
        else
            traits.add(Trait.of(
                    later.isDeed() ? "course.done" : "course.back",
                    later.isDeed() ? "planned, then done" : "done, then planned"));
        if (earlier.engagement().background() != later.engagement().background())
            traits.add(Trait.of("course.recalled", "one report only recalls it"));
        var gap = gap(earlier.reported(), later.reported());
        // Where a day is told or follows, the days of the reports say nothing more.
        boolean dated = days(earlier).isPresent() && days(later).isPresent();
        if (gap.isPresent() && !dated) {
            long days = gap.get();
            var code = days <= 1
                    ? "day"
                    : days <= WEEK ? "week" : days <= MONTH ? "month" : days <= SEASON ? "season" : "year";
            traits.add(new Trait("told." + code, () -> "told " + days + " days after each other"));
        }
        return traits;
    }

    private static Optional<Edtf> days(Facts facts) {
        return facts.date().or(facts::impliedDate);
    }

    private static Optional<Long> gap(Optional<LocalDate> a, Optional<LocalDate> b) {
        return a.flatMap(x -> b.map(y -> Math.abs(ChronoUnit.DAYS.between(x, y))));
    }
}
