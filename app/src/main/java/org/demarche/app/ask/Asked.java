package org.demarche.app.ask;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.Settings;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Status;
import org.demarche.knowledge.table.Spelling;
import org.demarche.register.Query;
import org.demarche.register.Register;

/**
 * Which entries are asked for, in the words of whoever asks; conditions are joined by "and".
 *
 * @param persons full names or surnames, in any spelling
 * @param sides names or codes of states and organisations
 * @param levels such as {@code head}
 * @param statuses such as {@code held}, or {@code unconfirmed} alone
 * @param types such as {@code visit}
 * @param from a day, month or year
 * @param to a day, month or year
 * @param conflicting only entries on which sources differ
 * @param background also what reports only recall
 * @param hidden also entries that somebody hid
 */
public record Asked(
        List<String> persons,
        List<String> sides,
        List<String> levels,
        Optional<String> place,
        Optional<String> topic,
        List<String> statuses,
        List<String> types,
        Optional<String> from,
        Optional<String> to,
        Optional<String> outlet,
        boolean conflicting,
        boolean background,
        boolean hidden) {

    public Asked {
        persons = composed(persons);
        sides = composed(sides);
        place = place.map(Spelling::composed);
        topic = topic.map(Spelling::composed);
        outlet = outlet.map(Spelling::composed);
    }

    private static List<String> composed(List<String> names) {
        return names.stream().map(Spelling::composed).toList();
    }

    /** Whether nothing is asked for in particular. */
    public boolean isNothing() {
        return Stream.of(persons, sides, levels, statuses, types).allMatch(List::isEmpty)
                && Stream.of(place, topic, from, to, outlet).allMatch(Optional::isEmpty)
                && !conflicting
                && !background
                && !hidden;
    }

    /**
     * The query, the latest first; {@code register} says whether a name that no table has is one of its own.
     *
     * @param calls what a condition is called where it was given, such as {@code --side} for {@code side}
     * @throws BadSetting naming the condition and the remedy
     */
    public Query query(Register register, NameTables names, UnaryOperator<String> calls) {
        boolean unconfirmed = statuses.contains("unconfirmed");
        if (unconfirmed && statuses.size() > 1)
            throw new BadSetting(calls.apply("status") + " is '" + String.join(",", statuses)
                    + "': unconfirmed goes alone, as it is no status of its own");
        var first = from.map(d -> Settings.first(calls.apply("from"), d));
        var last = to.map(d -> Settings.last(calls.apply("to"), d));
        if (first.isPresent() && last.filter(first.get()::isAfter).isPresent())
            throw new BadSetting(calls.apply("from") + " is '" + from.orElse("") + "', which is after "
                    + calls.apply("to") + " '" + to.orElse("") + "': swap them");
        var all = Query.all();
        return new Query(
                persons.stream().map(p -> person(p, register, names)).toList(),
                sides.stream()
                        .map(s -> side(calls.apply("side"), s, register, names))
                        .toList(),
                values(calls.apply("level"), levels, Level::of, Level.values(), Level::code),
                place.map(p -> place(p, names)),
                topic,
                unconfirmed
                        ? Set.of()
                        : values(
                                calls.apply("status"),
                                statuses,
                                Status::of,
                                Status.values(),
                                Status::code,
                                "unconfirmed"),
                values(calls.apply("type"), types, EngagementType::of, EngagementType.values(), EngagementType::code),
                first,
                last,
                outlet,
                unconfirmed,
                conflicting,
                background,
                hidden,
                all.sort(),
                all.descending(),
                all.limit(),
                all.offset());
    }

    /**
     * The name as the register has it: where nobody goes by the one given, the tables may know another spelling ("Shinzo Abe" is
     * Shinzō Abe). They are asked only then, as reading them takes longer than answering.
     */
    public static String person(String given, Register register, NameTables names) {
        var name = Spelling.composed(given.strip());
        if (register.count(QueryForm.all().person(name).query()) > 0) return name;
        return names.person(name).orElse(name);
    }

    /** The code or full name of a side; one that no table knows must be in the register. */
    public static String side(String setting, String given, Register register, NameTables names) {
        var name = Spelling.composed(given);
        var known = names.sides().find(name);
        if (known.isPresent()) return known.get();
        if (register.count(QueryForm.all().sides(List.of(name)).query()) > 0) return name;
        throw new BadSetting(setting + " is '" + given
                + "': no state or organisation of that name is known; try its English name or a code such as PRK");
    }

    private static String place(String given, NameTables names) {
        // A country is asked for by its code, which finds all places in it; any other name by itself.
        return given.matches("[A-Z]{3}")
                ? given
                : Objects.requireNonNull(names.sides().findState(given).orElse(given));
    }

    private static <T> Set<T> values(
            String setting,
            List<String> given,
            Function<String, T> reader,
            T[] known,
            Function<T, String> code,
            String... others) {
        var values = new LinkedHashSet<T>();
        for (var value : given)
            try {
                values.add(reader.apply(value.strip()));
            } catch (IllegalArgumentException unknown) {
                throw new BadSetting(setting + " is '" + value + "': use one or more of "
                        + Stream.concat(Arrays.stream(known).map(code), Stream.of(others))
                                .collect(Collectors.joining(", ")));
            }
        return values;
    }
}
