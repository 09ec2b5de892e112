package org.demarche.enter.deed;

import java.util.List;

/** Writes counts alike, whether in words or digits. */
final class Numbers {
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Numbers() {}

    /** Digits without separators: "5,000" is {@code 5000}, "two" is {@code 2}; other words as they are. */
    static String plain(String word) {
        int known = WORDS.indexOf(word);
        return known >= 0 ? Integer.toString(known) : word.replace(",", "");
    }
}
