package org.demarche.app.cli;

import java.util.Optional;
import org.demarche.app.ask.Settling;
import org.demarche.app.settings.Settings;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.StoreFault;
import org.demarche.app.store.Stores;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store is meant: the option {@code --store}. */
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "URL",
            description = "A file, or jdbc:postgresql://HOST/NAME (default: DEMARCHE_STORE, else demarche.db).")
    private @Nullable String url;

    String url() {
        return Settings.store(Optional.ofNullable(url));
    }

    Archive open(Access access) {
        return Stores.open(url(), access);
    }

    /**
     * The store for asking. What waits there, as a run was stopped before it had settled, is settled first where this one may
     * write; where it may not, it is said how much waits.
     */
    Archive ask(Streams streams) {
        var archive = open(Access.READ);
        if (archive.waiting(1).isEmpty() && archive.ledger().waiting(1).isEmpty()) return archive;
        long waiting = archive.stats().waiting();
        archive.close();
        try (var writing = open(Access.WRITE)) {
            Settling.settle(writing, settled -> {});
        } catch (StoreFault mayNot) {
            var what = waiting == 0 ? "what reports promise and claim waits" : waiting + " accounts of reports wait";
            streams.say(what + " to be entered and not in the answer: run demarche add (" + mayNot.getMessage() + ")");
        }
        return open(Access.READ);
    }
}
