package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens and the audit trail, as both databases keep them. */
class AccessTest {
    private static final Instant NOON = Instant.parse("2026-10-08T12:00:00.123Z");

    @TempDir
    Path folder;

    private Archive open(String kind) {
        return Stores.open(
                kind.equals("sqlite") ? folder.resolve("register.db").toString() : PostgresServer.fresh(),
                Access.WRITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void tokensAreFoundByTheirHashUntilTheyEnd(String kind) {
        try (var store = open(kind)) {
            var tokens = store.tokens();
            var made = tokens.add("desk", "read", "a".repeat(64), NOON, Optional.of(NOON.plusSeconds(60)));
            assertThat(tokens.find("a".repeat(64))).contains(made);
            assertThat(tokens.find("b".repeat(64))).isEmpty();
            assertThat(made.isGood(NOON.plusSeconds(59))).isTrue();
            assertThat(made.isGood(NOON.plusSeconds(60))).isFalse();
            assertThatThrownBy(() -> tokens.add("desk", "admin", "c".repeat(64), NOON, Optional.empty()))
                    .isInstanceOf(StoreFault.class)
                    .hasMessageContaining("'desk' is in use");
            tokens.used(made.number(), NOON.plusSeconds(5));
            assertThat(tokens.revoke("desk", NOON.plusSeconds(9))).isEqualTo(1);
            assertThat(tokens.revoke("desk", NOON.plusSeconds(10))).isZero();
            assertThat(tokens.find("a".repeat(64))).hasValueSatisfying(t -> {
                assertThat(t.used()).contains(NOON.plusSeconds(5));
                assertThat(t.revoked()).contains(NOON.plusSeconds(9));
                assertThat(t.isGood(NOON)).isFalse();
            });
            tokens.add("desk", "admin", "d".repeat(64), NOON.plusSeconds(10), Optional.empty());
            assertThat(tokens.list()).extracting(AccessToken::role).containsExactly("read", "admin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void auditTrailTellsTheLatestFirst(String kind) {
        try (var store = open(kind)) {
            for (int i = 0; i < 5; i++)
                store.audit()
                        .keep(new AuditTrail.Line(
                                0, NOON.plusSeconds(i), "desk", Optional.of("r" + i), "add", "report " + i));
            store.audit()
                    .keep(new AuditTrail.Line(0, NOON, "local", Optional.empty(), "decide", "'; drop table audit"));
            assertThat(store.audit().count()).isEqualTo(6);
            assertThat(store.audit().list(2, 1))
                    .extracting(AuditTrail.Line::detail)
                    .containsExactly("report 4", "report 3");
            assertThat(store.audit().list(1, 0)).singleElement().satisfies(line -> {
                assertThat(line.request()).isEmpty();
                assertThat(line.at()).isEqualTo(NOON);
                assertThat(line.detail()).isEqualTo("'; drop table audit");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void backupHoldsTokensAndTrail(String kind) {
        var backup = folder.resolve("copy.backup");
        try (var store = open(kind)) {
            store.tokens().add("desk", "read", "a".repeat(64), NOON, Optional.empty());
            store.audit().keep(new AuditTrail.Line(0, NOON, "desk", Optional.empty(), "add", "one"));
            store.backup(backup);
        }
        var target = kind.equals("sqlite") ? folder.resolve("again.db").toString() : PostgresServer.fresh();
        Stores.restore(backup, target);
        try (var again = Stores.open(target, Access.WRITE)) {
            assertThat(again.tokens().find("a".repeat(64))).isPresent();
            assertThat(again.audit().count()).isEqualTo(1);
            again.audit().keep(new AuditTrail.Line(0, NOON, "desk", Optional.empty(), "add", "two"));
            assertThat(again.audit().list(9, 0)).hasSize(2);
        }
    }
}
