package org.demarche.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.Settings;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Status;
import org.demarche.knowledge.Knowledge;
import org.demarche.knowledge.Lexicon;
import org.demarche.knowledge.SideNames;
import org.demarche.register.Query;
import org.demarche.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which entries are asked for: the options that all asking commands have in common. Conditions are joined by "and". How the last
 * day is called differs, as {@code export --to} names a form.
 */
abstract class Filters {
    @Option(names = "--person", paramLabel = "NAME", description = "Who takes part: full name or surname; repeatable.")
    private List<String> persons = List.of();

    @Option(
            names = {"--side", "--country"},
            paramLabel = "NAME",
            description = "State or organisation that takes part, such as PRK or \"North Korea\"; repeatable.")
    private List<String> sides = List.of();

    @Option(names = "--level", paramLabel = "LEVEL", split = ",", description = "Such as head,minister.")
    private List<String> levels = List.of();

    @Option(names = "--place", paramLabel = "NAME", description = "Part of the place's name, or a country.")
    private @Nullable String place;

    @Option(names = "--topic", paramLabel = "WORDS", description = "Words of a topic.")
    private @Nullable String topic;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            split = ",",
            description = "Such as held,scheduled; or unconfirmed: plans whose day has passed without a report.")
    private List<String> statuses = List.of();

    @Option(names = "--type", paramLabel = "TYPE", split = ",", description = "Such as visit,meeting,call.")
    private List<String> types = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "First day, such as 2018-10-08, 2018-10 or 2018.")
    private @Nullable String from;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Part of the name of an outlet that reports it.")
    private @Nullable String outlet;

    @Option(names = "--conflicts", description = "Only entries on which sources differ.")
    private boolean conflicts;

    @Option(names = "--background", description = "Also what reports only recall.")
    private boolean background;

    @Option(names = "--hidden", description = "Also entries that somebody hid.")
    private boolean hidden;

    private final String lastOption;

    /** @param lastOption how the last day is asked for */
    Filters(String lastOption) {
        this.lastOption = lastOption;
    }

    /** The last day as it was given. */
    abstract Optional<String> last();

    /** Whether nothing is asked for in particular. */
    boolean isUnused() {
        return persons.isEmpty()
                && sides.isEmpty()
                && levels.isEmpty()
                && Stream.of(place, topic, from, outlet).allMatch(Objects::isNull)
                && statuses.isEmpty()
                && types.isEmpty()
                && last().isEmpty()
                && !conflicts
                && !background
                && !hidden;
    }

    /** What is asked for, the latest first; {@code register} says whether a name that no table has is a side's. */
    Query query(Register register) {
        boolean unconfirmed = statuses.contains("unconfirmed");
        if (unconfirmed && statuses.size() > 1)
            throw new BadSetting("--status is '" + String.join(",", statuses)
                    + "': unconfirmed goes alone, as it is no status of its own");
        var first = Optional.ofNullable(from).map(d -> Settings.first("--from", d));
        var last = last().map(d -> Settings.last(lastOption, d));
        if (first.isPresent() && last.filter(first.get()::isAfter).isPresent())
            throw new BadSetting("--from is '" + from + "', which is after " + lastOption + " '" + last().orElse("")
                    + "': swap them");
        var all = Query.all();
        return new Query(
                persons.stream().map(p -> person(p, register)).toList(),
                sides(register),
                values("--level", levels, Level::of, Level.values(), Level::code),
                Optional.ofNullable(place).map(Filters::place),
                Optional.ofNullable(topic),
                unconfirmed
                        ? Set.of()
                        : values("--status", statuses, Status::of, Status.values(), Status::code, "unconfirmed"),
                values("--type", types, EngagementType::of, EngagementType.values(), EngagementType::code),
                first,
                last,
                Optional.ofNullable(outlet),
                unconfirmed,
                conflicts,
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
    static String person(String given, Register register) {
        var name = given.strip();
        if (register.count(QueryForm.all().person(name).query()) > 0) return name;
        return Knowledge.load(Optional.empty())
                .lexicon()
                .find(Lexicon.Kind.PERSON, name)
                .map(Lexicon.Entry::name)
                .orElse(name);
    }

    private List<String> sides(Register register) {
        if (sides.isEmpty()) return List.of();
        var names = SideNames.load(Optional.empty());
        var found = new ArrayList<String>();
        for (var side : sides) found.add(side("--side", side, names, register));
        return found;
    }

    /** The code or full name of a side; one that no table knows must be in the register. */
    static String side(String setting, String given, SideNames names, Register register) {
        var known = names.find(given);
        if (known.isPresent()) return known.get();
        if (register.count(QueryForm.all().sides(List.of(given)).query()) > 0) return given;
        throw new BadSetting(setting + " is '" + given
                + "': no state or organisation of that name is known; try its English name or a code such as PRK");
    }

    private static String place(String given) {
        // A country is asked for by its code, which finds all places in it; any other name by itself.
        return given.matches("[A-Z]{3}")
                ? given
                : SideNames.load(Optional.empty()).findState(given).orElse(given);
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
