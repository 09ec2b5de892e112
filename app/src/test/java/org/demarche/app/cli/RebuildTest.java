package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.demarche.enter.Ledgers;
import org.demarche.enter.Registrar;
import org.demarche.register.Dossier;
import org.demarche.register.Item;
import org.demarche.register.ItemQuery;
import org.demarche.register.MemoryRegister;
import org.demarche.register.Query;
import org.demarche.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that an older program has filled is read again by today's. */
class RebuildTest {
    @TempDir
    Path folder;

    private Path store;

    @BeforeEach
    void fill() {
        store = folder.resolve("old.db");
        OlderProgram.fill(store, Access.WRITE);
    }

    private Shell demarche(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--store");
        all.add(store.toString());
        return Shell.run("", all.toArray(String[]::new));
    }

    private List<String> dump() {
        try (var register = Stores.open(store.toString(), Access.READ)) {
            return dump(register);
        }
    }

    private static List<String> dump(Register register) {
        var lines = new ArrayList<String>();
        register.find(Query.all()).stream().map(Dossier::toString).sorted().forEach(lines::add);
        for (var kind : Item.Kind.values())
            register.ledger().items(ItemQuery.all(kind)).forEach(i -> lines.add(i.toString()));
        return lines;
    }

    private String keyOf(String report) {
        try (var register = Stores.open(store.toString(), Access.READ)) {
            return register.find(register.accounts(report).get(0).entryKey())
                    .map(Dossier::key)
                    .orElseThrow();
        }
    }

    @Test
    void whatWouldChangeIsShownAndNothingIsChanged() throws IOException {
        var before = dump();
        var shown = demarche("rebuild", "--format", "json");
        assertThat(shown.err()).isEmpty();
        var json = new ObjectMapper().readTree(shown.out());
        assertThat(json.get("applied").asBoolean()).isFalse();
        assertThat(json.at("/counts/changed").asInt()).isEqualTo(1);
        assertThat(json.at("/changes/0/fields/0").toString())
                .isEqualTo("{\"field\":\"date\",\"before\":\"2018-11-22\",\"after\":\"2018-11-23\"}");
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void appliedItIsWhatTodaysProgramMakesOfTheReports() {
        assertThat(demarche("rebuild", "--apply").out()).contains("1 changed; changed");
        try (var fresh = new MemoryRegister()) {
            for (var report : OlderProgram.REPORTS) OlderProgram.TODAY.file(report, fresh);
            new Registrar().settle(fresh);
            Ledgers.settle(fresh);
            assertThat(dump()).isEqualTo(dump(fresh)).hasSize(3);
        }
        assertThat(demarche("rebuild").out()).contains("0 added, 0 gone, 0 split, 0 merged, 0 changed");
    }

    @Test
    void decisionsAndOldKeysSurvive() {
        var meeting = keyOf("r1");
        var other = keyOf("r3");
        assertThat(demarche("split", meeting, "--accounts", "r2", "--reason", "another meeting")
                        .status())
                .isZero();
        var apart = keyOf("r2");
        assertThat(demarche("correct", other, "--set", "place=Potsdam, DEU", "--reason", "own page")
                        .status())
                .isZero();
        assertThat(demarche("rebuild", "--apply").status()).isZero();
        try (var register = Stores.open(store.toString(), Access.READ)) {
            assertThat(register.find(other)
                            .orElseThrow()
                            .engagement()
                            .place()
                            .orElseThrow()
                            .name())
                    .isEqualTo("Potsdam");
            assertThat(register.find(meeting).orElseThrow().accounts()).hasSize(1);
            assertThat(register.find(apart)
                            .orElseThrow()
                            .accounts()
                            .get(0)
                            .report()
                            .id())
                    .isEqualTo("r2");
            assertThat(register.find(meeting).orElseThrow().key()).isNotEqualTo(meeting);
        }
        assertThat(demarche("undo", "1", "--reason", "one after all").status()).isZero();
        try (var register = Stores.open(store.toString(), Access.READ)) {
            assertThat(register.find(meeting).orElseThrow().accounts()).hasSize(2);
            assertThat(register.decisions().stream().map(d -> d.kind().code()).collect(Collectors.toList()))
                    .containsExactly("split", "correct", "undo");
        }
    }

    @Test
    void killedHalfWayNothingIsChanged() throws IOException, InterruptedException {
        var before = dump();
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        classPath(),
                        HaltHalfWay.class.getName(),
                        store.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(HaltHalfWay.STATUS);
        assertThat(dump()).isEqualTo(before);
        assertThat(demarche("rebuild", "--apply").out()).contains("1 changed; changed");
    }

    /** Where this test's classes are: a runner may load them by a loader of its own. */
    private static String classPath() {
        if (!(RebuildTest.class.getClassLoader() instanceof URLClassLoader own))
            return System.getProperty("java.class.path");
        return Arrays.stream(own.getURLs())
                .map(u -> Path.of(URI.create(u.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void reportsWithoutTextStayAsTheyWere() {
        store = folder.resolve("spans.db");
        OlderProgram.fill(store, Access.WRITE_WITHOUT_TEXT);
        var before = dump();
        var told = demarche("rebuild", "--apply");
        assertThat(told.out()).contains("4 kept as they were").contains("0 changed");
        assertThat(dump()).isEqualTo(before);
    }

    /** Dies in the middle of a rebuilding, as by a kill: nothing is tidied up. */
    static final class HaltHalfWay {
        static final int STATUS = 77;

        private HaltHalfWay() {}

        public static void main(String[] args) {
            var register = Stores.open(args[0], Access.WRITE);
            register.atOnce(r -> {
                for (var id : r.reportIds().subList(0, 3)) r.withdraw(id);
                r.forward("a000000000000", "a111111111111");
                new Registrar().settle(r);
                Runtime.getRuntime().halt(STATUS);
            });
        }
    }
}
