package org.demarche.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What of an entry somebody may find right as it stands, besides that its accounts are one. What was found right is kept with what it
 * was at the time, so that the entry is doubtful again when something else turns up.
 */
public enum Acceptance {
    /** On which sources differ, as the values are that they tell. */
    CONFLICT,
    /** Names of people on nobody's side, as they are. */
    UNDECIDED,
    /** That no report tells what became of the plan for that day. */
    UNCONFIRMED;

    private static final String BETWEEN = "; ";
    private static final String IS = "=";

    /** The name in records, such as {@code undecided}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** That of such a name. */
    public static Optional<Acceptance> named(String code) {
        return Arrays.stream(values()).filter(a -> a.code().equals(code)).findFirst();
    }

    /** The names of all, for messages. */
    public static String codes() {
        return Arrays.stream(values()).map(Acceptance::code).collect(Collectors.joining(", "));
    }

    static Optional<String> fault(String code) {
        return named(code).isPresent()
                ? Optional.empty()
                : Optional.of("'" + code + "' is nothing that can be accepted: use one of " + codes());
    }

    /** What is doubtful of an entry in this way, one each: names, values told of a field, or the last day of the plan; empty where nothing is. */
    public List<String> in(Dossier entry) {
        return switch (this) {
            case CONFLICT ->
                entry.engagement().conflicts().stream()
                        .map(Acceptance::told)
                        .distinct()
                        .sorted()
                        .toList();
            case UNDECIDED ->
                entry.engagement().participants().stream()
                        .filter(Participant::isUndecided)
                        .flatMap(p -> p.name().stream())
                        .distinct()
                        .sorted()
                        .toList();
            case UNCONFIRMED -> entry.plannedUntil().map(d -> List.of(d.toString())).orElse(List.of());
        };
    }

    /** Such as {@code date=2018-10-08 or 2018-10-09}. */
    private static String told(Engagement.Conflict conflict) {
        return conflict.field()
                + IS
                + conflict.values().stream()
                        .map(Engagement.Conflict.Value::value)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" or "));
    }

    /** The field of what is doubtful as {@link #CONFLICT} gives it. */
    public static String field(String doubtful) {
        return doubtful.substring(0, Math.max(0, doubtful.indexOf(IS)));
    }

    /** As a decision keeps it. */
    public static String kept(List<String> doubtful) {
        return String.join(BETWEEN, doubtful);
    }

    /** What a decision keeps. */
    public List<String> of(Decision decision) {
        return Optional.ofNullable(decision.fields().get(code()))
                .map(k -> List.of(k.split(BETWEEN)))
                .orElse(List.of());
    }
}
