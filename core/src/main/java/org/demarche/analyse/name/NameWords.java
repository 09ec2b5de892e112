package org.demarche.analyse.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words that names are made of, read from {@code words.tsv} beside this class: a kind, then its words in lower case.
 *
 * @throws IllegalStateException if the file is not on the class path
 */
final class NameWords {
    /** The kinds in the order of their bits; bits above are free for what other tables say. */
    private static final List<String> KINDS = List.of(
            "given",
            "surname",
            "city",
            "region",
            "body",
            "team",
            "kindofbody",
            "kindofplace",
            "address",
            "person",
            "calendar",
            "particle");

    static final int GIVEN = bit("given");
    static final int SURNAME = bit("surname");
    static final int ADDRESS = bit("address");
    static final int PERSON = bit("person");
    static final int CALENDAR = bit("calendar");
    static final int KIND_OF_BODY = bit("kindofbody");
    static final int PARTICLE = bit("particle");

    private static final Map<String, Integer> BITS = load();

    private NameWords() {}

    private static int bit(String kind) {
        return 1 << KINDS.indexOf(kind);
    }

    /** The kinds of a word, in any case, as bits; 0 for one that no list has. */
    static int of(String word) {
        return BITS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    static boolean is(String word, int kind) {
        return (of(word) & kind) != 0;
    }

    private static Map<String, Integer> load() {
        var bits = new HashMap<String, Integer>(1 << 13);
        try (var in = NameWords.class.getResourceAsStream("words.tsv")) {
            if (in == null) throw new IllegalStateException("words.tsv is not on the class path");
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int tab = line.indexOf('\t');
                if (line.startsWith("#") || tab < 0) continue;
                int bit = bit(line.substring(0, tab));
                for (var word : line.substring(tab + 1).split(" ", -1)) bits.merge(word, bit, (a, b) -> a | b);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words.tsv cannot be read", e);
        }
        return bits;
    }
}
