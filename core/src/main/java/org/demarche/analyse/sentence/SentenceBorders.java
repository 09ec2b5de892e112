package org.demarche.analyse.sentence;

import java.util.function.IntConsumer;

/**
 * Finds where sentences end: line breaks that are meant, datelines, and, in every gap after a mark, what the
 * {@link BorderModel} says. One pass; each gap costs the same. Thread-safe.
 */
final class SentenceBorders {
    private final BorderModel model = BorderModel.load();

    /** Hands over the number of each word that ends a sentence, in order; the last word is always one. */
    void find(Words words, IntConsumer ends) {
        if (words.size() == 0) return;
        var breaks = words.plain().indexOf('\n') >= 0 ? new LineBreaks(words) : null;
        var scorer = new Scorer();
        var features = new BorderFeatures(words, scorer);
        var open = new OpenMarks(words);
        int dateline = Datelines.end(words);
        int start = 0;
        for (int next = 1; next < words.size(); next++) {
            open.pass(next - 1);
            boolean end;
            if (next == dateline) end = true;
            else if (next < dateline) end = false;
            else if (breaks != null && breaks.ends(next)) end = true;
            else if (!isCandidate(words, features, next)) end = false;
            else {
                var verdict = BorderRules.of(words, features, next);
                scorer.sum = 0;
                if (verdict == BorderRules.Verdict.OPEN) features.of(next, start, open.isQuoted(), open.brackets());
                end = verdict == BorderRules.Verdict.ENDS || scorer.sum > 0;
            }
            if (!end) continue;
            ends.accept(next - 1);
            start = next;
            open.reset();
        }
        ends.accept(words.size() - 1);
    }

    /** Whether a sentence may end before {@code next}: after a mark or an abbreviation, not before what closes. */
    static boolean isCandidate(Words words, BorderFeatures features, int next) {
        char last = words.last(next - 1);
        if (last >= 'a' && last <= 'z' || last == ',' || Chars.isWordChar(last)) return false;
        if ("([{$#".indexOf(last) >= 0 || features.isCloser(next)) return false;
        char first = words.first(next);
        if (".,;:!?%\u2026".indexOf(first) >= 0) return false;
        // An apostrophe or hyphen without a space is within a word; a missing space after a stop is a slip.
        if (!words.isSpaceBefore(next))
            return (last == '.' || last == '!' || last == '?')
                    && (Chars.isLetter(first) || first == '"' || first == '(')
                    && !Chars.isWordChar(words.first(next - 1));
        return !features.isOpener(next - 1);
    }

    private final class Scorer implements BorderFeatures.Sink {
        private int sum;

        @Override
        public void accept(StringBuilder feature) {
            sum += model.weight(BorderModel.hash(feature, 0, feature.length()));
        }
    }
}
