package org.demarche.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.app.store.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code demarche backup}: the whole store in one file, while others may read and write it. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies the whole store into one file, safely while it is in use; writes over nothing.")
final class BackupCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Where to; it must not be there yet.")
    private Path file = Path.of("");

    @Mixin
    private StoreOption store = new StoreOption();

    private final Streams streams;

    BackupCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        try (var register = store.open(Access.READ)) {
            register.backup(file);
        }
        streams.say("backed up to " + file);
        return ExitStatus.OK;
    }
}
