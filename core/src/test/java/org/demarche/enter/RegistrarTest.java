package org.demarche.enter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.enter.FiledAccounts.DEED;
import static org.demarche.enter.FiledAccounts.LATER;
import static org.demarche.enter.FiledAccounts.PLAN;
import static org.demarche.enter.FiledAccounts.VISIT;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accounts that came one after the other make entries, whatever the order. */
class RegistrarTest {
    private final FiledAccounts given = new FiledAccounts();

    @Test
    void secondReportOfTheSameVisitJoinsItsEntry() {
        given.file(PLAN);
        given.file(DEED);
        assertThat(given.settle()).isEqualTo(2);
        assertThat(given.reports("r2")).containsExactly("r1", "r2");
        assertThat(given.entry("r2").key()).isEqualTo("er1");
        assertThat(given.entry("r2").links()).singleElement().satisfies(l -> {
            assertThat(l.account()).isEqualTo("ar2");
            assertThat(l.reasons()).contains("Erkki Virtanen in both", "the same day, 2012-03-14");
        });
        assertThat(given.settle()).isZero();
    }

    @Test
    void lateReportIsLaidBeforeThoseThatCameFirst() {
        given.file(DEED);
        given.settle();
        assertThat(given.entry("r2").key()).isEqualTo("er2");
        given.file(PLAN);
        given.settle();
        assertThat(given.entry("r2").key()).isEqualTo("er1");
        assertThat(given.register().find("er2")).isEqualTo(given.register().find("er1"));
    }

    @Test
    void withdrawnReportLeavesWhatTheOthersTell() {
        given.file(PLAN);
        given.file(DEED);
        given.settle();
        given.register().withdraw("r1");
        given.settle();
        assertThat(given.reports("r2")).containsExactly("r2");
    }

    @Test
    void keyOfAnEntryLeadsToWhatIsLeftOfIt() {
        given.file(PLAN);
        given.file(DEED);
        given.file(LATER);
        given.settle();
        for (var report : List.of("r1", "r2")) {
            given.register().withdraw(report);
            given.settle();
        }
        assertThat(given.reports("r1")).as("over two steps").containsExactly("r4");
        given.file(PLAN);
        given.settle();
        given.register().withdraw("r4");
        given.settle();
        assertThat(given.reports("r1")).containsExactly("r1");
        assertThat(given.reports("r2")).containsExactly("r1");
        given.register().withdraw("r1");
        assertThat(given.register().find("er1")).isEmpty();
    }

    @Test
    void planToldAfterItsMeetingIsTheNextOne() {
        var both = " | level head | person Kari Lund, President, NOR, head | person Aino Salo, President, FIN, head";
        for (int i = 0; i < 6; i++) {
            var day = LocalDate.of(2012, 1, 2).plusDays(14L * i);
            given.file("p" + i + " | " + day + " | Interfax | meeting scheduled" + both);
            given.file(
                    "d" + i + " | " + day.plusDays(8) + " | Reuters | meeting held | date " + day.plusDays(7) + both);
        }
        given.settle();
        for (int i = 0; i < 6; i++) assertThat(given.reports("d" + i)).containsExactly("p" + i, "d" + i);
        // What no link leads over is not made anew together.
        assertThat(given.register().connected(List.of("ap3"))).hasSize(2);
        given.register().withdraw("d3");
        given.settle();
        assertThat(given.reports("p3")).contains("p4");
    }

    @Test
    void whatIsHeldOnTwoDaysIsTwoThoughItWasPutOffWithoutANewDay() {
        given.file("r1 | 2012-03-12 | Interfax | visit postponed | date 2012-03-14" + VISIT);
        given.file("r2 | 2012-03-23 | Reuters | visit held | date 2012-03-22" + VISIT);
        given.file("r3 | 2013-02-06 | Reuters | visit held | date 2013-02-05" + VISIT);
        given.settle();
        assertThat(given.reports("r2")).containsExactly("r1", "r2");
        assertThat(given.reports("r3")).containsExactly("r3");
    }

    @Test
    void meetingThatComesToLightLaterPartsThePlansBeforeAndAfterIt() {
        var both = " | level head | person Kari Lund, President, NOR, head | person Aino Salo, President, FIN, head";
        given.file("r1 | 2012-01-02 | Interfax | meeting scheduled" + both);
        given.file("r3 | 2012-02-02 | Interfax | meeting scheduled" + both);
        given.settle();
        assertThat(given.reports("r3")).containsExactly("r1", "r3");
        given.file("r2 | 2012-01-10 | Reuters | meeting held | date 2012-01-09" + both);
        given.settle();
        assertThat(given.reports("r3")).containsExactly("r3");
        assertThat(given.reports("r1")).containsExactly("r1", "r2");
    }

    @Test
    void meetingToldOnlyAfterTheNextPlanPartsTheTwoInAnyOrder() {
        var both = " | level head | person Kari Lund, President, NOR, head | person Aino Salo, President, FIN, head";
        given.file("r1 | 2012-01-02 | Interfax | meeting scheduled" + both);
        given.file("r2 | 2012-02-02 | Interfax | meeting scheduled" + both);
        given.settle();
        given.file("r3 | 2012-02-05 | Reuters | meeting held | date 2012-01-20" + both);
        given.settle();
        assertThat(given.reports("r1")).containsExactly("r1", "r3");
        assertThat(given.reports("r2")).containsExactly("r2");
    }

    @Test
    void whoNamesBothOfADelegationTiesThoseWhoNameOneEach() {
        var to = " | guest FIN | level minister | place Oslo, NOR | person ";
        var minister = "Erkki Virtanen, Foreign Minister, FIN, minister";
        var deputy = "Aino Salo, Deputy Foreign Minister, FIN, deputy-minister";
        given.file("r1 | 2003-05-14 | Interfax | visit scheduled | date 2003-05-21" + to + minister);
        given.file("r3 | 2003-05-22 | Reuters | visit held | date 2003-05-21" + to + deputy);
        given.settle();
        assertThat(given.reports("r3")).containsExactly("r3");
        given.file("r2 | 2003-05-19 | Interfax | visit scheduled | date 2003-05-21" + to + minister + " | person "
                + deputy);
        given.settle();
        assertThat(given.reports("r3")).containsExactly("r1", "r2", "r3");
    }

    @Test
    void visitGoesToTheVisitThoughTalksOfTheSameReportFitItToo() {
        given.file(PLAN);
        given.file(
                "r2 | 2012-03-15 | Reuters | meeting held | date 2012-03-14" + VISIT,
                "r2 | 2012-03-15 | Reuters | visit held | date 2012-03-14/2012-03-15" + VISIT);
        given.settle();
        assertThat(given.entry("r1").accounts().stream()
                        .map(a -> a.engagement().type().code()))
                .containsExactly("visit", "visit");
    }
}
