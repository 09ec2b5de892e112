package org.demarche.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Status;

/**
 * Which entries are asked for, in which order. What is empty asks for nothing; conditions are joined by "and".
 *
 * @param persons who all take part: full names or surnames
 * @param sides which all take part: ISO 3166-1 alpha-3 or names of organisations
 * @param place part of the place's name, or a country code
 * @param topic words of a topic
 * @param from first day; an entry is asked for where it may take place between the two
 * @param outlet part of an outlet's name that reports of it
 * @param unconfirmed only plans whose day has passed without a report of it
 * @param hidden also entries that somebody hid
 * @param limit how many at most
 */
public record Query(
        List<String> persons,
        List<String> sides,
        Set<Level> levels,
        Optional<String> place,
        Optional<String> topic,
        Set<Status> statuses,
        Set<EngagementType> types,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> outlet,
        boolean unconfirmed,
        boolean conflicting,
        boolean background,
        boolean hidden,
        Sort sort,
        boolean descending,
        int limit,
        int offset) {
    /** What somebody means to do and has not called off: unconfirmed where its day has passed. */
    public static final Set<Status> PLANS = Set.of(
            Status.PROPOSED, Status.INVITED, Status.ACCEPTED, Status.EXPECTED, Status.ARRANGED, Status.SCHEDULED);

    /** By what entries are ordered; entries that are equal in it are ordered by their keys. */
    public enum Sort {
        DATE,
        REPORTED,
        LEVEL,
        SOURCES
    }

    /** Everything there is, with what is only recalled or hidden, the latest first. */
    public static Query everything() {
        return all(true, Integer.MAX_VALUE);
    }

    /** Everything that is not only recalled and not hidden, the latest first, fifty of it. */
    public static Query all() {
        return all(false, 50);
    }

    private static Query all(boolean unshown, int limit) {
        return new Query(
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                unshown,
                unshown,
                Sort.DATE,
                true,
                limit,
                0);
    }
}
