package org.demarche.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.finding.Edtf;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Findings;

/**
 * Dates with their year. The latest of those that are told as past, the latest that no verb tells of, and the earliest that
 * is told as to come lie nearest to the report; the years named beside them tell a little more.
 */
final class YearClues implements Clue.Finder {
    private static final Pattern WITH_YEAR = Pattern.compile("(?:19[4-9]|20[0-4])\\d(?:-\\d\\d(?:-\\d\\d)?)?");
    /** What falls due or ends has its day ahead, whatever the verb: "notes due 1997". */
    private static final Pattern FALLS_DUE = Pattern.compile(
            "(?:\\b(?:due|matur\\w+|expir\\w+|until|till|through|by|ending|callable|payable)(?: on| in| the| end| year| of)*)\\s+$");

    private static final int LONGEST_LEAD = 24;
    private static final double BESIDE_WEIGHT = 0.5;

    @Override
    public List<Clue> find(Findings findings) {
        Optional<Edtf> back = Optional.empty();
        Optional<Edtf> open = Optional.empty();
        Optional<Edtf> ahead = Optional.empty();
        var years = new HashSet<Integer>();
        for (var timex : findings.timexes()) {
            var date = dateOf(timex);
            if (date.isEmpty()) continue;
            years.add(date.get().first().getYear());
            var outlook = fallsDue(findings, timex) ? Outlook.AHEAD : Outlook.of(findings, timex);
            switch (outlook) {
                case BACK -> back = later(back, date.get());
                case OPEN -> open = later(open, date.get());
                case AHEAD -> ahead = earlier(ahead, date.get());
            }
        }
        var clues = new ArrayList<Clue>();
        back.ifPresent(d -> clues.add(clue(d, Relation.YEAR_BACK, Relation.DAY_BACK, " is past")));
        open.ifPresent(d -> clues.add(clue(d, Relation.YEAR_OPEN, Relation.DAY_OPEN, " is named")));
        ahead.ifPresent(d -> clues.add(clue(d, Relation.YEAR_AHEAD, Relation.DAY_AHEAD, " is still to come")));
        for (var told : List.of(back, open, ahead))
            told.ifPresent(d -> years.remove(d.first().getYear()));
        for (int year : years.stream().sorted().toList()) {
            var named = Edtf.year(year);
            clues.add(new Clue(
                    Relation.YEAR_BESIDE,
                    days(named),
                    BESIDE_WEIGHT / years.size(),
                    y -> year + " is named beside it"));
        }
        return clues;
    }

    private static Optional<Edtf> later(Optional<Edtf> known, Edtf date) {
        return known.isPresent() && !date.first().isAfter(known.get().first()) ? known : Optional.of(date);
    }

    private static Optional<Edtf> earlier(Optional<Edtf> known, Edtf date) {
        return known.isPresent() && !date.last().isBefore(known.get().last()) ? known : Optional.of(date);
    }

    private static Optional<Edtf> dateOf(Timex timex) {
        var value = timex.value();
        int cut = value.indexOf('T');
        var day = cut < 0 ? value : value.substring(0, cut);
        boolean date = timex.type() == Timex.Type.DATE || timex.type() == Timex.Type.TIME;
        return date && WITH_YEAR.matcher(day).matches() ? Edtf.parse(day) : Optional.empty();
    }

    private static boolean fallsDue(Findings findings, Timex timex) {
        int start = timex.span().start();
        var lead = findings.text().substring(Math.max(0, start - LONGEST_LEAD), start);
        return FALLS_DUE.matcher(lead.toLowerCase(Locale.ROOT)).find();
    }

    private static Clue clue(Edtf date, Relation year, Relation day, String side) {
        boolean bare = date.value().length() == 4;
        return new Clue(bare ? year : day, days(date), 1, y -> date.value() + side);
    }

    private static List<Clue.Stretch> days(Edtf date) {
        return List.of(new Clue.Stretch(date.first(), date.last()));
    }
}
