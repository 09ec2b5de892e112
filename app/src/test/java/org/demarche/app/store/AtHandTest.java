package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.demarche.app.store.Archive.Mark;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Status;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Engagement.Conflict;
import org.demarche.register.MadeUp;
import org.demarche.register.Query;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered from memory is what the database answers, whoever changed it and whatever was changed. */
class AtHandTest {
    private static final List<String> PEOPLE = List.of(
            "Sergei Lavrov/RUS", "Maria Lavrov/RUS", "/RUS", "/PRK", "Ri Yong/PRK", "/CHN", "/European Union", "/USA");

    @TempDir
    Path folder;

    private final Random random = new Random(11);
    private final List<Account> accounts = new ArrayList<>();
    private int number;

    private String address(String kind) {
        return kind.equals("sqlite") ? folder.resolve("register.db").toString() : PostgresServer.fresh();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void memoryAnswersAsTheDatabaseDoes(String kind) {
        var address = address(kind);
        try (var kept = Stores.open(address, Access.WRITE);
                // A file has one writer; to a server another program may write as well.
                var other = kind.equals("sqlite") ? kept : Stores.open(address, Access.WRITE)) {
            add(kept);
            kept.keepAtHand();
            for (int step = 0; step < 60; step++) {
                change(random.nextBoolean() ? kept : other);
                try (var fresh = Stores.open(address, Access.READ)) {
                    for (int i = 0; i < 10; i++) same(kept, fresh, query());
                    same(kept, fresh, Query.everything());
                }
            }
            assertThat(accounts).hasSizeGreaterThan(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void whoReadsWhileAnotherWritesSeesOneState(String kind) {
        var address = address(kind);
        try (var kept = Stores.open(address, Access.WRITE)) {
            for (int i = 0; i < 20; i++) add(kept);
            kept.keepAtHand();
            var done = new AtomicBoolean();
            var readers = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < 3; i++)
                readers.add(CompletableFuture.supplyAsync(() -> {
                    int times = 0;
                    for (; !done.get() || times < 20; times++) {
                        var told = kept.tell(Query.everything(), Optional.empty(), new Keys());
                        assertThat(told.total()).isEqualTo(told.items().size());
                        assertThat(new HashSet<>(told.items())).hasSameSizeAs(told.items());
                        var sketched = new ArrayList<Sketch>();
                        kept.sketch(Query.everything(), sketched::add);
                        assertThat(sketched).extracting(Sketch::key).doesNotHaveDuplicates();
                    }
                    return times;
                }));
            for (int step = 0; step < 60; step++) change(kept);
            done.set(true);
            for (var reader : readers) assertThat(reader.join()).isPositive();
            try (var fresh = Stores.open(address, Access.READ)) {
                same(kept, fresh, Query.everything());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void whatIsUndoneIsNotRemembered(String kind) {
        var address = address(kind);
        try (var kept = Stores.open(address, Access.WRITE)) {
            add(kept);
            kept.keepAtHand();
            try {
                kept.atOnce(r -> {
                    add(kept);
                    assertThat(kept.count(Query.everything())).isEqualTo(2);
                    kept.sketch(Query.everything(), s -> {});
                    throw new IllegalStateException("undone");
                });
            } catch (IllegalStateException undone) {
                assertThat(undone).hasMessage("undone");
            }
            add(kept);
            try (var fresh = Stores.open(address, Access.READ)) {
                same(kept, fresh, Query.everything());
            }
        }
    }

    private void same(Archive kept, Archive fresh, Query query) {
        assertThat(kept.find(query)).as("%s", query).isEqualTo(fresh.find(query));
        assertThat(kept.count(query)).as("%s", query).isEqualTo(fresh.count(query));
        assertThat(kept.days(query)).as("%s", query).isEqualTo(fresh.days(query));
        assertThat(kept.sketches(query)).as("%s", query).isEqualTo(fresh.sketches(query));
        var sketched = new ArrayList<Sketch>();
        kept.sketch(query, sketched::add);
        var read = new ArrayList<Sketch>();
        fresh.sketch(query, read::add);
        assertThat(sketched).as("%s", query).isEqualTo(read);
        var after = Optional.<Mark>empty();
        do {
            var page = fresh.page(query, after);
            var told = kept.tell(query, after, new Keys());
            assertThat(told.items())
                    .as("%s", query)
                    .isEqualTo(page.entries().stream().map(Dossier::key).toList());
            assertThat(told.next()).as("%s", query).isEqualTo(page.next());
            after = page.next();
        } while (after.isPresent());
    }

    /** Tells an entry by its key, and remembers nothing. */
    private static final class Keys implements Archive.Telling<String> {
        @Override
        public Optional<String> known(long row) {
            return Optional.empty();
        }

        @Override
        public String tell(long row, Dossier dossier) {
            return dossier.key();
        }
    }

    private void change(Archive store) {
        int kind = random.nextInt(10);
        if (kind < 6 || accounts.size() < 3) add(store);
        else if (kind < 8) {
            // Made anew, as one entry of two.
            var one = one();
            var two = one();
            if (one.equals(two)) store.settle(MadeUp.settlement(MadeUp.dossier(one.engagement(), true, one)));
            else store.settle(MadeUp.settlement(MadeUp.dossier(one, two)));
        } else {
            var gone = one();
            store.withdraw(gone.report().id());
            accounts.remove(gone);
        }
    }

    private Account one() {
        return accounts.get(random.nextInt(accounts.size()));
    }

    private void add(Archive store) {
        number++;
        var report = MadeUp.report("r" + number, day(), random.nextBoolean() ? "Post" : "");
        var account = MadeUp.account(report, engagement("a" + number));
        store.file(MadeUp.filing(report, account));
        var renamed = MadeUp.renamed(account.engagement(), account.entryKey());
        store.settle(MadeUp.settlement(MadeUp.dossier(renamed, random.nextInt(6) == 0, account)));
        accounts.add(account);
    }

    private String day() {
        return random.nextInt(8) == 0
                ? ""
                : LocalDate.of(2018, 10, 1).plusDays(random.nextInt(40)).toString();
    }

    private Engagement engagement(String key) {
        var people = random.ints(2, 0, PEOPLE.size()).mapToObj(PEOPLE::get).toArray(String[]::new);
        var e = MadeUp.engagement(key, random.nextInt(5) == 0 && number % 2 == 0 ? "2018-10" : day(), people);
        return new Engagement(
                e.key(),
                one(EngagementType.values()),
                one(Status.values()),
                e.participants(),
                one(Level.values()),
                random.nextBoolean() ? e.place() : Optional.of(MadeUp.place("Vladivostok", "RUS")),
                e.date(),
                e.dateWhy(),
                e.topics(),
                e.outcome(),
                e.history(),
                random.nextInt(4) == 0 ? List.of(new Conflict("date", List.of())) : List.of(),
                e.evidence(),
                random.nextInt(5) == 0,
                Optional.empty());
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Query query() {
        return new Query(
                random.nextInt(4) == 0 ? List.of("Lavrov") : List.of(),
                random.nextInt(3) > 0 ? List.of() : random.nextBoolean() ? List.of("RUS") : List.of("RUS", "PRK"),
                random.nextInt(4) == 0 ? new HashSet<>(List.of(one(Level.values()), Level.MINISTER)) : Set.of(),
                random.nextInt(5) == 0 ? Optional.of(random.nextBoolean() ? "v" : "AUT") : Optional.empty(),
                random.nextInt(6) == 0 ? Optional.of("control") : Optional.empty(),
                random.nextInt(4) == 0 ? new HashSet<>(List.of(one(Status.values()), Status.HELD)) : Set.of(),
                random.nextInt(4) == 0 ? Set.of(one(EngagementType.values())) : Set.of(),
                random.nextInt(3) == 0 ? Optional.of(LocalDate.of(2018, 10, 10)) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(LocalDate.of(2018, 10, 25)) : Optional.empty(),
                random.nextInt(6) == 0 ? Optional.of("post") : Optional.empty(),
                random.nextInt(6) == 0,
                random.nextInt(6) == 0,
                random.nextBoolean(),
                random.nextInt(3) == 0,
                one(Query.Sort.values()),
                random.nextBoolean(),
                1 + random.nextInt(6),
                random.nextInt(3) == 0 ? random.nextInt(4) : 0);
    }
}
