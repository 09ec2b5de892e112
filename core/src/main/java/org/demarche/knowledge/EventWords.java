package org.demarche.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words that say what one party does to another: {@code events.tsv}. Codes after PLOVER 0.8 and CAMEO 1.1b3. Immutable.
 */
public final class EventWords {
    /** The part of speech a row holds for. */
    public enum Pos {
        VERB,
        NOUN,
        ADJ
    }

    /**
     * What a word says.
     *
     * @param plover PLOVER type; empty for words that only hand on what somebody says
     * @param mode PLOVER mode; may be empty
     * @param cameo CAMEO code
     */
    public record EventWord(String plover, String mode, String cameo) {
        /** Whether it says that anything is done, beyond somebody's saying so. */
        public boolean isEvent() {
            return !plover.isEmpty();
        }
    }

    private record Row(Set<String> objects, EventWord says) {}

    private final Map<Pos, Map<String, List<Row>>> rowsByWord = new HashMap<>();

    private EventWords(List<String[]> rows) {
        for (var row : rows) {
            var pos = Pos.valueOf(row[1].toUpperCase(Locale.ROOT));
            var objects = Set.copyOf(Tsv.alternatives(row[2]));
            var says = new EventWord(row[3], row[4], row[5]);
            for (var word : Tsv.alternatives(row[0]))
                rowsByWord
                        .computeIfAbsent(pos, p -> new HashMap<>())
                        .computeIfAbsent(word, w -> new ArrayList<>(2))
                        .add(new Row(objects, says));
        }
    }

    /** The packed table, and the rows that the one in {@code extra} adds. */
    public static EventWords load(Optional<Path> extra) {
        return new EventWords(Tsv.rows("events.tsv", extra));
    }

    /** What a word says by itself, whatever its object; by type, the first row of each. */
    public List<EventWord> find(String lemma, Pos pos) {
        return rows(lemma, pos).stream()
                .filter(r -> r.objects().isEmpty())
                .map(Row::says)
                .toList();
    }

    /** What a verb says with that object, a noun's or verb's lemma, in rows that name it. */
    public List<EventWord> findWithObject(String verb, String object) {
        return rows(verb, Pos.VERB).stream()
                .filter(r -> r.objects().contains(object))
                .map(Row::says)
                .toList();
    }

    private List<Row> rows(String lemma, Pos pos) {
        return rowsByWord.getOrDefault(pos, Map.of()).getOrDefault(lemma, List.of());
    }
}
