package org.demarche.app.export;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.finding.Edtf;
import org.demarche.register.Dossier;
import org.demarche.register.Participant;

/** Dated entries along time, a lane for those of the same sides, a bar from first to last day in the colour of the status. */
public final class TimelineDrawing {
    private static final int MOST_LANES = 40;
    private static final double LEFT = 210;
    private static final double RIGHT = 30;
    private static final double TOP = 40;
    private static final double LANE = 24;
    private static final double WIDTH = 1100;
    private static final double LEAST_BAR = 7;
    /** A date no closer than this says when hardly, and is drawn pale. */
    private static final int VAGUE_DAYS = 27;

    private final List<Dossier> dossiers;
    private final Optional<LocalDate> newest;
    private final Map<String, List<Dossier>> lanes = new LinkedHashMap<>();
    private LocalDate start = LocalDate.EPOCH;
    private LocalDate end = LocalDate.EPOCH.plusYears(1);

    /** @param dossiers those without date are left out */
    public TimelineDrawing(List<Dossier> dossiers, Optional<LocalDate> newest) {
        this.dossiers = dossiers.stream()
                .filter(d -> d.engagement().date().isPresent())
                .sorted(Comparator.comparing((Dossier d) -> date(d).first()).thenComparing(Dossier::key))
                .toList();
        this.newest = newest;
        lay();
    }

    private static Edtf date(Dossier dossier) {
        return dossier.engagement().date().orElseThrow();
    }

    private static LocalDate last(Edtf date) {
        return date.last().equals(LocalDate.MAX) ? date.first() : date.last();
    }

    private void lay() {
        var bySides = dossiers.stream()
                .collect(Collectors.groupingBy(TimelineDrawing::sides, LinkedHashMap::new, Collectors.toList()));
        bySides.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Dossier>> e) ->
                                -e.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> lanes.computeIfAbsent(
                                lanes.size() < MOST_LANES ? e.getKey() : "others", k -> new ArrayList<>())
                        .addAll(e.getValue()));
        if (dossiers.isEmpty()) return;
        start = date(dossiers.get(0)).first();
        end = dossiers.stream()
                .map(d -> last(date(d)))
                .max(Comparator.naturalOrder())
                .orElse(start)
                .plusDays(1);
    }

    private static String sides(Dossier dossier) {
        var sides = dossier.engagement().participants().stream()
                .map(Participant::side)
                .distinct()
                .sorted()
                .toList();
        return sides.size() <= 4
                ? String.join(" \u2013 ", sides)
                : String.join(" \u2013 ", sides.subList(0, 3)) + " and " + (sides.size() - 3) + " more";
    }

    /** As SVG. */
    public String image() {
        return drawn().image(WIDTH, height());
    }

    /** As a page with all entries in a table below. */
    public String page() {
        var rows = dossiers.stream()
                .map(d -> List.of(date(d).value(), Wording.status(d, newest), Wording.summary(d.engagement()), d.key()))
                .toList();
        return drawn().page(
                        "Time line", WIDTH, height(), Svg.table(List.of("date", "status", "engagement", "key"), rows));
    }

    private double height() {
        return TOP + Math.max(1, lanes.size()) * LANE + 20;
    }

    private Svg drawn() {
        var svg = new Svg();
        if (dossiers.isEmpty()) return svg.text("mid", WIDTH / 2, TOP, "no dated entries");
        ticks(svg);
        double y = TOP;
        for (var lane : lanes.entrySet()) {
            svg.text("end", LEFT - 12, y + LANE / 2 + 4, clipped(lane.getKey()));
            for (var dossier : lane.getValue()) bar(svg, dossier, y);
            y += LANE;
        }
        return svg;
    }

    private static String clipped(String words) {
        return words.length() <= 28 ? words : words.substring(0, 27) + "\u2026";
    }

    private void bar(Svg svg, Dossier dossier, double y) {
        var date = date(dossier);
        double from = x(date.first());
        double width = Math.max(LEAST_BAR, x(last(date).plusDays(1)) - from);
        var engagement = dossier.engagement();
        boolean vague = ChronoUnit.DAYS.between(date.first(), last(date)) >= VAGUE_DAYS;
        svg.bar(
                "dot " + Wording.shortStatus(dossier, newest) + (vague ? " vague" : ""),
                from,
                y + 5,
                width,
                LANE - 10,
                date.value() + ", " + Wording.status(dossier, newest) + ": " + Wording.summary(engagement) + " ("
                        + dossier.key() + ")");
    }

    private double x(LocalDate day) {
        double days = Math.max(1, ChronoUnit.DAYS.between(start, end));
        return LEFT + (WIDTH - LEFT - RIGHT) * ChronoUnit.DAYS.between(start, day) / days;
    }

    /** Lines at months or years, so that at most some twenty stand. */
    private void ticks(Svg svg) {
        long months = ChronoUnit.MONTHS.between(start, end) + 1;
        int step = months <= 18 ? 1 : months <= 54 ? 3 : 12 * (int) Math.ceil(months / 216.0);
        var tick = start.withDayOfMonth(1);
        if (step >= 12) tick = tick.withMonth(1);
        for (; !tick.isAfter(end); tick = tick.plusMonths(step)) {
            if (tick.isBefore(start)) continue;
            svg.line("grid", x(tick), TOP - 8, x(tick), height() - 16);
            svg.text(
                    "soft mid",
                    x(tick),
                    TOP - 14,
                    step >= 12
                            ? Integer.toString(tick.getYear())
                            : tick.toString().substring(0, 7));
        }
    }
}
