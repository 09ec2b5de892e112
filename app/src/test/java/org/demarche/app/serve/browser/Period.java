package org.demarche.app.serve.browser;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** The first and last day that the address of a view asks for. */
record Period(LocalDate from, LocalDate to) {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static Period of(Visitor visitor) {
        var query = URI.create(visitor.page().url()).getQuery();
        return new Period(day(query, "from", true), day(query, "to", false));
    }

    private static LocalDate day(String query, String name, boolean first) {
        var found = Pattern.compile("(?:^|&)" + name + "=([0-9-]+)").matcher(query);
        if (!found.find()) throw new AssertionError(name + " is not in " + query);
        var value = found.group(1);
        if (value.length() == 4) return LocalDate.parse(value + (first ? "-01-01" : "-12-31"));
        if (value.length() > 7) return LocalDate.parse(value);
        var month = YearMonth.parse(value);
        return first ? month.atDay(1) : month.atEndOfMonth();
    }

    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** As the view tells it. */
    String words() {
        return WORDS.format(from) + " to " + WORDS.format(to);
    }
}
