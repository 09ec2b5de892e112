package org.demarche.app.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.register.Dossier;
import org.demarche.register.Query;
import org.demarche.register.Query.Sort;

/** Where somebody is about a day: what is asked for, and which answer comes first. */
final class Whereabouts {
    private static final int MOST = 200;

    private Whereabouts() {}

    static Query query(String person, LocalDate day, int days) {
        return new Query(
                List.of(person),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.of(day.minusDays(days)),
                Optional.of(day.plusDays(days)),
                Optional.empty(),
                false,
                false,
                // Where somebody was is told by what is recalled, too.
                true,
                false,
                Sort.DATE,
                true,
                MOST,
                0);
    }

    /** By the days between; of those that cover the day, the one that says it most exactly. */
    static Comparator<Dossier> nearest(LocalDate day) {
        return Comparator.<Dossier>comparingLong(d -> away(d, day))
                .thenComparingLong(Whereabouts::width)
                .thenComparing(Dossier::key);
    }

    private static long away(Dossier dossier, LocalDate day) {
        var date = dossier.engagement().date().orElseThrow();
        if (day.isBefore(date.first())) return ChronoUnit.DAYS.between(day, date.first());
        return day.isAfter(date.last()) ? ChronoUnit.DAYS.between(date.last(), day) : 0;
    }

    private static long width(Dossier dossier) {
        var date = dossier.engagement().date().orElseThrow();
        return date.last().toEpochDay() - date.first().toEpochDay();
    }
}
