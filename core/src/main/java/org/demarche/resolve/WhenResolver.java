package org.demarche.resolve;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.finding.Dated;
import org.demarche.finding.Edtf;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Finding.Timex.Mod;
import org.demarche.finding.Findings;
import org.demarche.text.ReportDate;

/**
 * Settles what time expressions leave open: against the report's date and the tense of their clause ({@link
 * NamedDates}, {@link CountedDates}), or against the date last spoken of ({@link LastSpoken}). Thread-safe.
 */
public final class WhenResolver {
    private static final Pattern GOES_ON = Pattern.compile("(?s)\\s*(?:to|until|through|till|-|\u2013|and)\\b.*");
    private static final Pattern YEAR_OF_PERIOD = Pattern.compile("\\((?<year>\\d{4})\\)Q");
    private static final Pattern WEEKDAY = Pattern.compile("XXXX-WXX-[1-7]");
    private static final Pattern PART = Pattern.compile("P0[WMY]");
    private static final Pattern REACHES =
            Pattern.compile("\\s*(?:to|through|until|till|-|\u2013)\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * The meaning of every time expression. Where the report has no date, only what is absolute gets a calendar date; where
     * it has several days, what means the same on each of them.
     */
    public Map<Timex, Dated> resolve(Findings findings, Optional<ReportDate> date) {
        var resolved = resolveOn(findings, date.map(ReportDate::day));
        if (date.isEmpty()) return resolved;
        for (var day = date.get().first(); day.isBefore(date.get().last()); day = day.plusDays(1)) {
            var other = resolveOn(findings, Optional.of(day));
            resolved.replaceAll((timex, dated) -> {
                var there = other.get(timex);
                boolean same = there != null && there.value().equals(dated.value());
                return same ? dated : absolute(timex);
            });
        }
        return resolved;
    }

    private static Map<Timex, Dated> resolveOn(Findings findings, Optional<LocalDate> date) {
        var resolved = new HashMap<Timex, Dated>();
        var spoken = new LastSpoken();
        Optional<Dated> before = Optional.empty();
        for (var timex : findings.timexes()) {
            var dated = before.flatMap(first -> rangeEnd(findings, first, timex))
                    .or(() -> date.map(d -> resolve(timex, d, Outlook.of(findings, timex), spoken)))
                    .orElseGet(() -> absolute(timex));
            before = Optional.of(dated);
            spoken.hear(timex, dated);
            resolved.put(timex, startsOpen(findings, timex, dated));
        }
        return resolved;
    }

    /** "Tuesday through Thursday": the second day is the first such one after the first. */
    private static Optional<Dated> rangeEnd(Findings findings, Dated first, Timex timex) {
        int from = first.timex().span().end();
        int to = timex.span().start();
        boolean weekday = WEEKDAY.matcher(timex.value()).matches()
                && WEEKDAY.matcher(first.timex().value()).matches();
        if (!weekday || to <= from || to - from > 12 || first.date().isEmpty()) return Optional.empty();
        if (!REACHES.matcher(findings.text().substring(from, to)).matches()) return Optional.empty();
        var found =
                NamedDates.find(timex, "+" + timex.value(), first.date().get().first(), Outlook.AHEAD);
        return found.map(d -> new Dated(timex, d.value(), d.date(), "the end of what begins on " + first.value()));
    }

    /** "From Tuesday" with no end said is an interval that stays open. */
    private static Dated startsOpen(Findings findings, Timex timex, Dated dated) {
        var text = findings.text();
        int start = timex.span().start();
        var before = text.substring(Math.max(0, start - 6), start).toLowerCase(Locale.ROOT);
        int end = timex.span().end();
        var after = text.substring(end, Math.min(text.length(), end + 8)).toLowerCase(Locale.ROOT);
        boolean open = before.endsWith("from ") && !GOES_ON.matcher(after).matches();
        boolean day = dated.date().isPresent()
                && dated.date().get().first().equals(dated.date().get().last());
        if (!open || !day) return dated;
        return new Dated(
                timex,
                dated.value(),
                Optional.of(Edtf.from(dated.date().orElseThrow().first())),
                dated.why() + "; no end is said");
    }

    private static Dated resolve(Timex timex, LocalDate today, Outlook outlook, LastSpoken spoken) {
        if (timex.type() == Timex.Type.SET || timex.type() == Timex.Type.DURATION) return absolute(timex);
        var value = timex.value();
        int clock = timex.type() == Timex.Type.TIME ? value.indexOf('T') : -1;
        var time = clock < 0 ? "" : value.substring(clock);
        var open = clock < 0 ? value : value.substring(0, clock);
        var date = date(timex, open, today, outlook, spoken);
        if (date.isEmpty()) return absolute(timex);
        var found = date.get();
        // A night reaches into the next day; "around Nov. 1" is not that very day.
        boolean loose = time.equals("TNI")
                ? open.startsWith("-")
                : time.isEmpty() && timex.mod().equals(Optional.of(Mod.APPROX));
        return new Dated(
                timex, found.value() + time, loose ? found.date().map(Edtf::approximate) : found.date(), found.why());
    }

    private static Optional<Dated> date(
            Timex timex, String value, LocalDate today, Outlook outlook, LastSpoken spoken) {
        if (value.startsWith("@")) return Optional.of(anaphoric(timex, value.substring(1), today, outlook, spoken));
        if (value.equals("?-P1Q")) return Optional.of(latestQuarter(timex, today, spoken));
        if (value.startsWith("?")) return yearBack(timex, value.substring(1), today, spoken);
        var period = YEAR_OF_PERIOD.matcher(value);
        if (period.matches()) return Optional.of(periodOf(timex, period.group("year"), spoken));
        return CountedDates.find(timex, value, today, "the report's date")
                .or(() -> NamedDates.find(timex, value, today, outlook));
    }

    /** What counts from the date last spoken of; from the report's where none was. */
    private static Dated anaphoric(Timex timex, String value, LocalDate today, Outlook outlook, LastSpoken spoken) {
        if (value.equals("P0Q"))
            return spoken.findQuarter()
                    .map(q -> new Dated(timex, q, Optional.empty(), "the quarter last spoken of"))
                    .orElseGet(() -> quarterBefore(timex, today));
        var near = value.endsWith("D") || value.contains("W") ? spoken.findWholeDay(timex) : spoken.findDay(timex);
        // "The end of the month" is one of its days, and where the clause looks ahead, of no month that is over.
        boolean part = timex.mod().isPresent() && PART.matcher(value).matches();
        var last = near.or(() -> spoken.findDayOfPart(timex))
                .filter(d -> !part || outlook == Outlook.BACK || !d.isBefore(today.withDayOfMonth(1)));
        var from = last.orElse(today);
        var whose = last.isPresent() ? "the date last spoken of" : "the report's date";
        var found = CountedDates.find(timex, value, from, whose)
                .or(() -> NamedDates.find(timex, value, from, Outlook.OPEN))
                .orElseGet(() -> absolute(timex));
        // Without a day that it points to, "in the afternoon" is too weak to date an engagement; "over the week" always
        // is.
        boolean weak = !part && (last.isEmpty() || value.equals("P0W") || value.equals("P0M"));
        return weak ? new Dated(timex, found.value(), Optional.empty(), found.why()) : found;
    }

    /** The quarter spoken of last if it is over, else the last one that is. */
    private static Dated latestQuarter(Timex timex, LocalDate today, LastSpoken spoken) {
        return spoken.findQuarter()
                .filter(q -> q.compareTo(CountedDates.quarter(today)) < 0)
                .map(q -> new Dated(timex, q, Optional.empty(), "the quarter last spoken of"))
                .orElseGet(() -> quarterBefore(timex, today));
    }

    private static Dated quarterBefore(Timex timex, LocalDate today) {
        return new Dated(
                timex,
                CountedDates.quarter(today.minusMonths(3)),
                Optional.empty(),
                "the last quarter before " + today);
    }

    /** "A year ago": the quarter or the month that the report sets it against, a year earlier; else the year. */
    private static Optional<Dated> yearBack(Timex timex, String value, LocalDate today, LastSpoken spoken) {
        var period = spoken.findMonthInSentence(timex).or(spoken::findQuarter);
        if (period.isEmpty()) return CountedDates.find(timex, value, today, "the report's date");
        int year = Integer.parseInt(period.get().substring(0, 4)) - 1;
        var earlier = year + period.get().substring(4);
        return Optional.of(new Dated(timex, earlier, Edtf.parse(earlier), "a year before " + period.get()));
    }

    private static Dated periodOf(Timex timex, String year, LastSpoken spoken) {
        var quarter = spoken.findQuarter().map(q -> year + q.substring(4));
        return new Dated(timex, quarter.orElse(year), Optional.empty(), "the period last spoken of, in that year");
    }

    /** What needs no report's date; the rest stays open. */
    private static Dated absolute(Timex timex) {
        if (timex.type() == Timex.Type.SET || timex.type() == Timex.Type.DURATION)
            return new Dated(timex, timex.value(), Optional.empty(), "as written");
        var value = LeftOpen.value(timex.value());
        var date = timex.type() == Timex.Type.DATE ? Edtf.parse(value) : Optional.<Edtf>empty();
        return new Dated(timex, value, date, date.isPresent() ? "as written" : "left open");
    }
}
