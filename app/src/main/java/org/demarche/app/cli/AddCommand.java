package org.demarche.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.demarche.Demarche;
import org.demarche.app.ask.Settling;
import org.demarche.app.intake.Intake;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.FetchSettings;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.read.Item;
import org.demarche.read.archive.Containers;
import org.demarche.text.ReportDate;
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
                "Reads reports into the register: report records, tables, archives of the web, mail, pages and plain texts,"
                        + " packed or not, and folders of them.",
        footer = {
            "",
            "Stop it when you like: every report is wholly in or not at all, and the next run goes on where this one was.",
            "Example: demarche add reports.jsonl.gz CC-NEWS-20260101.warc.gz saved-pages/"
        })
final class AddCommand implements Callable<Integer> {
    /** After so many, refusals are counted but no longer told one by one. */
    private static final int MOST_TOLD = 20;
    /** What waits is settled first by whoever decides something meanwhile, who should not wait for long. */
    private static final int BETWEEN_SETTLING = 500;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|URL",
            description =
                    "JSONL, CSV, TSV, WARC, ARC, HTML, text, .eml, mbox, ZIP, tar, a folder; - for standard input; the address"
                            + " of a page or text on the web.")
    private List<String> files = List.of();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The date of the one report in plain text or page.")
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

    @Option(
            names = "--again",
            description = "Reads files from their start, even where an earlier run was broken off amid them.")
    private boolean again;

    @Mixin
    private ContainerOptions container = new ContainerOptions();

    @Mixin
    private FetchOptions web = new FetchOptions();

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--quiet", description = "No progress bar and no summary.")
    private boolean quiet;

    @Mixin
    private ReaderOptions reading = new ReaderOptions();

    private final Streams streams;
    private int told;
    private long settledAt;

    AddCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        int count = threads.count();
        reading.check();
        var containers = container.containers();
        var fetching = web.settings();
        var inputs = new ArrayList<ReportInput>();
        for (var file : files) if (!WebReports.isAddress(file)) inputs.add(new ReportInput(file, streams.in()));
        for (var input : inputs) input.checkColumns(containers);
        checkAbout(inputs);
        var date = Optional.ofNullable(published).map(Settings::published);
        try (var register = store.open(noText ? Access.WRITE_WITHOUT_TEXT : Access.WRITE_MANY);
                var intake = new Intake(
                        reading.load(), register, Demarche.reader(containers.maxBytes()), count, this::refused)) {
            read(inputs, containers, intake, register, date);
            fetch(fetching, intake, date);
            settle(register);
            if (!quiet)
                streams.say(intake.summary() + "; " + register.stats().entries() + " entries in "
                        + Settings.shown(store.url()));
            return intake.hasRefused() ? ExitStatus.SOME_REFUSED : ExitStatus.OK;
        }
    }

    /** What is said of a report apart from its text goes with one report. */
    private void checkAbout(List<ReportInput> inputs) throws IOException {
        boolean one = files.size() == 1 && (inputs.isEmpty() || inputs.get(0).isOneReport());
        if (!saysAbout() || one) return;
        throw new BadSetting("--published, --title, --outlet and --url are for one report in plain text or one page:"
                + " name one such file, or put them into the report records");
    }

    private boolean saysAbout() {
        return published != null || title != null || outlet != null || url != null;
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).filter(v -> !v.isBlank());
    }

    private void read(
            List<ReportInput> inputs, Containers containers, Intake intake, Archive register, Optional<ReportDate> date)
            throws IOException, InterruptedException {
        var bar = bar("reports", inputs);
        var taking = new Inputs(
                containers, intake, register.checkpoints(), again, quiet ? remark -> {} : streams::say, () -> {
                    bar.ifPresent(ProgressBar::step);
                    settleNowAndThen(intake, register);
                });
        try {
            if (saysAbout() && !inputs.isEmpty()) taking.takeOne(inputs.get(0), item -> about(item, date));
            else taking.takeAll(inputs);
        } finally {
            bar.ifPresent(ProgressBar::close);
        }
    }

    /** Addresses are fetched one after another, while what came before is being read. */
    private void fetch(FetchSettings settings, Intake intake, Optional<ReportDate> date) throws InterruptedException {
        var addresses = files.stream().filter(WebReports::isAddress).toList();
        if (addresses.isEmpty()) return;
        var given = new Item.About(given(url), given(title), given(outlet), date, Optional.empty());
        try (var reports = new WebReports(settings)) {
            for (var address : addresses) intake.take(reports.find(address, given));
        }
        intake.finish();
    }

    private Item about(Item item, Optional<ReportDate> date) {
        var known = item.about();
        return new Item(
                item.place(),
                item.id(),
                item.form(),
                item.bytes(),
                new Item.About(
                        given(url).or(known::url),
                        given(title).or(known::title),
                        given(outlet).or(known::outlet),
                        date.or(known::date),
                        known.charset()));
    }

    private void settleNowAndThen(Intake intake, Archive register) {
        if (intake.added() < settledAt + BETWEEN_SETTLING) return;
        settledAt = intake.added();
        Settling.settle(register, settled -> {});
    }

    private void settle(Archive register) {
        // Also where no account waits: a promise may be told by a report that tells of no engagement.
        long waiting = register.stats().waiting();
        var bar = waiting == 0 ? Optional.<ProgressBar>empty() : progress("entries", waiting);
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
            long lines = input.lines();
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
