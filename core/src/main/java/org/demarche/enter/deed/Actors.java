package org.demarche.enter.deed;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Resolved;
import org.demarche.syntax.Phrase;

/** Tells the state that a phrase acts for where it names nobody: "Libyan troops" are Libya's. */
public final class Actors {
    private static final Set<String> STATES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    /** States that are no more. */
    private static final Set<String> FORMER = Set.of("SUN", "YUG", "CSK", "DDR", "SCG", "YMD");

    private Actors() {}

    /** ISO 3166-1 alpha-3 of the state, by the phrase's CAMEO code. */
    public static Optional<String> state(Resolved resolved, Phrase phrase) {
        return Optional.ofNullable(resolved.actorCodes().get(phrase)).filter(a -> a.head()).stream()
                .flatMap(a -> a.codes().stream())
                .filter(c -> c.length() >= 3)
                .map(c -> c.substring(0, 3))
                .filter(c -> STATES.contains(c) || FORMER.contains(c))
                .findFirst();
    }
}
