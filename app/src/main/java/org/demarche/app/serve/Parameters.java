package org.demarche.app.serve;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.Settings;
import org.demarche.knowledge.table.Spelling;

/** The parameters of a request, each of which is known; what is not is a fault of the request, as a slip would go unseen. */
final class Parameters {
    /** Names and codes may be given one by one; nobody means so many. */
    private static final int MOST = 200;

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

    private final Map<String, List<String>> given;

    /** @throws Problem if there is one that is not {@code known}, or a single one is given twice */
    Parameters(Context context, Set<String> known) {
        // Of what is encoded wrongly the server would see nothing, and answer as if nothing had been asked.
        if (BROKEN.matcher(Optional.ofNullable(context.queryString()).orElse(""))
                .find())
            throw Problem.badParameter("'%' is followed by no two hexadecimal digits: write '%25' for the sign itself");
        given = context.queryParamMap();
        if (given.values().stream().mapToInt(List::size).sum() > MOST)
            throw Problem.badParameter("there are more than " + MOST + " parameters: ask for less at a time");
        for (var name : given.keySet())
            if (!known.contains(name) && !isNothing(name))
                throw Problem.badParameter("'" + Plain.shown(name) + "' is no parameter here: "
                        + (known.isEmpty() ? "none is" : "use " + String.join(", ", new TreeSet<>(known))));
        given.forEach((name, values) -> {
            for (var value : values)
                if (!Plain.isText(value))
                    throw Problem.badParameter(name + " holds a character that is none of a text: leave it out");
        });
    }

    /** What stands behind an ampersand that nothing follows. */
    private boolean isNothing(String name) {
        return name.isEmpty() && values(name).allMatch(String::isEmpty);
    }

    /** An address that takes none. */
    static void none(Context context) {
        new Parameters(context, Set.of());
    }

    /** A part of the address. */
    static String path(Context context, String name) {
        var value = context.pathParam(name);
        if (!Plain.isText(value)) throw Problem.notFound("there is nothing at this address: see /api/v1");
        return value;
    }

    /** Whether there is a value, if an empty one. */
    boolean has(String name) {
        return given.containsKey(name);
    }

    /** Of values that are written in letters, those are put together as reports have them; identifiers are asked for by {@link #exactly}. */
    private Stream<String> values(String name) {
        return exact(name).map(Spelling::composed);
    }

    private Stream<String> exact(String name) {
        return given.getOrDefault(name, List.of()).stream();
    }

    /** All values, whether given one by one or joined by commas. */
    List<String> list(String name) {
        return values(name)
                .flatMap(v -> Arrays.stream(v.split(",")))
                .filter(v -> !v.isBlank())
                .toList();
    }

    /** All values, each as it was given: names may have commas in them. */
    List<String> names(String name) {
        return values(name).filter(v -> !v.isBlank()).toList();
    }

    Optional<String> one(String name) {
        return exactly(name).map(Spelling::composed);
    }

    /** The value to the letter: an identifier, or what is to be kept as it was sent. */
    Optional<String> exactly(String name) {
        var values = exact(name).filter(v -> !v.isBlank()).toList();
        if (values.size() > 1) throw Problem.badParameter("'" + name + "' is given twice: give it once");
        return values.stream().findFirst();
    }

    /** Whether a switch is on: given without a value, or as {@code true}. */
    boolean isOn(String name) {
        var values = values(name).toList();
        for (var value : values)
            if (!Set.of("", "true", "false").contains(value))
                throw Problem.badParameter(name + " is '" + value + "': use true or false");
        return !values.isEmpty() && !values.contains("false");
    }

    /** The one of those words that was given. */
    String word(String name, String otherwise, List<String> known) {
        var word = one(name).orElse(otherwise);
        if (!known.contains(word))
            throw Problem.badParameter(name + " is '" + Plain.shown(word) + "': use " + String.join(", ", known));
        return word;
    }

    /** A day, month or year as the first or last day that it means. */
    Optional<LocalDate> day(String name, boolean first) {
        return one(name).map(v -> faultless(() -> first ? Settings.first(name, v) : Settings.last(name, v)));
    }

    /** What is asked of settings is asked here of parameters, in the same words. */
    static <T> T faultless(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadSetting bad) {
            throw Problem.badParameter(String.valueOf(bad.getMessage()));
        }
    }

    int number(String name, int otherwise, int least, int most) {
        var value = one(name);
        if (value.isEmpty()) return otherwise;
        if (NUMBER.matcher(value.get()).matches()) {
            int number = Integer.parseInt(value.get());
            if (number >= least && number <= most) return number;
        }
        throw Problem.badParameter(
                name + " is '" + Plain.shown(value.get()) + "': use a number from " + least + " to " + most);
    }
}
