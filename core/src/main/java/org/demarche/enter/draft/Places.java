package org.demarche.enter.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Located;
import org.demarche.finding.Resolved;

/** Reads where an act takes place: one place, or the stops of a tour. */
final class Places {
    private static final List<String> PRECISIONS = List.of("venue", "city", "region", "country");

    private Places() {}

    /** The places that the act names, in the order of the text. */
    static List<Located> of(Act act, Resolved resolved) {
        return act.roles().stream()
                .filter(r -> r.part() == Part.PLACE)
                .map(r -> resolved.located().get(r.phrase()))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The most exact of the places; none where they lie in several countries, since a tour has no one place. */
    static Optional<Located> one(List<Located> places) {
        var countries =
                places.stream().flatMap(p -> p.country().stream()).distinct().count();
        if (countries > 1) return Optional.empty();
        // "Scandinavia and Belgium": of the two only one is in a state.
        var exact = countries == 0
                ? places
                : places.stream().filter(p -> p.country().isPresent()).toList();
        return exact.stream().reduce((a, b) -> precision(b) < precision(a) ? b : a);
    }

    private static int precision(Located place) {
        return PRECISIONS.indexOf(place.precision());
    }

    /** The states in which the places lie, each once. */
    static List<String> countries(List<Located> places) {
        var found = new ArrayList<String>();
        for (var place : places) place.country().filter(c -> !found.contains(c)).ifPresent(found::add);
        return found;
    }
}
