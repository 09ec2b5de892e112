package org.demarche.enter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.demarche.CaseFile;
import org.demarche.enter.match.AcrossReports;
import org.demarche.enter.match.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whether accounts of two reports speak of one engagement: {@code one: words of a reason}, {@code apart: words of what forbids
 * it}, or {@code unlike} where nothing forbids it and too little speaks for it.
 */
class SameCasesTest {
    private static final AcrossReports ACROSS = new AcrossReports();

    static Stream<CaseFile.Case> cases() {
        return CaseFile.stage("same").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void twoAccountsAreOneOrNot(CaseFile.Case given) {
        var accounts = new ToldAccounts().of(given);
        var first = Facts.of(accounts.get(0));
        var second = Facts.of(accounts.get(1));
        var bar = ACROSS.bar(first, second);
        double score = ACROSS.score(first, second);
        if (given.find("apart").isPresent()) {
            assertThat(bar.orElse("nothing")).contains(given.get("apart"));
            assertThat(score).isZero();
        } else {
            assertThat(bar).isEmpty();
            assertThat(score >= AcrossReports.LEAST).isEqualTo(given.find("one").isPresent());
            given.find("one")
                    .ifPresent(words -> assertThat(String.join("; ", ACROSS.reasons(first, second)))
                            .contains(words));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void itIsTheSameWhicheverIsAskedFirst(CaseFile.Case given) {
        var accounts = new ToldAccounts().of(given);
        var first = Facts.of(accounts.get(0));
        var second = Facts.of(accounts.get(1));
        assertThat(ACROSS.score(second, first)).isEqualTo(ACROSS.score(first, second));
        assertThat(ACROSS.bar(second, first)).isEqualTo(ACROSS.bar(first, second));
    }
}
