package org.demarche.analyse.sentence;

import java.util.Set;

/**
 * What news style settles about a gap after a mark before the {@link BorderModel} is asked; the treebanks, half of them
 * from the web, show too little of it: titles and initials before names, states and firms with stops, and questions and
 * exclamations that a speech verb follows.
 */
final class BorderRules {
    private static final Set<String> OPENERS = WordLists.get("opener");
    private static final Set<String> CALENDAR = WordLists.get("calendar");
    private static final Set<String> SPEECH = WordLists.get("speech");
    /** A speaker's name and office take no more words before the verb. */
    private static final int LONGEST_SPEAKER = 5;

    /** What the rules say of a gap. */
    enum Verdict {
        ENDS,
        GOES_ON,
        OPEN
    }

    private BorderRules() {}

    static Verdict of(Words words, BorderFeatures features, int next) {
        if (isLoneMark(words, next)) return Verdict.GOES_ON;
        int last = next - 1;
        if (words.last(last) == '.' && words.length(last) > 1 && Chars.isWordChar(words.first(last)))
            return afterAbbreviation(words, last, next);
        boolean quote = features.isCloser(last) && !words.is(last, ')') && last > 0;
        int stop = quote ? last - 1 : last;
        boolean raised = words.is(stop, '?') || words.is(stop, '!');
        if (!raised) return Verdict.OPEN;
        // "The question – who pays? – stayed open."
        if (isDash(words, next) && next + 1 < words.size() && Chars.isLower(words.first(next + 1)))
            return Verdict.GOES_ON;
        // `"Will they come?" asked the envoy` and `Yahoo! said` go on; so does `"Never!" Olsen said`.
        if (Chars.isLower(words.first(next)))
            return quote || SPEECH.contains(words.word(next)) ? Verdict.GOES_ON : Verdict.OPEN;
        return quote && isSpeaker(words, next) ? Verdict.GOES_ON : Verdict.OPEN;
    }

    private static Verdict afterAbbreviation(Words words, int last, int next) {
        if (Stops.belongsToName(words, last)) return Verdict.GOES_ON;
        if (!Chars.isUpper(words.first(next)) || words.length(next) == 1) return Verdict.OPEN;
        // "Norvik Co. Ltd.", "5 p.m. Monday".
        if (words.last(next) == '.') return Stops.isAbbreviation(words.lower(next)) ? Verdict.GOES_ON : Verdict.OPEN;
        if (CALENDAR.contains(words.word(next))) return Verdict.GOES_ON;
        boolean initial = words.length(last) == 2;
        return !initial && OPENERS.contains(words.word(next)) ? Verdict.ENDS : Verdict.OPEN;
    }

    private static boolean isDash(Words words, int word) {
        return words.length(word) <= 2 && "-\u2013\u2014".indexOf(words.last(word)) >= 0;
    }

    /** A mark that ends the paragraph is no sentence of its own. */
    private static boolean isLoneMark(Words words, int next) {
        return next == words.size() - 1 && words.length(next) == 1 && !Chars.isWordChar(words.first(next));
    }

    /** "Olsen said", "Foreign Minister Olsen asked": capitalised words, then a verb of speech. */
    private static boolean isSpeaker(Words words, int next) {
        if (OPENERS.contains(words.word(next))) return false;
        for (int i = next; i < words.size() && i <= next + LONGEST_SPEAKER; i++) {
            if (i > next && SPEECH.contains(words.word(i))) return true;
            if (!Chars.isUpper(words.first(i)) && !words.is(i, '-')) return false;
        }
        return false;
    }
}
