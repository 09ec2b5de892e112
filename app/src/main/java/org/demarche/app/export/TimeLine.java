package org.demarche.app.export;

import java.util.Comparator;
import java.util.List;
import org.demarche.register.Engagement;

/** Engagements in the order of their dates; the undated follow in the order of the report. */
final class TimeLine {
    private TimeLine() {}

    static List<Engagement> of(List<Engagement> engagements) {
        return engagements.stream()
                .sorted(Comparator.comparing((Engagement e) -> e.date().isEmpty())
                        .thenComparing(
                                e -> e.date().map(d -> d.first().toEpochDay()).orElse(Long.MAX_VALUE)))
                .toList();
    }
}
