package org.demarche.archive;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.Settings;
import org.demarche.knowledge.BadTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche archive}, and the job that a cluster is given. */
@Command(
        name = "demarche archive",
        mixinStandardHelpOptions = true,
        description = "Reads archives of reports into tables of a register, by as many processors as there are.",
        footer = {
            "",
            "The result is whole where OUTDIR/_SUCCESS stands. Stopped at any moment, the same command goes on from there.",
            "Example: demarche archive crawl/*.warc.gz -o register"
        })
public final class ArchiveCommand implements Callable<Integer> {
    private static final int SOME_REFUSED = 1;
    private static final int REFUSED = 2;
    private static final int FAULT = 70;
    private static final int MOST_PARTS = 100_000;
    private static final int MOST_FRAMES = 40;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description =
                    "Files of WARC, JSONL or Parquet, packed with gzip or not, folders of them, or patterns; of any"
                            + " file system that Hadoop knows.")
    private List<String> inputs = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "OUTDIR",
            description = "The folder for the tables.")
    private String output = "";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Tasks at once on this machine (default: one a processor); a cluster has its own number.")
    private @Nullable Integer threads;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Into how many parts joins and sorts are cut (default: two a thread, or as Spark is set).")
    private @Nullable Integer partitions;

    @Option(
            names = "--slices",
            paramLabel = "N",
            description = "Into how many parts the reports are cut to be annotated (default: one for 250 kB of input).")
    private @Nullable Integer slices;

    @Option(
            names = "--only-first",
            description =
                    "Leaves near-copies of a report out before they are annotated: quicker, and no longer what add gives.")
    private boolean onlyFirst;

    @Option(names = "--restart", description = "Begins anew, and throws away what OUTDIR holds of earlier runs.")
    private boolean restart;

    @Option(names = "--keep-work", description = "Keeps what the stages left in OUTDIR/_work.")
    private boolean keepWork;

    @Option(
            names = "--parser",
            paramLabel = "MODEL",
            description = "exact or fast: some points less, at more than twice the speed (default: exact).")
    private ParserModel parser = ParserModel.EXACT;

    @Option(names = "--knowledge", paramLabel = "DIR", description = "Tables of your own, added to the packed ones.")
    private @Nullable Path knowledge;

    @Option(names = "--quiet", description = "No progress and no summary.")
    private boolean quiet;

    private final PrintStream err;

    private ArchiveCommand(PrintStream err) {
        this.err = err;
    }

    /** Runs the command; the exit status is that of the other commands. */
    public static void main(String[] args) {
        var err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(List.of(args), err);
        // A cluster takes any exit for a failure, and asks for none where all went well.
        if (status != 0) System.exit(status);
    }

    /** Runs one command line; never throws. */
    static int run(List<String> args, PrintStream err) {
        boolean debug = args.contains("--debug");
        var line = new CommandLine(new ArchiveCommand(err));
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> {
            say(err, wrong.getMessage() + " (see demarche archive --help)");
            return REFUSED;
        });
        line.setExecutionExceptionHandler((fault, command, given) -> fault(fault, err, debug));
        try {
            return line.execute(args.stream().filter(a -> !a.equals("--debug")).toArray(String[]::new));
        } catch (OutOfMemoryError | StackOverflowError fault) {
            return fault(fault, err, debug);
        }
    }

    @Override
    public Integer call() throws java.io.IOException {
        int count = Settings.threads(Optional.ofNullable(threads));
        var parts = Optional.ofNullable(partitions).map(p -> part("--partitions", p));
        var request = new Request(
                inputs,
                output,
                Optional.ofNullable(slices).map(s -> part("--slices", s)),
                restart,
                onlyFirst,
                keepWork,
                Optional.ofNullable(knowledge).map(Settings::knowledge),
                parser);
        try (var spark = Sessions.start(count, parts)) {
            var summary = new ArchiveRun(spark, request, this::progress).run();
            if (!quiet) say(err, summary.line() + " in " + output);
            return summary.hasRefused() ? SOME_REFUSED : 0;
        }
    }

    private static int part(String setting, int value) {
        if (value < 1 || value > MOST_PARTS)
            throw new BadSetting(setting + " is " + value + ": use a number from 1 to " + MOST_PARTS);
        return value;
    }

    private void progress(String line) {
        if (!quiet) say(err, line);
    }

    private static int fault(Throwable fault, PrintStream err, boolean debug) {
        var cause = cause(fault);
        // Asked for by whoever looks for the fault; nobody else is shown a trace.
        if (debug) {
            err.println("  " + cause);
            Arrays.stream(cause.getStackTrace()).limit(MOST_FRAMES).forEach(frame -> err.println("  " + frame));
        }
        if (cause instanceof BadSetting) return refused(err, cause.getMessage());
        if (cause instanceof BadTable) return refused(err, "--knowledge: " + cause.getMessage());
        if (cause instanceof java.io.IOException || cause instanceof java.io.UncheckedIOException)
            return refused(err, "input or output failed: " + cause.getMessage());
        if (cause instanceof OutOfMemoryError)
            return refused(
                    err,
                    "out of memory at " + Runtime.getRuntime().maxMemory() / 1_000_000
                            + " MB: give it more with DEMARCHE_JAVA_OPTS=-Xmx4g, or use fewer --threads; the same command"
                            + " goes on from there");
        say(
                err,
                "internal fault (" + cause.getClass().getSimpleName()
                        + "): please report it; --debug shows where. The same command goes on from there");
        return FAULT;
    }

    /** What Spark wraps: the first that is ours to tell, else what was at the bottom. */
    private static Throwable cause(Throwable fault) {
        var cause = fault;
        while (cause.getCause() != null && !(cause instanceof BadSetting) && cause.getCause() != cause)
            cause = cause.getCause();
        return cause;
    }

    private static int refused(PrintStream err, @Nullable String message) {
        say(err, String.valueOf(message));
        return REFUSED;
    }

    private static void say(PrintStream err, String line) {
        err.println("demarche: " + line.replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
    }
}
