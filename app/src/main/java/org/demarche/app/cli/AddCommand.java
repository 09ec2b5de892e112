package org.demarche.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.demarche.app.ask.Settling;
import org.demarche.app.intake.Intake;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.read.PlainTextReader;
import org.demarche.refusal.Reading;
import org.demarche.text.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche add}: reports into the register. Stopped at any moment, it leaves each report wholly in or out. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description =
                "Reads reports into the register: files of report records (one JSON object a line) or plain text.",
        footer = {
            "",
            "Stop it when you like: every report is wholly in or not at all, and the next run goes on where this one was.",
            "Example: demarche add reports.jsonl.gz"
        })
final class AddCommand implements Callable<Integer> {
    /** After so many, refusals are counted but no longer told one by one. */
    private static final int MOST_TOLD = 20;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Report records or plain text, packed with gzip or not; - for standard input.")
    private List<String> files = List.of();

    @Option(names = "--published", paramLabel = "DATE", description = "The date of the one report in plain text.")
    private @Nullable String published;

    @Option(names = "--title", paramLabel = "TEXT", description = "Its headline, where the text lacks it.")
    private @Nullable String title;

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
    private @Nullable String outlet;

    @Option(names = "--url", paramLabel = "URL", description = "Where it was published.")
    private @Nullable String url;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--no-text", description = "Keeps spans and hashes only, no words of the reports.")
    private boolean noText;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--quiet", description = "No progress bar and no summary.")
    private boolean quiet;

    @Mixin
    private ReaderOptions reading = new ReaderOptions();

    private final Streams streams;
    private int told;

    AddCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        int count = threads.count();
        reading.check();
        var inputs = new ArrayList<ReportInput>();
        for (var file : files) inputs.add(new ReportInput(file, streams.in()));
        checkAbout(inputs);
        var date = Optional.ofNullable(published).map(Settings::published);
        try (var register = store.open(noText ? Access.WRITE_WITHOUT_TEXT : Access.WRITE);
                var intake = new Intake(reading.load(), register, count, this::refused)) {
            read(
                    inputs,
                    intake,
                    report -> new Report(report.id(), report.text(), given(title), given(url), given(outlet), date));
            settle(register);
            if (!quiet)
                streams.say(intake.summary() + "; " + register.stats().entries() + " entries in "
                        + Settings.shown(store.url()));
            return intake.hasRefused() ? ExitStatus.SOME_REFUSED : ExitStatus.OK;
        }
    }

    /** What is said of a report apart from its text goes with one report in plain text. */
    private void checkAbout(List<ReportInput> inputs) throws IOException {
        if (published == null && title == null && outlet == null && url == null) return;
        if (inputs.size() == 1 && inputs.get(0).kind() == ReportInput.Kind.TEXT) return;
        throw new BadSetting("--published, --title, --outlet and --url are for one report in plain text:"
                + " name one such file, or put them into the report records");
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(v -> !v.isBlank());
    }

    /** Adds what is known of a report in plain text apart from its text. */
    private interface About {
        Report with(Report report);
    }

    private void read(List<ReportInput> inputs, Intake intake, About about) throws IOException, InterruptedException {
        var bar = bar("reports", inputs);
        try {
            for (var input : inputs) {
                if (input.kind() == ReportInput.Kind.RECORDS)
                    intake.records(input.name(), input::open, () -> bar.ifPresent(ProgressBar::step));
                else {
                    intake.report(input.name(), text(input, about));
                    bar.ifPresent(ProgressBar::step);
                }
            }
            intake.finish();
        } finally {
            bar.ifPresent(ProgressBar::close);
        }
    }

    private static Reading text(ReportInput input, About about) throws IOException {
        try (var in = input.open()) {
            var reading =
                    new PlainTextReader(PlainTextReader.DEFAULT_MAX_BYTES).read(input.reportId(), input.name(), in);
            return reading instanceof Reading.Read read ? new Reading.Read(about.with(read.report())) : reading;
        }
    }

    private void settle(Archive register) {
        long waiting = register.stats().waiting();
        if (waiting == 0) return;
        var bar = progress("entries", waiting);
        try {
            Settling.settle(register, settled -> bar.ifPresent(b -> b.stepTo(settled)));
        } finally {
            bar.ifPresent(ProgressBar::close);
        }
    }

    private Optional<ProgressBar> bar(String task, List<ReportInput> inputs) throws IOException {
        if (quiet || !streams.terminal()) return Optional.empty();
        long total = 0;
        for (var input : inputs) {
            long lines = input.kind() == ReportInput.Kind.TEXT ? 1 : input.lines();
            if (lines < 0) return progress(task, -1);
            total += lines;
        }
        return progress(task, total);
    }

    private Optional<ProgressBar> progress(String task, long total) {
        if (quiet || !streams.terminal()) return Optional.empty();
        return Optional.of(
                new ProgressBarBuilder().setTaskName(task).setInitialMax(total).build());
    }

    private void refused(Intake.Told refusal) {
        told++;
        if (told <= MOST_TOLD) streams.say(DemarcheCli.oneLine(refusal.line()));
        else if (told == MOST_TOLD + 1) streams.say("further refusals are only counted");
    }
}
