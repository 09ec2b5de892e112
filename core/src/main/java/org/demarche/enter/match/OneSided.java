package org.demarche.enter.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.register.Link;

/**
 * Decides whether an account that names one side speaks of the engagement that other accounts tell with all its sides: nothing
 * of them forbids it, its report speaks of the other side, and days, people and kind fit. Stricter than {@link AcrossReports},
 * since half of what that compares is missing. Thread-safe.
 */
public final class OneSided {
    /** What is never told as something else. */
    private static final Set<EngagementType> ALONE =
            EnumSet.of(EngagementType.CALL, EngagementType.EXERCISE, EngagementType.SIGNING);

    /** What nobody has twice on a day, and seldom with people of one's own state. */
    private static final Set<EngagementType> SELDOM =
            EnumSet.of(EngagementType.CALL, EngagementType.VISIT, EngagementType.SUMMIT);

    /** What two states do not have with each other twice in a week. */
    private static final Set<EngagementType> UNCOMMON =
            EnumSet.of(EngagementType.CALL, EngagementType.VISIT, EngagementType.SUMMIT, EngagementType.CONFERENCE);

    private static final int MONTH_DAYS = 31;

    /** How long before its day "the visit has been put off" speaks of it without naming the day. */
    private static final int AHEAD_DAYS = 45;

    private static final double COMPARED = 5;

    private final AcrossReports across;

    public OneSided(AcrossReports across) {
        this.across = across;
    }

    /** How the days of two fit: in words, and whether both tell days within which one dealing lies. */
    private record Days(String words, boolean exact) {}

    /** Whether the two could be one, as a first sieve: whatever fits an entry passes it with one of its accounts. */
    public boolean isLikely(Facts loose, Facts other) {
        return days(loose, other).isPresent()
                && across.barBesidesDays(loose, other, List.of()).isEmpty();
    }

    /**
     * The link of a loose account to an account of the entry that it fits; empty where it does not. Its score is the share of
     * five things that are told and the same: day, other side, person, place and kind.
     *
     * @param entry the accounts of one entry with all their sides, in their order
     */
    public Optional<Link> fit(Facts loose, List<Facts> entry) {
        boolean moved = loose.isMoved() || entry.stream().anyMatch(Facts::isMoved);
        for (var one : entry)
            if (across.barBesidesDays(loose, one, entry).isPresent()
                    || !moved && across.barOfDays(loose, one).isPresent()) return Optional.empty();
        var other = entry.stream()
                .flatMap(o -> LooseTraces.othersSpokenOf(loose, o).stream())
                .findFirst()
                .map(s -> "its report speaks of " + SidesCompared.words(Set.of(s)));
        var person = names(loose, entry).stream().findFirst().map(n -> n + " in both");
        var place = entry.stream().flatMap(o -> place(loose, o).stream()).findFirst();
        var kind = entry.stream()
                .filter(o -> o.type() == loose.type())
                .findFirst()
                .map(o -> "both " + o.type().withArticle());
        for (var one : entry) {
            var days = days(loose, one);
            if (days.isEmpty()) continue;
            boolean enough = other.isPresent()
                    ? isEnough(loose, one, days.get(), person, place, kind)
                    : isOneDay(loose, one) && person.isPresent() && SELDOM.contains(loose.type());
            if (!enough) continue;
            var reasons = new ArrayList<String>();
            reasons.add(days.get().words());
            Stream.of(other, person, place, kind).flatMap(Optional::stream).forEach(reasons::add);
            double score = reasons.size() / COMPARED;
            reasons.add("against it: only " + SidesCompared.words(loose.sides()) + " is named");
            return Optional.of(new Link(loose.account().key(), one.account().key(), score, reasons));
        }
        return Optional.empty();
    }

    /**
     * Presidents meet somebody every day, and two states' officials each week: a kind that is common asks for the person, the
     * place or the rank, a person without a day for the same kind.
     */
    private static boolean isEnough(
            Facts loose, Facts one, Days days, Optional<String> person, Optional<String> place, Optional<String> kind) {
        if (kind.isPresent())
            return person.isPresent()
                    || Window.SELDOM.contains(loose.type())
                    || isOneDay(loose, one) && areOfOneRank(loose, one)
                    || days.exact() && (place.isPresent() || UNCOMMON.contains(loose.type()));
        boolean alone = ALONE.contains(loose.type()) || ALONE.contains(one.type());
        return !alone && days.exact() && (person.isPresent() || place.isPresent());
    }

    /** The people of its side whom both name. */
    private static Set<String> names(Facts loose, List<Facts> entry) {
        var names = new TreeSet<String>();
        for (var side : loose.sides())
            for (var one : entry) if (loose.sharesName(side, one)) names.addAll(loose.names(side));
        return names;
    }

    private static Optional<String> place(Facts a, Facts b) {
        if (a.city().isPresent() && a.city().equals(b.city()))
            return Optional.of(
                    "the same place, " + a.engagement().place().orElseThrow().name());
        return a.country().isPresent() && a.country().equals(b.country())
                ? Optional.of("the same country, "
                        + SidesCompared.words(Set.of(a.country().get())))
                : Optional.empty();
    }

    /** How their days fit; empty where nothing says that they do. What the other tells is never made up. */
    private static Optional<Days> days(Facts loose, Facts one) {
        var implied = loose.impliedDate().stream().toList();
        for (var a : loose.dates().isEmpty() ? implied : loose.dates())
            for (var b : one.dates())
                if (a.overlaps(b) && DatesCompared.days(a) <= MONTH_DAYS && DatesCompared.days(b) <= MONTH_DAYS)
                    return Optional.of(new Days(
                            a.equals(b) ? "the same day, " + a : "days in common, " + a + " and " + b,
                            implied.isEmpty() && isShort(a) && isShort(b)));
        return isAhead(loose, one)
                ? Optional.of(new Days("told as to come before " + one.date().orElseThrow(), false))
                : Optional.empty();
    }

    /** The same kind on the same day. */
    private static boolean isOneDay(Facts a, Facts b) {
        return a.type() == b.type()
                && a.date().filter(Edtf::isDay).isPresent()
                && a.date().equals(b.date());
    }

    private static boolean areOfOneRank(Facts a, Facts b) {
        var rank = a.engagement().level();
        return rank != Level.UNKNOWN
                && rank != Level.OFFICIAL
                && rank == b.engagement().level();
    }

    private static boolean isShort(Edtf date) {
        return DatesCompared.days(date) <= DatesCompared.SHORT_DAYS;
    }

    private static boolean isAhead(Facts loose, Facts one) {
        if (loose.isDeed() || loose.engagement().background() || !loose.dates().isEmpty()) return false;
        var day = one.date().map(Edtf::first);
        var told = loose.reported();
        return day.isPresent() && told.isPresent() && isWithin(day.get(), told.get());
    }

    private static boolean isWithin(LocalDate day, LocalDate told) {
        return !day.isBefore(told) && !day.isAfter(told.plusDays(AHEAD_DAYS));
    }
}
