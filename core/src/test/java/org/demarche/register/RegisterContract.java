package org.demarche.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every register does: with reports, with entries, and here with decisions and questions. */
public abstract class RegisterContract extends SettlingContract {
    @Test
    void decisionsAreNumberedAndTheirAccountsWait() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN)));
        var first = register.decide(decision(Decision.Kind.SPLIT, "a02", "a77"));
        var second = register.decide(decision(Decision.Kind.HIDE, "a01"));
        assertThat(first.id()).isEqualTo(1);
        assertThat(second.id()).isEqualTo(2);
        assertThat(register.decisions()).containsExactly(first, second);
        assertThat(register.waiting(10)).containsExactly(VIENNA, VIENNA_AGAIN, UNDATED);
        assertThat(register.find("e02").map(Dossier::key)).contains("e01");
    }

    @Test
    void whatWasAcceptedAndWhoIsMeantAreKept() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN)));
        var accepted = register.decide(looked(Decision.Kind.ACCEPT, Map.of("undecided", "Lee; Kim")));
        var meant = register.decide(looked(Decision.Kind.IDENTIFY, Map.of("Lee", "Lee Sang-min, KOR")));
        assertThat(register.decisions()).containsExactly(accepted, meant);
        assertThat(Acceptance.UNDECIDED.of(register.decisions().get(0))).containsExactly("Lee", "Kim");
        assertThatThrownBy(() -> register.decide(looked(Decision.Kind.ACCEPT, Map.of("everything", "yes"))))
                .hasMessage("'everything' is nothing that can be accepted: use one of conflict, undecided,"
                        + " unconfirmed");
        assertThatThrownBy(() -> register.decide(looked(Decision.Kind.IDENTIFY, Map.of("Lee", "one\ntwo"))))
                .isInstanceOf(UnfitDecision.class);
        assertThat(register.decisions()).hasSize(2);
    }

    private static Decision looked(Decision.Kind kind, Map<String, String> fields) {
        return new Decision(
                0, kind, "e01", List.of("a01", "a02"), fields, "Ann", Instant.EPOCH, "looked at", Optional.empty());
    }

    @Test
    void queriesAreAnsweredAsInMemory() {
        var madeUp = new MadeUpQueries(20181008);
        try (var memory = new MemoryRegister()) {
            for (int number = 0; number < 120; number++) {
                var dossier = madeUp.dossier(number);
                for (var each : List.of(memory, register)) {
                    for (var account : dossier.accounts()) each.file(MadeUp.filing(account.report(), account));
                    each.settle(MadeUp.settlement(dossier));
                }
            }
            int answered = 0;
            for (int i = 0; i < 600; i++) {
                var query = madeUp.query();
                var expected = memory.find(query);
                assertThat(register.find(query)).as("%s", query).isEqualTo(expected);
                assertThat(register.count(query)).as("%s", query).isEqualTo(memory.count(query));
                if (!expected.isEmpty()) answered++;
            }
            assertThat(answered).as("queries with an answer").isGreaterThan(100);
        }
    }

    @Test
    void decisionThatNobodyCanActByIsRefused() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA)));
        var unfit = new Decision(
                0,
                Decision.Kind.CORRECT,
                "e01",
                List.of("a01"),
                Map.of("date", "yesterday"),
                "A. Reader",
                Instant.EPOCH,
                "seen",
                Optional.empty());
        assertThatThrownBy(() -> register.decide(unfit)).isInstanceOf(UnfitDecision.class);
        assertThat(register.decisions()).isEmpty();
        assertThat(register.waiting(10)).containsExactly(VIENNA_AGAIN, UNDATED);
    }

    @Test
    void otherAccountsOfASplitComeBackAndWaitToo() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN, UNDATED)));
        var split = register.decide(new Decision(
                0,
                Decision.Kind.SPLIT,
                "e01",
                List.of("a02"),
                List.of("a01", "a03"),
                Map.of(),
                "A. Reader",
                Instant.EPOCH,
                "two meetings",
                Optional.empty()));
        assertThat(register.decisions()).containsExactly(split);
        assertThat(register.waiting(10)).containsExactly(VIENNA, VIENNA_AGAIN, UNDATED);
    }

    @Test
    void splitIsKeptWithAllThatTheEntryHeld() {
        fileAll();
        register.settle(MadeUp.settlement(MadeUp.dossier(VIENNA, VIENNA_AGAIN, UNDATED)));
        var split = register.decide(decision(Decision.Kind.SPLIT, "a01"));
        assertThat(split.others()).containsExactly("a02", "a03");
        assertThat(register.decisions()).containsExactly(split);
        assertThat(register.waiting(10)).containsExactly(VIENNA, VIENNA_AGAIN, UNDATED);
    }

    @Test
    void workAtOnceIsDoneWhollyOrNotAtAll() {
        fileAll();
        register.atOnce(r -> {
            r.settle(MadeUp.settlement(MadeUp.dossier(VIENNA)));
            assertThat(r.find("e01")).isPresent();
            r.withdraw("second");
        });
        assertThat(register.find("e01")).isPresent();
        assertThat(register.reportIds()).containsExactly("first", "third");
        assertThatThrownBy(() -> register.atOnce(r -> {
                    r.withdraw("first");
                    r.file(MadeUp.filing(SECOND, VIENNA_AGAIN));
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");
        assertThat(register.find("e01")).contains(MadeUp.dossier(VIENNA));
        assertThat(register.reportIds()).containsExactly("first", "third");
        assertThat(register.waiting(10)).containsExactly(UNDATED);
    }
}
