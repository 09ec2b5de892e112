package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.demarche.app.serve.rights.Secret;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens by the command, and a server that does not start where everybody, or nobody, could come in. */
class TokenCommandTest {
    @TempDir
    Path folder;

    private Shell run(String... args) {
        var all = new java.util.ArrayList<>(List.of(args));
        all.add("--store");
        all.add(folder.resolve("r.db").toString());
        return Shell.run("", all.toArray(String[]::new));
    }

    @Test
    void tokenIsShownOnceAndItsHashIsKept() {
        var made = run("token", "add", "Desk Oslo", "--role", "correct", "--expires", "2999-12-31");
        assertThat(made.status()).as(made.err()).isZero();
        var secret = made.out().strip();
        assertThat(secret).matches("dmr_[A-Za-z0-9_-]{43}");
        try (var register = Stores.open(folder.resolve("r.db").toString(), Access.READ)) {
            assertThat(register.tokens().find(Secret.hash(secret))).hasValueSatisfying(t -> {
                assertThat(t.name()).isEqualTo("Desk Oslo");
                assertThat(t.role()).isEqualTo("correct");
            });
        }
        var listed = run("token", "list");
        assertThat(listed.out())
                .contains("Desk Oslo, correct", "good until 2999-12-31")
                .doesNotContain(secret);
        assertThat(run("token", "add", "Desk Oslo", "--role", "read").err()).contains("'Desk Oslo' is in use");
        assertThat(run("token", "revoke", "Desk Oslo").status()).isZero();
        assertThat(run("token", "list").out()).contains("revoked");
        assertThat(run("audit").out().lines())
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line).contains("local user", "Desk Oslo").doesNotContain(secret));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "token                                             | token needs a command",
                "token add x --role king                           | --role is 'king': use one of read, add",
                "token add a(b) --role read                        | NAME is 'a(b)'",
                "token add x --role read --expires 2001-01-01      | --expires is '2001-01-01', which has passed",
                "token add x --role read --expires tomorrow        | --expires is 'tomorrow'",
                "token revoke nobody                               | no token of that name",
                "audit --limit 0                                   | --limit is '0'",
                "serve --host 0.0.0.0                              | --host is '0.0.0.0' and the store holds no token",
                "serve --require-token                             | --require-token is set and the store holds no token",
                "token add x                                       | --role=ROLE' (see demarche token add --help)",
                "serve --proxy-header X-User                       | --trusted-proxy",
                "serve --proxy-header X-User --trusted-proxy p     | --trusted-proxy is 'p'",
                "serve --proxy-header X:User --trusted-proxy ::1   | --proxy-header is 'X:User'",
                "serve --trusted-proxy ::1                         | --trusted-proxy, --proxy-role",
                "serve --proxy-role king                           | --proxy-role is 'king'",
                "serve --proxy-role admin                          | go with --proxy-header",
                "serve --public-url demarche                       | --public-url is 'demarche'"
            })
    void wrongSettingsAreOneLineWithTheRemedy(String line, String said) {
        // A store is there, and in it no token.
        run("token", "add", "once", "--role", "read");
        run("token", "revoke", "once");
        var shell =
                line.equals("token") ? Shell.run("", "token") : run(line.strip().split(" +"));
        assertThat(shell.status()).as(shell.err()).isEqualTo(2);
        assertThat(shell.err().strip().lines()).hasSize(1);
        assertThat(shell.err()).contains(said);
    }
}
