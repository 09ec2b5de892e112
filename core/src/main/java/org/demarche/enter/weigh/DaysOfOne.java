package org.demarche.enter.weigh;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Status;

/** The days of something that lasts: reports from its midst give each their own day, and none says when it began. */
final class DaysOfOne {
    /** How long visits and rounds of talks last, in days; exercises that last longer are told with their last day. */
    private static final int LONGEST_DAYS = 7;

    private DaysOfOne() {}

    /** Without the later days of what somebody told as going on; all of them where it is over within a day. */
    static List<Voice<Edtf>> begun(List<Voice<Edtf>> voices, EngagementType type) {
        var first = first(voices);
        boolean goesOn = voices.stream().anyMatch(v -> status(v) == Status.UNDER_WAY);
        if (!goesOn || first.isEmpty() || DateExactness.isOfADay(type)) return voices;
        return voices.stream().filter(v -> !isLaterDay(v, first.get())).toList();
    }

    private static Optional<LocalDate> first(List<Voice<Edtf>> voices) {
        return voices.stream()
                .filter(Voice::isAfterwards)
                .map(Voice::value)
                .filter(d -> d.isDay() || d.isStretch())
                .map(Edtf::first)
                .min(Comparator.naturalOrder());
    }

    private static boolean isLaterDay(Voice<Edtf> voice, LocalDate first) {
        var day = voice.value();
        return voice.isAfterwards()
                && day.isDay()
                && day.first().isAfter(first)
                && day.first().isBefore(first.plusDays(LONGEST_DAYS));
    }

    private static Status status(Voice<Edtf> voice) {
        return voice.account().engagement().status();
    }
}
