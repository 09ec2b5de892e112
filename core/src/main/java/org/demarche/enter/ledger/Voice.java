package org.demarche.enter.ledger;

import java.util.Optional;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Deed.Told;
import org.demarche.register.Source;

/** Who says a thing, seen from the one whom it is said of. */
final class Voice {
    private Voice() {}

    /** Whether somebody speaks for the same side, or is the same one. */
    static boolean isSameSide(Source a, Source b) {
        var left = side(a);
        var right = side(b);
        return left.isPresent() && left.equals(right);
    }

    private static Optional<String> side(Source source) {
        return source.country()
                .map(Knowledge::stateKey)
                .or(source::organization)
                .or(source::name);
    }

    /** Whether what is told comes from that side, be it through others who cite it. */
    static boolean isOf(Told told, Source side) {
        var deed = told.deed();
        return isSameSide(deed.source(), side) || deed.via().stream().anyMatch(v -> isSameSide(v, side));
    }

    /** Who says it, for a reader: the outlet where nobody is cited. */
    static String label(Told told) {
        var source = told.deed().source();
        return source.isReport() ? told.report().outlet().orElse("the report") : source.label();
    }
}
