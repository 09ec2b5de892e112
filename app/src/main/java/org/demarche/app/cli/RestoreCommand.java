package org.demarche.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Stores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche restore}: a store from its backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes a store of a backup; the store must be new or empty.",
        footer = {"", "Example: demarche restore monday.backup --store restored.db"})
final class RestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What demarche backup wrote.")
    private Path file = Path.of("");

    @Mixin
    private StoreOption store = new StoreOption();

    private final Streams streams;

    RestoreCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Stores.restore(file, store.url());
        streams.say("restored into " + Settings.shown(store.url()));
        return ExitStatus.OK;
    }
}
