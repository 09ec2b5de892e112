package org.demarche.resolve;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.finding.Findings;
import org.demarche.knowledge.Knowledge;
import org.demarche.resolve.DayOdds.Window;
import org.demarche.resolve.RelationOdds.Width;
import org.demarche.text.ReportDate;
import org.demarche.text.ReportDate.Origin;

/**
 * Dates a report that has no date from what it says. Each clue gives odds to the days; their product is searched for the
 * narrowest answer that holds enough of it: a day, a week or less, a month, a year, else the bounds. No clue is beyond
 * doubt, so that one that errs is outvoted by the rest. Thread-safe.
 */
public final class ReportDateByEvidence {
    private static final double ENOUGH = 0.85;
    /** Share of the odds that a year must hold. */
    private static final double ENOUGH_FOR_YEAR = 0.75;
    /**
     * The same where several hold office at once: below it a year is right in one of five reports, above it in every second
     * (decisions/0008). The answer tells its bounds, too.
     */
    private static final double ENOUGH_BY_OFFICES = 0.27;

    private static final int SEVERAL = 2;
    /** Levels at which bounds are looked for: so much less likely than the best day is out of bounds. */
    private static final double[] LEVELS = {0.1, 0.03, 0.01, 0.003, 0.001};

    private static final double ENOUGH_FOR_BOUNDS = 0.9;
    /** What clues share by being of one report: never surer than this. */
    private static final double MOST_CERTAIN = 0.97;

    private static final double BEYOND_HORIZON = 0.05;

    /** How the reasons of an answer begin that is only bounds. */
    public static final String NO_YEAR = "not enough to tell the year: ";

    private static final int MOST_REASONS = 20;
    private static final LocalDate OPEN_BEFORE = LocalDate.of(1950, 1, 1);

    private final List<Clue.Finder> finders;
    private final RelationOdds table;
    /** The newest start of a term: what the tables know nothing of is less likely, and no bound. */
    private final LocalDate horizon;

    public ReportDateByEvidence(Knowledge knowledge) {
        this(knowledge, RelationOdds.load());
    }

    /** The same with odds of one's own, as their fitting needs it. */
    public ReportDateByEvidence(Knowledge knowledge, RelationOdds table) {
        this.table = table;
        finders = List.of(
                new DatelineClues(),
                new CalendarClues(knowledge),
                new WeekdayClues(),
                new YearClues(),
                new OccasionClues(knowledge.occasions()),
                new OfficeClues(knowledge),
                new MilestoneClues(knowledge.milestones()));
        horizon = knowledge.terms().latestStart();
    }

    /** What in the report tells of its date. */
    public List<Clue> clues(Findings findings) {
        return finders.stream().flatMap(f -> f.find(findings).stream()).toList();
    }

    /** The date with its reasons; empty where nothing in the report bounds it. */
    public Optional<ReportDate> find(Findings findings) {
        return date(clues(findings));
    }

    /** The date that these clues of one report tell together. */
    public Optional<ReportDate> date(List<Clue> clues) {
        if (clues.stream().allMatch(Clue::near)) return Optional.empty();
        var unbounded = new DayOdds(1);
        for (var clue : clues) unbounded.multiply(table.of(clue), clue.weight());
        var odds = new DayOdds(1).set(horizon.plusYears(1), DayOdds.LAST, BEYOND_HORIZON);
        odds.multiply(unbounded, 1);
        return odds.narrowest(ENOUGH, 31)
                .map(window -> date(window, Width.MONTH, clues))
                .or(() -> Optional.of(odds.fullest(366))
                        .filter(window -> window.share() >= enoughForYear(clues))
                        .map(window -> withBounds(date(window, Width.YEAR, clues), unbounded)))
                .or(() -> bounds(unbounded).map(window -> date(window, Width.BOUNDS, clues)));
    }

    /** Says with a year how far from it the report may lie, where that is farther. */
    private ReportDate withBounds(ReportDate year, DayOdds unbounded) {
        return bounds(unbounded)
                .filter(b -> b.first().isBefore(year.first()) || b.last().isAfter(year.last()))
                .map(b -> year.because(
                        "likeliest within " + year.between(b.first(), b.last()).edtf() + ": " + year.why()))
                .orElse(year);
    }

    private static double enoughForYear(List<Clue> clues) {
        long offices = clues.stream()
                .filter(c -> c.relation() == Relation.OFFICE || c.relation() == Relation.OFFICE_BY_SURNAME)
                .count();
        return offices >= SEVERAL ? ENOUGH_BY_OFFICES : ENOUGH_FOR_YEAR;
    }

    /** The days between which it lies, without the side that only the tables' own end bounds. */
    private Optional<Window> bounds(DayOdds odds) {
        var window = Arrays.stream(LEVELS)
                .mapToObj(odds::reach)
                .filter(w -> w.share() >= ENOUGH_FOR_BOUNDS)
                .findFirst()
                .orElseGet(() -> odds.reach(0));
        var first = window.first().isBefore(OPEN_BEFORE) ? LocalDate.MIN : window.first();
        var last = window.last().isAfter(horizon) ? LocalDate.MAX : window.last();
        boolean open = first.equals(LocalDate.MIN) && last.equals(LocalDate.MAX);
        return open ? Optional.empty() : Optional.of(new Window(first, last, window.share()));
    }

    private ReportDate date(Window window, Width width, List<Clue> clues) {
        boolean wide = window.last().equals(LocalDate.MAX)
                || window.first().equals(LocalDate.MIN)
                || window.last().isAfter(window.first().plusDays(31));
        int year = window.last().equals(LocalDate.MAX)
                ? window.first().getYear()
                : window.last().getYear();
        var reasons = clues.stream()
                .filter(c -> !wide || !c.near())
                .filter(c -> table.of(c).best(window.first(), window.last()) > 0.4)
                .map(c -> c.why().apply(year))
                .distinct()
                .limit(MOST_REASONS)
                .toList();
        return new ReportDate(
                window.first(),
                window.last(),
                Origin.EVIDENCE,
                (width == Width.BOUNDS ? NO_YEAR : "") + String.join("; ", reasons),
                Math.round(Math.min(MOST_CERTAIN, table.certainty(width, window.share())) * 100) / 100.0);
    }
}
