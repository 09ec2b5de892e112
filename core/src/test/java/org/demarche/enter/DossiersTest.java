package org.demarche.enter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.demarche.CaseFile;
import org.demarche.CaseFile.Case.Line;
import org.demarche.register.Account;
import org.demarche.register.Link;
import org.demarche.text.Evidence;
import org.junit.jupiter.api.Test;

class DossiersTest {
    private static final Dossiers DOSSIERS = new Dossiers();
    private static final List<String> STATUSES = List.of(
            "proposed",
            "invited",
            "accepted",
            "declined",
            "expected",
            "arranged",
            "scheduled",
            "under-way",
            "held",
            "postponed",
            "cancelled",
            "denied");
    private static final List<String> SOURCES =
            List.of("", " | by Berg, Foreign Minister, NOR", " | by Virtanen, Foreign Minister, FIN", " | by NOR");

    @Test
    void entryWithoutAccountsIsRefused() {
        assertThatThrownBy(() -> DOSSIERS.of(List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linksOfOtherEntriesAreLeftOut() {
        var accounts = accounts(2, new Random(1));
        var own = new Link(accounts.get(1).key(), accounts.get(0).key(), 0.9, List.of("the same two states"));
        var other = new Link("aother", "aelse", 0.9, List.of("the same two states"));
        assertThat(DOSSIERS.of(accounts, List.of(other, own), List.of()).links())
                .containsExactly(own);
    }

    @Test
    void entryIsCalledAfterItsFirstAccount() {
        var accounts = accounts(3, new Random(1));
        assertThat(DOSSIERS.of(List.of(accounts.get(2), accounts.get(0), accounts.get(1)), List.of(), List.of())
                        .key())
                .isEqualTo(accounts.get(0).entryKey());
    }

    /** Whatever is told in whatever order, a status is one that somebody told, and no evidence is lost. */
    @Test
    void anyLifeComesToSomethingThatWasTold() {
        for (int seed = 0; seed < 500; seed++) {
            var accounts = accounts(2 + seed % 7, new Random(seed));
            var dossier = DOSSIERS.of(accounts, List.of(), List.of());
            assertThat(dossier.engagement().history())
                    .as("seed " + seed)
                    .anyMatch(h -> h.status() == dossier.engagement().status());
            assertThat(dossier.engagement().evidence()).containsAll(evidence(accounts));
            assertThat(dossier.engagement().conflicts())
                    .allMatch(c -> c.values().size() > 1);
            var less = DOSSIERS.of(accounts.subList(0, accounts.size() - 1), List.of(), List.of());
            assertThat(dossier.engagement().evidence())
                    .containsAll(less.engagement().evidence());
        }
    }

    private static List<Evidence> evidence(List<Account> accounts) {
        return accounts.stream()
                .flatMap(a -> a.engagement().evidence().stream())
                .toList();
    }

    private static List<Account> accounts(int count, Random random) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < count; i++) {
            var day = LocalDate.of(2012, 3, 1).plusDays(i / 2);
            var date = LocalDate.of(2012, 3, 3).plusDays(random.nextInt(4));
            lines.add(new Line(
                    "account",
                    "r" + i + " | " + day + " | Outlet" + i % 9 + " | visit "
                            + STATUSES.get(random.nextInt(STATUSES.size()))
                            + (random.nextBoolean() ? " | date " + date : "")
                            + (random.nextInt(4) == 0 ? " | place Oslo, NOR" : "")
                            + SOURCES.get(random.nextInt(SOURCES.size()))));
        }
        var accounts = new ArrayList<>(new ToldAccounts().of(new CaseFile.Case("random", "", lines)));
        accounts.sort(Account.ORDER);
        return accounts;
    }
}
