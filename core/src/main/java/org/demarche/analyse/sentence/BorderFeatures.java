package org.demarche.analyse.sentence;

/**
 * What can be seen of a gap between two words that bears on whether a sentence ends there: the stop before it, the marks
 * that close after the stop, the word before and the word after with their dress, how long the sentence is by now, and
 * whether a quotation or bracket is open.
 */
final class BorderFeatures {
    /** Enough for words that tell; a longer one is cut. */
    private static final int LONGEST = 12;

    private final StringBuilder text = new StringBuilder();
    private final Words words;
    private final Sink sink;

    /** Takes the features of a gap, one after the other. The text is reused: copy what is to be kept. */
    interface Sink {
        void accept(StringBuilder feature);
    }

    BorderFeatures(Words words, Sink sink) {
        this.words = words;
        this.sink = sink;
    }

    /**
     * Hands over the features of the gap before {@code next}.
     *
     * @param start the first word of the sentence that is open
     * @param quoted whether a quotation opened before and has not closed
     * @param brackets how many brackets are open
     */
    void of(int next, int start, boolean quoted, int brackets) {
        int stop = next - 1;
        while (stop > start && isCloser(stop)) stop--;
        boolean closed = stop < next - 1;
        char closer = closed ? words.last(next - 1) : '0';
        int opener = next;
        while (opener + 1 < words.size() && isOpener(opener)) opener++;
        char opening = opener > next ? words.first(next) : '0';
        char kind = kind(stop);
        char dress = dress(opener);
        char space = words.isSpaceBefore(next) ? 's' : 'n';
        int before = Math.max(start, kind == 'a' ? stop : stop - 1);
        char dressBefore = dress(before);
        int length = next - start;
        char size = length <= 1
                ? '1'
                : length <= 3 ? '3' : length <= 6 ? '6' : length <= 12 ? 'c' : length <= 30 ? 't' : 'l';

        begin('b');
        emit();
        begin('k').append(kind).append(closer).append(opening).append(dress).append(space);
        emit();
        begin('d').append(kind).append(dress).append(dressBefore);
        emit();
        begin('s').append(kind).append(size).append(dress);
        emit();
        begin('q')
                .append(kind)
                .append(closer)
                .append(quoted ? 'q' : 'o')
                .append(brackets > 0 ? 'b' : 'o')
                .append(dress);
        emit();
        begin('o').append(kind).append(opening).append(quoted ? 'q' : 'o');
        emit();
        word(begin('l').append(kind), before);
        emit();
        word(begin('r').append(kind), opener);
        emit();
        word(begin('c').append(closer).append(kind).append(dress), opener);
        emit();
        word(begin('e').append(kind).append(dress), before);
        emit();
        begin('m')
                .append(kind)
                .append(dress)
                .append(opener + 1 < words.size() ? dress(opener + 1) : '$')
                .append(closer);
        emit();
        if (opener + 1 < words.size()) {
            word(begin('n').append(kind).append(closer).append(dress), opener + 1);
            emit();
        }
        if (before > start) {
            begin('p')
                    .append(kind)
                    .append(dress(before - 1))
                    .append(dressBefore)
                    .append(dress);
            emit();
        }
        word(begin('f').append(kind), start);
        emit();
        if (kind == 'a') {
            word(begin('a').append(dress), stop);
            text.append('_');
            word(text, opener);
            emit();
        }
        begin('x').append(kind).append(Math.min(words.length(before), 5)).append(dress);
        emit();
    }

    private StringBuilder begin(char template) {
        text.setLength(0);
        return text.append(template).append('=');
    }

    private void emit() {
        sink.accept(text);
    }

    private void word(StringBuilder into, int word) {
        var plain = words.plain();
        int end = Math.min(words.end(word), words.start(word) + LONGEST);
        for (int i = words.start(word); i < end; i++) {
            char c = plain.charAt(i);
            // Tabs and controls cannot be in the model's file.
            into.append(Chars.isDigit(c) ? '0' : c < ' ' ? '?' : Chars.lower(c));
        }
    }

    /** The stop's kind: itself, {@code a} for an abbreviation's, {@code e} for an ellipsis, {@code m} for several, {@code w} for a word. */
    private char kind(int stop) {
        char last = words.last(stop);
        int length = words.length(stop);
        if (length == 1) return Chars.isWordChar(last) ? 'w' : last < ' ' || last > '~' ? rare(last) : last;
        if (Chars.isWordChar(words.first(stop))) return last == '.' ? 'a' : 'w';
        if (last == '.' || last == '\u2026') return 'e';
        return last == '!' || last == '?' ? 'm' : last == '-' || last == '\u2014' ? 'h' : 'z';
    }

    private static char rare(char c) {
        return switch (c) {
            case '\u2026' -> 'e';
            case '\u2013', '\u2014' -> 'h';
            default -> 'z';
        };
    }

    /** How a word is dressed: {@code A} capitals, {@code X} capital and small, {@code I} one capital, {@code x} small, {@code 0} digits. */
    private char dress(int word) {
        char first = words.first(word);
        if (Chars.isLower(first)) return 'x';
        if (Chars.isDigit(first)) return '0';
        if (Chars.isUpper(first)) {
            if (words.length(word) == 1) return 'I';
            char second = words.plain().charAt(words.start(word) + 1);
            return Chars.isUpper(second) ? 'A' : second == '.' ? 'D' : 'X';
        }
        return first > ' ' && first <= '~' ? first : Chars.isLetter(first) ? 'y' : 'z';
    }

    boolean isCloser(int word) {
        if (words.length(word) > 2) return false;
        char c = words.first(word);
        if (c == ')' || c == ']' || c == '}') return true;
        return (c == '"' || c == '\'') && !Chars.isWordChar(words.last(word)) && !words.isSpaceBefore(word);
    }

    boolean isOpener(int word) {
        if (words.length(word) > 2) return false;
        char c = words.first(word);
        if (c == '(' || c == '[' || c == '{') return true;
        return (c == '"' || c == '\'') && !Chars.isWordChar(words.last(word)) && !words.isSpaceAfter(word);
    }
}
