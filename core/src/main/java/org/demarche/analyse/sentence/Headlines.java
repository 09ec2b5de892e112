package org.demarche.analyse.sentence;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells headlines from sentences by their dress, and makes words in capitals readable for the tagger. */
final class Headlines {
    private static final int MOST_WORDS = 25;
    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[a-z,] )\\p{Lu}[\\p{L}-]+");

    private Headlines() {}

    /** A short first line without a final stop. */
    static boolean isHeadline(String[] words) {
        var last = words[words.length - 1];
        return words.length <= MOST_WORDS && !last.equals(".") && !last.equals("!") && !last.equals("\"");
    }

    /**
     * The words as the tagger knows them: in a line of capitals or of capitalised words, only what the report's own
     * sentences write with a capital keeps one.
     */
    static String[] readable(String[] words, Set<String> names) {
        int longWords = 0;
        int capitalised = 0;
        for (var word : words) {
            if (word.length() < 4) continue;
            longWords++;
            if (Character.isUpperCase(word.charAt(0))) capitalised++;
        }
        if (longWords < 3 || capitalised < longWords * 0.8) return words;
        boolean shouting = Arrays.stream(words).allMatch(w -> w.equals(w.toUpperCase(Locale.ROOT)));
        var readable = new String[words.length];
        for (int i = 0; i < words.length; i++) readable[i] = readable(words[i], shouting, names);
        return readable;
    }

    private static String readable(String word, boolean shouting, Set<String> names) {
        var lower = word.toLowerCase(Locale.ROOT);
        boolean acronym = !shouting && word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
        if (acronym || !names.contains(lower)) return acronym ? word : lower;
        return shouting ? Character.toUpperCase(lower.charAt(0)) + lower.substring(1) : word;
    }

    /** The words, in lower case, that a text writes with a capital in the middle of a sentence. */
    static Set<String> names(String plain) {
        var names = new HashSet<String>();
        var matcher = INNER_CAPITAL.matcher(plain);
        while (matcher.find() && names.size() < 5_000) names.add(matcher.group().toLowerCase(Locale.ROOT));
        return names;
    }
}
