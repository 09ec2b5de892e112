package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives give what the program's own register gives, to the byte: entries and ledgers. */
class SameAnswersTest {
    @TempDir
    Path folder;

    private Path file(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }

    private void same(Path records) throws IOException {
        var expected = Embedded.of(records, folder.resolve("embedded.db"));
        Local.run(folder.resolve("out"), records);
        var found = Local.answers(folder.resolve("out"));
        assertThat(expected.entries()).isNotEmpty();
        assertThat(found.entries()).isEqualTo(expected.entries());
        assertThat(found.items()).isEqualTo(expected.items());
    }

    @Test
    void ofStoriesVersionsAndCorrections() throws IOException {
        var lines = new ArrayList<>(TestReports.stories());
        lines.addAll(TestReports.versionsAndCorrections());
        same(file("stories.jsonl", lines));

        assertThat(Local.strings(folder.resolve("out/reports"), "report"))
                .contains("north-1", "andes-2")
                .hasSize(lines.size() - 1);
        assertThat(Local.SPARK
                        .read()
                        .parquet(folder.resolve("out/reports").toString())
                        .where("copy_of is not null")
                        .select("report", "copy_of")
                        .collectAsList())
                .extracting(r -> r.getString(0) + " of " + r.getString(1))
                .contains("south-1 of north-1");
    }

    @Test
    void whereOnePairOfStatesIsInHalfOfAllReports() throws IOException {
        same(file("skewed.jsonl", TestReports.skewed(400, 500, 7)));
    }

    @Test
    void ofRealReports() throws IOException {
        var docs = Path.of("../../shared/gold/volume/docs.jsonl.gz");
        assumeTrue(Files.exists(docs), "no shared folder beside the project: real reports are left out");
        var lines = new ArrayList<String>();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(docs)), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null && lines.size() < 300; line = in.readLine()) lines.add(line);
        }
        same(file("volume.jsonl", lines));
    }
}
