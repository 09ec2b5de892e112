package org.demarche.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which items of the ledger are asked for, the latest first unless they are sorted by when they fall due. What is empty asks for nothing; conditions are joined by "and".
 *
 * @param speaker who is bound, expects or claims: full name, surname or office
 * @param side whose it is: ISO 3166-1 alpha-3 or an organisation's name
 * @param statuses as of the day of the newest report
 * @param accounts keys of the accounts of the entry that it is about
 * @param from first day on which it was made
 * @param to last such day
 * @param due when it falls due, and whether it is sorted by that
 */
public record ItemQuery(
        Item.Kind kind,
        Optional<String> speaker,
        Optional<String> side,
        Set<String> statuses,
        List<String> accounts,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Due due,
        int limit,
        int offset) {
    /**
     * When it falls due; of a day that is not known, the last that it may be counts.
     *
     * @param from first day
     * @param to last day
     * @param isFirst whether what falls due first comes first, instead of what was made last
     */
    public record Due(Optional<LocalDate> from, Optional<LocalDate> to, boolean isFirst) {
        /** Whenever, or never. */
        public static final Due ANY = new Due(Optional.empty(), Optional.empty(), false);
    }

    public ItemQuery {
        statuses = Set.copyOf(statuses);
        accounts = List.copyOf(accounts);
        if (limit < 1) throw new IllegalArgumentException("limit " + limit + " must be at least 1");
        if (offset < 0) throw new IllegalArgumentException("offset " + offset + " must be >= 0");
    }

    /** The first fifty of a kind. */
    public static ItemQuery all(Item.Kind kind) {
        return new ItemQuery(
                kind,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Due.ANY,
                50,
                0);
    }
}
