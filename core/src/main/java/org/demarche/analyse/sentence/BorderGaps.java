package org.demarche.analyse.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the gaps of a text in which a sentence may end, and what the model looks at there. Public for the training of the weights. */
public final class BorderGaps {
    /** Takes a gap's features, and whether a sentence ends there. */
    public interface Sink {
        void accept(List<String> features, boolean end);
    }

    private BorderGaps() {}

    /** Hands over the gaps of one line of text, in order; {@code starts} tells where its sentences begin, in chars. */
    public static void each(String text, Set<Integer> starts, Sink sink) {
        var words = WordSplitter.split(text);
        var found = new ArrayList<String>();
        var features = new BorderFeatures(words, f -> found.add(f.toString()));
        var open = new OpenMarks(words);
        int start = 0;
        for (int next = 1; next < words.size(); next++) {
            open.pass(next - 1);
            boolean end = starts.contains(words.start(next));
            if (SentenceBorders.isCandidate(words, features, next)) {
                found.clear();
                features.of(next, start, open.isQuoted(), open.brackets());
                sink.accept(List.copyOf(found), end);
            }
            if (!end) continue;
            start = next;
            open.reset();
        }
    }
}
