package org.demarche.app.cli;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.store.StoreFault;
import org.demarche.knowledge.BadTable;
import org.demarche.register.UnfitDecision;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code demarche}. */
@Command(
        name = "demarche",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads news reports and keeps a sourced register of diplomacy.",
        subcommands = {
            ReadCommand.class,
            DemoCommand.class,
            AnnotateCommand.class,
            AddCommand.class,
            FollowCommand.class,
            ListCommand.class,
            ShowCommand.class,
            BetweenCommand.class,
            WhereCommand.class,
            SearchCommand.class,
            TimelineCommand.class,
            NetworkCommand.class,
            MapCommand.class,
            LedgerCommand.Expectations.class,
            LedgerCommand.Commitments.class,
            LedgerCommand.Claims.class,
            ConflictsCommand.class,
            ExplainCommand.class,
            ExportCommand.class,
            StatsCommand.class,
            DecisionCommand.Correct.class,
            DecisionCommand.Merge.class,
            DecisionCommand.Split.class,
            DecisionCommand.Hide.class,
            LookingCommand.Accept.class,
            LookingCommand.Identify.class,
            DecisionCommand.Undo.class,
            DecisionsCommand.class,
            RebuildCommand.class,
            ArchiveCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ServeCommand.class,
            TokenCommand.class,
            AuditCommand.class,
            KnowledgeCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {"", "Example: demarche read report.txt --published 2018-10-08"})
public final class DemarcheCli {
    private DemarcheCli() {}

    /** Runs the program; the exit status is as {@code docs/command.md} says. */
    public static void main(String[] args) {
        var out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(List.of(args), new Streams(System.in, out, err, System.console() != null));
        out.flush();
        System.exit(status);
    }

    /** Runs one command line over the given streams; never throws. */
    static int run(List<String> args, Streams streams) {
        boolean debug = args.contains("--debug");
        var line = new CommandLine(new DemarcheCli(), new StreamsFactory(streams));
        line.setOut(new java.io.PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> {
            streams.say(oneLine(String.valueOf(wrong.getMessage())) + " (see "
                    + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help)");
            return ExitStatus.REFUSED;
        });
        line.setExecutionExceptionHandler((fault, command, given) -> fault(fault, streams, debug));
        if (args.isEmpty()) {
            line.usage(streams.out());
            return ExitStatus.REFUSED;
        }
        try {
            return line.execute(args.stream().filter(a -> !a.equals("--debug")).toArray(String[]::new));
        } catch (OutOfMemoryError | StackOverflowError fault) {
            return fault(fault, streams, debug);
        }
    }

    private static int fault(Throwable fault, Streams streams, boolean debug) {
        if (fault instanceof BadSetting || fault instanceof StoreFault || fault instanceof UnfitDecision) {
            streams.say(oneLine(String.valueOf(fault.getMessage())));
            return ExitStatus.REFUSED;
        }
        if (fault instanceof UncheckedIOException || fault instanceof java.io.IOException) {
            streams.say(oneLine("input or output failed: " + fault.getMessage()));
            return ExitStatus.REFUSED;
        }
        if (fault instanceof BadTable) {
            streams.say(oneLine("--knowledge: " + fault.getMessage()));
            return ExitStatus.REFUSED;
        }
        if (fault instanceof OutOfMemoryError) {
            streams.say("out of memory at " + Runtime.getRuntime().maxMemory() / 1_000_000
                    + " MB: give it more with DEMARCHE_JAVA_OPTS=-Xmx2g, or cut the text");
            return ExitStatus.REFUSED;
        }
        streams.say("internal fault (" + fault.getClass().getSimpleName() + "): please report it; --debug shows where");
        if (debug)
            Arrays.stream(fault.getStackTrace())
                    .limit(40)
                    .forEach(f -> streams.err().println("  " + f));
        return ExitStatus.FAULT;
    }

    /** A message as one line without control characters. */
    static String oneLine(String message) {
        return message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
