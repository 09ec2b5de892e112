package org.demarche.app.store;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is searched for: words, and phrases between quotation marks, that a report must all hold.
 *
 * @param phrases each of one word or more
 */
record SearchWords(List<List<String>> phrases) {
    private static final Pattern PART = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    static SearchWords of(String typed) {
        var phrases = new ArrayList<List<String>>();
        var parts = PART.matcher(typed);
        while (parts.find()) {
            var part = parts.group(1) == null ? parts.group(2) : parts.group(1);
            var words = WORD.matcher(part).results().map(r -> r.group()).toList();
            if (!words.isEmpty()) phrases.add(words);
        }
        return new SearchWords(List.copyOf(phrases));
    }

    boolean isEmpty() {
        return phrases.isEmpty();
    }
}
