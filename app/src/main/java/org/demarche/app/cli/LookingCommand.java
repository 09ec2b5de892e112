package org.demarche.app.cli;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.settings.BadSetting;
import org.demarche.enter.Desk;
import org.demarche.register.Acceptance;
import org.demarche.register.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decisions of somebody who has looked at what is doubtful: it is right as it is, or somebody else is meant. */
abstract class LookingCommand extends DecisionCommand {
    @Parameters(paramLabel = "KEY", description = "The entry.")
    private String key = "";

    LookingCommand(Streams streams) {
        super(streams);
    }

    String key() {
        return key;
    }

    /** {@code demarche accept}. */
    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = "Says that reports are rightly one entry, or that what is doubtful about it is right as it is.",
            footer = {
                "",
                "Example: demarche accept e0123456789abcdef --accounts report-7,report-9 --reason \"one and the same visit\"",
                "Example: demarche accept e0123456789abcdef --doubts undecided --reason \"they speak for nobody\""
            })
    static final class Accept extends LookingCommand {
        @Option(
                names = "--accounts",
                split = ",",
                paramLabel = "REPORT",
                description = "What is one: ids of reports or keys of accounts (default: all that the entry has).")
        private List<String> accounts = List.of();

        @Option(
                names = "--doubts",
                split = ",",
                paramLabel = "DOUBT",
                description = "What else is right as it is: conflict, undecided or unconfirmed.")
        private List<String> doubts = List.of();

        Accept(Streams streams) {
            super(streams);
        }

        @Override
        Decision decide(Desk desk) {
            if (doubts.isEmpty()) return desk.accept(key(), accounts);
            if (!accounts.isEmpty())
                throw new BadSetting("--accounts and --doubts are two decisions: give one, then the other");
            var what = EnumSet.noneOf(Acceptance.class);
            for (var doubt : doubts)
                what.add(Acceptance.named(doubt)
                        .orElseThrow(() -> new BadSetting(
                                "--doubts is '" + doubt + "': use one or more of " + Acceptance.codes())));
            return desk.accept(key(), what);
        }
    }

    /** {@code demarche identify}. */
    @Command(
            name = "identify",
            mixinStandardHelpOptions = true,
            description = "Says who is meant by a name in an entry, and on whose side they are.",
            footer = {
                "",
                "Example: demarche identify e0123456789abcdef --set \"Lee=Lee Sang-min, KOR\" --reason \"the ministry's page\""
            })
    static final class Identify extends LookingCommand {
        @Option(
                names = "--set",
                required = true,
                paramLabel = "NAME=WHO",
                description = "A name as the entry has it, and who is meant: a name and a side by its code, or one of the two.")
        private Map<String, String> meant = new LinkedHashMap<>();

        Identify(Streams streams) {
            super(streams);
        }

        @Override
        Decision decide(Desk desk) {
            var given = new LinkedHashMap<String, String>();
            meant.forEach((name, who) ->
                    given.put(name, Optional.ofNullable(who).orElse("")));
            return desk.identify(key(), given);
        }
    }
}
