package org.demarche.app.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of things said; what is empty asks for nothing, conditions are joined by "and".
 *
 * @param speaker a person's name or surname, a country's code, or an organisation's name
 * @param entry key of an entry that it speaks of
 * @param from first day of the report
 * @param to last day of the report
 */
public record SaidQuery(
        Set<Saying.Kind> kinds,
        Optional<String> speaker,
        Optional<String> entry,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        int limit,
        int offset) {
    public SaidQuery {
        kinds = Set.copyOf(kinds);
    }

    /** Everything, fifty of it. */
    public static SaidQuery all() {
        return new SaidQuery(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 50, 0);
    }
}
