package org.demarche.analyse.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.finding.Finder;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Findings;

/**
 * Finds time expressions (TIMEX3). At each word the recognisers that may begin there are asked, and the longest answer
 * is kept; then {@link Neighbours} joins what belongs together and {@link EdgeWords} takes in "early" and "about".
 *
 * <p>What the words leave open stays open in the value, for the resolver to settle:
 *
 * <ul>
 *   <li>{@code X} for digits nobody said: "on Monday" is {@code XXXX-WXX-1}; a sign before it tells the direction,
 *       "last June" is {@code -XXXX-06}; {@code XXXX-easter} is a {@link org.demarche.finding.Holiday};
 *   <li>a sign and a period for what counts from the report's date: "tomorrow" is {@code +P1D}, "this month"
 *       {@code +P0M};
 *   <li>{@code @} before either for what counts from the date last spoken of: "the previous day" is {@code @-P1D};
 *   <li>{@code ?-P1Y} for "a year ago", which is as fine as the period it is set against; {@code ?-P1Q} for "the
 *       latest quarter", the one spoken of if it is over;
 *   <li>a period in brackets with a part of it: "July last year" is {@code (-P1Y)07}, "Tuesday last week"
 *       {@code (-P1W)2}, "the 1988 period" {@code (1988)Q}.
 * </ul>
 *
 * <p>A time of day follows after {@code T}: "tonight" is {@code +P0DTNI}. Thread-safe; linear in the text's length.
 */
public final class DateFinder implements Finder {
    /** Where two answers are of one length, the earlier of the list wins. */
    private static final List<Recognizer> RECOGNIZERS = List.of(
            new NumericDateRecognizer(),
            new MonthDayRecognizer(),
            new DayMonthRecognizer(),
            new HolidayRecognizer(),
            new MonthRecognizer(),
            new DecadeRecognizer(),
            new CenturyRecognizer(),
            new QuarterRecognizer(),
            new SeasonRecognizer(),
            new ClockRecognizer(),
            new DayPartRecognizer(),
            new DayWordRecognizer(),
            new SetRecognizer(),
            new WeekdayRecognizer(),
            new ComparedPeriodRecognizer(),
            new PeriodRecognizer(),
            new YearEndRecognizer(),
            new CountedRecognizer(),
            new YearRecognizer(),
            new ReferenceWordRecognizer(),
            new DurationRecognizer());

    private final Map<String, List<Recognizer>> byOpener = new HashMap<>();

    public DateFinder() {
        for (var recognizer : RECOGNIZERS)
            for (var opener : recognizer.openers())
                byOpener.computeIfAbsent(opener, o -> new ArrayList<>()).add(recognizer);
    }

    @Override
    public Findings find(Findings soFar) {
        var timexes = new ArrayList<Timex>();
        for (var parse : soFar.parses()) find(Words.of(soFar.text(), parse.sentence()), timexes);
        return soFar.withTimexes(timexes);
    }

    private void find(Words words, List<Timex> timexes) {
        var found = new ArrayList<Expression>();
        for (int at = 0; at < words.size(); ) {
            var longest = longest(words, at);
            longest.ifPresent(found::add);
            at = longest.map(Expression::end).orElse(at + 1);
        }
        int from = 0;
        for (var joined : Neighbours.join(words, found)) {
            var whole = EdgeWords.widen(words, joined, from);
            from = whole.end();
            timexes.add(new Timex(
                    words.span(whole.first(), whole.end()),
                    whole.type(),
                    whole.value(),
                    whole.mod(),
                    words.sentence()));
        }
    }

    private Optional<Expression> longest(Words words, int at) {
        var askable = byOpener.get(words.isNumber(at) ? Words.NUMBER : words.at(at));
        if (askable == null) return Optional.empty();
        Optional<Expression> longest = Optional.empty();
        for (var recognizer : askable) {
            var found = recognizer.tryAt(words, at);
            if (found.isPresent()
                    && (longest.isEmpty() || found.get().end() > longest.get().end())) longest = found;
        }
        return longest;
    }
}
