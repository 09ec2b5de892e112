package org.demarche.app.cli;

import java.util.concurrent.Callable;
import org.demarche.Demarche;
import org.demarche.app.serve.RegisterServer;
import org.demarche.app.serve.ServeSettings;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
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
    private RightsOptions rights = new RightsOptions();

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
        boolean loopback = settings.isLoopback();
        settings = settings.with(door.settings(loopback)).with(rights.settings(loopback));
        reading.check();
        try (var stop = new UntilStopped();
                var register = store.open(Access.WRITE_BETWEEN)) {
            rights.check(settings.rights(), register, host);
            serve(settings, register, stop);
        }
        return ExitStatus.OK;
    }

    private void serve(ServeSettings settings, Archive register, UntilStopped stop) throws InterruptedException {
        try (var server = RegisterServer.start(settings, register, this::demarche, fetching.settings())) {
            streams.say("serving " + Settings.shown(store.url()) + " at " + address(settings, server.port()));
            if (!settings.isLoopback() && !settings.rights().isSecure())
                streams.say("tokens and reports go over the network as they are: put a server with TLS before this one"
                        + " and name its address by --public-url");
            stop.await();
        }
    }

    /** Where it is reached, and where it listens, which a proxy has to be told. */
    static String address(ServeSettings settings, int bound) {
        var host = settings.host();
        var shown = host.indexOf(':') < 0 ? host : "[" + host.replaceAll("[\\[\\]]", "") + "]";
        var here = "http://" + shown + ":" + bound + "/";
        return settings.rights()
                .publicUrl()
                .map(url -> url + "/, which leads to " + here)
                .orElse(here);
    }

    private synchronized Demarche demarche() {
        if (demarche == null) demarche = reading.load();
        return demarche;
    }
}
