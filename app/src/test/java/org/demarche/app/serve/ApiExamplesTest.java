package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/api.md} tells users to type does what it says. */
class ApiExamplesTest {
    private static final Path TOP = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);
    private static final String SHOWN = "127.0.0.1:7475";
    /** What stands for something else, or leaves this machine. */
    private static final Pattern NOT_RUN = Pattern.compile("cursor=NEXT|example\\.org/news");

    @TempDir
    private Path folder;

    @Test
    void commandsAreAnswered() throws Exception {
        var commands = new ArrayList<String>();
        for (var block : blocks(""))
            for (var line : block.replace("\\\n", " ").split("\n"))
                if (line.startsWith("curl ") && !NOT_RUN.matcher(line).find()) commands.add(line);
        assertThat(commands).hasSizeGreaterThan(15);
        Assumptions.assumeTrue(isHere("curl"), "there is no curl here: the commands of docs/api.md are not tried");
        var faults = new ArrayList<String>();
        try (var served = new Served(folder)) {
            for (var command : commands) {
                boolean endless = command.contains("/events");
                var script = "curl() { command curl -sS --fail-with-body " + (endless ? "--max-time 2 " : "")
                        + "\"$@\"; }\n"
                        + command.replace(SHOWN, "127.0.0.1:" + served.server().port());
                var run = run("bash", "-c", script);
                // Curl's 28: the time is over, as was asked for.
                boolean done = run.status() == (endless ? 28 : 0) && !run.out().isBlank();
                if (!done) faults.add(command + " -> " + run.status() + " " + run.out());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void thePythonProgramListsWhatTheServerHas() throws Exception {
        Assumptions.assumeTrue(isHere("python3"), "there is no Python here: the program of docs/api.md is not tried");
        var program = blocks("python");
        assertThat(program).hasSize(1);
        try (var served = new Served(folder)) {
            var run = run(
                    "python3",
                    "-c",
                    program.get(0).replace(SHOWN, "127.0.0.1:" + served.server().port()));
            assertThat(run.status()).as(run.out()).isZero();
            var total = Json.of(served.get("/api/v1/engagements?side=Norway").body())
                    .path("total")
                    .asInt();
            assertThat(run.out().lines().count()).isEqualTo(total);
        }
    }

    /** The question that each of the program's readers asks first. */
    @Test
    void whenTwoSidesLastMetAndWillMeetIsOneQuestion() {
        try (var served = new Served(folder)) {
            var answer = Json.of(
                    served.get("/api/v1/between?side=Germany&side=Poland").body());
            var planned = answer.path("nextPlanned");
            assertThat(planned.path("status").asText()).isEqualTo("expected");
            assertThat(planned.path("source").path("name").asText()).isEqualTo("Donald Tusk");
            assertThat(planned.path("history")
                            .get(0)
                            .path("evidence")
                            .path("text")
                            .asText())
                    .contains("will meet");
            assertThat(answer.path("total").asInt()).isPositive();
        }
    }

    private static List<String> blocks(String language) throws IOException {
        var blocks = new ArrayList<String>();
        var matcher = BLOCK.matcher(Files.readString(TOP.resolve("docs/api.md")));
        while (matcher.find()) if (matcher.group(1).equals(language)) blocks.add(matcher.group(2));
        return blocks;
    }

    private static boolean isHere(String program) throws Exception {
        try {
            return run(program, "--version").status() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private record Run(int status, String out) {}

    private static Run run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(TOP.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) throw new AssertionError("does not end: " + List.of(command));
        return new Run(process.exitValue(), out);
    }
}
