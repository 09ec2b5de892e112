package org.demarche.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.demarche.Demarche;
import org.demarche.app.export.RebuildView;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.Stores;
import org.demarche.enter.Ledgers;
import org.demarche.enter.Rebuilding;
import org.demarche.enter.Registrar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche rebuild}: all stored reports read again with today's program. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Reads all stored reports again with this program and shows what would change; --apply changes it.",
        footer = {
            "",
            "Decisions stay: they bind what rests on the same words of the same reports. Old keys go on leading to entries.",
            "Reports kept with --no-text cannot be read again and stay as they are.",
            "Example: demarche rebuild --format json -o changes.json"
        })
final class RebuildCommand implements Callable<Integer> {
    /** How it is written. */
    enum Format {
        TEXT,
        JSON
    }

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(names = "--apply", description = "Changes the register, wholly or not at all.")
    private boolean apply;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text or json (default: text).")
    private Format format = Format.TEXT;

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Option(names = "--quiet", description = "No progress bar.")
    private boolean quiet;

    @Mixin
    private ReaderOptions reading = new ReaderOptions();

    private final Streams streams;

    RebuildCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        int count = threads.count();
        reading.check();
        try (var register = apply ? store.open(Access.WRITE) : store.ask(streams)) {
            if (apply) settle(register);
            var demarche = reading.load();
            inShadow(shadow -> rebuild(register, shadow, demarche, count));
        }
        return ExitStatus.OK;
    }

    @SuppressWarnings("try") // the turn is held while the work is done, not used
    private static void settle(Archive register) {
        try (var turn = register.turn()) {
            new Registrar().settle(register);
            Ledgers.settle(register);
        }
    }

    @SuppressWarnings("try")
    private void rebuild(Archive register, Archive shadow, Demarche demarche, int count) throws IOException {
        var bar = bar(register.stats().reports());
        Rebuilding rebuilding;
        try {
            rebuilding = Rebuilding.prepare(
                    register, shadow, demarche::filing, count, read -> bar.ifPresent(b -> b.stepTo(read)));
        } finally {
            bar.ifPresent(ProgressBar::close);
        }
        if (apply)
            try (var turn = register.turn()) {
                rebuilding.apply();
            }
        var view = new RebuildView(rebuilding.reports(), rebuilding.keptAsTheyWere(), rebuilding.changes(), apply);
        output.write(streams, format == Format.TEXT ? view.text() : view.json());
    }

    private Optional<ProgressBar> bar(long reports) {
        if (quiet || !streams.terminal()) return Optional.empty();
        return Optional.of(new ProgressBarBuilder()
                .setTaskName("reports")
                .setInitialMax(reports)
                .build());
    }

    /** What is done with a store of its own that is gone afterwards. */
    private interface Shadowed {
        void with(Archive shadow) throws IOException;
    }

    private static void inShadow(Shadowed work) throws IOException {
        var folder = Files.createTempDirectory("demarche-rebuild");
        try {
            try (var shadow = Stores.open(folder.resolve("shadow.db").toString(), Access.WRITE)) {
                work.with(shadow);
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
