package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.app.settings.BadSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was killed goes on from the last whole stage, and what is half written is never taken for whole. */
class RestartTest {
    private static final int SLICES = 24;

    @TempDir
    Path folder;

    private Request request(Path input, boolean restart) {
        return new Request(
                List.of(input.toString()),
                folder.resolve("out").toString(),
                Optional.of(SLICES),
                restart,
                false,
                true,
                Optional.empty(),
                ParserModel.EXACT);
    }

    private Process start(Path input) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        for (var argument :
                java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments())
            if (argument.startsWith("--add-opens") || argument.startsWith("-Dlog4j2")) command.add(argument);
        command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path"), ArchiveCommand.class.getName()));
        command.addAll(List.of(input.toString(), "-o", folder.resolve("out").toString(), "--threads", "2"));
        command.addAll(List.of("--partitions", "4", "--slices", Integer.toString(SLICES), "--keep-work"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** What a stage has written, and when. */
    private static Map<String, String> files(Path stage) throws IOException {
        var files = new TreeMap<String, String>();
        try (var listed = Files.list(stage)) {
            for (var file : listed.toList())
                files.put(
                        file.getFileName().toString(),
                        Files.getLastModifiedTime(file).toString());
        }
        return files;
    }

    @Test
    void aKilledRunGoesOnFromTheLastWholeRound() throws IOException, InterruptedException {
        var input = Files.write(folder.resolve("made.jsonl"), TestReports.skewed(240, 90, 11));
        var work = folder.resolve("out/_work");
        var first = work.resolve("filings/round=0");
        var process = start(input);
        while (!Files.exists(first.resolve("_SUCCESS")) && process.isAlive()) Thread.sleep(2);
        process.destroyForcibly();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(first.resolve("_SUCCESS"))
                .as(Files.readString(folder.resolve("log")))
                .exists();
        assertThat(folder.resolve("out/_SUCCESS")).doesNotExist();
        assertThat(work.resolve("ledger/_SUCCESS"))
                .as("the run was killed before its end")
                .doesNotExist();
        // What a killed task leaves: a file in a folder that nobody has called whole.
        Files.createDirectories(work.resolve("dossiers"));
        Files.writeString(work.resolve("dossiers/part-00000.gz.parquet"), "half written");
        var annotated = files(first);

        Local.run(request(input, false));
        assertThat(files(first)).isEqualTo(annotated);
        assertThat(folder.resolve("out/_SUCCESS")).exists();
        var expected = Embedded.of(input, folder.resolve("embedded.db"));
        assertThat(Local.answers(folder.resolve("out"))).isEqualTo(expected);

        assertThatThrownBy(() -> Local.run(request(input, false)))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("finished archive")
                .hasMessageContaining("--restart");
    }

    @Test
    void otherInputsAreNotMixedIntoABegunRun() throws IOException {
        var input = Files.write(folder.resolve("made.jsonl"), TestReports.versionsAndCorrections());
        Local.run(request(input, false));
        Files.delete(folder.resolve("out/_SUCCESS"));
        Files.write(input, TestReports.skewed(3, 9, 5));

        assertThatThrownBy(() -> Local.run(request(input, false)))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("other inputs")
                .hasMessageContaining("--restart");
        assertThat(Local.run(request(input, true)).reports()).isEqualTo(3);

        Files.writeString(folder.resolve("notes.txt"), "mine");
        var request = request(input, true);
        assertThatThrownBy(() -> Local.run(new Request(
                        request.inputs(),
                        folder.toString(),
                        request.slices(),
                        true,
                        false,
                        false,
                        Optional.empty(),
                        request.parser())))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("not empty");
        assertThat(folder.resolve("notes.txt")).exists();
    }
}
