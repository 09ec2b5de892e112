package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores as a whole: none, empty, backed up and restored; and settings that are wrong. */
class StoreCommandsTest {
    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aBackupRestoredAnswersAsTheStoreDid() {
        var backup = folder.resolve("spring.backup");
        assertThat(Filled.ask("backup", backup.toString()).status()).isZero();
        var restored = folder.resolve("restored.db").toString();
        assertThat(Shell.run("", "restore", backup.toString(), "--store", restored)
                        .status())
                .isZero();
        assertThat(Shell.run("", "export", "--store", restored).out())
                .isEqualTo(Filled.ask("export").out());
        var again = Filled.ask("backup", backup.toString());
        assertThat(again.status()).isEqualTo(2);
        assertThat(again.err().strip().lines()).hasSize(1);
        assertThat(Shell.run("", "restore", backup.toString(), "--store", restored)
                        .status())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list",
                "show e000000000000",
                "explain e000000000000",
                "between NOR CAN",
                "where Baird --on 2013-04-10",
                "search visit",
                "timeline",
                "network",
                "map",
                "conflicts",
                "expectations",
                "commitments",
                "claims",
                "export",
                "stats",
                "backup x.backup"
            })
    void aStoreThatIsNotThereIsOneLineWithTheRemedyAndIsNotMade(String line) {
        var missing = folder.resolve("missing.db");
        var shell = Shell.run("", (line + " --store " + missing).split(" "));
        assertThat(shell.status()).isEqualTo(2);
        assertThat(shell.err().strip().lines()).hasSize(1);
        assertThat(shell.err()).contains("demarche add");
        assertThat(Files.exists(missing)).isFalse();
    }

    @Test
    void anEmptyRegisterIsAnsweredByEmptyAnswers() {
        var empty = folder.resolve("empty.db").toString();
        assertThat(Shell.run("{\"id\":\"a\",\"text\":\"Rain fell on Monday.\"}", "add", "-", "--store", empty)
                        .status())
                .isZero();
        assertThat(Shell.run("", "list", "--store", empty).out()).isEqualTo("0 entries\n");
        assertThat(Shell.run("", "export", "--store", empty).out()).isEmpty();
        assertThat(Shell.run("", "between", "NOR", "CAN", "--store", empty).out())
                .startsWith("no meeting of theirs is reported; none is planned");
        for (var command : new String[] {"timeline", "network", "map"})
            assertThat(Shell.run("", command, "--format", "svg", "--store", empty)
                            .out())
                    .as(command)
                    .endsWith("</svg>\n");
        assertThat(Shell.run("", "where", "Baird", "--on", "2013-04-10", "--store", empty)
                        .status())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list --status done",
                "list --level king",
                "list --type party",
                "list --status unconfirmed,held",
                "list --from yesterday",
                "list --from 2014 --to 2013",
                "list --limit 0",
                "list --page 0",
                "list --page 2000000000 --limit 50000",
                "list --side Atlantis",
                "list --format pdf",
                "list --sort size",
                "between Norway",
                "between Norway Atlantis",
                "where Baird",
                "where Baird --on spring",
                "claims --status open",
                "commitments --from soon",
                "network --by colours",
                "timeline --limit 0",
                "show",
                "search"
            })
    void aWrongSettingIsOneLineThatNamesIt(String line) {
        var shell = Shell.run("", (line + " --store " + Filled.store()).split(" "));
        assertThat(shell.status()).isEqualTo(2);
        assertThat(shell.err().strip().lines()).hasSize(1);
        assertThat(shell.isClear()).isTrue();
    }
}
