package org.demarche.enter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.CaseFile;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an entry comes to by several accounts: status, date, history, what contradicts, and why it is shown so. */
class DossierCasesTest {
    private static final Dossiers DOSSIERS = new Dossiers();
    private static final int ORDERS = 20;

    static Stream<CaseFile.Case> cases() {
        return CaseFile.stage("dossier").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void accountsComeToTheEntry(CaseFile.Case given) {
        var told = new ToldAccounts();
        var accounts = told.of(given);
        var dossier = DOSSIERS.of(accounts, List.of(), ToldAccounts.decisions(given), told.notices(given));
        var engagement = dossier.engagement();
        assertThat(engagement.status().code()).isEqualTo(given.get("status"));
        same(given, "date", engagement.date().map(d -> d.value()));
        same(given, "type", Optional.of(engagement.type().code()));
        same(given, "level", Optional.of(engagement.level().code()));
        same(given, "place", engagement.place().map(p -> p.name()));
        same(given, "sources", Optional.of(String.valueOf(dossier.sources())));
        same(given, "part-of", engagement.partOf());
        same(
                given,
                "topics",
                Optional.of(engagement.topics().stream().map(t -> t.text()).collect(Collectors.joining("; "))));
        same(
                given,
                "people",
                Optional.of(engagement.participants().stream()
                        .flatMap(p -> p.name().map(n -> n + ", " + p.office().orElse("")).stream())
                        .collect(Collectors.joining("; "))));
        given.find("unconfirmed-by")
                .ifPresent(d -> assertThat(dossier.isUnconfirmed(Optional.of(LocalDate.parse(d))))
                        .isTrue());
        given.find("not-unconfirmed-by")
                .ifPresent(d -> assertThat(dossier.isUnconfirmed(Optional.of(LocalDate.parse(d))))
                        .isFalse());
        assertThat(engagement.background()).isEqualTo(given.find("background").isPresent());
        assertThat(dossier.isRetracted()).isEqualTo(given.find("retracted").isPresent());
        assertThat(dossier.hidden()).isEqualTo(given.find("hidden").isPresent());
        assertThat(dossier.superseded())
                .isEqualTo(given.find("superseded").stream()
                        .flatMap(s -> Stream.of(s.split(" ")))
                        .map(r -> "a" + r)
                        .collect(Collectors.toSet()));
        if (given.find("history").isPresent())
            assertThat(engagement.history().stream().map(DossierCasesTest::line))
                    .containsExactlyElementsOf(given.all("history"));
        assertThat(engagement.conflicts().stream().map(c -> line(c, accounts)))
                .containsExactlyElementsOf(given.all("conflict"));
        assertThat(dossier.choices().stream().map(c -> c.field() + " " + c.value() + " = " + c.why()))
                .containsAll(given.all("choice"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void anyOrderOfTheAccountsMakesTheSameEntry(CaseFile.Case given) {
        var told = new ToldAccounts();
        var accounts = new ArrayList<>(told.of(given));
        var decisions = new ArrayList<>(ToldAccounts.decisions(given));
        var notices = told.notices(given);
        var expected = DOSSIERS.of(accounts, List.of(), decisions, notices);
        var random = new Random(7);
        for (int i = 0; i < ORDERS; i++) {
            Collections.shuffle(accounts, random);
            Collections.shuffle(decisions, random);
            assertThat(DOSSIERS.of(accounts, List.of(), decisions, notices)).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void noFurtherAccountLosesEvidence(CaseFile.Case given) {
        var accounts = new ToldAccounts().of(given);
        var before = List.<org.demarche.text.Evidence>of();
        for (int i = 1; i <= accounts.size(); i++) {
            var after = entry(accounts.subList(0, i)).engagement().evidence();
            assertThat(after).containsAll(before);
            before = after;
        }
    }

    private static Dossier entry(List<Account> accounts) {
        return DOSSIERS.of(accounts, List.of(), List.of());
    }

    private static void same(CaseFile.Case given, String key, Optional<String> value) {
        given.find(key)
                .ifPresent(expected -> assertThat(value.orElse("none")).as(key).isEqualTo(expected));
    }

    private static String line(Engagement.StatusChange change) {
        var decision = change.decision();
        var by = decision.by().stream().map(Source::label).collect(Collectors.joining(", "));
        return change.status().code() + change.asOf().map(d -> " " + d).orElse("") + " by "
                + change.source().label()
                + (by.isEmpty() ? "" : ", decided by " + by)
                + decision.from().map(d -> " from " + d.value()).orElse("")
                + decision.to().map(d -> " to " + d.value()).orElse("");
    }

    /** Values in their order, each with who says it: an outlet where it is the report's own word. */
    private static String line(Engagement.Conflict conflict, List<Account> accounts) {
        return conflict.field() + " "
                + conflict.values().stream()
                        .map(v -> v.value() + " by "
                                + accounts.stream()
                                        .map(Account::report)
                                        .filter(r -> r.id().equals(v.evidence().reportId()))
                                        .findFirst()
                                        .orElseThrow()
                                        .teller(v.source()))
                        .collect(Collectors.joining("; "));
    }
}
