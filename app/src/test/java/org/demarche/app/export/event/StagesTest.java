package org.demarche.app.export.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an entry's history is one stage, and when it was. */
class StagesTest {
    private static List<String> names(MadeEntry made) {
        return Stages.of(made.dossier()).stream().map(Stage::name).toList();
    }

    private static MadeEntry life(String stages) {
        return MadeEntry.of("meeting", "2018-12-01", "FRA, MAR", stages);
    }

    @Test
    void whatManyReportsTellIsOneStage() {
        var stages = Stages.of(life("scheduled@2018-10-01 in a; scheduled@2018-10-02 in b; scheduled@2018-10-02 in b")
                .dossier());
        assertThat(stages).hasSize(1);
        var stage = stages.get(0);
        assertThat(stage.day()).contains(LocalDate.of(2018, 10, 1));
        assertThat(stage.mentions()).extracting(m -> m.report().id() + " " + m.sentence()).containsExactly("a 1", "b 2", "b 3");
        assertThat(stage.articles()).isEqualTo(2);
        assertThat(stage.sources()).isEqualTo(2);
    }

    @Test
    void copiesAreOneSource() {
        var made = life("scheduled@2018-10-01 in a; scheduled@2018-10-01 in b");
        var copied = java.util.Objects.requireNonNull(made.reports.get("a"));
        var copy = new org.demarche.register.ReportHead(
                "b", copied.hash(), copied.title(), copied.outlet(), copied.url(), copied.date(), copied.signature(),
                Optional.empty());
        made.reports.put("b", copy);
        var stage = Stages.of(made.dossier()).get(0);
        assertThat(stage.articles()).isEqualTo(2);
        assertThat(stage.sources()).isEqualTo(1);
    }

    @Test
    void whatTwoSidesDoAreTwoStages() {
        assertThat(names(life("proposed@2018-10-01 by FRA; proposed@2018-10-02 by MAR; proposed@2018-10-03 by FRA")))
                .containsExactly("proposed", "proposed");
    }

    @Test
    void whatIsPlannedAnewIsAnotherPlan() {
        assertThat(names(life("scheduled@2018-10-01; cancelled@2018-10-05 by FRA; cancelled@2018-10-06 by FRA;"
                        + " scheduled@2018-10-20; scheduled@2018-10-21")))
                .containsExactly("scheduled", "cancelled", "scheduled");
    }

    @Test
    void aMoveToldWithoutItsNewDayIsTheSameMove() {
        assertThat(names(life("postponed@2018-10-05 by FRA; postponed@2018-10-05 to 2018-11-01")))
                .containsExactly("moved");
        assertThat(names(life("postponed@2018-10-05 to 2018-11-01; postponed@2018-10-25 to 2018-12-01")))
                .containsExactly("moved", "moved");
        assertThat(names(life("postponed@2018-10-05 by FRA"))).containsExactly("postponed");
    }

    @Test
    void aPlanThatNobodyConfirmsStaysAPlan() {
        assertThat(names(MadeEntry.of("visit", "2013-02-10", "JPN:guest, IDN:host", "scheduled@2013-02-01")))
                .containsExactly("scheduled");
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10-08, 2018-10-08",
        "2018-10-08~, 2018-10-08",
        "2018-10-08/2018-10-10, 2018-10-08",
        "2018-10-08/.., 2018-10-08",
        // Sometime within a week, a month, a year: no day is known.
        "2018-10-08/2018-10-14,",
        "2018-10,",
        "2018,",
        "2018-10/2018-12,",
        "2018-10-01/2018-12-31,",
        "nothing,",
    })
    void aDeedHasADayWhereOneIsKnown(String date, LocalDate day) {
        var stage = Stages.of(MadeEntry.of("meeting", date, "FRA, MAR", "held@2018-10-20").dossier())
                .get(0);
        assertThat(stage.day()).isEqualTo(Optional.ofNullable(day));
        assertThat(stage.reported()).contains(LocalDate.of(2018, 10, 20));
    }

    @Test
    void aStretchOfDaysHasItsEnd() {
        var stage = Stages.of(MadeEntry.of("visit", "2018-10-09/2018-10-11", "FRA, MAR", "held@2018-10-20")
                        .dossier())
                .get(0);
        assertThat(stage.lasting().map(d -> d.last())).contains(LocalDate.of(2018, 10, 11));
    }

    @Test
    void whatAnOutletTookBackIsNotTold() {
        var made = life("scheduled@2018-10-01 in a; held@2018-12-02 in b");
        made.superseded = Set.of("a-a");
        assertThat(names(made)).containsExactly("held");
        made.superseded = Set.of("a-a", "a-b");
        assertThat(Stages.of(made.dossier())).isEmpty();
    }

    @Test
    void numbersStayAndAreToldApart() {
        assertThat(EventNumber.of("e1", "held")).isEqualTo(EventNumber.of("e1", "held")).isBetween(0L, 1L << 53);
        assertThat(EventNumber.of("e1", "held")).isNotEqualTo(EventNumber.of("e1h", "eld"));
        // Kept in files of users: a change of the way they are made would part those from new ones.
        assertThat(EventNumber.of("e53d46ec217ba02f3", "held")).isEqualTo(4343053329413658L);
    }
}
