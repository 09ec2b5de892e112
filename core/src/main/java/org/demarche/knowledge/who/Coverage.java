package org.demarche.knowledge.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.knowledge.table.TableForm;
import org.demarche.knowledge.table.Tables;

/**
 * How much of the world's leading offices the tables know: a state is asked on the first of July of each year from its first
 * known head on. Years in which an office was truly vacant count as holes too.
 *
 * @param known state-years with a known holder
 * @param holes such as "KEN 1984–1987"
 */
public record Coverage(String office, int known, int asked, List<String> holes) {
    private static final int FIRST_YEAR = 1980;

    /** The coverage of heads of state, heads of government and foreign ministers, up to {@code lastYear}. */
    public static List<Coverage> of(Tables tables, int lastYear) {
        var holders = new Holders(tables);
        var states = tables.rows(TableForm.COUNTRIES)
                .filter(r -> r.cell("to").isEmpty())
                .map(r -> r.cell("code"))
                .toList();
        return List.of(
                count(new Sought("head of state", Set.of(), Sought.Sense.HEAD_OF_STATE), states, holders, lastYear),
                count(
                        new Sought("head of government", Set.of(), Sought.Sense.HEAD_OF_GOVERNMENT),
                        states,
                        holders,
                        lastYear),
                count(
                        new Sought("foreign minister", Set.of("foreign-minister"), Sought.Sense.NAMED),
                        states,
                        holders,
                        lastYear));
    }

    private static Coverage count(Sought office, List<String> states, Holders holders, int lastYear) {
        int known = 0;
        int asked = 0;
        var holes = new ArrayList<String>();
        for (var state : states) {
            var first = firstYear(state, holders);
            if (first.isEmpty()) continue;
            var missing = new TreeSet<Integer>();
            for (int year = first.get(); year <= lastYear; year++) {
                asked++;
                if (holders.on(office, state, LocalDate.of(year, 7, 1)).isEmpty()) missing.add(year);
                else known++;
            }
            runs(missing).forEach(run -> holes.add(state + " " + run));
        }
        return new Coverage(office.words(), known, asked, List.copyOf(holes));
    }

    /** The first year with a first of July on which the state has a head, as far as the tables go. */
    private static Optional<Integer> firstYear(String state, Holders holders) {
        return holders.at(state).stream()
                .filter(t -> Set.of(Holders.STATE, Holders.MONARCH, Holders.GOVERNMENT)
                        .contains(t.office()))
                .map(t -> t.start().first().plusMonths(6).getYear())
                .min(Integer::compare)
                .map(year -> Math.max(year, FIRST_YEAR));
    }

    /** Years in a row as one: "1984–1987". */
    private static List<String> runs(TreeSet<Integer> years) {
        var runs = new ArrayList<String>();
        for (var year : years) {
            if (years.contains(year - 1)) continue;
            int last = year;
            while (years.contains(last + 1)) last++;
            runs.add(last == year ? String.valueOf(year) : year + "–" + last);
        }
        return runs;
    }

    /** "foreign minister: 8000 of 8900 state-years (89 %)". */
    public String asLine() {
        return office + ": " + known + " of " + asked + " state-years (" + (asked == 0 ? 0 : 100 * known / asked)
                + " %)";
    }
}
