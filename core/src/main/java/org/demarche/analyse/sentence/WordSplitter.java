package org.demarche.analyse.sentence;

import java.util.Locale;
import java.util.Set;

/**
 * Splits text into words as Universal Dependencies English does: marks and clitics apart, hyphenated words apart at their
 * hyphens but for prefixes, numbers, abbreviations, addresses and faces whole. One pass from left to right; each decision
 * looks a bounded way ahead, so the cost is linear in the text. A stop after an abbreviation stays with it here;
 * {@link SentenceReader} parts it where the sentence ends with it.
 */
final class WordSplitter {
    private static final Set<String> UNITS = WordLists.get("unit");
    private static final Set<String> ELIDED = WordLists.get("elided");
    private static final Set<String> EMOTICONS = WordLists.get("emoticon");
    private static final Set<String> ENDINGS = WordLists.get("ending");
    private static final Set<String> SLASHED = WordLists.get("slashed");
    private static final int LONGEST_UNIT = 8;

    private final String plain;
    private final Words words;

    private WordSplitter(String plain) {
        this.plain = plain;
        words = new Words(plain);
    }

    static Words split(String plain) {
        var splitter = new WordSplitter(plain);
        splitter.splitAll();
        return splitter.words;
    }

    private void splitAll() {
        int length = plain.length();
        int i = 0;
        while (i < length) {
            while (i < length && Chars.isSpace(plain.charAt(i))) i++;
            if (i == length) return;
            int start = i;
            boolean letters = true;
            boolean address = false;
            for (; i < length; i++) {
                char c = plain.charAt(i);
                if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') continue;
                if (Chars.isSpace(c)) break;
                letters = false;
                address |= c == '@' || c == '/' || c == '.';
            }
            if (letters) plainWord(start, i);
            else if (address) withAddresses(start, i);
            else chunk(start, i, start);
        }
    }

    private void plainWord(int start, int end) {
        if (Contractions.maybeFused(plain, start, end)) Contractions.addFused(plain, start, end, words);
        else words.add(start, end);
    }

    private void withAddresses(int start, int end) {
        int from = start;
        while (from < end) {
            int address = Addresses.start(plain, from, end);
            if (address < 0) break;
            int addressEnd = Addresses.end(plain, address, end);
            chunk(from, address, start);
            words.add(address, addressEnd);
            from = addressEnd;
        }
        chunk(from, end, start);
    }

    /** Words and marks of a stretch without white space; {@code first} is where the whole of it begins. */
    private void chunk(int start, int end, int first) {
        int i = start;
        while (i < end) {
            char c = plain.charAt(i);
            int next;
            if (Chars.isWordChar(c) || isLetterPair(i, end)) {
                next = wordEnd(i, end);
                if (next - i == 2 && isEmoticon(i, next)) words.add(i, next);
                else word(i, next);
            } else {
                next = markEnd(i, end, first);
                words.add(i, next);
            }
            i = next;
        }
    }

    private boolean isLetterPair(int i, int end) {
        return Character.isHighSurrogate(plain.charAt(i))
                && i + 1 < end
                && Character.isLowSurrogate(plain.charAt(i + 1))
                && Character.isLetterOrDigit(plain.codePointAt(i));
    }

    private int wordEnd(int start, int end) {
        int i = start;
        while (i < end) {
            char c = plain.charAt(i);
            if (Chars.isWordChar(c)) i++;
            else if (isLetterPair(i, end)) i += 2;
            else if (c == '.' && isLastStop(start, i, end)) return i + 1;
            else if (c == '$' && isCurrency(start, i)) return i + 1;
            else if (i > start && i + 1 < end && Chars.isWordChar(plain.charAt(i + 1)) && joins(c, start, i, end)) i++;
            else return i;
        }
        return i;
    }

    private boolean isLastStop(int start, int i, int end) {
        if (i + 1 < end && Chars.isWordChar(plain.charAt(i + 1))) return isGrownTogether(start, i, end);
        // "Inc..": the abbreviation's stop and the sentence's; "know.." is a short ellipsis.
        if (i + 1 < end
                && plain.charAt(i + 1) == '.'
                && (i + 2 < end && plain.charAt(i + 2) == '.' || !Chars.isUpper(plain.charAt(start)))) return false;
        int from = i;
        while (from > start && i - from < 12 && plain.charAt(from - 1) != '-') from--;
        return Stops.isPartOfWord(plain, from, i);
    }

    /** "Mr.Olsen", "J.Olsen", "No.5": a space is missing after the stop. */
    private boolean isGrownTogether(int start, int i, int end) {
        if (i - start > 4 || !Chars.isUpper(plain.charAt(start))) return false;
        char after = plain.charAt(i + 1);
        boolean name = Chars.isUpper(after) && i + 3 < end && Chars.isLower(plain.charAt(i + 2));
        if (!name && !Chars.isDigit(after)) return false;
        return Stops.isPartOfWord(plain, start, i);
    }

    /** "US$", "HK$": the country's letters belong to the sign. */
    private boolean isCurrency(int start, int i) {
        if (i - start < 1 || i - start > 3) return false;
        for (int k = start; k < i; k++) if (!Chars.isUpper(plain.charAt(k))) return false;
        return true;
    }

    /** Whether the mark at {@code i}, with word chars on both sides, is inside the word that begins at {@code start}. */
    private boolean joins(char mark, int start, int i, int end) {
        char before = plain.charAt(i - 1);
        char after = plain.charAt(i + 1);
        boolean digits = Chars.isDigit(before) && Chars.isDigit(after);
        return switch (mark) {
            case '\'' -> true;
            case '_' -> true;
            case '*' -> Chars.isLower(before) && Chars.isLower(after);
            case '&' -> i - start <= 4 && Chars.isUpper(before) == Chars.isUpper(after) && isShortTail(i + 1, end);
            case ',' -> digits && isThousands(i + 1, end);
            case ':' -> digits;
            case '/' -> digits && Chars.isDigit(plain.charAt(start)) || isSlashed(start, i, end);
            case '-' -> Hyphens.joins(plain, start, i, end);
            case '.' -> digits || isInnerStop(start, i, end);
            default -> false;
        };
    }

    private boolean isSlashed(int start, int i, int end) {
        int tail = i + 1;
        while (tail < end && tail - i < 3 && Chars.isWordChar(plain.charAt(tail))) tail++;
        return i - start == 1 && SLASHED.contains(plain.substring(start, tail).toLowerCase(Locale.ROOT));
    }

    private boolean isShortTail(int from, int end) {
        int i = from;
        while (i < end && i - from < 4 && Chars.isWordChar(plain.charAt(i))) i++;
        return i - from < 4;
    }

    private boolean isThousands(int from, int end) {
        int i = from;
        while (i < end && i - from < 4 && Chars.isDigit(plain.charAt(i))) i++;
        return i - from == 3;
    }

    /** "U.S", "example.com", "notes.doc" as against "end.Next", where a space is missing. */
    private boolean isInnerStop(int start, int i, int end) {
        int left = i;
        while (left > start && i - left < 3 && Chars.isWordChar(plain.charAt(left - 1))) left--;
        int right = i + 1;
        while (right < end && right - i <= 12 && Chars.isWordChar(plain.charAt(right))) right++;
        boolean leftShort = i - left == 1 || i - left == 2 && right - i - 1 == 1;
        if (leftShort && right - i - 1 <= 2) return true;
        if (ENDINGS.contains(plain.substring(i + 1, right).toLowerCase(Locale.ROOT))) return true;
        if (Chars.isUpper(plain.charAt(i + 1))) return false;
        // A host's or group's inner stop ("alt.binaries.news") is known by another stop that follows at once.
        return right < end && plain.charAt(right) == '.' && right + 1 < end && Chars.isLower(plain.charAt(right + 1))
                || plain.lastIndexOf('.', i - 1) > start && Chars.isLower(plain.charAt(i + 1));
    }

    private void word(int start, int end) {
        if (end - start > Words.LONGEST) {
            words.add(start, end);
            return;
        }
        int clitic = Contractions.clitic(plain, start, end);
        if (clitic > 0) {
            word(start, clitic);
            words.add(clitic, end);
            return;
        }
        if (Chars.isDigit(plain.charAt(start))) {
            int number = start;
            while (number < end && !Chars.isLetter(plain.charAt(number)) && number - start < Words.LONGEST) number++;
            if (number < end
                    && end - number <= LONGEST_UNIT
                    && UNITS.contains(plain.substring(number, trimStop(number, end)))) {
                words.add(start, number);
                words.add(number, end);
                return;
            }
        }
        plainWord(start, end);
    }

    private int trimStop(int start, int end) {
        return end - start > 1 && plain.charAt(end - 1) == '.' ? end - 1 : end;
    }

    private int markEnd(int i, int end, int first) {
        char c = plain.charAt(i);
        for (int length = 3; length >= 2; length--)
            if (i + length <= end && isEmoticon(i, i + length)) return i + length;
        return switch (c) {
            case '\'' -> apostropheEnd(i, end, first);
            case '.', '!', '?', '\u2026' -> stopsEnd(i, end, first);
            case '-', '*', '=', '_', '~', '+', '<', '>', '#', '|', '^', '\u2014' -> runEnd(i, end, first);
            case '@' -> i + 1 < end && Chars.isLetter(plain.charAt(i + 1)) ? wordEnd(i + 1, end) : i + 1;
            default -> symbolEnd(i, end);
        };
    }

    private boolean isEmoticon(int start, int end) {
        char first = plain.charAt(start);
        if (":;=(^<X".indexOf(first) < 0) return false;
        if (end < plain.length() && Chars.isWordChar(plain.charAt(end))) return false;
        if (start > 0 && Chars.isDigit(plain.charAt(start - 1))) return false;
        return EMOTICONS.contains(plain.substring(start, end));
    }

    /** "'s" after a mark ("Yahoo!'s") or by itself, "'em", "'72", two single marks as a double one; or the mark alone. */
    private int apostropheEnd(int i, int end, int first) {
        if (i + 1 >= end) return i + 1;
        char after = plain.charAt(i + 1);
        if (after == '\'') return i + 2;
        int tail = i + 1;
        while (tail < end && tail - i < 8 && Chars.isWordChar(plain.charAt(tail))) tail++;
        if (tail == i + 1) return i + 1;
        var lower = plain.substring(i + 1, tail).toLowerCase(Locale.ROOT);
        boolean clitic = lower.equals("s")
                || lower.equals("re")
                || lower.equals("ve")
                || lower.equals("ll")
                || lower.equals("d")
                || lower.equals("m");
        if (clitic && (i > first || tail == end)) return tail;
        if (i > first && Chars.isWordChar(plain.charAt(i - 1))) return i + 1;
        boolean year = Chars.isDigit(after) && tail - i >= 3 && tail - i <= 4 && Chars.isDigit(plain.charAt(i + 2));
        return ELIDED.contains(lower) || year ? tail : i + 1;
    }

    private int stopsEnd(int i, int end, int first) {
        int next = i + 1;
        while (next < end && plain.charAt(next) == '.') next++;
        // ".04": a decimal without its nought.
        if (next == i + 1
                && next < end
                && Chars.isDigit(plain.charAt(next))
                && (i == first || !Chars.isWordChar(plain.charAt(i - 1)))) return wordEnd(next, end);
        // "...?" is an ellipsis and a question; ".?" and "?!" are one mark.
        if (next > i + 2) return next;
        while (next < end && ".!?\u2026".indexOf(plain.charAt(next)) >= 0) next++;
        return next;
    }

    private int runEnd(int i, int end, int first) {
        char c = plain.charAt(i);
        int next = i + 1;
        while (next < end && plain.charAt(next) == c) next++;
        if (next > i + 1 || next == end) return next;
        char after = plain.charAt(next);
        // "#Hashtag", "+44": at the head of a word only.
        boolean head = i == first;
        if (c == '#' && head && Chars.isLetter(after) || c == '+' && head && Chars.isDigit(after))
            return wordEnd(next, end);
        return next;
    }

    private int symbolEnd(int i, int end) {
        boolean pair = Character.isHighSurrogate(plain.charAt(i))
                && i + 1 < end
                && Character.isLowSurrogate(plain.charAt(i + 1));
        int next = i + (pair ? 2 : 1);
        while (next < end && Chars.isMark(plain.charAt(next))) next++;
        return next;
    }
}
