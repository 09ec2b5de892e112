package org.demarche.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.finding.Edtf;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Findings;

/**
 * Dates with their year: the latest that is told as past or open is a floor, and seldom years back; the earliest that is
 * told as to come is a ceiling. The odds by distance follow dated reports of 1987 and of 2023 to 2026.
 */
final class YearClues implements Clue.Finder {
    private static final Pattern WITH_YEAR = Pattern.compile("(?:19[4-9]|20[0-4])\\d(?:-\\d\\d(?:-\\d\\d)?)?");
    /** Odds by the years since the latest year named, from none on. */
    private static final double[] YEARS_SINCE = {0.9, 1, 0.25, 0.1, 0.05};

    private static final double[] YEARS_UNTIL = {1, 0.8, 0.3, 0.15, 0.1};
    private static final double LONG_SINCE = 0.05;
    private static final double LONG_UNTIL = 0.04;
    private static final double AGAINST = 0.01;
    private static final double AGAINST_DAY = 0.003;

    @Override
    public List<Clue> find(Findings findings) {
        Optional<Edtf> latest = Optional.empty();
        Optional<Edtf> earliest = Optional.empty();
        for (var timex : findings.timexes()) {
            var date = dateOf(timex);
            if (date.isEmpty()) continue;
            boolean ahead = Outlook.of(findings, timex) == Outlook.AHEAD;
            if (ahead && earliest.map(e -> date.get().last().isBefore(e.last())).orElse(true)) earliest = date;
            if (!ahead && latest.map(l -> date.get().first().isAfter(l.first())).orElse(true)) latest = date;
        }
        var clues = new ArrayList<Clue>();
        latest.map(d -> d.value().length() > 4 ? since(d) : yearSince(d)).ifPresent(clues::add);
        // A year that is told both as past and as to come is a year of figures, and bounds nothing from above.
        var told = latest;
        earliest.filter(e -> told.isEmpty()
                        || e.first().getYear() > told.get().first().getYear())
                .map(YearClues::until)
                .ifPresent(clues::add);
        return clues;
    }

    private static Optional<Edtf> dateOf(Timex timex) {
        var value = timex.value();
        int cut = value.indexOf('T');
        var day = cut < 0 ? value : value.substring(0, cut);
        boolean date = timex.type() == Timex.Type.DATE || timex.type() == Timex.Type.TIME;
        return date && WITH_YEAR.matcher(day).matches() ? Edtf.parse(day) : Optional.empty();
    }

    private static Clue yearSince(Edtf named) {
        int year = named.first().getYear();
        var odds = new DayOdds(LONG_SINCE).set(DayOdds.FIRST, LocalDate.of(year - 1, 12, 31), AGAINST);
        // Forecasts and budgets name a year ahead without a verb that looks ahead.
        odds.set(LocalDate.of(year - 1, 1, 1), LocalDate.of(year - 1, 12, 31), 0.1);
        for (int since = 0; since < YEARS_SINCE.length; since++)
            odds.set(LocalDate.of(year + since, 1, 1), LocalDate.of(year + since, 12, 31), YEARS_SINCE[since]);
        return new Clue(odds, 1, false, y -> year + " is the latest year named as past or present");
    }

    private static Clue since(Edtf named) {
        var first = named.first();
        var odds = new DayOdds(AGAINST_DAY)
                .set(first, DayOdds.LAST, LONG_SINCE)
                .set(first.plusDays(731), first.plusDays(1461), 0.1)
                .set(first.plusDays(366), first.plusDays(730), 0.3)
                .set(first.plusDays(91), first.plusDays(365), 0.7)
                .set(first, first.plusDays(90), 1);
        return new Clue(odds, 1, false, y -> named.value() + " is past");
    }

    private static Clue until(Edtf named) {
        var last = named.last();
        var odds = new DayOdds(LONG_UNTIL).set(last.plusDays(1), DayOdds.LAST, AGAINST);
        // A bare year is often only what a figure or a plan is set against: "to be compared with 1986".
        if (named.value().length() == 4) odds.set(last.plusDays(1), last.plusYears(2), 0.3);
        if (named.value().length() > 4) {
            odds.set(last.minusDays(1461), last, 0.2)
                    .set(last.minusDays(730), last, 0.5)
                    .set(last.minusDays(365), last, 1);
        } else {
            for (int until = 0; until < YEARS_UNTIL.length; until++)
                odds.set(
                        LocalDate.of(last.getYear() - until, 1, 1),
                        LocalDate.of(last.getYear() - until, 12, 31),
                        YEARS_UNTIL[until]);
        }
        return new Clue(odds, 1, false, y -> named.value() + " is still to come");
    }
}
