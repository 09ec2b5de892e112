package org.demarche.read.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ZIP and tar files, and folders. */
class PackedFilesTest {
    private static final Map<String, byte[]> FILES = new TreeMap<>(Map.of(
            "a.txt", Made.bytes("They met."),
            "b/records.jsonl", Made.bytes("{\"id\":\"1\"}\n{\"id\":\"2\"}\n"),
            "b/site.css", Made.bytes("p { color: red }"),
            "b/page.html", Made.bytes("<html><p>They met.</p></html>"),
            ".hidden/c.txt", Made.bytes("hidden"),
            "d.warc.gz", Made.warc(true, Made.resource("https://news.example/1", "They parted.")),
            "../../escape.txt", Made.bytes("Its name leads out.")));

    @TempDir
    Path folder;

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        tar(files, out);
        return out.toByteArray();
    }

    private static void tar(Map<String, byte[]> files, OutputStream out) throws IOException {
        try (var tar = new TarArchiveOutputStream(out)) {
            for (var file : files.entrySet()) {
                var entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
            tar.putArchiveEntry(new TarArchiveEntry("link.txt", TarArchiveEntry.LF_SYMLINK));
            tar.closeArchiveEntry();
        }
    }

    private List<String> readFile(String name, byte[] content) throws IOException {
        try (var items = new Containers().open(Files.write(folder.resolve(name), content), Position.START)) {
            return Made.rest(items);
        }
    }

    @Test
    void everyKindOfFileIsReadWithinZipAndTar() throws IOException {
        for (var name : List.of("n.zip", "n.tar", "n.tgz", "n.tar.gz")) {
            var packed =
                    name.endsWith(".zip") ? zip(FILES) : name.endsWith(".tar") ? tar(FILES) : Made.gzip(tar(FILES));
            var streamed = Made.read(name, packed);
            assertThat(streamed)
                    .as(name)
                    .contains(
                            name + "/a.txt: They met.",
                            name + "/b/page.html: <html><p>They met.</p></html>",
                            "https://news.example/1: They parted.",
                            name + "/../../escape.txt: Its name leads out.",
                            "OTHER_TYPE")
                    .hasSize(name.endsWith(".zip") ? 8 : 9);
            assertThat(readFile(name, packed)).as(name).isEqualTo(streamed);
        }
        try (var left = Files.walk(folder.toAbsolutePath().getParent(), 1)) {
            assertThat(left).noneMatch(p -> p.endsWith("escape.txt"));
        }
    }

    @Test
    void readingGoesOnFromEveryPosition() throws IOException {
        var packed = zip(FILES);
        var whole = Made.read("n.zip", packed);
        for (int given = 0; given <= whole.size(); given++)
            assertThat(Made.read(new Containers(), "n.zip", packed, Position.counted(given)))
                    .isEqualTo(whole.subList(given, whole.size()));
    }

    @Test
    void whatIsPackedTwiceIsReadAndThriceIsNot() throws IOException {
        var once = zip(Map.of("a.txt", Made.bytes("They met.")));
        var twice = zip(Map.of("once.zip", once));
        assertThat(Made.read("n.zip", twice)).containsExactly("n.zip/once.zip/a.txt: They met.");
        assertThat(Made.read("n.zip", zip(Map.of("twice.zip", twice)))).containsExactly("archive.too-deep");
        assertThat(Made.read("n.tgz", Made.gzip(tar(Map.of("twice.zip", twice)))))
                .contains("archive.too-deep");
    }

    @Test
    void aBrokenFileInAZipCostsItselfOnly() throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (int i = 1; i <= 3; i++)
            files.put(i + ".txt", Made.bytes("Report " + i + " of three, told in words. ".repeat(20)));
        var packed = zip(files);
        int second = new String(packed, StandardCharsets.ISO_8859_1).indexOf("2.txt") + 12;
        for (int i = 0; i < 8; i++) packed[second + i] ^= (byte) 0xA5;
        var read = readFile("n.zip", packed);
        assertThat(read).hasSize(3);
        assertThat(read.get(0)).startsWith("n.zip/1.txt: ");
        assertThat(read.get(1)).matches("(read|archive)\\..*");
        assertThat(read.get(2)).startsWith("n.zip/3.txt: ");
    }

    @Test
    void aPackedFileCutOffAnywhereKeepsWhatIsWhole() throws IOException {
        for (var name : List.of("n.zip", "n.tar", "n.tgz")) {
            var packed = name.equals("n.zip") ? zip(FILES) : name.equals("n.tar") ? tar(FILES) : Made.gzip(tar(FILES));
            var whole = new ArrayList<>(Made.read(name, packed));
            for (int cut = 1; cut < packed.length; cut += 1 + packed.length / 97) {
                var read = readFile(name, Arrays.copyOf(packed, cut));
                assertThat(whole)
                        .as(name + " cut at " + cut)
                        .containsAll(read.stream()
                                .filter(line -> line.contains(": "))
                                .toList());
            }
        }
    }

    @Test
    void bombsAreBrokenOff() throws IOException {
        var spaces = new byte[90_000_000];
        Arrays.fill(spaces, (byte) ' ');
        var bomb = zip(Map.of("a.txt", spaces, "b.jsonl", spaces, "c.txt", Made.bytes("They met.")));
        assertThat(readFile("n.zip", bomb))
                .containsExactlyInAnyOrder("read.too-large", "archive.bomb", "n.zip/c.txt: They met.");
        assertThat(Made.read("n.jsonl.gz", Made.gzip(spaces))).containsExactly("archive.bomb");
        // Packed as it is written, as two more copies of it would fill the tests' memory.
        var inTar = new ByteArrayOutputStream();
        tar(Map.of("b.jsonl", spaces), new GZIPOutputStream(inTar));
        assertThat(Made.read("n.tgz", inTar.toByteArray()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("archive."));
    }

    @Test
    void foldersAreReadByNameWithoutHiddenFilesAndLoops() throws IOException {
        var top = Files.createDirectories(folder.resolve("news"));
        Files.createDirectories(top.resolve("b/.git"));
        for (var name : List.of("z.txt", "a.html", "b/2.txt", "b/1.txt", "b/.git/x.txt", ".DS_Store"))
            Files.writeString(top.resolve(name), "They met.");
        Files.createSymbolicLink(top.resolve("b/loop"), top);
        Files.createSymbolicLink(top.resolve("y-linked.txt"), top.resolve("b/1.txt"));
        var ids = new ArrayList<String>();
        var passed = new ArrayList<String>();
        var members = new Folder(top);
        for (var member = members.next(); member.isPresent(); member = members.next())
            (member.get().told().isPresent() ? passed : ids).add(member.get().id());
        assertThat(ids)
                .containsExactly("news/a.html", "news/b/1.txt", "news/b/2.txt", "news/y-linked.txt", "news/z.txt");
        assertThat(passed).containsExactlyInAnyOrder("news/.DS_Store", "news/b/.git", "news/b/loop");
    }
}
