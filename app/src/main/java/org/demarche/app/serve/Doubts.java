package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.ask.QueryForm;
import org.demarche.app.export.SketchNodes;
import org.demarche.app.store.Archive;
import org.demarche.app.store.Sketch;
import org.demarche.register.Link;
import org.demarche.register.Participant;

/**
 * What is doubtful in a register. Doubt goes from 0 to 1: for reports taken for one engagement it is what their likeness lacks; what
 * sources contradict each other on stands in the middle, above it what several fields contradict; a plan that no report tells the end of
 * is looked at while it is fresh. What people have decided about is not doubtful any more.
 */
final class Doubts {
    static final List<String> KINDS = Arrays.stream(Kind.values())
            .map(k -> k.name().toLowerCase(Locale.ROOT))
            .toList();

    private static final int MOST_OF_A_KIND = 2_000;
    /** Reports that are as like as this are taken for one without a thought. */
    private static final double SURE = 0.9;

    private static final double CONFLICT = 0.5;
    private static final double UNDECIDED = 0.4;
    private static final double UNCONFIRMED = 0.3;
    private static final int YEAR = 365;

    private final Archive register;

    /** What may be wrong. */
    enum Kind {
        MERGE,
        CONFLICT,
        UNDECIDED,
        UNCONFIRMED
    }

    /**
     * One entry to look at.
     *
     * @param why one sentence for a reader
     * @param link of a merge
     * @param until the last day of a plan, where it has one
     */
    record Doubt(
            Kind kind,
            double doubt,
            String key,
            String why,
            Optional<Link> link,
            List<String> names,
            Optional<LocalDate> until) {
        /** A plan is the less doubtful the older it is, and no other doubt ages. */
        Doubt asOf(Optional<LocalDate> day) {
            return kind == Kind.UNCONFIRMED
                    ? new Doubt(kind, unconfirmed(until, day), key, why, link, names, until)
                    : this;
        }

        /** With the entry as a light row. */
        ObjectNode node(org.demarche.app.serve.Desk desk) {
            var node = Lists.object()
                    .put("kind", kind.name().toLowerCase(Locale.ROOT))
                    .put("doubt", Math.round(doubt * 1000) / 1000.0)
                    .put("key", key)
                    .put("why", why);
            link.ifPresent(l -> {
                var told = node.putObject("link").put("account", l.account()).put("to", l.to());
                told.put("score", Math.round(l.score() * 1000) / 1000.0);
                var reasons = told.putArray("reasons");
                l.reasons().forEach(reasons::add);
            });
            if (!names.isEmpty()) {
                var array = node.putArray("names");
                names.forEach(array::add);
            }
            var newest = desk.register().newest();
            desk.register()
                    .find(key)
                    .ifPresent(d -> node.set(
                            "engagement",
                            SketchNodes.row(d.engagement(), d.sources(), d.isUnconfirmed(newest), d.hidden())));
            return node;
        }
    }

    Doubts(org.demarche.app.serve.Desk desk) {
        register = desk.register();
    }

    /** All, as of the day of the newest report, in no order. */
    List<Doubt> list() {
        var doubts = new ArrayList<Doubt>();
        var lookedAt = new LookedAt(register);
        merges(doubts, lookedAt);
        var newest = register.newest();
        var form = QueryForm.all().page(MOST_OF_A_KIND, 0);
        for (var sketch :
                register.sketches(new QueryForm(form.query()).conflicting().query()))
            conflict(sketch, lookedAt).ifPresent(doubts::add);
        for (var sketch :
                register.sketches(new QueryForm(form.query()).unconfirmed().query()))
            if (!lookedAt.isSeen(sketch.key(), until(sketch))) doubts.add(unconfirmed(sketch, newest));
        register.sketch(form.query(), sketch -> undecided(sketch, lookedAt).ifPresent(doubts::add));
        return List.copyOf(doubts);
    }

    private void merges(List<Doubt> doubts, LookedAt lookedAt) {
        for (var doubt : register.doubts(MOST_OF_A_KIND)) {
            var link = doubt.link();
            if (link.score() >= SURE || lookedAt.isOne(link)) continue;
            doubts.add(new Doubt(
                    Kind.MERGE,
                    1 - link.score(),
                    doubt.entry(),
                    "two reports were taken for one engagement with a likeness of "
                            + String.format(Locale.ROOT, "%.2f", link.score()),
                    Optional.of(link),
                    List.of(),
                    Optional.empty()));
        }
    }

    /** The whole entry is read only where somebody has decided about it, which is seldom. */
    private Optional<Doubt> conflict(Sketch sketch, LookedAt lookedAt) {
        var left = lookedAt.isUntouched(sketch.key())
                ? sketch.conflicts()
                : register.find(sketch.key())
                        .map(lookedAt::unsettled)
                        .map(List::copyOf)
                        .orElse(List.of());
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Doubt(
                        Kind.CONFLICT,
                        Math.min(0.9, CONFLICT + 0.1 * (left.size() - 1)),
                        sketch.key(),
                        "sources differ on " + String.join(", ", left),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
    }

    private static String until(Sketch sketch) {
        return sketch.last().map(LocalDate::toString).orElse("a day not told");
    }

    private static double unconfirmed(Optional<LocalDate> until, Optional<LocalDate> newest) {
        long age = newest.flatMap(n -> until.map(l -> ChronoUnit.DAYS.between(l, n)))
                .orElse(0L);
        return UNCONFIRMED * Math.max(0.1, 1 - (double) age / YEAR);
    }

    private static Doubt unconfirmed(Sketch sketch, Optional<LocalDate> newest) {
        return new Doubt(
                Kind.UNCONFIRMED,
                unconfirmed(sketch.last(), newest),
                sketch.key(),
                "it was to take place by " + until(sketch) + ", and no report says that it did",
                Optional.empty(),
                List.of(),
                sketch.last());
    }

    /** Somebody of whom no report tells whose side they are on. */
    private static Optional<Doubt> undecided(Sketch sketch, LookedAt lookedAt) {
        var open = sketch.participants().stream()
                .filter(Participant::isUndecided)
                .flatMap(p -> p.name().stream())
                .distinct()
                .sorted()
                .toList();
        var names = open.isEmpty() ? open : lookedAt.unknown(sketch.key(), open);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Doubt(
                        Kind.UNDECIDED,
                        UNDECIDED,
                        sketch.key(),
                        "nobody says on whose side they are: " + String.join(", ", names),
                        Optional.empty(),
                        names,
                        Optional.empty()));
    }
}
