package org.demarche.knowledge.who;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.knowledge.table.TableForm;
import org.demarche.knowledge.table.TableRow;
import org.demarche.knowledge.table.Tables;

/** The states and organisations by their names, demonyms and the seats that stand for them. Immutable. */
public final class PlaceWords {
    private final Map<String, String> placesByWords = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    public PlaceWords(Tables tables) {
        tables.rows(TableForm.COUNTRIES).forEach(row -> {
            names(row, "code");
            for (var demonym : row.alternatives("demonyms")) add(demonym, row.cell("code"));
        });
        tables.rows(TableForm.ORGANIZATIONS).forEach(row -> names(row, "name"));
        // Last, as a name of a state or organisation goes before a building's.
        tables.rows(TableForm.GOVERNMENTS)
                .filter(r -> r.cell("sure").equals("yes"))
                .forEach(r -> add(r.cell("name"), r.cell("country")));
        tables.rows(TableForm.COUNTRIES).forEach(r -> r.alternatives("capital").forEach(c -> add(c, r.cell("code"))));
    }

    private void names(TableRow row, String id) {
        add(row.cell("name"), row.cell(id));
        names.add(row.cell("name"));
        for (var alias : row.alternatives("aliases")) {
            add(alias, row.cell(id));
            names.add(alias);
        }
    }

    private void add(String words, String place) {
        placesByWords.putIfAbsent(Words.fold(words), place);
    }

    /** The code of the state, or the name of the organisation, that a text names. */
    public Optional<String> findIn(String text) {
        return find(Words.fold(text));
    }

    /** The code of the state, or the name of the organisation, that folded words name; with or without article or genitive. */
    Optional<String> find(String words) {
        var bare = words.startsWith("the ") ? words.substring(4) : words;
        if (bare.endsWith("'s")) bare = bare.substring(0, bare.length() - 2);
        else if (bare.endsWith("'")) bare = bare.substring(0, bare.length() - 1);
        return Optional.ofNullable(placesByWords.get(bare));
    }

    /** All names, for those who look for one that is near. */
    Collection<String> names() {
        return names;
    }
}
