package org.demarche.analyse.tag;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.syntax.Sentence;

/** Makes lines whose words are all in capitals readable for the tagger: only what the report writes as a name keeps one. */
final class Headlines {
    /** Words of a report's body that are looked at for names; its first few thousand tell enough. */
    private static final int MOST_WORDS = 4_000;

    private Headlines() {}

    /** The words as the tagger knows them; unchanged where the line is not all in capitals. */
    static String[] readable(String[] words, Set<String> names) {
        long letters = Arrays.stream(words).filter(Headlines::isWord).count();
        boolean shouting =
                letters > 2 && Arrays.stream(words).filter(Headlines::isWord).allMatch(Headlines::isShouted);
        if (!shouting) return words;
        return Arrays.stream(words).map(w -> quiet(w, names)).toArray(String[]::new);
    }

    private static boolean isWord(String word) {
        return word.length() > 1 && Character.isLetter(word.charAt(0));
    }

    private static boolean isShouted(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String quiet(String word, Set<String> names) {
        var lower = word.toLowerCase(Locale.ROOT);
        return names.contains(lower) ? Character.toUpperCase(lower.charAt(0)) + lower.substring(1) : lower;
    }

    /** The words, in lower case, that sentences write with a capital elsewhere than at their start. */
    static Set<String> names(List<Sentence> sentences) {
        var names = new HashSet<String>();
        int seen = 0;
        for (var sentence : sentences) {
            if (sentence.headline()) continue;
            for (int i = 1; i < sentence.size() && seen < MOST_WORDS; i++, seen++) {
                var word = sentence.token(i).word();
                boolean name = Character.isUpperCase(word.charAt(0))
                        && Character.isLowerCase(word.charAt(word.length() - 1))
                        && !sentence.token(i - 1).word().equals("\"");
                if (name) names.add(word.toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
