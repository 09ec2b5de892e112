package org.demarche.resolve;

import java.util.Locale;
import java.util.Optional;

/**
 * What the report says of somebody beside his name or instead of it.
 *
 * @param office the words of the office, in lower case or as written
 * @param standing whether he holds it, did so once, or is to
 * @param country the state that the office is of
 * @param organization the organisation that it is of, by its full name
 */
record Said(Optional<String> office, Standing standing, Optional<String> country, Optional<String> organization) {
    /** How somebody stands to the office that is named. */
    enum Standing {
        HOLDS,
        FORMER,
        COMING
    }

    static final Said NOTHING = new Said(Optional.empty(), Optional.empty());

    Said(Optional<String> office, Optional<String> country) {
        this(office, Standing.HOLDS, country, Optional.empty());
    }

    /** The office as a title, such as "Former Trade Minister". */
    Optional<String> title() {
        return office.map(form -> switch (standing) {
            case HOLDS -> Titles.title(form);
            case FORMER -> "Former " + Titles.title(form);
            case COMING ->
                form.toLowerCase(Locale.ROOT).endsWith("-elect")
                        ? Titles.title(form)
                        : "Incoming " + Titles.title(form);
        });
    }

    /** This, and what {@code other} adds where this is silent. */
    Said or(Said other) {
        boolean own = office.isPresent();
        return new Said(
                own ? office : other.office,
                own ? standing : other.standing,
                country.or(() -> other.country),
                organization.or(() -> other.organization));
    }
}
