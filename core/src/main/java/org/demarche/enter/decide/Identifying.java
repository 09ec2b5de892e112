package org.demarche.enter.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.register.Engagement;
import org.demarche.register.Identity;
import org.demarche.register.Participant;

/** Puts the ones who are meant in the place of names that reports left open. */
final class Identifying {
    private Identifying() {}

    /**
     * The entry with them; who is named twice then, under a short name and a full one, stays once.
     *
     * @param meant {@link Identity}s by the names that the entry has
     */
    static Engagement of(Engagement engagement, Map<String, String> meant) {
        var byName = new LinkedHashMap<String, Participant>();
        for (var participant : engagement.participants()) {
            var identity = participant.name().flatMap(n -> Optional.ofNullable(meant.get(n)));
            var now = identity.map(i -> Identity.of(i).applied(participant)).orElse(participant);
            // Where no name is known each is one of its own.
            var key = now.name().map(n -> n + "\n" + now.side()).orElseGet(() -> "\n" + byName.size());
            byName.putIfAbsent(key, now);
        }
        return engagement.withParticipants(List.copyOf(byName.values()), engagement.level(), List.of());
    }
}
