package org.demarche.enter.draft;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.finding.Dated;
import org.demarche.finding.Edtf;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Resolved;
import org.demarche.finding.Status;

/** Joins the time expressions of an act to one date: a day, two days that bound an interval, a start and a duration. */
final class ActDates {
    private static final Pattern DAYS = Pattern.compile("P(\\d{1,2})([DW])");
    private static final Pattern SPANS = Pattern.compile("P\\d{1,2}[DWM]");
    private static final Pattern HOUR = Pattern.compile("(?<day>\\d{4}-\\d\\d-\\d\\d)T\\d\\d:\\d\\d");
    private static final Pattern WITHIN = Pattern.compile("(?i)\\b(?:within|inside)(?: the next)?\\s+$");
    private static final Pattern JOINS =
            Pattern.compile("\\s*(?:to|until|till|through|and|or|-|\u2013)\\s*", Pattern.CASE_INSENSITIVE);

    /** Behind these in the text stands the day that something was to be on before it was moved. */
    private static final Pattern FORMER =
            Pattern.compile("(?i)\\b(?:which|that)\\s+(?:was|were|had been)\\s+(?:originally |first |at first )?"
                    + "(?:to|due|planned|scheduled|set)\\b[^,.;]*$");

    /** Behind these stands the day on which a plan was given up, which is none of the plan's. */
    private static final Pattern GIVEN_UP = Pattern.compile(
            "(?i)\\b(?:was|were|been)\\s+(?:cancelled|canceled|called off|postponed|put off)\\s+(?:on\\s+)?$");

    /** The words of something that is over: its day is the last one. */
    private static final Pattern ENDING = Pattern.compile(
            "(?i)\\b(?:ended|ends|concluded|concludes|wound up|wrapped up|finished|completed|closed|at the end of"
                    + "|(?:returned|came (?:back|home))\\b[^.;]{0,40}\\bfrom)\\b");

    /** Two months that stand side by side are the longest stretch that two dates bound, in days. */
    private static final int LONGEST_RANGE = 62;

    /** A date with how it was found. */
    record Dating(Edtf date, String why) {}

    Optional<Dating> of(Act act, Resolved resolved) {
        var moved = Postponement.of(act, resolved).current();
        if (moved.isPresent()) return moved.map(d -> new Dating(d.date().orElseThrow(), d.why()));
        var dated = new ArrayList<Dated>();
        Optional<Dated> duration = Optional.empty();
        for (var timex : act.times()) {
            var found = resolved.dated().get(timex);
            if (found == null) continue;
            if (timex.type() == Timex.Type.DURATION) duration = duration.or(() -> Optional.of(found));
            else if (timex.type() != Timex.Type.SET && found.date().isPresent()) dated.add(found);
        }
        leaveOut(dated, act, resolved);
        var span = duration;
        if (dated.isEmpty()) return atHour(act, resolved).or(() -> span.flatMap(d -> within(d, resolved)));
        if (dated.size() >= 2) {
            var range = range(dated, resolved.findings().text());
            if (range.isPresent()) return range;
        }
        var best = narrowest(dated);
        var date = best.date().orElseThrow();
        var days = duration.map(d -> DAYS.matcher(d.value())).filter(m -> m.matches());
        boolean starts = date.first().equals(date.last()) || date.last().equals(LocalDate.MAX);
        if (days.isPresent() && starts) {
            int count =
                    Integer.parseInt(days.get().group(1)) * (days.get().group(2).equals("W") ? 7 : 1);
            // What is over on the report's day did not begin on it.
            boolean ends = act.status() == Status.HELD
                    && (resolved.settledDate()
                                    .filter(d -> date.equals(Edtf.day(d.day())))
                                    .isPresent()
                            || isEnding(act, resolved));
            var first = ends ? date.first().minusDays(count - 1L) : date.first();
            if (count > 1)
                return Optional.of(new Dating(
                        Edtf.interval(first, first.plusDays(count - 1L)),
                        best.why() + "; it lasts " + count + " days"));
        }
        return Optional.of(new Dating(date, best.why()));
    }

    private static boolean isEnding(Act act, Resolved resolved) {
        return ENDING.matcher(act.span().of(resolved.findings().text())).find();
    }

    /** Takes out what is a day of the plan before, and the day on which a plan was given up. */
    private static void leaveOut(List<Dated> dated, Act act, Resolved resolved) {
        var text = resolved.findings().text();
        boolean lost = act.status() == Status.CANCELLED || act.status() == Status.POSTPONED;
        if (lost)
            dated.removeIf(d -> isBehind(GIVEN_UP, d, text)
                    && !text.startsWith("'s", d.timex().span().end())
                    && resolved.settledDate()
                            .filter(r -> !d.date().orElseThrow().first().isAfter(r.last()))
                            .isPresent());
        var now = dated.stream().filter(d -> !isBehind(FORMER, d, text)).toList();
        boolean moved = now.stream()
                .anyMatch(n -> dated.stream()
                        .anyMatch(d -> !now.contains(d)
                                && d.timex().span().end() < n.timex().span().start()));
        if (moved) dated.retainAll(now);
    }

    private static boolean isBehind(Pattern words, Dated dated, String text) {
        int start = dated.timex().span().start();
        return words.matcher(text.substring(Math.max(0, start - 80), start)).find();
    }

    /** "Is to begin at 3 p.m.": an hour without a day is of the report's own. */
    private static Optional<Dating> atHour(Act act, Resolved resolved) {
        return act.times().stream()
                .map(t -> resolved.dated().get(t))
                .filter(Objects::nonNull)
                .map(d -> HOUR.matcher(d.value()))
                .filter(Matcher::matches)
                .flatMap(m -> Edtf.parse(m.group("day")).stream())
                .findFirst()
                .map(d -> new Dating(d, "an hour of the report's date, " + d.value()));
    }

    /** "Within the next 15 days": from the report's day on. */
    private static Optional<Dating> within(Dated duration, Resolved resolved) {
        var length = SPANS.matcher(duration.value());
        int start = duration.timex().span().start();
        var before = resolved.findings().text().substring(Math.max(0, start - 16), start);
        var today = resolved.settledDate();
        boolean said = WITHIN.matcher(before).find()
                || duration.timex().span().of(resolved.findings().text()).startsWith("the next ");
        if (today.isEmpty() || !said || !length.matches()) return Optional.empty();
        var first = today.get().first();
        var last = first.plus(Period.parse(duration.value()));
        return Optional.of(new Dating(Edtf.interval(first, last), "within that time from the report's date, " + first));
    }

    private static Optional<Dating> range(List<Dated> dated, String text) {
        for (int i = 0; i + 1 < dated.size(); i++) {
            var a = dated.get(i);
            var b = dated.get(i + 1);
            int from = a.timex().span().end();
            int to = b.timex().span().start();
            var first = a.date().orElseThrow();
            var last = b.date().orElseThrow();
            boolean joined = from <= to
                    && to - from < 12
                    && JOINS.matcher(text.substring(from, to)).matches();
            if (joined
                    && first.first().isBefore(last.first())
                    && ChronoUnit.DAYS.between(first.first(), last.last()) <= LONGEST_RANGE)
                return Optional.of(new Dating(bounded(first, last), a.why() + "; " + b.why()));
        }
        return Optional.empty();
    }

    /** "Late April or early May" is no more exact than its months. */
    private static Edtf bounded(Edtf first, Edtf last) {
        return Edtf.parse(first.value() + "/" + last.value())
                .orElseGet(() -> Edtf.interval(first.first(), last.last()));
    }

    private static Dated narrowest(List<Dated> dated) {
        Dated best = dated.get(0);
        for (var next : dated) {
            if (length(next) < length(best)
                    && next.date().orElseThrow().overlaps(best.date().orElseThrow())) best = next;
        }
        return best;
    }

    private static long length(Dated dated) {
        var date = dated.date().orElseThrow();
        return ChronoUnit.DAYS.between(date.first(), date.last());
    }
}
