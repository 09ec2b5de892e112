package org.demarche.analyse.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceDetectorME;
import org.demarche.text.Span;

/** Finds where sentences end: the model's borders, mended where news style misleads it. */
final class SentenceBorders {
    /** Words after which a full stop does not end a sentence when more follows. */
    private static final Set<String> TITLES = Set.of(
            "mr.", "mrs.", "ms.", "dr.", "gen.", "lt.", "col.", "maj.", "capt.", "sgt.", "sen.", "rep.", "gov.",
            "prof.", "st.", "rev.", "hon.", "amb.", "adm.", "brig.", "pres.", "sec.", "messrs.", "no.", "vs.", "fr.",
            "jr.", "jan.", "feb.", "mar.", "apr.", "aug.", "sept.", "sep.", "oct.", "nov.", "dec.", "ft.", "mt.");
    /** Abbreviations that may end a sentence too: only a word that begins one tells. */
    private static final Set<String> EITHER =
            Set.of("u.s.", "u.n.", "u.k.", "e.u.", "u.s.s.r.", "a.m.", "p.m.", "d.c.", "inc.", "corp.", "co.", "ltd.");

    private static final Set<String> OPENERS = Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "in",
            "on",
            "at",
            "but",
            "and",
            "this",
            "that",
            "these",
            "those",
            "his",
            "her",
            "their",
            "its",
            "there",
            "however",
            "meanwhile",
            "after",
            "as",
            "for",
            "while",
            "if",
            "when",
            "both",
            "no");

    List<Span> find(String plain, SentenceDetectorME detector) {
        var borders = new ArrayList<Span>();
        for (var found : detector.sentPosDetect(plain)) {
            var next = trim(plain, found.getStart(), found.getEnd());
            if (next == null) continue;
            var last = borders.isEmpty() ? null : borders.get(borders.size() - 1);
            if (last != null && belongTogether(plain, last, next)) borders.set(borders.size() - 1, last.union(next));
            else borders.add(next);
        }
        var whole =
                borders.stream().flatMap(b -> splitMissed(plain, b).stream()).toList();
        return whole.isEmpty() ? whole : splitDateline(plain, whole);
    }

    /** "GENEVA, March 3 (Agency) -": a dateline is a sentence of its own, so that its place and day are nobody's deed. */
    private static final Pattern DATELINE = Pattern.compile(
            "^\\p{Lu}[\\p{Lu} .,'-]{2,40}(?:,? (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?))?(?: ?\\([^)]{1,40}\\))? (?:-|--|\u2013|\u2014) ");

    private static List<Span> splitDateline(String plain, List<Span> borders) {
        var first = borders.get(0);
        var opening = plain.substring(first.start(), Math.min(first.end(), first.start() + 120));
        var matcher = DATELINE.matcher(opening);
        if (!matcher.find() || first.start() + matcher.end() >= first.end()) return borders;
        var split = new ArrayList<Span>();
        split.add(new Span(first.start(), first.start() + matcher.end() - 1));
        split.add(new Span(first.start() + matcher.end(), first.end()));
        split.addAll(borders.subList(1, borders.size()));
        return split;
    }

    private static @org.jspecify.annotations.Nullable Span trim(String plain, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && plain.charAt(from) == ' ') from++;
        while (to > from && plain.charAt(to - 1) == ' ') to--;
        return from < to ? new Span(from, to) : null;
    }

    private static boolean belongTogether(String plain, Span last, Span next) {
        // A closing mark alone, or a continuation in lower case, is no sentence: `." said the embassy`.
        char first = plain.charAt(next.start());
        if (Character.isLowerCase(first)) return true;
        if (next.end() - next.start() <= 2 && !Character.isLetterOrDigit(first)) return true;
        var lastWord = lastWord(plain, last).toLowerCase(Locale.ROOT);
        if (TITLES.contains(lastWord)
                || lastWord.length() == 2 && lastWord.charAt(1) == '.' && Character.isLetter(lastWord.charAt(0)))
            return true;
        // "S.M. Krishna": initials belong to the name after them.
        if (lastWord.length() >= 4
                && lastWord.length() <= 8
                && !EITHER.contains(lastWord)
                && lastWord.matches("(?:[a-z]\\.)+")) return true;
        return EITHER.contains(lastWord)
                && !OPENERS.contains(firstWord(plain, next).toLowerCase(Locale.ROOT));
    }

    /** The model misses stops before an opening mark and after a closing one: `soon." "We` and `talks. "It`. */
    private static List<Span> splitMissed(String plain, Span border) {
        var parts = new ArrayList<Span>();
        int start = border.start();
        for (int i = border.start() + 1; i + 2 < border.end(); i++) {
            if (plain.charAt(i) != ' ') continue;
            char before = plain.charAt(i - 1);
            char after = plain.charAt(i + 1);
            boolean stopThenOpening = (before == '.' || before == '?' || before == '!')
                    && after == '"'
                    && Character.isUpperCase(plain.charAt(i + 2));
            boolean closingThenCapital =
                    before == '"' && i >= 2 && ".?!".indexOf(plain.charAt(i - 2)) >= 0 && Character.isUpperCase(after);
            if (!stopThenOpening && !closingThenCapital) continue;
            var word = lastWord(plain, new Span(start, i)).toLowerCase(Locale.ROOT);
            if (TITLES.contains(word) || EITHER.contains(word)) continue;
            // `"Yes." Putin said` runs on; `… soon." Putin arrived` does not: the model decides where it can, so only
            // a pronoun or article, or a new quotation, opens a sentence here.
            if (closingThenCapital
                    && after != '"'
                    && !OPENERS.contains(
                            firstWord(plain, new Span(i + 1, border.end())).toLowerCase(Locale.ROOT))) continue;
            parts.add(new Span(start, i));
            start = i + 1;
        }
        parts.add(new Span(start, border.end()));
        return parts;
    }

    private static String lastWord(String plain, Span span) {
        int from = span.end();
        while (from > span.start() && plain.charAt(from - 1) != ' ' && span.end() - from < 12) from--;
        return plain.substring(from, span.end());
    }

    private static String firstWord(String plain, Span span) {
        int from = span.start();
        while (from < span.end() && !Character.isLetter(plain.charAt(from))) from++;
        int to = from;
        while (to < span.end() && Character.isLetter(plain.charAt(to)) && to - from < 20) to++;
        return plain.substring(from, to);
    }
}
