package org.demarche.enter.status;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;
import org.demarche.register.Engagement.Decision;
import org.demarche.register.Engagement.StatusChange;
import org.demarche.register.Participant;
import org.demarche.register.Source;

/** Each change of status once, and beside it each other source that says it. Not thread-safe: one for each entry. */
final class History {
    private final List<StatusChange> changes = new ArrayList<>();
    /** Where in {@code changes} each status stands. */
    private final Map<Status, List<Integer>> placesByStatus = new EnumMap<>(Status.class);

    /** Whether anybody has told that status. */
    boolean has(Status status) {
        return placesByStatus.containsKey(status);
    }

    /**
     * Adds what is told, unless it is known.
     *
     * @param moves whether it changes how far the engagement has come, and so is news whoever said it before
     * @param held the day that held until then
     */
    void add(Told told, boolean moves, Optional<Edtf> held) {
        var change = completed(told, held);
        var places = placesByStatus.computeIfAbsent(change.status(), s -> new ArrayList<>());
        var same = moves
                ? Optional.<Integer>empty()
                : places.stream().filter(p -> isKnown(change, changes.get(p))).reduce((a, b) -> b);
        if (same.isPresent()) {
            changes.set(same.get(), joined(changes.get(same.get()), change));
            return;
        }
        places.add(changes.size());
        changes.add(change);
    }

    List<StatusChange> changes() {
        return List.copyOf(changes);
    }

    /** What an outlet says of its own adds nothing to what somebody has said. */
    private static boolean isKnown(StatusChange change, StatusChange before) {
        return change.source().isReport() || isSame(change.source(), before.source());
    }

    private static boolean isSame(Source a, Source b) {
        if (a.equals(b)) return true;
        if (a.isReport() || b.isReport()) return false;
        if (a.name().isPresent() && b.name().isPresent())
            return Participant.isSameName(a.name().get(), b.name().get());
        return a.office().isPresent()
                && a.office().equals(b.office())
                && a.country().equals(b.country())
                && a.organization().equals(b.organization());
    }

    private static StatusChange joined(StatusChange known, StatusChange more) {
        var a = known.decision();
        var b = more.decision();
        return known.with(new Decision(
                a.by().isEmpty() ? b.by() : a.by(),
                a.from().or(b::from),
                a.to().or(b::to),
                a.condition().or(b::condition)));
    }

    /** A postponement with the day that no longer holds, where earlier reports told it. */
    private static StatusChange completed(Told told, Optional<Edtf> held) {
        var change = told.change();
        if (change.status() != Status.POSTPONED || change.decision().from().isPresent()) return change;
        var known = change.decision();
        var from = held.filter(d -> known.to().filter(d::overlaps).isEmpty());
        return change.with(new Decision(known.by(), from, known.to(), known.condition()));
    }
}
