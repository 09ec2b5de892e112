package org.demarche.knowledge.who;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.table.TableForm;
import org.demarche.knowledge.table.Tables;

/** The offices by the words that name them: {@code offices.tsv}, and titles of {@code terms.tsv}. Immutable. */
final class OfficeWords {
    private static final Set<String> LEADERS =
            Set.of("head", "leader", "chief", "boss", "ruler", "heads", "leaders", "top official");

    private final Map<String, Map<String, Set<String>>> idsByFormAndCountry = new HashMap<>();
    private final Map<String, Set<String>> placesByTitle = new HashMap<>();
    private final Set<String> titleWords = new HashSet<>();

    OfficeWords(Tables tables) {
        tables.rows(TableForm.OFFICES).forEach(row -> {
            for (var form : row.alternatives("forms"))
                idsByFormAndCountry
                        .computeIfAbsent(Words.fold(form), f -> new HashMap<>())
                        .computeIfAbsent(row.cell("country"), c -> new LinkedHashSet<>())
                        .add(row.cell("id"));
        });
        for (var term : tables.terms()) {
            placesByTitle
                    .computeIfAbsent(Words.fold(term.title()), t -> new LinkedHashSet<>())
                    .add(term.place());
            titleWords.add(term.place() + "/" + Words.fold(term.title()));
        }
    }

    /** The office that folded words name at {@code place}; a name that one state alone uses goes before the common one. */
    Optional<Sought> find(String words, String place) {
        var bare = words.startsWith("the ") ? words.substring(4) : words;
        if (bare.equals("head of state")) return sought(bare, Set.of(), Sought.Sense.HEAD_OF_STATE);
        if (bare.equals("head of government") || bare.equals("head of the government"))
            return sought(bare, Set.of(), Sought.Sense.HEAD_OF_GOVERNMENT);
        if (LEADERS.contains(bare)) return sought(bare, Set.of(), Sought.Sense.LEADER);
        var byCountry = idsByFormAndCountry.getOrDefault(bare, Map.of());
        var ids = byCountry.getOrDefault(place, byCountry.getOrDefault("", Set.of()));
        boolean titled = titleWords.stream()
                .anyMatch(t -> t.startsWith(place + "/") && Words.contain(t.substring(place.length() + 1), bare));
        return ids.isEmpty() && !titled ? Optional.empty() : sought(bare, ids, Sought.Sense.NAMED);
    }

    private static Optional<Sought> sought(String words, Set<String> ids, Sought.Sense sense) {
        return Optional.of(new Sought(words, ids, sense));
    }

    /** Whether folded words name an office of some place. */
    boolean isOffice(String words) {
        return words.equals("head of state")
                || words.equals("head of government")
                || LEADERS.contains(words)
                || idsByFormAndCountry.containsKey(words)
                || placesByTitle.containsKey(words);
    }

    /** The ids that a form may mean anywhere. */
    Set<String> ids(String form) {
        var ids = new LinkedHashSet<String>();
        idsByFormAndCountry.getOrDefault(form, Map.of()).values().forEach(ids::addAll);
        return ids;
    }

    /** The places where somebody bears exactly that title. */
    Set<String> placesWithTitle(String title) {
        return placesByTitle.getOrDefault(title, Set.of());
    }

    /** The forms of the most asked offices, for those who look for one that is near. */
    Collection<String> forms() {
        return idsByFormAndCountry.keySet();
    }
}
