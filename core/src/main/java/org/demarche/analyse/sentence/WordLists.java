package org.demarche.analyse.sentence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The closed word lists by which words are told apart, read from {@code words.tsv} beside this class: a kind, then the
 * words of that kind; {@code #} begins a comment, where each list's source is named.
 *
 * @throws IllegalStateException if the file is not on the class path
 */
final class WordLists {
    private static final Map<String, Set<String>> LISTS = load();

    private WordLists() {}

    /** The words of one kind, in the case in which the file has them; throws where the file has no such kind. */
    static Set<String> get(String kind) {
        var words = LISTS.get(kind);
        if (words == null) throw new IllegalStateException("words.tsv has no list '" + kind + "'");
        return words;
    }

    private static Map<String, Set<String>> load() {
        var lists = new HashMap<String, Set<String>>();
        try (var in = WordLists.class.getResourceAsStream("words.tsv")) {
            if (in == null) throw new IllegalStateException("words.tsv is not on the class path");
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int tab = line.indexOf('\t');
                if (line.startsWith("#") || tab < 0) continue;
                var words = lists.computeIfAbsent(line.substring(0, tab), k -> new HashSet<>());
                for (var word : line.substring(tab + 1).split(" ", -1)) words.add(word);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("words.tsv cannot be read", e);
        }
        return lists;
    }
}
