package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.app.ask.QueryForm;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.MadeUp;
import org.demarche.register.Query;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that only a store answers: words, sayings, whereabouts, days and changes. */
class StoreQuestionsTest {
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
    void reportsAreFoundByTheirWordsWithTheSentenceAndTheEntries(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var visit = account("a1", "2018-10-08", "/RUS", "/PRK");
            store.file(told(visit, "VIENNA — It rained.\nThe minister visited Müller's dam. He left \0 again \uD800."));
            store.file(told(account("a2", "2018-10-08", "/RUS"), "The dam was built long ago. Nobody visits."));
            store.settle(MadeUp.settlement(MadeUp.dossier(visit)));
            var hits = store.search("visit muller", 10, 0);
            assertThat(hits).hasSize(kind.equals("sqlite") ? 1 : 0);
            assertThat(store.search("visit dam", 10, 0)).hasSize(2);
            assertThat(store.search("\"minister visited\"", 10, 0))
                    .singleElement()
                    .satisfies(hit -> {
                        assertThat(hit.report()).isEqualTo(visit.report());
                        assertThat(hit.sentence()).isEqualTo("The minister visited Müller's dam.");
                        assertThat(hit.entries()).containsExactly("e1");
                    });
            assertThat(store.search("\"visited minister\"", 10, 0)).isEmpty();
            assertThat(store.search("dam AND (\" * -NEAR", 10, 0)).isEmpty();
            assertThat(store.search("  \"\" - ", 10, 0)).isEmpty();
            assertThat(store.search("dam", 1, 1)).hasSize(1);
            assertThat(store.text("ra1")).hasValueSatisfying(t -> assertThat(t).endsWith("\0 again \uD800."));
            store.withdraw("ra1");
            assertThat(store.search("minister", 10, 0)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void whatWasSaidIsFoundBySpeakerKindEntryAndDay(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var visit = account("a1", "2018-10-08", "/RUS", "/PRK");
            store.file(told(visit, "Text."));
            store.file(told(account("a2", "2018-10-08", "/RUS"), "Text."));
            store.settle(MadeUp.settlement(MadeUp.dossier(visit)));
            assertThat(store.said(SaidQuery.all()).said()).hasSize(8);
            assertThat(store.said(query(Set.of(Saying.Kind.COMMITMENT), "lavrov", null, null))
                            .said())
                    .hasSize(2);
            assertThat(store.said(query(Set.of(), "rus", null, null)).said()).hasSize(8);
            assertThat(store.said(query(Set.of(), "PRK", null, null)).said()).isEmpty();
            assertThat(store.said(query(Set.of(Saying.Kind.STATEMENT), null, "e1", null))
                            .said())
                    .singleElement()
                    .satisfies(said -> {
                        assertThat(said.entries()).containsExactly("e1");
                        assertThat(said.report()).isEqualTo(visit.report());
                        assertThat(said.told())
                                .isEqualTo(told(visit, "").statements().get(0));
                    });
            assertThat(store.said(query(Set.of(), null, "", null)).said()).isEmpty();
            assertThat(store.said(query(Set.of(), null, null, LocalDate.of(2018, 10, 9)))
                            .said())
                    .isEmpty();
            store.withdraw("ra1");
            assertThat(store.said(SaidQuery.all()).said()).hasSize(4);
        }
    }

    private static SaidQuery query(
            Set<Saying.Kind> kinds, @Nullable String speaker, @Nullable String entry, @Nullable LocalDate from) {
        return new SaidQuery(
                kinds,
                Optional.ofNullable(speaker),
                Optional.ofNullable(entry),
                Optional.ofNullable(from),
                Optional.empty(),
                Optional.empty(),
                50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void whereaboutsAreToldByTheNearestDays(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var accounts = List.of(
                    account("a1", "2018-10", "Sergei Lavrov/RUS"),
                    account("a2", "2018-10-08", "Sergei Lavrov/RUS"),
                    account("a3", "2018-10-11", "Sergei Lavrov/RUS"),
                    account("a4", "2018-09-30", "Sergei Lavrov/RUS"),
                    account("a5", "2018-10-08", "/RUS"));
            for (var account : accounts) {
                store.file(told(account, "Text."));
                store.settle(MadeUp.settlement(MadeUp.dossier(account)));
            }
            assertThat(store.whereabouts("Lavrov", LocalDate.of(2018, 10, 8), 5).stream()
                            .map(Dossier::key))
                    .containsExactly("e2", "e1", "e3");
        }
    }

    private static void settled(Archive store, String key, String day) {
        var account = account(key, day, "/RUS", "/PRK");
        store.file(told(account, "They met."));
        store.settle(MadeUp.settlement(MadeUp.dossier(account)));
    }

    /** More than go into one statement, some asked for twice, some that support nothing, and one that is not there. */
    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void whatManyReportsSupportIsWhatEachOfThemDoes(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var ids = new ArrayList<String>();
            store.atOnce(r -> {
                for (int i = 0; i < 1_100; i += 2) {
                    var one = account("a" + i, "2018-10-08", "/RUS", "/PRK");
                    var other = MadeUp.account(
                            one.report(), MadeUp.engagement("a" + (i + 1), "2018-10-09", "/RUS", "/PRK"));
                    r.file(MadeUp.filing(one.report(), one, other));
                    if (i % 3 == 0) r.settle(MadeUp.settlement(MadeUp.dossier(one), MadeUp.dossier(other)));
                    if (i % 3 == 1) r.settle(MadeUp.settlement(MadeUp.dossier(one, other)));
                    ids.add(one.report().id());
                }
            });
            ids.add(ids.get(0));
            ids.add("nobody's");
            ids.add("torn \uD83D");
            var supports = store.supports(ids);
            for (var id : ids) assertThat(supports.getOrDefault(id, Map.of())).isEqualTo(store.supports(id));
            assertThat(supports).hasSizeBetween(300, 400);
            assertThat(supports.get("ra0")).containsExactly(Map.entry("a0", "e0"), Map.entry("a1", "e1"));
            assertThat(store.supports(List.of())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void daysReportsAndChangesAreTold(String kind) {
        try (var store = open(kind, Access.WRITE)) {
            var empty = store.state();
            assertThat(store.lastChange()).isZero();
            settled(store, "a1", "2018-10-01");
            settled(store, "a2", "2018-10-01");
            settled(store, "a3", "");
            assertThat(store.state()).isNotEqualTo(empty).isEqualTo(store.state());
            for (var sides : List.of(List.<String>of(), List.of("PRK"))) {
                var days = store.days(new QueryForm(Query.all()).sides(sides).query());
                assertThat(days.counts()).containsExactly(Map.entry(LocalDate.of(2018, 10, 1), 2));
                assertThat(days.undated()).isEqualTo(1);
            }
            assertThat(keysOf(store.sketches(Query.all()))).containsExactly("e1", "e2", "e3");
            var before = store.lastChange();
            settled(store, "a2", "2018-10-02");
            assertThat(store.changes(before, 10))
                    .extracting(Archive.Change::key)
                    .containsExactly("e2");
            assertThat(store.keys()).containsExactly("e1", "e2", "e3");
            assertThat(store.supports("ra1")).containsExactly(Map.entry("a1", "e1"));
            assertThat(store.doubts(10)).isEmpty();
            var query = new ReportQuery(Optional.of("POST"), Optional.empty(), Optional.empty(), Optional.empty(), 2);
            var page = store.reports(query);
            var rest = store.reports(
                    new ReportQuery(query.outlet(), query.from(), query.to(), page.next(), query.limit()));
            assertThat(page.reports()).hasSize(2);
            assertThat(rest.reports()).hasSize((int) store.count(query) - 2);
            assertThat(rest.next()).isEmpty();
        }
    }

    private static List<String> keysOf(List<Sketch> sketches) {
        return sketches.stream().map(Sketch::key).toList();
    }
}
