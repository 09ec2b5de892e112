package org.demarche.analyse.act;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.finding.Finding.Timex;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.syntax.Tag;
import org.demarche.text.Span;

/** The time expressions of one sentence, and which of them belong to which act. */
final class SentenceTimes {
    /** What stands behind these is what an act is about. */
    private static final Set<String> TOPICS = Set.of("on", "about", "over", "of", "under");

    private final Parse parse;
    private final List<Timex> times;

    SentenceTimes(Parse parse, List<Timex> all) {
        this.parse = parse;
        this.times = all.stream()
                .filter(t -> t.sentence() == parse.sentence().index())
                .toList();
    }

    /** The expressions within the tokens from {@code first} up to {@code end}. */
    List<Timex> within(int first, int end) {
        if (first >= end) return List.of();
        var span = parse.sentence().span(first, end);
        return times.stream().filter(t -> span.overlaps(t.span())).toList();
    }

    /** For each noun phrase whether it is a time expression. */
    Map<Phrase, Boolean> phrases() {
        var marked = new HashMap<Phrase, Boolean>();
        for (var phrase : parse.phrases()) {
            var span = parse.sentence().span(phrase.first(), phrase.end());
            var head = parse.sentence().token(phrase.head()).span();
            boolean time = times.stream()
                    .anyMatch(t -> t.span().contains(head) && t.type() != Timex.Type.SET && span.overlaps(t.span()));
            marked.put(phrase, time);
        }
        return marked;
    }

    /**
     * The expressions that date an act: those in its own noun phrase, else those between {@code from} and {@code end}
     * after it, else those before it in the clause.
     */
    List<Timex> dating(Phrase noun, int from, int end, int clauseFirst, int clauseEnd, boolean clauseToo) {
        var inside = within(noun.first(), noun.end()).stream()
                .filter(SentenceTimes::isDate)
                .toList();
        if (!inside.isEmpty()) return joined(inside, within(from, end));
        // "A week-long visit from Monday": how long it lasts may stand before the noun.
        var after = new ArrayList<>(within(noun.first(), noun.end()));
        for (var timex : within(from, end)) if (!after.contains(timex) && !isOfAnother(timex, noun)) after.add(timex);
        if (after.stream().anyMatch(SentenceTimes::isDate)) return after;
        if (!clauseToo) return after;
        var all = new ArrayList<>(within(clauseFirst, clauseEnd));
        all.removeIf(t -> after.contains(t) || isOfAnother(t, noun));
        all.addAll(after);
        return all;
    }

    /** "The fall in today's trading": whose day a noun behind another one is, is no day of the act. */
    private boolean isOfAnother(Timex timex, Phrase noun) {
        for (var clause : parse.clauses())
            for (var oblique : clause.obliques()) {
                var phrase = oblique.phrase();
                if (TOPICS.contains(oblique.preposition()) && isInside(timex, phrase)) return true;
                boolean nested = oblique.on() != noun.head()
                        && parse.clauses().stream().noneMatch(c -> c.predicate() == oblique.on());
                if (nested && owns(timex, phrase)) return true;
            }
        return false;
    }

    /** "On 1987/88 prices", "of the February accord": the time says which prices and which accord. */
    private boolean isInside(Timex timex, Phrase phrase) {
        var whole = parse.sentence().span(phrase.first(), phrase.end());
        var head = parse.sentence().token(phrase.head()).span();
        return whole.contains(timex.span()) && !timex.span().overlaps(head);
    }

    private boolean owns(Timex timex, Phrase phrase) {
        for (int i = phrase.first() + 1; i < phrase.head(); i++) {
            var mark = parse.sentence().token(i);
            boolean of = mark.is(Tag.PART) && mark.word().startsWith("'");
            var before = parse.sentence().token(i - 1).span();
            if (of && (timex.span().overlaps(before) || timex.span().overlaps(mark.span()))) return true;
        }
        return false;
    }

    /** The days and hours within the tokens from {@code first} up to {@code end}. */
    List<Timex> dates(int first, int end) {
        return within(first, end).stream().filter(SentenceTimes::isDate).toList();
    }

    private static List<Timex> joined(List<Timex> inside, List<Timex> after) {
        var all = new ArrayList<>(inside);
        for (var timex : after) if (timex.type() == Timex.Type.DURATION && !all.contains(timex)) all.add(timex);
        return all;
    }

    static boolean isDate(Timex timex) {
        return timex.type() == Timex.Type.DATE || timex.type() == Timex.Type.TIME;
    }

    static boolean overlapsAny(Span span, List<Timex> times) {
        return times.stream().anyMatch(t -> t.span().overlaps(span));
    }
}
