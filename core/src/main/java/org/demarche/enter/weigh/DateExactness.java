package org.demarche.enter.weigh;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;

/** Which of two dates only says less exactly what the other says, for an engagement of a type. */
final class DateExactness {
    /** What is over within a day; the others may last, and a day within them is a part of them. */
    private static final Set<EngagementType> OF_A_DAY =
            EnumSet.of(EngagementType.MEETING, EngagementType.CALL, EngagementType.SIGNING);
    /** "About 7 October" may be meant for a day as far off as this. */
    private static final int ABOUT_DAYS = 3;

    private final boolean lasts;
    private final boolean calls;

    DateExactness(EngagementType type) {
        calls = type == EngagementType.CALL;
        lasts = !isOfADay(type);
    }

    static boolean isOfADay(EngagementType type) {
        return OF_A_DAY.contains(type);
    }

    /** Whether {@code less} only says less exactly what {@code more} says. */
    boolean covers(Edtf less, Edtf more) {
        if (less.value().endsWith("~") && !more.value().endsWith("~"))
            return !more.first().isBefore(less.first().minusDays(ABOUT_DAYS))
                    && !more.last().isAfter(less.last().plusDays(ABOUT_DAYS));
        if (!less.overlaps(more)) return false;
        if (lasts && more.isStretch() && less.within(more) && less.isDay()) return true;
        if (lasts && less.isStretch() && more.isDay()) return false;
        if (more.within(less)) return days(more) < days(less);
        // "This week" and "in early October" both leave the day open; of two that overlap the narrower says more.
        boolean open = !less.isDay() && !less.isStretch();
        return open && (more.isDay() || more.isStretch() || days(more) <= days(less));
    }

    /** Whether both cannot be so: at night a call has two days, one at each of its ends. */
    boolean contradicts(Edtf a, Edtf b) {
        boolean night = calls && a.isDay() && b.isDay() && Math.abs(ChronoUnit.DAYS.between(a.first(), b.first())) == 1;
        return !night;
    }

    private static long days(Edtf date) {
        return ChronoUnit.DAYS.between(date.first(), date.last());
    }
}
