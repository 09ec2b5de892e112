package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.demarche.app.intake.FileProgress;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.demarche.read.archive.Containers;
import org.demarche.read.archive.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;

/** Files of many reports on their way into a store. */
class AddArchivesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final MediaType TEXT = MediaType.parse("text/plain; charset=utf-8");

    @TempDir
    private Path folder = Path.of(".");

    /** The example's reports by addresses that serve as their identifiers. */
    private static Map<String, String> reports() throws IOException {
        var reports = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(Path.of(Filled.REPORTS)))
            reports.put(
                    "https://news.example/" + (reports.size() + 1),
                    JSON.readTree(line).path("text").asText());
        return reports;
    }

    private Path jsonl(Map<String, String> reports) throws IOException {
        var lines = new ArrayList<String>();
        for (var report : reports.entrySet())
            lines.add(JSON.writeValueAsString(
                    Map.of("id", report.getKey(), "url", report.getKey(), "text", report.getValue())));
        return Files.write(folder.resolve("r.jsonl"), lines);
    }

    private Path csv(Map<String, String> reports) throws IOException {
        var table = new StringWriter();
        try (var writer = CsvWriter.builder().build(table)) {
            writer.writeRecord("address", "note", "body");
            for (var report : reports.entrySet()) writer.writeRecord(report.getKey(), "x", report.getValue());
        }
        return Files.writeString(folder.resolve("r.csv"), table.toString());
    }

    private Path warc(Map<String, String> reports) throws IOException {
        var records = new ArrayList<WarcRecord>();
        for (var report : reports.entrySet())
            records.add(new WarcResource.Builder(URI.create(report.getKey()))
                    .body(TEXT, report.getValue().getBytes(StandardCharsets.UTF_8))
                    .build());
        return warc("r.warc.gz", records);
    }

    private Path warc(String name, List<WarcRecord> records) throws IOException {
        var file = folder.resolve(name);
        try (var writer = new WarcWriter(file)) {
            for (var record : records) writer.write(record);
        }
        return file;
    }

    private Path zip(Path... files) throws IOException {
        var packed = folder.resolve("r.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                zip.write(Files.readAllBytes(file));
            }
        }
        return packed;
    }

    private Shell add(String store, String... args) {
        var all = new ArrayList<>(List.of(
                "add", "--parser", "fast", "--store", folder.resolve(store).toString()));
        Collections.addAll(all, args);
        return Shell.run("", all.toArray(new String[0]));
    }

    private String export(String store) {
        return Shell.run("", "export", "--store", folder.resolve(store).toString())
                .out();
    }

    @Test
    void archiveTableRecordsAndPackedFilesGiveOneRegister() throws IOException {
        var reports = reports();
        var records = jsonl(reports);
        assertThat(add("jsonl.db", records.toString()).err()).contains("10 reports added");
        assertThat(add("csv.db", csv(reports).toString(), "--columns", "url=address,text=body")
                        .err())
                .contains("10 reports added");
        assertThat(add("warc.db", warc(reports).toString()).err()).contains("10 reports added");
        assertThat(add("zip.db", zip(records).toString()).err()).contains("10 reports added");
        assertThat(export("jsonl.db")).isNotBlank();
        for (var store : List.of("csv.db", "warc.db", "zip.db"))
            assertThat(export(store)).as(store).isEqualTo(export("jsonl.db"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonl", "csv", "warc", "zip"})
    void aRunGoesOnWhereTheOneBeforeWasBrokenOff(String kind) throws IOException {
        var reports = reports();
        var file = switch (kind) {
            case "jsonl" -> jsonl(reports);
            case "csv" -> csv(reports);
            case "warc" -> warc(reports);
            default -> zip(jsonl(reports));
        };
        var columns = kind.equals("csv") ? "url=address,text=body" : "text=text";
        var containers = new Containers(8_000_000, org.demarche.read.archive.Columns.parse(columns));
        breakOff(file, containers, 6);
        var resumed = add("s.db", file.toString(), "--columns", columns);
        assertThat(resumed.err()).contains("going on with " + file).contains("4 reports added;");
        var next = add("s.db", file.toString(), "--columns", columns);
        assertThat(next.err()).doesNotContain("going on").contains("6 reports added, 4 already there");
        breakOff(file, containers, 6);
        assertThat(add("s.db", file.toString(), "--columns", columns, "--again").err())
                .doesNotContain("going on")
                .contains("0 reports added, 10 already there");
        breakOff(file, containers, 6);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertThat(add("s.db", file.toString(), "--columns", columns).err())
                .as("a file that has changed since")
                .contains("0 reports added, 10 already there");
    }

    /** As a run leaves it that is killed behind so many reports; none of them is in the store, so that it shows who reads them. */
    private void breakOff(Path file, Containers containers, int reports) throws IOException {
        try (var store = Stores.open(folder.resolve("s.db").toString(), Access.WRITE);
                var items = containers.open(file, Position.START)) {
            for (int i = 0; i < reports; i++) assertThat(items.next()).isPresent();
            FileProgress.of(file, containers, store.checkpoints()).reached(items.position());
        }
    }

    @Test
    void whatIsNoReportIsPassedOverAndCounted() throws IOException {
        var page = URI.create("https://news.example/p");
        var file = warc(
                "crawl.warc.gz",
                List.of(
                        response(
                                page,
                                200,
                                "<html><body><p>" + reports().get("https://news.example/1") + "</p></body></html>"),
                        response(page, 301, "moved"),
                        new WarcRevisit.Builder(page, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0)
                                .body(TEXT, new byte[0])
                                .build()));
        var shell = add("s.db", file.toString());
        assertThat(shell.status()).as(shell.err()).isZero();
        assertThat(shell.err()).contains("1 report added; passed over: revisits 1, answers without a page 1; ");
    }

    private static WarcRecord response(URI target, int status, String body) throws IOException {
        return new WarcResponse.Builder(target)
                .body(new HttpResponse.Builder(status, "So")
                        .body(MediaType.HTML_UTF8, body.getBytes(StandardCharsets.UTF_8))
                        .build())
                .build();
    }

    @Test
    void aFolderIsReadThroughAndWhatIsBrokenInItCounted() throws IOException {
        var news = Files.createDirectories(folder.resolve("news/sub"));
        Files.copy(Path.of("../examples/talks-held.txt"), news.resolve("talks.txt"));
        Files.writeString(
                news.resolve("letter.eml"),
                "Subject: Talks\nFrom: Post <p@post.example>\nMessage-ID: <m@x>\n"
                        + "Date: Mon, 8 Oct 2018 10:00:00 +0000\n\n" + reports().get("https://news.example/2"));
        Files.writeString(news.resolve("site.css"), "p { color: red }");
        Files.write(news.resolve("broken.zip"), new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        Files.move(jsonl(reports()), folder.resolve("news/r.jsonl"));
        var shell = add("s.db", folder.resolve("news").toString());
        assertThat(shell.status()).isEqualTo(ExitStatus.SOME_REFUSED);
        assertThat(shell.isClear()).as(shell.err()).isTrue();
        assertThat(shell.err())
                .contains("12 reports added, 1 refused (archive.broken 1); passed over: files of other types 1")
                .contains("broken.zip");
        assertThat(add("s.db", folder.resolve("news").toString()).err()).contains("0 reports added, 12 already there");
    }

    @Test
    void aTableThatLacksAColumnStopsBeforeAnythingIsMade() throws IOException {
        var shell = add("s.db", csv(reports()).toString());
        assertThat(shell.status()).isEqualTo(2);
        assertThat(shell.err().strip().lines()).hasSize(1);
        assertThat(shell.err()).contains("no column is named text or html").contains("address, note, body");
        var wrong = add("s.db", csv(reports()).toString(), "--columns", "text=content");
        assertThat(wrong.err()).contains("there is no column 'content' for text; the columns are address, note, body");
        assertThat(Files.exists(folder.resolve("s.db"))).isFalse();
    }

    @Test
    void annotateAnswersEachReportOfAnArchiveAndNamesThePlaceOfTheOthers() throws IOException {
        var table = Files.writeString(folder.resolve("r.csv"), "id,text\n1,They met in Vienna.\n2\n3,They parted.\n");
        var shell = Shell.run("", "annotate", "--quiet", "--parser", "fast", table.toString());
        var lines = shell.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(JSON.readTree(lines.get(0)).path("id").asText()).isEqualTo("1");
        assertThat(JSON.readTree(lines.get(1)).path("error").path("code").asText())
                .isEqualTo("archive.bad-row");
        assertThat(JSON.readTree(lines.get(1)).path("place").asText()).endsWith("r.csv:3");
        assertThat(shell.status()).isEqualTo(ExitStatus.SOME_REFUSED);
    }
}
