package org.demarche.app.store;

import java.text.BreakIterator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The sentence of a text that holds most of the words searched for, the first of several. */
final class Snippet {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST_CHARS = 300;

    private Snippet() {}

    static String of(String text, SearchWords words) {
        var wanted = words.phrases().stream()
                .flatMap(List::stream)
                .map(w -> w.toLowerCase(Locale.ROOT))
                .toList();
        var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        var best = "";
        int most = -1;
        int start = sentences.first();
        for (int end = sentences.next(); end != BreakIterator.DONE; start = end, end = sentences.next())
            // Headlines and datelines end with their line, without a stop.
            for (var line : text.substring(start, end).split("\n")) {
                int found = found(line, wanted).size();
                if (found <= most || line.isBlank()) continue;
                best = line.strip();
                most = found;
            }
        return best.length() <= MOST_CHARS
                ? best
                : best.substring(0, MOST_CHARS).strip() + " …";
    }

    private static Set<String> found(String line, List<String> wanted) {
        var found = new HashSet<String>();
        var words = WORD.matcher(line.toLowerCase(Locale.ROOT));
        while (words.find()) for (var word : wanted) if (isForm(words.group(), word)) found.add(word);
        return found;
    }

    /** Roughly what stemming finds equal: the same beginning, endings of up to three letters. */
    private static boolean isForm(String word, String wanted) {
        if (word.equals(wanted)) return true;
        int shorter = Math.min(word.length(), wanted.length());
        int stem = Math.max(3, shorter - 3);
        return shorter >= 3
                && word.regionMatches(0, wanted, 0, stem)
                && Math.max(word.length(), wanted.length()) - stem <= 4;
    }
}
