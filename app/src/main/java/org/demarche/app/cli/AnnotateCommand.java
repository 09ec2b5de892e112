package org.demarche.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.demarche.Demarche;
import org.demarche.app.export.AnnotationRecords;
import org.demarche.app.intake.Intake;
import org.demarche.app.settings.BadSetting;
import org.demarche.read.ItemReader;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Found;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche annotate}: report records in, annotation records out, in their order, holding few at a time. */
@Command(
        name = "annotate",
        mixinStandardHelpOptions = true,
        description = "Reads report records (one JSON object a line) and writes annotation records, one for each in its"
                + " place; tables, archives of the web, mail and packed files too, a record for each report in them.")
final class AnnotateCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "JSONL, or a file of any other kind that add takes; standard input where none is named.")
    private List<String> files = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; standard output where not named.")
    private @Nullable Path output;

    @Mixin
    private ContainerOptions container = new ContainerOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--quiet", description = "No progress bar and no summary.")
    private boolean quiet;

    @Mixin
    private ReaderOptions reading = new ReaderOptions();

    private final Streams streams;
    private final AnnotationRecords records = new AnnotationRecords();

    AnnotateCommand(Streams streams) {
        this.streams = streams;
    }

    /** The answer to one line, and the code it was refused under, if it was. */
    private record Answer(String record, Optional<RefusalCode> refused) {}

    /** Where a record stands: its line, else its number, with the name of the place where it is on no line of its own. */
    private record Place(long number, Optional<String> name) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        int count = threads.count();
        reading.check();
        var containers = container.containers();
        var inputs = new ArrayList<ReportInput>();
        for (var file : files.isEmpty() ? List.of("-") : files) inputs.add(input(file));
        for (var input : inputs) input.checkColumns(containers);
        try (var out = open()) {
            var run = new Run(out, reading.load(), Demarche.reader(containers.maxBytes()), count);
            var bar = progress();
            try {
                for (var input : inputs) run.read(input, containers, bar);
                run.finish();
            } finally {
                bar.ifPresent(ProgressBar::close);
            }
            if (out.checkError())
                throw new BadSetting("the output cannot be written: is there room, and is the reader still there?");
            run.summary();
            return run.refused.isEmpty() ? ExitStatus.OK : ExitStatus.SOME_REFUSED;
        }
    }

    private PrintStream open() throws IOException {
        if (output == null)
            return new PrintStream(new BufferedOutputStream(streams.out(), 1 << 16), false, StandardCharsets.UTF_8);
        try {
            return new PrintStream(
                    new BufferedOutputStream(Files.newOutputStream(output), 1 << 16), false, StandardCharsets.UTF_8);
        } catch (IOException cannot) {
            throw new BadSetting("--output is '" + output + "': it cannot be written");
        }
    }

    private Optional<ProgressBar> progress() {
        if (quiet || !streams.terminal()) return Optional.empty();
        return Optional.of(new ProgressBarBuilder()
                .setTaskName("reports")
                .setInitialMax(-1)
                .build());
    }

    private ReportInput input(String file) {
        var input = new ReportInput(file, streams.in());
        if (input.isFolder()) throw new BadSetting(file + " is a directory: name the files in it");
        return input;
    }

    /** One run over all inputs: a window of answers in their order. */
    private final class Run {
        private final PrintStream out;
        private final Demarche demarche;
        private final ItemReader reader;
        private final ExecutorService workers;
        private final int window;
        private final ArrayDeque<Future<Answer>> pending = new ArrayDeque<>();
        private final Map<RefusalCode, Integer> refused = new EnumMap<>(RefusalCode.class);
        private long written;

        Run(PrintStream out, Demarche demarche, ItemReader reader, int threads) {
            this.reader = reader;
            this.out = out;
            this.demarche = demarche;
            this.workers = Executors.newFixedThreadPool(threads);
            this.window = threads * 8;
        }

        void read(ReportInput input, Containers containers, Optional<ProgressBar> bar)
                throws IOException, InterruptedException {
            try (var items = input.openRecords(containers)) {
                boolean areLines = input.holdsRecords();
                long number = 0;
                for (var found = items.next(); found.isPresent(); found = items.next()) {
                    number = areLines ? items.position().number() : number + 1;
                    if (found.get() instanceof Found.PassedOver) continue;
                    var place = new Place(
                            number,
                            areLines
                                    ? Optional.empty()
                                    : Optional.of(found.get().place()));
                    var next = found.get();
                    pending.add(workers.submit(() -> answer(place, next)));
                    if (pending.size() >= window) write();
                    bar.ifPresent(b -> b.step());
                }
            }
        }

        private Answer answer(Place place, Found found) {
            if (found instanceof Found.Refused refused) return refusal(place, refused.refusal());
            try {
                var readings = reader.read(((Found.Taken) found).item());
                // What is asked for is one answer for each record.
                return readings.size() > 1
                        ? refusal(
                                place,
                                Refusal.whole(
                                        RefusalCode.PAGE_LIVE_BLOG,
                                        "the page holds " + readings.size() + " reports: demarche add takes them all"))
                        : readings.get(0)
                                .fold(
                                        report ->
                                                new Answer(records.write(demarche.annotate(report)), Optional.empty()),
                                        refusal -> refusal(place, refusal));
            } catch (RuntimeException | StackOverflowError fault) {
                // One report that the program fails at is a refusal of that report, and no end of the run.
                return refusal(place, Intake.fault(fault));
            }
        }

        private Answer refusal(Place place, Refusal refusal) {
            return new Answer(records.error(place.number(), place.name(), refusal), Optional.of(refusal.code()));
        }

        private void write() throws InterruptedException {
            try {
                var answer = pending.remove().get();
                out.append(answer.record()).append('\n');
                written++;
                answer.refused().ifPresent(c -> refused.merge(c, 1, Integer::sum));
            } catch (ExecutionException fault) {
                workers.shutdownNow();
                throw new IllegalStateException("record " + (written + 1), fault.getCause());
            }
        }

        void finish() throws InterruptedException {
            while (!pending.isEmpty()) write();
            workers.shutdown();
            out.flush();
        }

        void summary() {
            if (quiet) return;
            int errors = refused.values().stream().mapToInt(Integer::intValue).sum();
            var codes = refused.entrySet().stream()
                    .map(e -> e.getKey().code() + " " + e.getValue())
                    .collect(Collectors.joining(", "));
            streams.say((written - errors) + " reports annotated"
                    + (errors == 0 ? "" : ", " + errors + " lines refused (" + codes + ")"));
        }
    }
}
