package org.demarche.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.demarche.Demarche;
import org.demarche.app.ask.Settling;
import org.demarche.app.intake.Intake;
import org.demarche.app.serve.RegisterServer;
import org.demarche.app.serve.ServeSettings;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.Stores;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Found;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche demo}: a register of the examples and stories that the program brings along, and its page. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Fills a register with the invented reports that the program brings along, and opens its page.",
        footer = {
            "",
            "The register is kept, so that the next start is quick; yours is never touched.",
            "Example: demarche demo"
        })
final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--store",
            paramLabel = "URL",
            description = "Where to keep the register (default: demarche/demo.db among your caches).")
    private @Nullable String store;

    @Option(names = "--port", paramLabel = "N", description = "On which port (default: 7475; 0 takes any).")
    private int port = ServeSettings.DEFAULT_PORT;

    @Option(names = "--no-open", description = "Does not open the page in the browser.")
    private boolean stays;

    private final Streams streams;
    private @Nullable Demarche demarche;

    DemoCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var settings = new ServeSettings("127.0.0.1", port, ServeSettings.DEFAULT_MAX_BODY);
        var url = store == null ? cached(System.getenv(), System.getProperty("user.home", ".")) : store;
        try (var register = Stores.open(Settings.store(Optional.of(url)), Access.WRITE_BETWEEN)) {
            fill(register, url);
            serve(settings, register, url);
        }
        return ExitStatus.OK;
    }

    /** Where programs keep what they can make again. */
    static String cached(Map<String, String> environment, String home) throws IOException {
        var caches = Optional.ofNullable(environment.get("XDG_CACHE_HOME"))
                .filter(given -> !given.isBlank())
                .map(Path::of)
                .orElse(Path.of(home, ".cache"));
        return Files.createDirectories(caches.resolve("demarche"))
                .resolve("demo.db")
                .toString();
    }

    private void fill(Archive register, String url) throws InterruptedException {
        var missing = DemoReports.missing(register);
        long held = register.stats().reports();
        if (held > 0 && missing.size() == DemoReports.all().size())
            throw new BadSetting("--store is '" + Settings.shown(url) + "': it holds other reports (" + held
                    + "); name a file of its own, or look at it by demarche serve");
        if (!missing.isEmpty()) {
            streams.say("reading " + missing.size() + " invented reports into " + Settings.shown(url));
            read(register, missing);
        }
        // What a run that was broken off had read, but not settled.
        Settling.settle(register, settled -> {});
    }

    private void read(Archive register, List<Found> reports) throws InterruptedException {
        var bar = bar(reports.size());
        try (var intake = new Intake(
                demarche(),
                register,
                Demarche.reader(Containers.DEFAULT_MAX_BYTES),
                Settings.threads(Optional.empty()),
                refused -> streams.say(DemarcheCli.oneLine(refused.line())))) {
            for (var report : reports) {
                intake.take(report);
                bar.ifPresent(ProgressBar::step);
            }
            intake.finish();
        } finally {
            bar.ifPresent(ProgressBar::close);
        }
    }

    private Optional<ProgressBar> bar(int total) {
        if (!streams.terminal()) return Optional.empty();
        return Optional.of(new ProgressBarBuilder()
                .setTaskName("reports")
                .setInitialMax(total)
                .build());
    }

    private void serve(ServeSettings settings, Archive register, String url) throws InterruptedException {
        try (var stop = new UntilStopped();
                var server = RegisterServer.start(settings, register, this::demarche)) {
            var address = "http://127.0.0.1:" + server.port() + "/";
            streams.say("serving " + register.stats().entries() + " entries in " + Settings.shown(url) + " at "
                    + address + " until Ctrl-C");
            if (!stays && !UserBrowser.open(address)) streams.say("open " + address + " in your browser");
            stop.await();
        }
    }

    private synchronized Demarche demarche() {
        if (demarche == null) demarche = Demarche.load();
        return demarche;
    }
}
