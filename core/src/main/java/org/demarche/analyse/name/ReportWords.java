package org.demarche.analyse.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.knowledge.Terms;
import org.demarche.syntax.Sentence;
import org.demarche.weights.Word;
import org.demarche.weights.Words;

/**
 * What is known of the words of one report: by the lists and tables, and by how the report itself writes them. Not
 * thread-safe: one for each report.
 */
final class ReportWords {
    static final int TABLE_SURNAME = 1 << 12;
    static final int TABLE_GIVEN = 1 << 13;
    static final int BITS = 14;

    private static final int SEEN_SMALL = 1;
    private static final int SEEN_CAPITAL = 2;
    private static final int SEEN_SHOUTED = 4;

    private final Terms terms;
    private final Words words;
    private final Map<String, Integer> bitsByWord = new HashMap<>();
    private final Map<String, Integer> caseByWord = new HashMap<>();

    ReportWords(List<Sentence> sentences, Terms terms, Words words) {
        this.terms = terms;
        this.words = words;
        for (var sentence : sentences) {
            if (isShouted(sentence) || isTitled(sentence)) continue;
            for (int i = 0; i < sentence.size(); i++) {
                var word = sentence.token(i).word();
                char first = word.charAt(0);
                if (!Character.isLetter(first)) continue;
                int seen = Character.isLowerCase(first)
                        ? SEEN_SMALL
                        : word.length() > 1 && Character.isUpperCase(word.charAt(1))
                                ? SEEN_SHOUTED
                                : i > 0
                                                && Character.isLetterOrDigit(sentence.token(i - 1)
                                                        .word()
                                                        .charAt(0))
                                        ? SEEN_CAPITAL
                                        : 0;
                if (seen != 0) caseByWord.merge(word.toLowerCase(Locale.ROOT), seen, (a, b) -> a | b);
            }
        }
    }

    /** Whether all words of a sentence are in capitals. */
    static boolean isShouted(Sentence sentence) {
        int words = 0;
        for (var token : sentence.tokens()) {
            var word = token.word();
            if (word.length() < 2 || !Character.isLetter(word.charAt(0))) continue;
            words++;
            for (int i = 0; i < word.length(); i++) if (Character.isLowerCase(word.charAt(i))) return false;
        }
        return words > 1;
    }

    /** Whether nearly all longer words of a sentence have a capital, as in headlines. */
    static boolean isTitled(Sentence sentence) {
        int words = 0;
        int small = 0;
        for (var token : sentence.tokens()) {
            var word = token.word();
            if (word.length() < 4 || !Character.isLetter(word.charAt(0))) continue;
            words++;
            if (Character.isLowerCase(word.charAt(0))) small++;
        }
        return words > 2 && small * 5 <= words;
    }

    Word word(String form) {
        return words.of(form);
    }

    /** The kinds of a word by the lists and tables, as bits. */
    int bits(String form) {
        var known = bitsByWord.get(form);
        if (known != null) return known;
        int bits = NameWords.of(form);
        if (form.length() > 1 && Character.isLetter(form.charAt(0))) {
            if (terms.isSurname(form)) bits |= TABLE_SURNAME;
            if (terms.isGivenName(form)) bits |= TABLE_GIVEN;
        }
        bitsByWord.put(form, bits);
        return bits;
    }

    /** How the report writes a word where it is free to choose: small, with a capital, all in capitals, as bits. */
    int seen(String form) {
        return caseByWord.getOrDefault(form.toLowerCase(Locale.ROOT), 0);
    }
}
