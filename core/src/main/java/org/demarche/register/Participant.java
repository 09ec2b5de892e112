package org.demarche.register;

import java.util.Locale;
import java.util.Optional;
import org.demarche.finding.Level;

/**
 * One who takes part; without a name where only the country or organisation is known.
 *
 * @param office the office held on the engagement's date
 * @param country ISO 3166-1 alpha-3
 * @param actorCode CAMEO actor code, such as {@code RUSGOV}
 */
public record Participant(
        Optional<String> name,
        Optional<String> office,
        Optional<String> country,
        Optional<String> organization,
        Level level,
        Role role,
        Optional<String> actorCode) {
    /** The part somebody has. */
    public enum Role {
        HOST,
        GUEST,
        PARTY,
        MEDIATOR,
        CONVENER;

        /** The name in records, such as {@code host}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The country code or the organisation's name; what sides are counted by. */
    public String side() {
        return country.or(() -> organization).or(() -> name).orElse("");
    }

    /** Whether nobody says on whose side the person is. */
    public boolean isUndecided() {
        return name.isPresent() && country.isEmpty() && organization.isEmpty();
    }

    /** Whether one name is the other, shortened to its surname or given name or written with other hyphens. */
    public static boolean isSameName(String a, String b) {
        var left = a.replace('-', ' ').toLowerCase(Locale.ROOT);
        var right = b.replace('-', ' ').toLowerCase(Locale.ROOT);
        return left.equals(right) || isShortened(left, right) || isShortened(right, left);
    }

    private static boolean isShortened(String full, String part) {
        return full.endsWith(" " + part) || full.startsWith(part + " ");
    }

    public Participant withRole(Role newRole) {
        return new Participant(name, office, country, organization, level, newRole, actorCode);
    }
}
