package org.demarche.app.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.demarche.Demarche;
import org.demarche.app.serve.RegisterServer;
import org.demarche.app.serve.ServeSettings;
import org.demarche.app.settings.BadSetting;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Access;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demarche serve}: the register over HTTP, for people and programs. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the register: a page to look at it, and an interface for programs under /api/v1.",
        footer = {"", "Example: demarche serve --store demarche.db"})
final class ServeCommand implements Callable<Integer> {
    @Option(names = "--host", paramLabel = "HOST", description = "Where to listen (default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "On which port (default: 7475; 0 takes any).")
    private int port = ServeSettings.DEFAULT_PORT;

    @Option(names = "--max-size", paramLabel = "BYTES", description = "Largest request, such as 8m (default: 8m).")
    private String maxSize = "8m";

    @Mixin
    private DoorOptions door = new DoorOptions();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private FetchOptions fetching = new FetchOptions();

    @Mixin
    private ReaderOptions reading = new ReaderOptions();

    private final Streams streams;
    private @Nullable Demarche demarche;

    ServeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws InterruptedException {
        var settings = new ServeSettings(host, port, Settings.size(maxSize));
        if (!settings.isLoopback())
            throw new BadSetting("--host is '" + host + "': beyond this machine it is not served yet; use 127.0.0.1");
        settings = settings.with(door.settings(settings.isLoopback()));
        reading.check();
        try (var register = store.open(Access.WRITE);
                var server = RegisterServer.start(settings, register, this::demarche, fetching.settings())) {
            streams.say("serving " + Settings.shown(store.url()) + " at http://" + host + ":" + server.port() + "/");
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            stopped.await();
        }
        return ExitStatus.OK;
    }

    private synchronized Demarche demarche() {
        if (demarche == null) demarche = reading.load();
        return demarche;
    }
}
