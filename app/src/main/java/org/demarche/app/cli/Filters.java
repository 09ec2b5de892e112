package org.demarche.app.cli;

import java.util.List;
import java.util.Optional;
import org.demarche.app.ask.Asked;
import org.demarche.app.ask.NameTables;
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

    private final NameTables names = new NameTables();

    /** Whether nothing is asked for in particular. */
    boolean isUnused() {
        return asked().isNothing();
    }

    /** What is asked for, the latest first; {@code register} says whether a name that no table has is a side's. */
    Query query(Register register) {
        return asked().query(register, names, name -> name.equals("to") ? lastOption : "--" + name);
    }

    private Asked asked() {
        return new Asked(
                persons,
                sides,
                levels,
                Optional.ofNullable(place),
                Optional.ofNullable(topic),
                statuses,
                types,
                Optional.ofNullable(from),
                last(),
                Optional.ofNullable(outlet),
                conflicts,
                background,
                hidden);
    }
}
