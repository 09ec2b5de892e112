package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad settings are told in one line that names the setting and the remedy; nothing is written then. */
class ArchiveCommandTest {
    @TempDir
    Path folder;

    private record Said(int status, String err) {}

    private static Said run(String... args) {
        var err = new ByteArrayOutputStream();
        int status = ArchiveCommand.run(List.of(args), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(status, err.toString(StandardCharsets.UTF_8));
    }

    private static void isRefused(Said said, String... words) {
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).startsWith("demarche: ").contains(words).doesNotContain("\tat ");
        assertThat(said.err().lines()).hasSize(1);
    }

    @Test
    void badSettingsStopBeforeAnythingIsDone() {
        isRefused(run("reports.jsonl"), "--output", "demarche archive --help");
        isRefused(run("reports.jsonl", "-o", "out", "--threads", "0"), "--threads is '0'");
        isRefused(run("reports.jsonl", "-o", "out", "--slices", "0"), "--slices is 0", "from 1 to");
        isRefused(run("reports.jsonl", "-o", "out", "--partitions", "-3"), "--partitions is -3");
        isRefused(run("reports.jsonl", "-o", "out", "--knowledge", "nowhere"), "--knowledge is 'nowhere'");
    }
}
