package org.demarche.resolve;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.finding.Dated;
import org.demarche.finding.Finding.Timex;

/** The dates that the report spoke of last, which "the next day" and "a year earlier" count from. Not thread-safe. */
final class LastSpoken {
    /** "The next day" says nothing of a day named long ago. */
    private static final int SENTENCES_BACK = 3;

    private static final Pattern QUARTER = Pattern.compile("(?<year>\\d{4})-Q(?<quarter>[1-4])");
    private static final Pattern DATE =
            Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d\\d)(?:-(?<day>\\d\\d))?)?(?:T.*)?");

    /** The other parts of a day are told after what was said in the first, hence farther away. */
    private static final int PART_SENTENCES_BACK = 6;

    /** A part of the day, but no hour. */
    private static final Pattern PART = Pattern.compile(".*T[A-Z]{2}");

    private Optional<LocalDate> day = Optional.empty();
    private int sentence;
    private boolean wholeDay;
    private Optional<LocalDate> dayOfPart = Optional.empty();
    private int sentenceOfPart;
    private Optional<String> quarter = Optional.empty();
    private Optional<String> month = Optional.empty();

    /** Remembers what {@code timex} turned out to mean. */
    void hear(Timex timex, Dated dated) {
        if (timex.type() != Timex.Type.DATE && timex.type() != Timex.Type.TIME) return;
        var value = dated.value();
        // What itself counts back a year is the term of a comparison, not what is spoken of.
        if (QUARTER.matcher(value).matches() && !timex.value().startsWith("?")) quarter = Optional.of(value);
        var date = DATE.matcher(value);
        if (!date.matches() || dated.date().isEmpty()) return;
        if (timex.value().startsWith("?")) return;
        if (dated.date().get().last().equals(LocalDate.MAX)) return;
        day = Optional.of(dated.date().get().first());
        wholeDay = date.group("day") != null;
        month = date.group("month") == null ? Optional.empty() : Optional.of(value.substring(0, 7));
        sentence = timex.sentence();
        if (!PART.matcher(value).matches()) return;
        dayOfPart = day;
        sentenceOfPart = sentence;
    }

    /** The first day of the date spoken of last, if that is not long ago. */
    Optional<LocalDate> findDay(Timex timex) {
        return timex.sentence() - sentence <= SENTENCES_BACK ? day : Optional.empty();
    }

    /** The same, only where it was a day and no longer stretch. */
    Optional<LocalDate> findWholeDay(Timex timex) {
        return wholeDay ? findDay(timex) : Optional.empty();
    }

    /** The day of which another part was spoken of: "in the morning … in the afternoon". */
    Optional<LocalDate> findDayOfPart(Timex timex) {
        return PART.matcher(timex.value()).matches() && timex.sentence() - sentenceOfPart <= PART_SENTENCES_BACK
                ? dayOfPart
                : Optional.empty();
    }

    /** The quarter spoken of last, {@code 1989-Q3}, however long ago: a report on earnings has one. */
    Optional<String> findQuarter() {
        return quarter;
    }

    /** The month of the sentence's last date, {@code 1989-08}. */
    Optional<String> findMonthInSentence(Timex timex) {
        return timex.sentence() == sentence && !wholeDay ? month : Optional.empty();
    }
}
