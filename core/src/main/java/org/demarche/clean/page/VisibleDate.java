package org.demarche.clean.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.clean.date.AddressDate;
import org.demarche.clean.date.CalendarText;
import org.demarche.clean.date.PageDate;
import org.demarche.text.ReportDate;
import org.demarche.text.ReportDate.Origin;
import org.jsoup.nodes.Document;

/**
 * The day in a line beside the headline, in words or in figures. Figures that can be read two ways are settled by the dots
 * between them, by the month in the address, by the page's other stamps, or by the country of its English; else left alone.
 */
final class VisibleDate {
    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?![\\d/-])");
    private static final Pattern CHANGED =
            Pattern.compile("(?i)\\b(?:changed|updated?|modified|revised|edited|amended|reviewed)\\b[^\\d]{0,25}$");
    private static final Pattern CHANGE_LINE = Pattern.compile(
            "(?i)^(?:last |most recently )?(?:changed|updated?|modified|revised|edited|amended|reviewed)\\b.*");
    private static final Pattern COPYRIGHT = Pattern.compile("(?i)\u00A9|copyright");
    private static final int LONGEST_LINE = 140;
    private static final double MOST_LINKED = 0.5;
    /** A page is changed soon after it is published, if at all. */
    private static final int DAYS_TO_A_CHANGE = 31;

    private final Document document;
    private final Optional<String> url;
    private final List<Stamp> others;

    VisibleDate(Document document, Optional<String> url, List<Stamp> others) {
        this.document = document;
        this.url = url;
        this.others = others;
    }

    /** The date in the lines from {@code headline} on, else in those just above it, else that of a change. */
    Optional<ReportDate> find(List<Block> above, List<Block> below) {
        return first(below, false).or(() -> first(above, false)).or(() -> first(below, true));
    }

    private Optional<ReportDate> first(List<Block> blocks, boolean changes) {
        for (var block : blocks) {
            var line = block.text();
            if (COPYRIGHT.matcher(line).find() || CHANGE_LINE.matcher(line).matches() != changes) continue;
            if (block.linkShare() > MOST_LINKED && !block.isHeading()) continue;
            var found = PageDate.find(line);
            if (found.isEmpty() && line.length() <= LONGEST_LINE)
                found = inFigures(line).or(() -> PageDate.findIn(List.of(line)));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<ReportDate> inFigures(String line) {
        var figures = FIGURES.matcher(line);
        while (figures.find()) {
            if (CHANGED.matcher(line.substring(0, figures.start())).find()) continue;
            var day = settled(
                    figures.group(1),
                    figures.group(3),
                    figures.group(4),
                    figures.group(2).equals("."));
            if (day.isPresent())
                return day.map(
                        d -> new ReportDate(d, d, Origin.PAGE, "a line beside the headline has it in figures", 0.88));
        }
        return Optional.empty();
    }

    /** The day that two figures and a year mean, where it can be known. */
    Optional<LocalDate> settled(String one, String two, String year, boolean dots) {
        var dayFirst = CalendarText.day(year, two, one);
        var monthFirst = CalendarText.day(year, one, two);
        if (dayFirst.isEmpty() || monthFirst.isEmpty() || dayFirst.equals(monthFirst))
            return dayFirst.or(() -> monthFirst);
        if (dots) return dayFirst;
        var agreed = new ArrayList<LocalDate>();
        for (var day : List.of(dayFirst.get(), monthFirst.get())) if (isNearAnother(day)) agreed.add(day);
        if (agreed.size() == 1) return Optional.of(agreed.get(0));
        return byLanguage(dayFirst.get(), monthFirst.get());
    }

    private boolean isNearAnother(LocalDate day) {
        var address = url.flatMap(AddressDate::find);
        if (address.isPresent())
            return !day.isBefore(address.get().first())
                    && !day.isAfter(address.get().last());
        return others.stream()
                .map(Stamp::day)
                .anyMatch(o -> !day.isAfter(o.plusDays(1)) && !day.isBefore(o.minusDays(DAYS_TO_A_CHANGE)));
    }

    private Optional<LocalDate> byLanguage(LocalDate dayFirst, LocalDate monthFirst) {
        var root = document.selectFirst("html");
        var language =
                root == null ? "" : root.attr("lang").toLowerCase(Locale.ROOT).replace('_', '-');
        if (language.equals("en-us")) return Optional.of(monthFirst);
        if (language.matches("en-[a-z]{2}") && !language.equals("en-ca") || language.matches("(?!en)[a-z]{2}(?:-.*)?"))
            return Optional.of(dayFirst);
        return Optional.empty();
    }
}
