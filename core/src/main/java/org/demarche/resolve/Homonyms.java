package org.demarche.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.finding.Level;
import org.demarche.finding.Referent;
import org.demarche.knowledge.table.Spelling;

/** Names of states that also mean something else: Georgia in the Union, a man called Jordan. Thread-safe. */
final class Homonyms {
    /** One row: the words that speak for the state and those that speak for the other. */
    private record Row(String country, String other, String otherCountry, Pattern state, Pattern rest) {}

    private static final Map<String, Row> ROWS = read();

    private final Sides sides;

    Homonyms(Sides sides) {
        this.sides = sides;
    }

    /** Whom {@code name}, the name of the state {@code country}, means; empty where it means the state and nothing else. */
    Optional<List<Referent>> of(String name, String country, Discourse discourse) {
        var row = ROWS.get(name);
        return row == null ? person(name, country, discourse) : Optional.of(place(row, discourse));
    }

    /** Whether {@code name} is the state of that name in {@code text}, as far as its words tell. */
    static boolean mayBeState(String name, String text) {
        var row = ROWS.get(name);
        return row == null
                || row.state().matcher(text).find() && !row.rest().matcher(text).find();
    }

    /** Somebody with that surname was named in full before, and nothing else speaks of the state. */
    private Optional<List<Referent>> person(String name, String country, Discourse discourse) {
        var ending = " " + Spelling.plain(name);
        var bearers = discourse.distinct(t ->
                t.referent().isPerson() && Spelling.plain(t.referent().name()).endsWith(ending));
        if (bearers.isEmpty()) return Optional.empty();
        var person = bearers.get(bearers.size() - 1).referent();
        boolean state = discourse.surroundings().speaksOf(country, name);
        return Optional.of(List.of(
                state ? Referent.undecided(name, List.of(person, sides.state(country, "named"))) : person));
    }

    private List<Referent> place(Row row, Discourse discourse) {
        var text = discourse.surroundings().text();
        boolean state = row.state().matcher(text).find();
        boolean rest = row.rest().matcher(text).find();
        var government = sides.state(row.country(), "named");
        if (state && !rest) return List.of(government);
        if (rest && !state) return List.of();
        var other = new Referent(
                Referent.Kind.OTHER,
                row.other(),
                Optional.of(row.otherCountry()),
                Optional.empty(),
                Optional.empty(),
                Level.UNKNOWN,
                Optional.empty(),
                "a part of that state");
        return List.of(Referent.undecided(row.other(), List.of(government, other)));
    }

    private static Map<String, Row> read() {
        var rows = new HashMap<String, Row>();
        try (var in = Homonyms.class.getResourceAsStream("homonyms.tsv")) {
            if (in == null) throw new IllegalStateException("homonyms.tsv is not on the class path");
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var cells = line.split("\t", -1);
                if (cells.length == 6 && !cells[0].equals("name"))
                    rows.put(cells[0], new Row(cells[1], cells[2], cells[3], words(cells[4]), words(cells[5])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("homonyms.tsv cannot be read", e);
        }
        return Map.copyOf(rows);
    }

    private static Pattern words(String alternatives) {
        var quoted = List.of(alternatives.split("\\|", -1)).stream()
                .map(Pattern::quote)
                .toList();
        return Pattern.compile("\\b(?:" + String.join("|", quoted) + ")\\b");
    }
}
