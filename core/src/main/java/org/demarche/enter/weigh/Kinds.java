package org.demarche.enter.weigh;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.EngagementType;
import org.demarche.register.Dossier.Choice;

/** The word for an engagement that says more: any over "meeting", else the one that more outlets use, else the first. */
public final class Kinds {
    private Kinds() {}

    /** Of at least one voice. */
    public static EngagementType fullest(List<Voice<EngagementType>> voices) {
        Map<EngagementType, Set<String>> outletsByType = new EnumMap<>(EngagementType.class);
        var fullest = voices.get(0).value();
        for (var voice : voices)
            outletsByType.computeIfAbsent(voice.value(), t -> new HashSet<>()).add(voice.outlet());
        for (var voice : voices) {
            boolean plain = fullest == EngagementType.MEETING;
            boolean more = outlets(outletsByType, voice.value()) > outlets(outletsByType, fullest);
            if (voice.value() != EngagementType.MEETING && (plain || more)) fullest = voice.value();
        }
        return fullest;
    }

    private static int outlets(Map<EngagementType, Set<String>> outletsByType, EngagementType type) {
        return outletsByType.getOrDefault(type, Set.of()).size();
    }

    /** Why it is called so, where reports call it otherwise too. */
    public static Optional<Choice> choice(List<Voice<EngagementType>> voices) {
        var fullest = fullest(voices);
        var same = voices.stream().filter(v -> v.value() == fullest).toList();
        var others = voices.stream()
                .map(Voice::value)
                .filter(t -> t != fullest)
                .map(EngagementType::code)
                .distinct()
                .toList();
        if (others.isEmpty()) return Optional.empty();
        return Optional.of(new Choice(
                "type",
                fullest.code(),
                "so called by " + Weighing.tellers(same) + "; others say " + String.join(" and ", others)));
    }
}
