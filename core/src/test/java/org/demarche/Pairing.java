package org.demarche;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.register.Engagement;
import org.demarche.register.Entries;

/**
 * Which engagement of a register answers which of a hand-made one: of the same sides, the most alike first, each once.
 * So one that a register lacks is missing, and not a row of wrong fields of another one.
 */
final class Pairing {
    /** Of a likeness below this, two of the same sides are two engagements. */
    private static final int ENOUGH = 4;

    private record Pair(JsonNode wanted, Engagement found, int likeness) {}

    private Pairing() {}

    static Map<JsonNode, Engagement> of(JsonNode wanted, Entries entries) {
        var pairs = new ArrayList<Pair>();
        for (var one : wanted)
            for (var found : entries.engagements())
                if (sides(found).equals(sides(one))) pairs.add(new Pair(one, found, likeness(found, one, entries)));
        pairs.sort(Comparator.comparingInt(Pair::likeness).reversed());
        // Two nodes of the same content are two engagements.
        var paired = new IdentityHashMap<JsonNode, Engagement>();
        for (var pair : pairs)
            if (pair.likeness() >= ENOUGH && !paired.containsKey(pair.wanted()) && !paired.containsValue(pair.found()))
                paired.put(pair.wanted(), pair.found());
        return paired;
    }

    private static int likeness(Engagement engagement, JsonNode wanted, Entries entries) {
        int like = 0;
        var date = engagement.date().map(d -> d.value()).orElse("none");
        if (wanted.has("date") && date.equals(wanted.path("date").asText())) like += 2;
        if (engagement.type().code().equals(wanted.path("type").asText())) like++;
        if (engagement.status().code().equals(wanted.path("status").asText())) like++;
        for (var person : wanted.path("participants"))
            if (person.has("name") && Comparison.find(person, engagement).isPresent()) like += 2;
        // The same words tell it: the surest sign.
        var text = entries.resolved().findings().text();
        var telling = new ArrayList<String>();
        wanted.path("history").forEach(h -> telling.add(h.path("evidence").asText()));
        wanted.path("evidence").forEach(e -> telling.add(e.asText()));
        for (var words : telling)
            if (engagement.history().stream()
                    .anyMatch(h -> Comparison.touches(
                            Comparison.flat(h.evidence().span().of(text)), Comparison.flat(words)))) like += 3;
        return like;
    }

    static Set<String> sides(Engagement engagement) {
        return engagement.participants().stream().map(p -> p.side()).collect(Collectors.toSet());
    }

    static Set<String> sides(JsonNode wanted) {
        var sides = new HashSet<String>();
        for (var participant : wanted.path("participants"))
            sides.add(participant
                    .path("country")
                    .asText(participant.path("organization").asText()));
        return sides;
    }

    /** The engagements that answer none. */
    static List<Engagement> over(JsonNode wanted, Entries entries) {
        var paired = of(wanted, entries);
        return entries.engagements().stream()
                .filter(e -> !paired.containsValue(e))
                .toList();
    }
}
