package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that lies in the project is the one that its sources make: {@code dev web} builds it. Needs Node and its packages. */
class PageBuildTest {
    private static final Path SOURCES = Path.of("../web");
    private static final Path BUILT = Path.of("src/main/resources/org/demarche/app/serve/page");
    private static final Path VITE = SOURCES.resolve("node_modules/vite/bin/vite.js");

    @TempDir
    Path folder;

    private static Optional<Path> node() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(place -> !place.isBlank())
                .map(place -> Path.of(place, "node"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Prints why, as whoever builds without Node should know that this was not looked at. */
    private static void assume(boolean holds, String otherwise) {
        if (!holds) System.out.println("SKIPPED PageBuildTest: " + otherwise);
        assumeTrue(holds, otherwise);
    }

    @Test
    void buildingThePageAgainChangesNothing() throws IOException, InterruptedException {
        var node = node();
        assume(node.isPresent(), "Node is not on the path");
        assume(Files.exists(VITE), "the page's packages are not installed: run npm ci in web");
        var built = folder.resolve("page");
        var told = folder.resolve("told");
        var status = new ProcessBuilder(
                        node.orElseThrow().toString(),
                        VITE.toAbsolutePath().normalize().toString(),
                        "build",
                        "--outDir",
                        built.toString(),
                        "--emptyOutDir")
                .directory(SOURCES.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(told)).isZero();
        assertThat(files(built).keySet())
                .as("run dev web")
                .isEqualTo(files(BUILT).keySet());
        assertThat(files(built)).as("run dev web").isEqualTo(files(BUILT));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList())
                files.put(folder.relativize(file).toString(), Files.readString(file));
        }
        return files;
    }
}
