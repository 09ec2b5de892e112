package org.demarche.register;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who is meant by a name, as somebody decided: {@code "Lee Sang-min, KOR"} is a person with a side, {@code "KOR"} a side alone and
 * {@code "Lee Sang-min"} a person whose side stays open. A side is a state's ISO 3166-1 alpha-3 code or an organisation's short name.
 */
public record Identity(Optional<String> name, Optional<String> country, Optional<String> organization) {
    private static final int MOST_CHARS = 200;
    private static final Pattern WITH_SIDE = Pattern.compile("(.+), ([^,]+)");
    private static final Set<String> STATES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    /** Reads what {@link #toString} writes. */
    public static Identity of(String text) {
        var parts = WITH_SIDE.matcher(text);
        if (parts.matches()) return new Identity(Optional.of(parts.group(1)), state(parts.group(2)), other(parts.group(2)));
        return state(text).isPresent()
                ? new Identity(Optional.empty(), state(text), Optional.empty())
                : new Identity(Optional.of(text), Optional.empty(), Optional.empty());
    }

    private static Optional<String> state(String side) {
        // Kosovo's code is one that ISO leaves to users.
        return Optional.of(side).filter(s -> STATES.contains(s) || s.equals("XKX"));
    }

    private static Optional<String> other(String side) {
        return state(side).isPresent() ? Optional.empty() : Optional.of(side);
    }

    /** Why nobody can be meant by {@code text}, in one line with what is allowed; empty where somebody can. */
    static Optional<String> fault(String name, String text) {
        if (isLine(name) && isLine(text)) return Optional.empty();
        return Optional.of("'" + shown(name) + "' is meant as '" + shown(text)
                + "': use a name and a side, such as Lee Sang-min, KOR, on one line of up to " + MOST_CHARS + " characters");
    }

    private static boolean isLine(String text) {
        return !text.isEmpty()
                && text.length() <= MOST_CHARS
                && text.equals(text.strip())
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static String shown(String text) {
        return text.length() <= MOST_CHARS ? text : text.substring(0, MOST_CHARS) + " …";
    }

    /** Whether the side is known. */
    public boolean isDecided() {
        return country.isPresent() || organization.isPresent();
    }

    /** That participant as the one who is meant; what the identity leaves open stays. */
    public Participant applied(Participant given) {
        return new Participant(
                name.or(given::name),
                given.office(),
                isDecided() ? country : given.country(),
                isDecided() ? organization : given.organization(),
                given.level(),
                given.role(),
                isDecided() ? country : given.actorCode());
    }

    @Override
    public String toString() {
        var side = country.or(() -> organization);
        return name.map(n -> n + side.map(s -> ", " + s).orElse("")).or(() -> side).orElse("");
    }
}
