package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.finding.Edtf;
import org.demarche.register.Engagement;
import org.demarche.register.Item;
import org.demarche.register.ItemQuery;
import org.demarche.register.ItemQuery.Due;
import org.demarche.register.Ledger;
import org.demarche.register.MemoryRegister;
import org.demarche.register.Register;
import org.demarche.register.Source;
import org.demarche.text.Span;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of a ledger hold what is there all the time once, by each of the registers. */
class LedgerPagesTest {
    private static final int MATTERS = 40;

    @TempDir
    private Path folder = Path.of(".");

    private Register open(String kind) {
        return switch (kind) {
            case "memory" -> new MemoryRegister();
            case "sqlite" -> Stores.open(folder.resolve("register.db").toString(), Access.WRITE);
            default -> Stores.open(PostgresServer.fresh(), Access.WRITE);
        };
    }

    /** Two matters in turn share a key, as what one sentence undertakes for two; days are shared by more, or there is none. */
    private static Item item(int matter) {
        int day = matter / 2 % 5;
        return new Item(
                "c" + matter / 2,
                Item.Kind.COMMITMENT,
                Source.REPORT,
                List.of(),
                new Engagement.Excerpt("matter " + matter, new Span(0, 9)),
                Optional.empty(),
                matter / 2 % 3 == 0 ? Optional.empty() : Edtf.parse("2019-01-0" + (1 + matter % 4)),
                day == 0 ? Optional.empty() : Optional.of(LocalDate.of(2018, 10, day)),
                List.of(new Item.Step("undertaken", Optional.empty(), Source.REPORT, "it is said", Optional.empty())),
                Optional.empty(),
                List.of());
    }

    private static void settle(Register register, int matter) {
        register.ledger().settle("RUS|do|" + (matter < 10 ? "0" : "") + matter, List.of(item(matter)));
    }

    private static ItemQuery query(boolean byDue, int limit, int offset) {
        return new ItemQuery(
                Item.Kind.COMMITMENT,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Due(Optional.empty(), Optional.empty(), byDue),
                limit,
                offset);
    }

    private static List<String> told(List<Item> items) {
        return items.stream().map(i -> i.content().text()).toList();
    }

    private static List<String> leaf(Register register, boolean byDue, int limit, Runnable between) {
        var met = new ArrayList<String>();
        var place = Optional.<Ledger.Mark>empty();
        do {
            if (place.isPresent()) between.run();
            var page = register.ledger().page(query(byDue, limit, 0), place);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            met.addAll(told(page.items()));
            place = page.next();
        } while (place.isPresent());
        return met;
    }

    @ParameterizedTest
    @CsvSource({"memory,true", "memory,false", "sqlite,true", "sqlite,false", "postgresql,true", "postgresql,false"})
    void whatStaysIsOnOnePageWhateverIsSettledMeanwhile(String kind, boolean byDue) {
        try (var register = open(kind)) {
            // Every fourth comes later, and the one before it goes.
            for (int i = 0; i < MATTERS; i++) if (i % 4 != 3) settle(register, i);
            var stay = told(register.ledger().items(query(byDue, 500, 0))).stream()
                    .filter(t -> Integer.parseInt(t.substring(7)) % 4 < 2)
                    .toList();
            assertThat(stay).hasSize(MATTERS / 2);
            var turn = new int[] {0};
            var met = leaf(register, byDue, 3, () -> {
                int group = turn[0]++ * 7 % 10 * 4;
                register.ledger().settle("RUS|do|" + (group + 2 < 10 ? "0" : "") + (group + 2), List.of());
                settle(register, group + 3);
                // What is settled anew to the same is still the same item.
                settle(register, group);
            });
            assertThat(turn[0]).isGreaterThanOrEqualTo(9);
            assertThat(met).doesNotHaveDuplicates().containsSubsequence(stay);
        }
    }

    @ParameterizedTest
    @CsvSource({"memory,true", "memory,false", "sqlite,true", "sqlite,false", "postgresql,true", "postgresql,false"})
    void pagesOfAllSizesAndOffsetsTellTheSame(String kind, boolean byDue) {
        try (var register = open(kind)) {
            for (int i = 0; i < MATTERS; i++) settle(register, MATTERS - 1 - i);
            var all = told(register.ledger().items(query(byDue, 500, 0)));
            assertThat(new HashSet<>(all)).hasSize(MATTERS);
            for (int limit : new int[] {1, 2, 7, MATTERS - 1, MATTERS, MATTERS + 1})
                assertThat(leaf(register, byDue, limit, () -> {}))
                        .as("by " + limit)
                        .isEqualTo(all);
            for (int offset : new int[] {1, MATTERS - 1, MATTERS})
                assertThat(told(register.ledger().items(query(byDue, 500, offset))))
                        .isEqualTo(all.subList(offset, MATTERS));
        }
    }
}
