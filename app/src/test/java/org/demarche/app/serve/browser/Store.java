package org.demarche.app.serve.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.demarche.app.ask.Settling;
import org.demarche.app.serve.Served;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.PostgresServer;
import org.demarche.app.store.Stores;

/** The kinds of stores that the page is driven over. Servers over registers that no test changes are started once. */
enum Store {
    SQLITE {
        @Override
        String fresh() {
            try {
                var folder = Files.createDirectories(Path.of("target", "browser", "stores"));
                return Files.createTempDirectory(folder, "store")
                        .resolve("register.db")
                        .toString();
            } catch (IOException refused) {
                throw new UncheckedIOException(refused);
            }
        }
    },
    POSTGRESQL {
        @Override
        String fresh() {
            return PostgresServer.fresh();
        }
    };

    private static final Map<Store, Map<String, Served>> RUNNING = new EnumMap<>(Store.class);

    /** The address of a store in which nothing is. */
    abstract String fresh();

    /** All examples and stories, to be looked at only. */
    Served shown() {
        return running("shown", register -> DemoReports.file(register, id -> true));
    }

    /** Nothing at all. */
    Served empty() {
        return running("empty", register -> {});
    }

    /** Thousands of entries. */
    Served huge() {
        return running("huge", HugeRegister::fill);
    }

    /** A few reports, in a register that the caller may change and must close. */
    Served changeable() {
        return served(register -> DemoReports.file(
                register,
                id -> id.matches("(wire|post|courier)-\\d+|announced-postponed-held-\\d|monday-or-tuesday-\\d")));
    }

    private synchronized Served running(String name, Consumer<Archive> fill) {
        return RUNNING.computeIfAbsent(this, store -> new HashMap<>()).computeIfAbsent(name, any -> served(fill));
    }

    private Served served(Consumer<Archive> fill) {
        var register = Stores.open(fresh(), Access.WRITE);
        fill.accept(register);
        Settling.settle(register, settled -> {});
        return Served.over(register);
    }
}
