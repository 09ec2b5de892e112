package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A store on disk that holds the reports of {@code examples/spring-2013.jsonl}, filed by the program itself; made once. */
final class Filled {
    static final String REPORTS = "../examples/spring-2013.jsonl";

    private static final Path STORE = make();

    private Filled() {}

    private static Path make() {
        try {
            var store = Files.createTempDirectory("demarche").resolve("spring.db");
            var shell = Shell.run("", "add", REPORTS, "--store", store.toString());
            assertThat(shell.status()).as(shell.err()).isZero();
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path store() {
        return STORE;
    }

    /** Asks it; the arguments are a command and its options. */
    static Shell ask(String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.add("--store");
        all.add(STORE.toString());
        var shell = Shell.run("", all.toArray(new String[0]));
        assertThat(shell.isClear())
                .as(String.join(" ", args) + "\n" + shell.err())
                .isTrue();
        return shell;
    }

    /** The key of the one entry that those options find. */
    static String key(String... filters) {
        List<String> args = new ArrayList<>(List.of("list", "--format", "csv"));
        args.addAll(Arrays.asList(filters));
        var lines = ask(args.toArray(new String[0])).out().lines().toList();
        assertThat(lines).as(String.join(" ", filters)).hasSize(2);
        return lines.get(1).substring(0, lines.get(1).indexOf(','));
    }
}
