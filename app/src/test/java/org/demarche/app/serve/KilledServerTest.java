package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.demarche.app.OwnClassPath;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real program is killed (SIGKILL) while it takes reports over HTTP: what it said it has is there, and nothing is half there. */
class KilledServerTest {
    private static final int KILLS = Integer.getInteger("demarche.server.kills", 4);
    private static final int REPORTS = 40;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void whatWasAnsweredIsKept() throws Exception {
        var store = folder.resolve("killed.db");
        var random = new Random(20130604);
        var answered = new TreeSet<String>();
        for (int kill = 0; kill < KILLS; kill++) {
            var server = start(store);
            try {
                var port = port(server);
                var sending = new ArrayList<CompletableFuture<Void>>();
                for (int i = 0; i < REPORTS; i++) {
                    var id = "r" + i;
                    sending.add(CLIENT.sendAsync(add(port, id), HttpResponse.BodyHandlers.ofString())
                            .thenAccept(answer -> {
                                if (answer.statusCode() != 200) throw new AssertionError(answer.body());
                                synchronized (answered) {
                                    answered.add(id);
                                }
                            }));
                }
                // The first answer comes when the reader is loaded; from then on any moment will do.
                CompletableFuture.anyOf(sending.toArray(CompletableFuture[]::new))
                        .get(2, TimeUnit.MINUTES);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
                server.destroyForcibly().waitFor();
                for (var one : sending) refused(one);
            } finally {
                server.destroyForcibly().waitFor();
            }
            try (var register = Stores.open(store.toString(), Access.WRITE)) {
                for (var id : answered) {
                    assertThat(register.text(id)).as(id + " after kill " + kill).isPresent();
                    assertThat(register.supports(id))
                            .as(id + " after kill " + kill)
                            .isNotEmpty();
                }
                assertThat(register.stats().reports()).isBetween((long) answered.size(), (long) REPORTS);
            }
        }
        assertThat(answered).isNotEmpty();
    }

    /** Whoever got no answer saw the connection end, and no answer that was false. */
    private static void refused(CompletableFuture<Void> sent) throws Exception {
        try {
            sent.exceptionally(fault -> {
                        if (fault instanceof CompletionException told
                                && told.getCause() instanceof AssertionError wrong) throw wrong;
                        return null;
                    })
                    .get(1, TimeUnit.MINUTES);
        } catch (java.util.concurrent.ExecutionException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static HttpRequest add(int port, String id) {
        var record = "{\"id\":\"" + id
                + "\",\"published\":\"2014-05-20\",\"text\":\"Polish Prime Minister Donald Tusk met German "
                + "Chancellor Angela Merkel in Berlin on Monday. This is edition " + id + ".\"}";
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/add"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(record))
                .build();
    }

    private static Process start(Path store) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        OwnClassPath.get(),
                        "org.demarche.app.cli.DemarcheCli",
                        "serve",
                        "--port",
                        "0",
                        "--store",
                        store.toString()))
                .redirectErrorStream(true)
                .start();
    }

    /** From the line in which it says where it serves. */
    private static int port(Process server) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine())
            if (line.contains("serving "))
                return URI.create(line.substring(line.indexOf("http://"))).getPort();
        throw new AssertionError("the server ended before it served");
    }
}
