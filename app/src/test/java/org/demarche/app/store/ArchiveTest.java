package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.app.ask.QueryForm;
import org.demarche.read.archive.Position;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.MadeUp;
import org.demarche.register.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a store answers. */
class ArchiveTest {
    @TempDir
    Path folder;

    private Archive open(String kind, Access access) {
        return Stores.open(
                kind.equals("sqlite") ? folder.resolve("register.db").toString() : PostgresServer.fresh(), access);
    }

    private static Account account(String key, String date, String... people) {
        return MadeUp.account(MadeUp.report("r" + key, "2018-10-08", "Post"), MadeUp.engagement(key, date, people));
    }

    private static Filing told(Account account, String text) {
        var f = MadeUp.filing(account.report(), account);
        return new Filing(
                f.report(),
                Optional.of(text),
                f.accounts(),
                f.statements(),
                f.commitments(),
                f.expectations(),
                f.claims());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void exportGivesEveryEntryOnceByItsKey(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            store.atOnce(register -> {
                for (int i = 0; i < 1203; i++) {
                    var account = account("a" + i, "2018-10-08", "/RUS");
                    register.file(told(account, "Text."));
                    register.settle(MadeUp.settlement(MadeUp.dossier(account)));
                }
            });
            var keys = new ArrayList<String>();
            store.export(d -> keys.add(d.key()));
            assertThat(keys).hasSize(1203).doesNotHaveDuplicates().isSorted();
            assertThat(store.stats()).isEqualTo(new Archive.Stats(1203, 1203, 1203, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void exportGivesWhatIsAskedForByItsKey(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            store.atOnce(register -> {
                for (int i = 0; i < 1203; i++) {
                    var account = account(
                            "a" + i,
                            i % 3 == 0 ? "2017-01-0" + (1 + i % 9) : "2018-10-08",
                            i % 2 == 0 ? "/RUS" : "/PRK");
                    register.file(told(account, "Text."));
                    register.settle(MadeUp.settlement(MadeUp.dossier(account)));
                }
            });
            for (var query : List.of(
                    asked(List.of("RUS"), Optional.of(LocalDate.of(2018, 1, 1))),
                    asked(List.of("RUS"), Optional.empty()),
                    asked(List.of(), Optional.of(LocalDate.of(2018, 1, 1))),
                    asked(List.of("RUS", "PRK"), Optional.empty()),
                    asked(List.of("XXX"), Optional.empty()))) {
                var keys = new ArrayList<String>();
                store.export(query, d -> keys.add(d.key()));
                assertThat(keys)
                        .isEqualTo(store.find(query).stream()
                                .map(Dossier::key)
                                .sorted()
                                .toList());
            }
            var some = new ArrayList<String>();
            store.export(asked(List.of("RUS"), Optional.empty()), d -> some.add(d.key()));
            assertThat(some).hasSize(602);
        }
    }

    private static Query asked(List<String> sides, Optional<LocalDate> from) {
        var all = Query.everything();
        return new Query(
                List.of(),
                sides,
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                from,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                true,
                true,
                all.sort(),
                all.descending(),
                all.limit(),
                all.offset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void workThatFailsLeavesNothing(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var account = account("a1", "2018-10-08", "New Name/RUS");
            assertThatThrownBy(() -> store.atOnce(register -> {
                        register.file(told(account, "Text."));
                        register.settle(MadeUp.settlement(MadeUp.dossier(account)));
                        assertThat(register.find("e1")).isPresent();
                        throw new IllegalArgumentException("broken off");
                    }))
                    .hasMessage("broken off");
            assertThat(store.stats()).isEqualTo(new Archive.Stats(0, 0, 0, 0));
            var other = account("a2", "2018-10-09", "New Name/RUS");
            store.file(told(other, "Text."));
            store.settle(MadeUp.settlement(MadeUp.dossier(other)));
            assertThat(store.find("e2")).contains(MadeUp.dossier(other));
            assertThat(store.whereabouts("New Name", LocalDate.of(2018, 10, 9), 1))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void withoutTextOnlySpansNamesTopicsAndDatesAreKept(String kind) {
        try (var store = open(kind, Access.WRITE_WITHOUT_TEXT)) {
            var visit = account("a1", "2018-10-08", "/RUS", "/PRK");
            store.file(told(visit, "The minister visited the dam."));
            var kept = store.filing("ra1").orElseThrow();
            assertThat(kept.text()).isEmpty();
            assertThat(kept.toString()).doesNotContain("we shall meet", "if both agree", "agreed to meet", "dam");
            assertThat(kept.accounts().get(0).engagement().topics())
                    .isEqualTo(visit.engagement().topics());
            assertThat(kept.statements().get(0).content().span().start()).isEqualTo(100);
            assertThat(kept.report().hash()).isEqualTo(visit.report().hash());
            assertThat(store.search("dam", 10, 0)).isEmpty();
            assertThat(store.text("ra1")).isEmpty();
        }
    }

    @Test
    void aStoreBegunWithoutTextStaysSo() {
        open("sqlite", Access.WRITE_WITHOUT_TEXT).close();
        try (var store = open("sqlite", Access.WRITE)) {
            store.file(told(account("a1", "2018-10-08", "/RUS"), "The minister visited the dam."));
            assertThat(store.text("ra1")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void checkpointsAreKeptUntilTheirFileHasChangedOrIsDone(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var checkpoints = store.checkpoints();
            assertThat(checkpoints.find("/a", "1")).isEmpty();
            checkpoints.keep("/a", "1", new Position(10, 2, 5));
            checkpoints.keep("/a", "1", new Position(5_000_000_000L, 0, 90));
            checkpoints.keep("/b", "1", Position.counted(7));
            assertThat(checkpoints.find("/a", "1")).contains(new Position(5_000_000_000L, 0, 90));
            assertThat(checkpoints.find("/a", "2")).isEmpty();
            checkpoints.keep("/a", "2", Position.counted(1));
            assertThat(checkpoints.find("/a", "1")).isEmpty();
            checkpoints.forget("/a");
            assertThat(checkpoints.find("/a", "2")).isEmpty();
            assertThat(checkpoints.find("/b", "1")).contains(Position.counted(7));
        }
    }

    /** Entries with a day, without one, and of equal days, by all orders. */
    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void pagesGoOnBehindTheLastEntryWhateverIsAddedBefore(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            for (int i = 0; i < 9; i++) settled(store, "a1" + i, i % 4 == 3 ? "" : "2018-10-0" + (i % 3 + 1));
            for (var sort : Query.Sort.values())
                for (var descending : List.of(true, false))
                    for (var sides : List.of(List.<String>of(), List.of("RUS"), List.of("RUS", "PRK"))) {
                        var form = new QueryForm(Query.all()).sides(sides).sorted(sort, descending);
                        var whole = keys(store.find(form.page(100, 0).query()));
                        var seen = new ArrayList<String>();
                        Optional<Archive.Mark> after = Optional.empty();
                        do {
                            var page = store.page(form.page(2, 0).query(), after);
                            seen.addAll(keys(page.entries()));
                            after = page.next();
                        } while (after.isPresent());
                        assertThat(seen)
                                .as(sort + " " + descending + sides)
                                .isEqualTo(whole)
                                .hasSize(9);
                    }
            var form = new QueryForm(Query.all()).page(4, 0);
            var first = store.page(form.query(), Optional.empty());
            settled(store, "a0", "2018-10-09");
            var second = store.page(form.query(), first.next());
            assertThat(keys(second.entries()))
                    .doesNotContainAnyElementsOf(keys(first.entries()))
                    .doesNotContain("e0");
        }
    }

    private static List<String> keys(List<Dossier> dossiers) {
        return dossiers.stream().map(Dossier::key).toList();
    }

    private static void settled(Archive store, String key, String day) {
        var account = account(key, day, "/RUS", "/PRK");
        store.file(told(account, "They met."));
        store.settle(MadeUp.settlement(MadeUp.dossier(account)));
    }
}
