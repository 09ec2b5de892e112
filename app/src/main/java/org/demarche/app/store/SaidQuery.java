package org.demarche.app.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked of things said, the latest first, those without a day last; what is empty asks for nothing, conditions are joined by "and".
 *
 * @param speaker a person's name or surname, a country's code, or an organisation's name
 * @param entry key of an entry that it speaks of
 * @param from first day of the report
 * @param to last day of the report
 * @param after what was said before the answer begins
 */
public record SaidQuery(
        Set<Saying.Kind> kinds,
        Optional<String> speaker,
        Optional<String> entry,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Mark> after,
        int limit) {
    /** Where something said stands: the day of its report, counted from 1970-01-01, and its number in the store. */
    public record Mark(long day, long row) {}

    /** Some of it, and behind which the rest stands. */
    public record Page(List<Archive.Said> said, Optional<Mark> next) {
        public Page {
            said = List.copyOf(said);
        }
    }

    public SaidQuery {
        kinds = Set.copyOf(kinds);
    }

    /** Everything, fifty of it. */
    public static SaidQuery all() {
        return new SaidQuery(
                Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 50);
    }
}
