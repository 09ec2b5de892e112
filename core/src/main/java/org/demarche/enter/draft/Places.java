package org.demarche.enter.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.finding.Finding.Act;
import org.demarche.finding.Finding.Role.Part;
import org.demarche.finding.Located;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;

/** Reads where an act takes place: one place, or the stops of a tour. */
final class Places {
    private static final List<String> PRECISIONS = List.of("venue", "city", "region", "country");

    private Places() {}

    /** The places that the act names, in the order of the text. */
    static List<Located> of(Act act, Resolved resolved) {
        return act.roles().stream()
                .filter(r -> r.part() == Part.PLACE)
                .flatMap(r -> Optional.ofNullable(resolved.located().get(r.phrase()))
                        .map(p -> ofState(p, resolved.referentsOf(r.phrase())))
                        .stream())
                .toList();
    }

    /** A state's place is that of the state which its name means here: two are called Congo. */
    private static Located ofState(Located place, List<Referent> meant) {
        if (!place.precision().equals("country")
                || meant.size() != 1
                || meant.get(0).kind() != Referent.Kind.COUNTRY
                || meant.get(0).country().equals(place.country())) return place;
        var state = meant.get(0);
        return new Located(
                state.name(), state.country(), place.precision(), Optional.empty(), OptionalInt.empty(), state.why());
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
