package org.demarche.knowledge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words by which deeds of several reports are laid together: {@code deeds.tsv}. Immutable. */
public final class DeedWords {
    /** What a word does. */
    public enum Kind {
        /** A verb that means what its common word means. */
        SAME,
        /** A noun that means what its common word means. */
        THING,
        /** A noun for an act; its common word is the verb. */
        ACT,
        /** Says that what it governs is not done: "refused to". */
        REFUSAL,
        /** Says that what it governs is done: "managed to". */
        SUCCESS,
        /** Says that the act for its object is done: "completed the withdrawal". */
        COMPLETION,
        /** Says that the pledge for its object is kept. */
        KEEPING,
        /** Says that the pledge or rule for its object is not kept. */
        BREACH,
        /** Says that what it governs is not so. */
        DENIAL,
        /** Leaves open whether what it governs is so. */
        HEARSAY,
        /** An adverb with which nobody vouches for a thing, or that puts it before the time spoken of. */
        HEDGE,
        /** A noun that counts: what is counted follows it. */
        MEASURE,
        /** Says that forces are no longer where its object is. */
        LEAVING,
        /** What acts for the side whose it is: its troops. */
        FORCE,
        /** A word for some of the things. */
        PART,
        /** A noun that may mean anything. */
        VAGUE,
        /** An adjective that does not narrow what it stands before. */
        IDLE
    }

    private final Map<String, String> commonByWord = new HashMap<>();

    private DeedWords() {}

    /** Reads the table that is packed with the program. */
    public static DeedWords load() {
        var words = new DeedWords();
        for (var cells : Tsv.packed("deeds.tsv"))
            words.commonByWord.put(
                    key(cells[0], Kind.valueOf(cells[2].toUpperCase(Locale.ROOT))),
                    cells[3].isEmpty() ? cells[0] : cells[3]);
        return words;
    }

    private static String key(String word, Kind kind) {
        return kind + " " + word;
    }

    public boolean is(String word, Kind kind) {
        return commonByWord.containsKey(key(word, kind));
    }

    /** The common word, where the word is of that kind. */
    public Optional<String> find(String word, Kind kind) {
        return Optional.ofNullable(commonByWord.get(key(word, kind)));
    }

    /** The common word, or the word itself where it has none. */
    public String common(String word, Kind kind) {
        return find(word, kind).orElse(word);
    }
}
