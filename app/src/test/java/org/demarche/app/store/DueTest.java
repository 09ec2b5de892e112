package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Edtf;
import org.demarche.register.Engagement;
import org.demarche.register.Item;
import org.demarche.register.ItemQuery;
import org.demarche.register.ItemQuery.Due;
import org.demarche.register.MemoryRegister;
import org.demarche.register.Register;
import org.demarche.register.Source;
import org.demarche.text.Span;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What falls due when, by each of the registers. */
class DueTest {
    private static final Due FIRST = new Due(Optional.empty(), Optional.empty(), true);

    @TempDir
    private Path folder = Path.of(".");

    private Register open(String kind) {
        return switch (kind) {
            case "memory" -> new MemoryRegister();
            case "sqlite" -> Stores.open(folder.resolve("register.db").toString(), Access.WRITE);
            default -> Stores.open(PostgresServer.fresh(), Access.WRITE);
        };
    }

    private static Item item(String key, String due, int made) {
        return new Item(
                key,
                Item.Kind.COMMITMENT,
                Source.REPORT,
                List.of(),
                new Engagement.Excerpt("to come", new Span(0, 7)),
                Optional.empty(),
                Edtf.parse(due),
                Optional.of(LocalDate.of(2018, 10, made)),
                List.of(new Item.Step("undertaken", Optional.empty(), Source.REPORT, "it is said", Optional.empty())),
                Optional.empty(),
                List.of());
    }

    private static List<String> keys(Register register, Due due, int limit, int offset) {
        var query = new ItemQuery(
                Item.Kind.COMMITMENT,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                due,
                limit,
                offset);
        var keys = register.ledger().items(query).stream().map(Item::key).toList();
        if (offset == 0 && limit == 50)
            assertThat(register.ledger().count(query)).isEqualTo(keys.size());
        return keys;
    }

    private static Due between(String from, String to) {
        return new Due(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "sqlite", "postgresql"})
    void whatFallsDueFirstComesFirstAndWhatNeverDoesComesLast(String kind) {
        try (var register = open(kind)) {
            register.ledger()
                    .settle(
                            "matter",
                            List.of(
                                    item("never", "", 9),
                                    item("in the month", "2018-11", 3),
                                    item("on the day", "2018-11-05", 4),
                                    item("from then on", "2018-12-01/..", 5),
                                    item("in the year", "2018", 6),
                                    item("later that day", "2018-11-05", 2)));
            var all = List.of("on the day", "later that day", "in the month", "in the year", "from then on", "never");
            assertThat(keys(register, FIRST, 50, 0)).isEqualTo(all);
            var paged = new ArrayList<String>();
            for (int i = 0; i < all.size(); i += 2) paged.addAll(keys(register, FIRST, 2, i));
            assertThat(paged).isEqualTo(all);
            assertThat(keys(register, Due.ANY, 50, 0)).startsWith("never", "in the year");
            assertThat(keys(register, between("2018-11-05", "2018-11-30"), 50, 0))
                    .containsExactly("on the day", "later that day", "in the month");
            assertThat(keys(register, between("2018-11-06", "2018-11-29"), 50, 0))
                    .isEmpty();
            assertThat(keys(register, between("2018-12-31", "2018-12-31"), 50, 0))
                    .containsExactly("in the year");
        }
    }
}
