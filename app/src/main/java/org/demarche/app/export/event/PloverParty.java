package org.demarche.app.export.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.ActorGroups.Group;

/** How PLOVER codes one side: a country or a kind of body, and sectors. */
final class PloverParty {
    private static final String UNITED_NATIONS = "IGOUNO";
    private static final List<String> EUROPEAN_UNION = List.of("IGOEEC", "IGOEUREEC");

    private final WorldCodes world;

    PloverParty(WorldCodes world) {
        this.world = world;
    }

    /** ISO 3166-1 alpha-3, {@code UNO}, {@code EUR}, or the generic code of the body; empty for what PLOVER does not code. */
    String country(Party party, LocalDate day) {
        if (party.isState()) return world.country(party.side(), day).plover().orElse(party.side());
        if (party.code().startsWith(UNITED_NATIONS)) return "UNO";
        if (EUROPEAN_UNION.contains(party.code())) return "EUR";
        return generic(party).orElse("");
    }

    private static Optional<String> generic(Party party) {
        return List.of("IGO", "NGO", "IMG", "MNC").stream()
                .filter(party.code()::startsWith)
                .findFirst();
    }

    /** Number of the Correlates of War project; empty for bodies of several states. */
    String cow(Party party, LocalDate day) {
        return party.isState() ? world.country(party.side(), day).cow().orElse("") : "";
    }

    /** In the order of the code. */
    List<String> sectors(Party party) {
        return world.actor(party).groups().stream()
                .flatMap((Group g) -> g.plover().stream())
                .distinct()
                .toList();
    }
}
