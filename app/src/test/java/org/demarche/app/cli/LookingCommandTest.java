package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.demarche.register.Dossier;
import org.demarche.register.Query;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody at the command line looks at what is doubtful. */
class LookingCommandTest {
    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void fill() {
        store = folder.resolve("store.db");
        OlderProgram.fill(store, Access.WRITE);
    }

    private Shell demarche(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--store", store.toString()));
        return Shell.run("", all.toArray(String[]::new));
    }

    /** The entry that two reports tell of. */
    private Dossier entry() {
        try (var register = Stores.open(store.toString(), Access.READ)) {
            return register.find(Query.all()).stream()
                    .filter(d -> d.accounts().size() > 1)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private List<String> names() {
        return entry().engagement().participants().stream()
                .flatMap(p -> p.name().stream())
                .toList();
    }

    @Test
    void whatSomebodyFoundOneStaysSoOverARebuilding() {
        var key = entry().key();
        var accepted = demarche("accept", key, "--reason", "one meeting");
        assertThat(accepted.err()).isEmpty();
        assertThat(accepted.out()).isEqualTo("decision 1, accept: see demarche show " + key + "\n");
        assertThat(demarche("decisions").out()).contains("accept " + key + " a").contains(" with a");
        assertThat(demarche("rebuild", "--apply").status()).isZero();
        assertThat(entry().choices()).anySatisfy(c -> assertThat(c.why()).startsWith("accepted by "));
        try (var register = Stores.open(store.toString(), Access.READ)) {
            var now = register.decisions().get(0);
            assertThat(entry().accounts().stream().map(a -> a.key()))
                    .as("the accounts are bound as they are called now")
                    .containsAll(now.accounts());
        }
        assertThat(demarche("undo", "1", "--reason", "wrong page").status()).isZero();
        assertThat(entry().choices()).noneSatisfy(c -> assertThat(c.why()).startsWith("accepted by "));
    }

    @Test
    void whoIsMeantIsShownInPlaceOfTheNameOverARebuilding() {
        var key = entry().key();
        var name = names().get(0);
        var told = demarche("identify", key, "--set", name + "=Nobody Inparticular, FIN", "--reason", "own page");
        assertThat(told.err()).isEmpty();
        assertThat(names()).contains("Nobody Inparticular").doesNotContain(name);
        assertThat(demarche("rebuild", "--apply").status()).isZero();
        assertThat(names()).contains("Nobody Inparticular").doesNotContain(name);
        assertThat(demarche("list", "--side", "FIN").out()).contains("Nobody Inparticular");
        demarche("undo", "1", "--reason", "wrong page");
        assertThat(names()).contains(name).doesNotContain("Nobody Inparticular");
    }

    @Test
    void whatIsNotInDoubtIsNotAccepted() {
        var key = entry().key();
        assertThat(demarche("accept", key, "--doubts", "everything", "--reason", "-")
                        .err())
                .contains("--doubts is 'everything': use one or more of conflict, undecided, unconfirmed");
        assertThat(demarche("accept", key, "--doubts", "undecided", "--accounts", "r1", "--reason", "-")
                        .err())
                .contains("--accounts and --doubts are two decisions");
        assertThat(demarche("accept", key, "--accounts", "r1", "--reason", "-").err())
                .contains("takes two of them: " + key + " has ");
        assertThat(demarche("identify", key, "--set", "Nobody=FIN", "--reason", "-")
                        .err())
                .contains("nobody in " + key + " is called 'Nobody'");
        assertThat(demarche("decisions").out()).contains("nobody has decided anything yet");
    }
}
