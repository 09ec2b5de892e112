package org.demarche.enter.status;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Decision;
import org.demarche.register.Engagement.StatusChange;

/** Keeps the old date of what was postponed, where one mention tells the old day and another the new. */
public final class Moves {
    private Moves() {}

    /** The history of two mentions joined, its postponement completed with the day that no longer holds. */
    public static List<StatusChange> completed(List<StatusChange> history, Engagement a, Engagement b) {
        return history.stream().map(h -> completed(h, a, b)).toList();
    }

    private static StatusChange completed(StatusChange change, Engagement a, Engagement b) {
        if (change.status() != Status.POSTPONED) return change;
        var known = change.decision();
        var to = known.to();
        Optional<Edtf> from = known.from()
                .or(() -> Stream.of(a, b)
                        .filter(e -> e.status() != Status.POSTPONED)
                        .flatMap(e -> e.date().stream())
                        .filter(d -> to.isEmpty()
                                || !d.overlaps(to.get())
                                        && d.first().isBefore(to.get().first()))
                        .findFirst());
        return change.with(new Decision(known.by(), from, to, known.condition()));
    }
}
