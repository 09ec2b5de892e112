package org.demarche.app.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.ask.Settling;
import org.demarche.app.export.DecisionView;
import org.demarche.app.store.Access;
import org.demarche.enter.Desk;
import org.demarche.register.Decision;
import org.demarche.register.Register;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command by which somebody corrects the register; what was decided is kept with who, when and why. */
abstract class DecisionCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--author", paramLabel = "NAME", description = "Who decides (default: the name of the user).")
    private @Nullable String author;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why, for the audit list.")
    private String reason = "";

    private final Streams streams;

    DecisionCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public final Integer call() {
        var who = Optional.ofNullable(author).orElseGet(() -> System.getProperty("user.name", ""));
        try (var register = store.open(Access.WRITE)) {
            var decision = decide(new Desk(register, who, reason, Clock.systemUTC()));
            register.audit().keep(LocalUser.line("decide", DecisionView.line(decision)));
            // Stopped before this, the accounts that it binds wait, and the next command settles them.
            Settling.settle(register, settled -> {});
            streams.out()
                    .println("decision " + decision.id() + ", "
                            + decision.kind().code() + ": " + told(decision, register));
        }
        return ExitStatus.OK;
    }

    /** Checks and keeps the decision. */
    abstract Decision decide(Desk desk);

    /** What came of it, for a reader. */
    String told(Decision decision, Register register) {
        return register.find(decision.key())
                .map(d -> "see demarche show " + d.key())
                .orElse("the entry is gone");
    }

    /** {@code demarche correct}. */
    @Command(
            name = "correct",
            mixinStandardHelpOptions = true,
            description =
                    "Sets fields of an entry; the value stands over what reports say, and reports stay as they are.",
            footer = {
                "",
                "Fields: type, status, date, place, level, background, topics; an empty date, place or topics= empties it.",
                "Example: demarche correct e0123456789abcdef --set date=2018-10-09 --reason \"the ministry's own page\""
            })
    static final class Correct extends DecisionCommand {
        @Parameters(paramLabel = "KEY", description = "The entry.")
        private String key = "";

        @Option(
                names = "--set",
                required = true,
                paramLabel = "FIELD=VALUE",
                description = "A field and its value as records have them; may be given several times.")
        private Map<String, String> values = new LinkedHashMap<>();

        Correct(Streams streams) {
            super(streams);
        }

        @Override
        Decision decide(Desk desk) {
            var given = new LinkedHashMap<String, String>();
            values.forEach((field, value) ->
                    given.put(field, Optional.ofNullable(value).orElse("")));
            return desk.correct(key, given);
        }
    }

    /** {@code demarche merge}. */
    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "Makes entries one; all their keys go on leading to it.",
            footer = {
                "",
                "Example: demarche merge e0123456789abcdef ecdef0123456789ab --reason \"one and the same visit\""
            })
    static final class Merge extends DecisionCommand {
        @Parameters(arity = "2..*", paramLabel = "KEY", description = "The entries.")
        private List<String> keys = List.of();

        Merge(Streams streams) {
            super(streams);
        }

        @Override
        Decision decide(Desk desk) {
            return desk.merge(keys);
        }
    }

    /** {@code demarche split}. */
    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "Takes accounts out of an entry; together they are an entry of their own.",
            footer = {
                "",
                "Example: demarche split e0123456789abcdef --accounts report-7,report-9 --reason \"another round\""
            })
    static final class Split extends DecisionCommand {
        @Parameters(paramLabel = "KEY", description = "The entry.")
        private String key = "";

        @Option(
                names = "--accounts",
                required = true,
                split = ",",
                paramLabel = "REPORT",
                description = "What is taken out: ids of reports or keys of accounts, as show and explain print them.")
        private List<String> accounts = List.of();

        Split(Streams streams) {
            super(streams);
        }

        @Override
        Decision decide(Desk desk) {
            return desk.split(key, accounts);
        }

        @Override
        String told(Decision decision, Register register) {
            var apart = decision.accounts().stream()
                    .flatMap(a -> register.find("e" + a.substring(1)).stream())
                    .findFirst();
            return super.told(decision, register)
                    + apart.map(d -> " and demarche show " + d.key()).orElse("");
        }
    }

    /** {@code demarche hide}. */
    @Command(
            name = "hide",
            mixinStandardHelpOptions = true,
            description = "Hides an entry from lists and answers; list --hidden shows it.",
            footer = {"", "Example: demarche hide e0123456789abcdef --reason \"a football match\""})
    static final class Hide extends DecisionCommand {
        @Parameters(paramLabel = "KEY", description = "The entry.")
        private String key = "";

        Hide(Streams streams) {
            super(streams);
        }

        @Override
        Decision decide(Desk desk) {
            return desk.hide(key);
        }
    }

    /** {@code demarche undo}. */
    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Takes back a decision; it stays in the audit list, as taken back.",
            footer = {"", "Example: demarche undo 3 --reason \"the page was wrong\""})
    static final class Undo extends DecisionCommand {
        @Parameters(paramLabel = "N", description = "The number of the decision, as demarche decisions lists it.")
        private long number;

        Undo(Streams streams) {
            super(streams);
        }

        @Override
        Decision decide(Desk desk) {
            return desk.undo(number);
        }
    }
}
