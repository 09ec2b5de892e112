package org.demarche.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
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
import org.demarche.app.settings.BadSetting;
import org.demarche.clean.PageText;
import org.demarche.read.JsonlReader;
import org.demarche.read.LineSource;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.text.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche annotate}: report records in, annotation records out, in their order, holding few at a time. */
@Command(
        name = "annotate",
        mixinStandardHelpOptions = true,
        description = "Reads report records (one JSON object a line) and writes annotation records.")
final class AnnotateCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files of report records; standard input where none is named.")
    private List<String> files = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; standard output where not named.")
    private @Nullable Path output;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--quiet", description = "No progress bar and no summary.")
    private boolean quiet;

    @Mixin
    private ReaderOptions reading = new ReaderOptions();

    private final Streams streams;
    private final JsonlReader reader = new JsonlReader(new PageText()::reports);
    private final AnnotationRecords records = new AnnotationRecords();

    AnnotateCommand(Streams streams) {
        this.streams = streams;
    }

    /** The answer to one line, and the code it was refused under, if it was. */
    private record Answer(String record, Optional<RefusalCode> refused) {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        int count = threads.count();
        reading.check();
        for (var file : files) check(file);
        try (var out = open()) {
            var run = new Run(out, reading.load(), count);
            var inputs = files.isEmpty() ? List.of("-") : files;
            var bar = progress();
            try {
                for (var file : inputs) run.read(file, bar);
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

    private static void check(String file) {
        if (file.equals("-")) return;
        var path = Path.of(file);
        if (Files.isDirectory(path)) throw new BadSetting(file + " is a directory: name files of report records");
        if (!Files.exists(path)) throw new BadSetting(file + ": no such file");
        if (!Files.isReadable(path)) throw new BadSetting(file + " cannot be read: permission denied");
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

    private InputStream input(String file) throws IOException {
        return file.equals("-") ? streams.in() : Files.newInputStream(Path.of(file));
    }

    /** One run over all inputs: a window of answers in their order. */
    private final class Run {
        private final PrintStream out;
        private final Demarche demarche;
        private final ExecutorService workers;
        private final int window;
        private final ArrayDeque<Future<Answer>> pending = new ArrayDeque<>();
        private final Map<RefusalCode, Integer> refused = new EnumMap<>(RefusalCode.class);
        private long written;

        Run(PrintStream out, Demarche demarche, int threads) {
            this.out = out;
            this.demarche = demarche;
            this.workers = Executors.newFixedThreadPool(threads);
            this.window = threads * 8;
        }

        void read(String file, Optional<ProgressBar> bar) throws IOException, InterruptedException {
            try (var lines = new LineSource(input(file), LineSource.DEFAULT_MAX_BYTES)) {
                for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                    var next = line.get();
                    // An empty line between records or at the end is nothing; inside, the contract has no answer for
                    // it.
                    if (next.bytes().length == 0 && !next.tooLong()) continue;
                    pending.add(workers.submit(() -> answer(next)));
                    if (pending.size() >= window) write();
                    bar.ifPresent(b -> b.step());
                }
            }
        }

        private Answer answer(LineSource.Line line) {
            if (line.tooLong())
                return refusal(
                        line,
                        Refusal.whole(
                                RefusalCode.RECORD_TOO_LARGE,
                                "the line is longer than " + LineSource.DEFAULT_MAX_BYTES + " bytes"));
            return reader.read(line.bytes())
                    .get(0)
                    .fold(report -> annotated(line, report), refusal -> refusal(line, refusal));
        }

        /** One report that the program fails at is a refusal of that report, and no end of the run. */
        private Answer annotated(LineSource.Line line, Report report) {
            try {
                return new Answer(records.write(demarche.annotate(report)), Optional.empty());
            } catch (RuntimeException | StackOverflowError fault) {
                return refusal(
                        line,
                        Refusal.whole(
                                RefusalCode.RECORD_FAULT,
                                "internal fault (" + fault.getClass().getSimpleName() + "): please report it"));
            }
        }

        private Answer refusal(LineSource.Line line, Refusal refusal) {
            return new Answer(records.error(line.number(), refusal), Optional.of(refusal.code()));
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
