package org.demarche.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.finding.Edtf;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Status;

/** The fields of an entry that people may set, by their names in records, and the values that these may have. */
public enum Field {
    TYPE(codes(Arrays.stream(EngagementType.values()).map(EngagementType::code))),
    STATUS(codes(Arrays.stream(Status.values()).map(Status::code))),
    LEVEL(codes(Arrays.stream(Level.values()).map(Level::code))),
    BACKGROUND(List.of("true", "false")),
    DATE(List.of()),
    PLACE(List.of()),
    TOPICS(List.of());

    private static final int MOST_CHARS = 200;

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives lists that nobody can change
    private final List<String> allowed;

    Field(List<String> allowed) {
        this.allowed = allowed;
    }

    private static List<String> codes(Stream<String> codes) {
        return List.of(codes.toArray(String[]::new));
    }

    /** The name in records, such as {@code status}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The field of that name.
     *
     * @throws UnfitDecision naming the fields, if there is none
     */
    public static Field of(String name) {
        return named(name).orElseThrow(() -> new UnfitDecision(unknown(name)));
    }

    private static Optional<Field> named(String name) {
        return Arrays.stream(values()).filter(f -> f.code().equals(name)).findFirst();
    }

    private static String unknown(String name) {
        return "'" + name + "' is no field that can be set: use one of "
                + Arrays.stream(values()).map(Field::code).collect(Collectors.joining(", "));
    }

    /** Why a field of that name cannot be set to {@code value}, in one line with what is allowed; empty where it can. */
    static Optional<String> fault(String name, String value) {
        var field = named(name);
        if (field.isEmpty()) return Optional.of(unknown(name));
        var kept = value.strip();
        return field.get()
                .fault(kept)
                .or(() -> kept.equals(value)
                        ? Optional.empty()
                        : Optional.of(name + " is '" + value + "': use '" + kept + "'"));
    }

    /**
     * The value as it is kept; a date, place or list of topics may be emptied.
     *
     * @throws UnfitDecision naming what is allowed, if the field cannot have the value
     */
    public String checked(String value) {
        var given = value.strip();
        return fault(given)
                .<String>map(fault -> {
                    throw new UnfitDecision(fault);
                })
                .orElse(given);
    }

    private Optional<String> fault(String value) {
        if (value.length() > MOST_CHARS || value.chars().anyMatch(Character::isISOControl))
            return Optional.of(code() + " must be one line of up to " + MOST_CHARS + " characters");
        return remedy(value).map(remedy -> code() + " is '" + value + "': use " + remedy);
    }

    private Optional<String> remedy(String value) {
        if (!allowed.isEmpty())
            return allowed.contains(value) ? Optional.empty() : Optional.of("one of " + String.join(", ", allowed));
        if (this != DATE || value.isEmpty() || isDate(value)) return Optional.empty();
        return Optional.of("a day, month, year or interval such as 2018-10-08, 2018-10 or 2018-10-08/2018-10-10");
    }

    private static boolean isDate(String value) {
        return Edtf.parse(value).filter(d -> !d.last().isBefore(d.first())).isPresent();
    }
}
