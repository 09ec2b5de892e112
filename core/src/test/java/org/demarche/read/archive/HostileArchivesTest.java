package org.demarche.read.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.Demarche;
import org.demarche.refusal.Reading;
import org.junit.jupiter.api.Test;

/** Broken and hostile archives and records that others collected: everything is read, passed over, or refused under a code. */
class HostileArchivesTest {
    private static final Path HOSTILE = Path.of("..", "..", "shared", "gold", "hostile");

    /** What must come out: reports, then the codes of what is refused. */
    private static final Map<String, String> EXPECTED = Map.ofEntries(
            Map.entry("cc.warc.gz", "1"),
            Map.entry("example-bad-non-chunked.warc.gz", "1"),
            Map.entry("example-bad.warc.gz.bad", "1"),
            Map.entry("example-digest.warc", "0"),
            Map.entry("example-iana.org-chunked.warc", "1"),
            Map.entry("example-resource.warc.gz", "1"),
            Map.entry("example-space-in-target-uri.warc.gz", "0"),
            Map.entry("example-trunc.warc", "0 archive.bad-length"),
            Map.entry("example-wget-bad-target-uri.warc.gz", "1"),
            Map.entry("example-wrong-chunks.warc.gz", "1"),
            Map.entry("example.arc", "1"),
            Map.entry("example.arc.gz", "1"),
            Map.entry("example.warc", "1"),
            Map.entry("example.warc.gz", "1"),
            Map.entry("post-test.warc.gz", "0"),
            Map.entry("made/cut.warc.gz", "1 archive.bad-gzip"),
            Map.entry("made/empty.warc", "0 read.empty"),
            Map.entry("made/html-in-latin1.warc", "1"),
            Map.entry("made/inflates.warc.gz", "0 archive.too-large"),
            Map.entry("made/junk-after.warc.gz", "1 archive.bad-gzip"),
            Map.entry("made/length-huge.warc", "0 archive.too-large"),
            Map.entry("made/length-negative.warc", "0 archive.bad-length"),
            Map.entry("made/length-too-large.warc", "1 archive.broken"));

    @Test
    void eachArchiveIsReadOrRefused() throws IOException {
        var folder = HOSTILE.resolve("warc");
        assumeTrue(Files.isDirectory(folder), "the folder ../shared is not here");
        var told = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                told.put(folder.relativize(file).toString(), outcome(file));
        }
        told.forEach((file, outcome) -> System.out.println(file + "\t" + outcome));
        assertThat(told).hasSizeGreaterThan(20).containsAllEntriesOf(EXPECTED);
    }

    private static String outcome(Path file) throws IOException {
        int taken = 0;
        var codes = new StringBuilder();
        try (var items = new Containers().open(file, Position.START)) {
            for (var found = items.next(); found.isPresent(); found = items.next())
                if (found.get() instanceof Found.Taken) taken++;
                else if (found.get() instanceof Found.Refused refused)
                    codes.append(' ').append(refused.refusal().code().code());
        }
        return taken + codes.toString();
    }

    @Test
    void eachBadRecordIsReadOrRefused() throws IOException {
        var records = HOSTILE.resolve("records").resolve("bad.jsonl");
        assumeTrue(Files.exists(records), "the folder ../shared is not here");
        var told = new TreeMap<Integer, String>();
        Demarche.read(records, (place, reading) -> told.put(
                Integer.parseInt(place.substring(place.lastIndexOf(':') + 1)),
                reading instanceof Reading.Refused refused ? refused.refusal().code().code() : "read"));
        var notes = Files.readAllLines(HOSTILE.resolve("records").resolve("bad.tsv"));
        for (var note : notes.subList(1, notes.size())) {
            int line = Integer.parseInt(note.split("\t")[0]);
            System.out.println(note + "\t" + told.getOrDefault(line, "nothing there"));
            if (!note.contains("empty line")) assertThat(told).as(note).containsKey(line);
        }
    }
}
