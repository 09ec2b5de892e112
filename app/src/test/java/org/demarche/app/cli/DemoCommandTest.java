package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.demarche.app.OwnClassPath;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One command shows what the program does; what the user has is never touched. */
@Timeout(300)
class DemoCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    @TempDir
    Path folder;

    /** The real program, until it is ended. */
    private final class Started implements AutoCloseable {
        private final Process process;
        private final Path told;

        Started() throws IOException {
            told = Files.createTempFile(folder, "told", "");
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx800m",
                    "-cp",
                    OwnClassPath.get(),
                    "org.demarche.app.cli.DemarcheCli",
                    "demo",
                    "--no-open",
                    "--port",
                    "0");
            builder.environment().put("XDG_CACHE_HOME", folder.toString());
            builder.environment()
                    .put("DEMARCHE_STORE", folder.resolve("mine.db").toString());
            process = builder.redirectError(told.toFile()).start();
        }

        String told() throws IOException {
            return Files.readString(told);
        }

        String address() throws IOException, InterruptedException {
            while (true) {
                var address = ADDRESS.matcher(told());
                if (address.find()) return address.group();
                assertThat(process.isAlive()).as(told()).isTrue();
                Thread.sleep(100);
            }
        }

        void end() throws IOException, InterruptedException {
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(told()).doesNotContain("Exception", "ended before");
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private static String get(String address) throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void registerIsFilledOnceAndItsPageAnswers() throws Exception {
        String before;
        try (var first = new Started()) {
            var address = first.address();
            assertThat(get(address)).contains("<title>Demarche");
            before = get(address + "api/v1/stats");
            assertThat(get(address + "api/v1/engagements?side=Norway&side=Finland"))
                    .contains("Erkki Tuomioja");
            assertThat(first.told()).contains("reading 235 invented reports");
            first.end();
        }
        try (var second = new Started()) {
            var address = second.address();
            assertThat(second.told()).doesNotContain("reading");
            assertThat(get(address + "api/v1/stats")).isEqualTo(before);
            second.end();
        }
        assertThat(folder.resolve("mine.db")).doesNotExist();
        assertThat(folder.resolve("demarche/demo.db")).exists();
    }

    @Test
    void registerOfTheUserIsRefusedAndStaysAsItIs() throws IOException {
        var mine = folder.resolve("mine.db");
        var report = folder.resolve("report.txt");
        Files.writeString(report, "The foreign ministers of Norway and Finland met in Oslo on March 5, 2012.");
        Shell.run("", "add", report.toString(), "--published", "2012-03-06", "--store", mine.toString(), "--quiet");
        var run = Shell.run("", "demo", "--no-open", "--port", "0", "--store", mine.toString());
        assertThat(run.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(run.err()).contains("mine.db", "other reports (1)", "demarche serve");
        try (var register = Stores.open(mine.toString(), Access.READ)) {
            assertThat(register.stats().reports()).isEqualTo(1);
        }
    }

    @Test
    void cacheIsWhereTheSystemKeepsCaches() throws IOException {
        assertThat(DemoCommand.cached(
                        Map.of("XDG_CACHE_HOME", folder.resolve("x").toString()), "unused"))
                .isEqualTo(folder.resolve("x/demarche/demo.db").toString());
        assertThat(DemoCommand.cached(Map.of(), folder.toString()))
                .isEqualTo(folder.resolve(".cache/demarche/demo.db").toString());
    }

    @Test
    void browserIsAskedAsEachSystemAsksIt() {
        var address = "http://127.0.0.1:7475/";
        assertThat(UserBrowser.command("Mac OS X", Map.of(), address)).containsExactly("open", address);
        assertThat(UserBrowser.command("Windows 11", Map.of(), address))
                .endsWith(address)
                .startsWith("rundll32");
        assertThat(UserBrowser.command("Linux", Map.of("DISPLAY", ":0"), address))
                .containsExactly("xdg-open", address);
        assertThat(UserBrowser.command("Linux", Map.of(), address)).isEmpty();
    }
}
