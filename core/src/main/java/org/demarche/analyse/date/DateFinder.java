package org.demarche.analyse.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.finding.Finder;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Findings;
import org.demarche.syntax.Sentence;
import org.demarche.text.Span;

/**
 * Finds time expressions (TIMEX3) by their words; where several begin or overlap, the longest is kept.
 *
 * <p>What the words leave open stays open in the value: {@code X} for digits ("on Monday" is {@code XXXX-WXX-1}), a
 * sign and a period for what counts from the report's date ("tomorrow" is {@code +P1D}, "last week" {@code -P1W}, "this
 * month" {@code +P0M}); a sign before {@code XXXX} tells the direction ("last June" is {@code -XXXX-06}). Thread-safe.
 */
public final class DateFinder implements Finder {
    private static final int LONGEST_SENTENCE = 4_000;

    private final List<DateForm> forms = DateForms.all();

    @Override
    public Findings find(Findings soFar) {
        var timexes = new ArrayList<Timex>();
        for (var parse : soFar.parses()) timexes.addAll(find(soFar.text(), parse.sentence()));
        return soFar.withTimexes(timexes);
    }

    private List<Timex> find(String text, Sentence sentence) {
        int start = sentence.span().start();
        int end = Math.min(sentence.span().end(), start + LONGEST_SENTENCE);
        var plain = plain(text, start, end);
        var found = new ArrayList<Timex>();
        for (var form : forms) {
            var matcher = form.pattern().matcher(plain);
            while (matcher.find()) {
                var value = form.value(matcher);
                if (value.isEmpty()) continue;
                int from = start + form.start(matcher);
                int to = start + matcher.end();
                if (to > from) found.add(new Timex(new Span(from, to), form.type(), value.get(), sentence.index()));
            }
        }
        found.sort(Comparator.comparing((Timex t) -> t.span().start() - t.span().end())
                .thenComparing(t -> t.span().start()));
        var kept = new ArrayList<Timex>();
        for (var timex : found) if (kept.stream().noneMatch(k -> k.span().overlaps(timex.span()))) kept.add(timex);
        kept.sort(Comparator.comparing(Timex::span));
        return kept;
    }

    /** The text with plain spaces and apostrophes, char for char, so that offsets stay. */
    private static String plain(String text, int start, int end) {
        var plain = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) plain.append(' ');
            else if (c == '\u2019' || c == '\u2018') plain.append('\'');
            else if (c == '\u2013' || c == '\u2010' || c == '\u2011') plain.append('-');
            else plain.append(c);
        }
        return plain.toString();
    }
}
