package org.demarche.analyse.date;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Tag;
import org.demarche.text.Span;

/**
 * A sentence as the recognisers see it: runs of letters, runs of digits and single marks, in lower case, whatever the
 * tokens are ("two-day" is three words here, "Oct." two, "1990s" two). Positions outside are the empty word.
 */
final class Words {
    /** Stands for every run of digits where recognisers say what they begin with. */
    static final String NUMBER = "0";

    /** No date lies so far into a sentence that anybody would read it; keeps hostile text cheap. */
    private static final int LONGEST_SENTENCE = 4_000;

    private final Sentence sentence;
    private final int[] starts;
    private final int[] ends;
    private final String[] lower;
    private final boolean[] capital;
    private final int size;

    private Words(String text, Sentence sentence) {
        this.sentence = sentence;
        int from = sentence.span().start();
        int to = Math.min(sentence.span().end(), from + LONGEST_SENTENCE);
        int room = Math.max(16, (to - from) / 3);
        var starting = new int[room];
        var ending = new int[room];
        int count = 0;
        for (int i = from; i < to; ) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                i++;
                continue;
            }
            int end = i + 1;
            if (Character.isLetter(c)) while (end < to && Character.isLetter(text.charAt(end))) end++;
            else if (isDigit(c)) while (end < to && isDigit(text.charAt(end))) end++;
            if (count == starting.length) {
                starting = Arrays.copyOf(starting, 2 * count);
                ending = Arrays.copyOf(ending, 2 * count);
            }
            starting[count] = i;
            ending[count++] = end;
            i = end;
        }
        starts = starting;
        ends = ending;
        size = count;
        lower = new String[count];
        capital = new boolean[count];
        for (int i = 0; i < count; i++) {
            char c = text.charAt(starts[i]);
            capital[i] = Character.isUpperCase(c);
            lower[i] = ends[i] - starts[i] == 1
                    ? plain(c)
                    : text.substring(starts[i], ends[i]).toLowerCase(Locale.ROOT);
        }
    }

    static Words of(String text, Sentence sentence) {
        return new Words(text, sentence);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String plain(char c) {
        return switch (c) {
            case '\u2019', '\u2018', '`' -> "'";
            case '\u2013', '\u2010', '\u2011' -> "-";
            default -> String.valueOf(Character.toLowerCase(c));
        };
    }

    int size() {
        return size;
    }

    /** The word at {@code at} in lower case. */
    String at(int at) {
        return at < 0 || at >= size ? "" : lower[at];
    }

    boolean is(int at, String word) {
        return at(at).equals(word);
    }

    boolean is(int at, Set<String> words) {
        return words.contains(at(at));
    }

    /** The same for a few words: quicker than to make a set of them. */
    boolean isAny(int at, String... few) {
        var word = at(at);
        for (var one : few) if (word.equals(one)) return true;
        return false;
    }

    /** Whether {@code phrase}, its words split by single spaces, stands at {@code at}. */
    boolean has(int at, String... phrase) {
        for (int i = 0; i < phrase.length; i++) if (!is(at + i, phrase[i])) return false;
        return true;
    }

    boolean isNumber(int at) {
        return at >= 0 && at < size && isDigit(lower[at].charAt(0));
    }

    /** The number at {@code at}; -1 where there is none, or one of more than {@code digits} digits. */
    int number(int at, int digits) {
        return isNumber(at) && lower[at].length() <= digits ? Integer.parseInt(lower[at]) : -1;
    }

    boolean isCapitalised(int at) {
        return at >= 0 && at < size && capital[at];
    }

    /** Whether no space stands between the word at {@code at} and the one before it. */
    boolean isGlued(int at) {
        return at > 0 && at < size && starts[at] == ends[at - 1];
    }

    /** The place after a hyphen, where one stands at {@code at}, else {@code at}. */
    int afterHyphen(int at) {
        return is(at, "-") ? at + 1 : at;
    }

    Span span(int first, int end) {
        return new Span(starts[first], ends[end - 1]);
    }

    int sentence() {
        return sentence.index();
    }

    /** The part of speech of the token that the word is part of. */
    Tag tag(int at) {
        return at < 0 || at >= size ? Tag.X : sentence.token(token(at)).tag();
    }

    /** The Penn tag of the token that the word is part of. */
    String fine(int at) {
        return at < 0 || at >= size ? "" : sentence.token(token(at)).fine();
    }

    private int token(int at) {
        int low = 0;
        int high = sentence.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sentence.token(middle).span().start() <= starts[at]) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
