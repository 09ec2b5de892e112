package org.demarche.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The words that name engagements, carry them ("hold talks") or say how far they have come ("postpone"): {@code
 * acts.tsv}. Codes after PLOVER 0.8 and CAMEO 1.1b3. Immutable.
 */
public final class ActWords {
    /** What a word does. */
    public enum Kind {
        ENGAGEMENT,
        CARRIER,
        CONTROL,
        /** Binds whoever does it to what follows: "pledge", "agreement", "willing". */
        UNDERTAKING,
        /** What a state that says it will do it owes others from then on: "withdraw", "lend". */
        BINDING,
        /** What nobody is promised: "retaliate". */
        THREAT,
        /** What is pledged or offered as such: "assistance", "a loan". */
        AID
    }

    /**
     * One row.
     *
     * @param type record name of an engagement type; empty for words that name none
     * @param status record name of a status; empty where tense decides
     * @param subject the part that the subject has: {@code party}, {@code guest}, {@code host}, {@code mediator} or empty
     * @param partByPreposition what phrases with a preposition are: a part, or {@code place}
     */
    public record ActWord(
            String word,
            String pos,
            Kind kind,
            String type,
            String status,
            String subject,
            String object,
            Map<String, String> partByPreposition,
            String plover,
            String mode,
            String cameo) {}

    private final Map<String, List<ActWord>> rowsByWord = new HashMap<>();

    private ActWords() {}

    /** Reads the table that is packed with the program. */
    public static ActWords load() {
        var words = new ActWords();
        try (var in = ActWords.class.getResourceAsStream("acts.tsv")) {
            if (in == null) throw new IllegalStateException("acts.tsv is not on the class path");
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("word\t")) words.add(line.split("\t", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("acts.tsv cannot be read", e);
        }
        return words;
    }

    private void add(String[] cells) {
        var parts = new HashMap<String, String>();
        for (var pair : cells[7].split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) parts.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        var row = new ActWord(
                cells[0],
                cells[1],
                Kind.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                cells[3],
                cells[4],
                cells[5],
                cells[6],
                Map.copyOf(parts),
                cells[8],
                cells[9],
                cells[10]);
        rowsByWord.computeIfAbsent(row.word(), w -> new ArrayList<>()).add(row);
    }

    /** Whether a lemma of that part of speech ({@code verb}, {@code noun}, {@code adj}) is of that kind. */
    public boolean has(String lemma, String pos, Kind kind) {
        return find(lemma, pos, kind).isPresent();
    }

    /** The row for that lemma, part of speech ({@code verb}, {@code noun}, {@code adj}) and kind. */
    public Optional<ActWord> find(String lemma, String pos, Kind kind) {
        return rowsByWord.getOrDefault(lemma, List.of()).stream()
                .filter(r -> r.pos().equals(pos) && r.kind() == kind)
                .findFirst();
    }
}
