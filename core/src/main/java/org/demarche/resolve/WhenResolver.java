package org.demarche.resolve;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.finding.Dated;
import org.demarche.finding.Edtf;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Findings;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Clause.Tense;
import org.demarche.text.ReportDate;

/** Settles what time expressions leave open against the report's date and the tense of their clause. Thread-safe. */
public final class WhenResolver {
    private static final Pattern WEEKDAY = Pattern.compile("(?<sign>[+-]?)XXXX-WXX-(?<day>[1-7])(?<part>T..)?");
    private static final Pattern OFFSET =
            Pattern.compile("(?<sign>[+-])P(?<count>\\d{1,3})(?<unit>WE|[DWMQYEC])(?<time>T.+)?");
    private static final Pattern MONTH_DAY = Pattern.compile("(?<year>XXXX|\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<sign>[+-]?)(?<year>XXXX|\\d{4})-(?<month>\\d\\d)");
    private static final Pattern SEASON =
            Pattern.compile("(?<sign>[+-]?)(?<year>XXXX|\\d{4})-(?<part>SP|SU|FA|WI|Q[1-4]|H[12])");

    /** Which way a clause looks: back, ahead, or neither told. */
    private enum Way {
        BACK,
        AHEAD,
        OPEN
    }

    /** The meaning of every time expression; where the report has no date, only what is absolute gets a calendar date. */
    public Map<Timex, Dated> resolve(Findings findings, Optional<ReportDate> date) {
        var resolved = new HashMap<Timex, Dated>();
        for (var timex : findings.timexes()) {
            var way = way(findings, timex);
            var dated = date.map(d -> resolve(timex, d.day(), way)).orElseGet(() -> absolute(timex));
            resolved.put(timex, startsOpen(findings, timex, dated));
        }
        return resolved;
    }

    /** "From Tuesday" with no end said is an interval that stays open. */
    private static Dated startsOpen(Findings findings, Timex timex, Dated dated) {
        var text = findings.text();
        int start = timex.span().start();
        var before = text.substring(Math.max(0, start - 6), start).toLowerCase(Locale.ROOT);
        int end = timex.span().end();
        var after = text.substring(end, Math.min(text.length(), end + 8)).toLowerCase(Locale.ROOT);
        boolean open =
                before.endsWith("from ") && !after.matches("(?s)\\s*(?:to|until|through|till|-|\u2013|and)\\b.*");
        boolean day = dated.date().isPresent()
                && dated.date().get().first().equals(dated.date().get().last());
        if (!open || !day) return dated;
        return new Dated(
                timex,
                dated.value(),
                Optional.of(Edtf.from(dated.date().orElseThrow().first())),
                dated.why() + "; no end is said");
    }

    private static Way way(Findings findings, Timex timex) {
        var parse = findings.parses().get(timex.sentence());
        int token = 0;
        while (token + 1 < parse.sentence().size()
                && parse.sentence().token(token).span().end() <= timex.span().start()) token++;
        var clause = parse.findClauseAt(token);
        while (clause.isPresent() && clause.get().tense() == Tense.NONE) {
            var inner = clause.get();
            if (inner.embedding() == Embedding.INFINITIVE) return Way.AHEAD;
            clause = inner.governor().map(g -> parse.clauses().get(g));
        }
        return clause.map(c -> way(c)).orElse(Way.OPEN);
    }

    private static Way way(Clause clause) {
        boolean planned = clause.modal()
                .map(m -> m.equals("would")
                        || m.equals("could")
                        || m.equals("may")
                        || m.equals("should")
                        || m.equals("might")
                        || m.equals("be-to")
                        || m.equals("going-to"))
                .orElse(false);
        if (clause.tense() == Tense.FUTURE || planned) return Way.AHEAD;
        if (java.util.Set.of("due", "schedule", "plan", "set", "expect", "likely", "postpone")
                .contains(clause.lemma())) return Way.AHEAD;
        if (clause.tense() == Tense.PAST || clause.perfect()) return Way.BACK;
        return clause.progressive() ? Way.AHEAD : Way.OPEN;
    }

    private Dated resolve(Timex timex, LocalDate today, Way way) {
        var value = timex.value();
        var weekday = WEEKDAY.matcher(value);
        if (weekday.matches()) return weekday(timex, weekday, today, way);
        var offset = OFFSET.matcher(value);
        if (offset.matches()) return offset(timex, offset, today);
        int slash = value.indexOf('/');
        if (slash > 0) {
            var first = day(value.substring(0, slash), today, way);
            var last = day(value.substring(slash + 1), today, way);
            if (first.isPresent() && last.isPresent() && !last.get().isBefore(first.get()))
                return new Dated(
                        timex,
                        first.get().toString(),
                        Optional.of(Edtf.interval(first.get(), last.get())),
                        why(value, today, way));
        }
        var day = day(value, today, way);
        if (day.isPresent())
            return new Dated(timex, day.get().toString(), Optional.of(Edtf.day(day.get())), why(value, today, way));
        var month = MONTH.matcher(value);
        if (month.matches() && Integer.parseInt(month.group("month")) <= 12) return month(timex, month, today, way);
        var season = SEASON.matcher(value);
        if (season.matches()) {
            int year = season.group("year").equals("XXXX")
                    ? today.getYear()
                            + (season.group("sign").equals("-")
                                    ? -1
                                    : season.group("sign").equals("+") ? 1 : 0)
                    : Integer.parseInt(season.group("year"));
            return new Dated(
                    timex,
                    year + "-" + season.group("part"),
                    Optional.empty(),
                    "of the report's year, as nothing else is said");
        }
        return absolute(timex);
    }

    private static Dated weekday(Timex timex, Matcher m, LocalDate today, Way way) {
        var day = DayOfWeek.of(Integer.parseInt(m.group("day")));
        var name = day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        boolean next = m.group("sign").equals("+") || m.group("sign").isEmpty() && way == Way.AHEAD;
        LocalDate date;
        String why;
        if (m.group("sign").equals("-")) {
            date = today.with(TemporalAdjusters.previous(day));
            why = "the last " + name + " before " + today;
        } else if (next) {
            date = m.group("sign").equals("+")
                    ? today.with(TemporalAdjusters.next(day))
                    : today.with(TemporalAdjusters.nextOrSame(day));
            why = "the first " + name + " from " + today + " on, as the clause looks ahead";
        } else {
            date = today.with(TemporalAdjusters.previousOrSame(day));
            why = "the last " + name + " up to " + today + (way == Way.BACK ? ", as the clause looks back" : "");
        }
        var part = m.group("part") == null ? "" : m.group("part");
        return new Dated(timex, date + part, Optional.of(Edtf.day(date)), why);
    }

    private static Dated offset(Timex timex, Matcher m, LocalDate today) {
        int count = Integer.parseInt(m.group("count")) * (m.group("sign").equals("-") ? -1 : 1);
        var time = m.group("time") == null ? "" : m.group("time");
        var why = "counted from the report's date, " + today;
        return switch (m.group("unit")) {
            case "D" -> {
                var day = today.plusDays(count);
                var edtf = time.equals("TNI") && count < 0 ? Edtf.day(day).approximate() : Edtf.day(day);
                yield new Dated(timex, day + time, Optional.of(edtf), why);
            }
            case "W", "WE" -> {
                var monday = today.plusWeeks(count).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                boolean weekend = m.group("unit").equals("WE");
                var week = String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        monday.get(IsoFields.WEEK_BASED_YEAR),
                        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                var edtf = Edtf.interval(weekend ? monday.plusDays(5) : monday, monday.plusDays(6));
                yield new Dated(timex, weekend ? week + "-WE" : week, Optional.of(edtf), why);
            }
            case "M" -> {
                var month = YearMonth.from(today).plusMonths(count);
                yield new Dated(timex, month.toString(), Optional.of(Edtf.month(month)), why);
            }
            case "Q" -> {
                var quarter = today.plusMonths(3L * count);
                yield new Dated(
                        timex,
                        quarter.getYear() + "-Q" + quarter.get(IsoFields.QUARTER_OF_YEAR),
                        Optional.empty(),
                        why);
            }
            case "Y" -> {
                int year = today.getYear() + count;
                yield new Dated(timex, String.valueOf(year), Optional.of(Edtf.year(year)), why);
            }
            case "E" -> new Dated(timex, String.valueOf(today.getYear() / 10 + count), Optional.empty(), why);
            default -> new Dated(timex, String.valueOf(today.getYear() / 100 + count), Optional.empty(), why);
        };
    }

    private static Optional<LocalDate> day(String value, LocalDate today, Way way) {
        var m = MONTH_DAY.matcher(value);
        if (!m.matches()) return Optional.empty();
        int month = Integer.parseInt(m.group("month"));
        int day = Integer.parseInt(m.group("day"));
        if (month < 1 || month > 12) return Optional.empty();
        if (!m.group("year").equals("XXXX")) return of(Integer.parseInt(m.group("year")), month, day);
        Optional<LocalDate> best = Optional.empty();
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            var date = of(year, month, day);
            if (date.isPresent() && (best.isEmpty() || cost(date.get(), today, way) < cost(best.get(), today, way)))
                best = date;
        }
        return best;
    }

    /** Days between, with a penalty for the side to which the clause does not look. */
    private static long cost(LocalDate date, LocalDate today, Way way) {
        long days = date.toEpochDay() - today.toEpochDay();
        boolean against = way == Way.BACK && days > 1 || way == Way.AHEAD && days < -1;
        return Math.abs(days) + (against ? 150 : 0);
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        return YearMonth.of(year, month).isValidDay(day)
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    private static Dated month(Timex timex, Matcher m, LocalDate today, Way way) {
        int month = Integer.parseInt(m.group("month"));
        if (!m.group("year").equals("XXXX")) {
            var known = YearMonth.of(Integer.parseInt(m.group("year")), month);
            return new Dated(timex, known.toString(), Optional.of(Edtf.month(known)), "as written");
        }
        var here = YearMonth.from(today);
        var same = YearMonth.of(today.getYear(), month);
        boolean back = m.group("sign").equals("-") || m.group("sign").isEmpty() && way != Way.AHEAD;
        boolean strict = !m.group("sign").isEmpty();
        YearMonth chosen;
        if (back) chosen = same.isAfter(here) || strict && same.equals(here) ? same.minusYears(1) : same;
        else {
            chosen = same.isBefore(here) || strict && same.equals(here) ? same.plusYears(1) : same;
            // "refused to attend the February meeting", said in April: the month just past is nearer than the next.
            if (!strict && chosen.isAfter(here.plusMonths(8))) chosen = chosen.minusYears(1);
        }
        return new Dated(
                timex,
                chosen.toString(),
                Optional.of(Edtf.month(chosen)),
                back
                        ? "the last such month, as the clause looks back"
                        : "the next such month, as the clause looks ahead");
    }

    private static String why(String value, LocalDate today, Way way) {
        if (!value.startsWith("XXXX")) return "as written";
        return "the year nearest to the report's date, " + today
                + (way == Way.AHEAD
                        ? ", as the clause looks ahead"
                        : way == Way.BACK ? ", as the clause looks back" : "");
    }

    private static Dated absolute(Timex timex) {
        var date = timex.type() == Timex.Type.DATE ? Edtf.parse(timex.value()) : Optional.<Edtf>empty();
        return new Dated(timex, timex.value(), date, date.isPresent() ? "as written" : "left open");
    }
}
