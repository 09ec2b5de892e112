package org.demarche.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.demarche.Demarche;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Found;
import org.demarche.read.archive.Position;
import org.demarche.refusal.Reading.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Web archives, records and tables are read alike, on whatever file system; what is broken is counted and left out. */
class InputsTest {
    private static final MediaType PAGE = MediaType.parse("text/html; charset=utf-8");

    @TempDir
    Path folder;

    private Path records(List<String> lines) throws IOException {
        return Files.write(folder.resolve("records.jsonl"), lines);
    }

    private Path warc(int count) throws IOException {
        var file = folder.resolve("pages.warc.gz");
        var html = new StringBuilder();
        try (var writer = new WarcWriter(Channels.newChannel(Files.newOutputStream(file)), WarcCompression.GZIP)) {
            for (int i = 0; i < count; i++) {
                html.setLength(0);
                html.append("<!doctype html><html lang=en><head><title>Talks ")
                        .append(i)
                        .append("</title>");
                html.append("<meta property=article:published_time content=2013-0")
                        .append(1 + i % 9);
                html.append("-11T09:00:00Z></head><body><article><h1>Talks ")
                        .append(i)
                        .append("</h1>");
                html.append("<p>OSLO - Norwegian Foreign Minister Espen Barth Eide met Finnish Foreign Minister Erkki");
                html.append(" Tuomioja in Oslo on Monday to discuss shipping in the Arctic, the ministry said.</p>");
                html.append("<p>It was their meeting number ").append(i).append(" since the elections of the year");
                html.append(" before, and both called it useful, friendly and long.</p></article></body></html>");
                writer.write(new WarcResponse.Builder(URI.create("https://example.org/talks/" + i))
                        .date(Instant.parse("2013-10-01T00:00:00Z"))
                        .body(new HttpResponse.Builder(200, "OK")
                                .body(PAGE, html.toString().getBytes(StandardCharsets.UTF_8))
                                .build())
                        .build());
            }
        }
        return file;
    }

    private Embedded.Answers embedded(Path container) throws IOException {
        try (var register = Stores.open(folder.resolve("embedded.db").toString(), Access.WRITE);
                var items = new Containers().open(container, Position.START)) {
            for (var found = items.next(); found.isPresent(); found = items.next())
                if (found.get() instanceof Found.Taken taken)
                    for (var reading : Demarche.reader().read(taken.item()))
                        if (reading instanceof Read read) Embedded.DEMARCHE.file(read.report(), register);
            Embedded.DEMARCHE.settle(register);
            return Embedded.answers(register);
        }
    }

    @Test
    void webArchivesGiveWhatTheProgramMakesOfThem() throws IOException {
        var warc = warc(9);
        assertThat(Local.run(folder.resolve("out"), warc).reports()).isEqualTo(9);
        var expected = embedded(warc);
        assertThat(expected.entries()).isNotEmpty();
        assertThat(Local.answers(folder.resolve("out"))).isEqualTo(expected);
    }

    @Test
    void tablesAndFoldersGiveWhatRecordsDo() throws IOException {
        var records = records(TestReports.versionsAndCorrections());
        Local.SPARK
                .read()
                .json(records.toString())
                .coalesce(1)
                .write()
                .parquet(folder.resolve("tables").toString());
        Local.run(folder.resolve("of-records"), records);
        Local.run(folder.resolve("of-tables"), folder.resolve("tables"));
        assertThat(Local.answers(folder.resolve("of-tables"))).isEqualTo(Local.answers(folder.resolve("of-records")));
    }

    @Test
    void whatIsBrokenIsCountedAndLeftOut() throws IOException {
        var lines = new ArrayList<>(TestReports.versionsAndCorrections());
        lines.add(2, "{\"id\": \"no-text\"}");
        lines.add("no json at all");
        var whole = Files.write(folder.resolve("a.jsonl"), lines);
        var packed = folder.resolve("b.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            for (var line : TestReports.skewed(2_000, 30, 4)) out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        var bytes = Files.readAllBytes(packed);
        var broken = Files.write(folder.resolve("c.jsonl.gz"), Arrays.copyOf(bytes, 600));
        var table = Files.writeString(folder.resolve("d.parquet"), "this is no table");

        var summary = Local.run(folder.resolve("out"), whole, broken, table);
        assertThat(summary.refused())
                .containsAllEntriesOf(Map.of("record.no-text", 1L, "record.not-json", 1L))
                .containsEntry("read.unreadable", 2L);
        assertThat(summary.known()).isEqualTo(1);
        assertThat(Local.strings(folder.resolve("out/refusals"), "place"))
                .contains(whole + ":3", table.toString())
                .anyMatch(p -> p.startsWith(broken.toString()));
        assertThat(Local.strings(folder.resolve("out/reports"), "report")).contains("north-1", "andes-1");
    }
}
