package org.demarche.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.knowledge.ActorGroups.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables by which entries become event data: whole, of one mind with each other, and with the sets that they name. */
class EventTablesTest {
    private static final Path REFERENCE = Path.of(System.getProperty(
                    "demarche.shared", Path.of("..", "..", "shared").toString()))
            .resolve("reference");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Set<String> FORMER = Set.of("SUN", "DDR", "YUG", "CSK");
    private static final Set<String> WITHOUT_NUMBER = Set.of("HKG", "PSE", "VAT");

    private final CountryCodes countries = CountryCodes.load(Optional.empty());
    private final EngagementCodes engagements = EngagementCodes.load(Optional.empty());
    private final EventScales scales = EventScales.load(Optional.empty());
    private final ActorGroups groups = ActorGroups.load(Optional.empty());

    private static List<String> states() {
        return Tsv.rows("countries.tsv", Optional.empty()).stream()
                .map(r -> r[0])
                .toList();
    }

    @Test
    void everyStateHasItsCodes() {
        for (var state : states()) {
            var day = FORMER.contains(state) ? LocalDate.of(1985, 1, 1) : TODAY;
            var codes = countries.of(state, day);
            assertThat(codes.plover()).as(state).isPresent();
            if (!state.equals("PSE"))
                assertThat(codes.fips()).as(state).get().asString().matches("[A-Z]{2}");
            if (!WITHOUT_NUMBER.contains(state))
                assertThat(codes.cow()).as(state).get().asString().matches("[1-9]\\d{0,2}");
            if (!FORMER.contains(state)) assertThat(codes.icews()).as(state).isPresent();
        }
    }

    @Test
    void noTwoStatesShareACode() {
        var fips = new HashMap<String, String>();
        var numbers = new HashMap<String, String>();
        for (var state : states()) {
            if (FORMER.contains(state)) continue;
            var codes = countries.of(state, TODAY);
            codes.fips()
                    .ifPresent(f ->
                            assertThat(fips.put(f, state)).as(state + " " + f).isNull());
            codes.cow()
                    .ifPresent(c -> assertThat(numbers.put(c, state))
                            .as(state + " " + c)
                            .isNull());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Pairs that look alike and are not.
        "AUS,2020-01-01,AS,900,AUS", "AUT,2020-01-01,AU,305,AUT", "CHE,2020-01-01,SZ,225,CHE",
                "SWZ,2020-01-01,WZ,572,SWZ",
        "CHN,2020-01-01,CH,710,CHN", "CHL,2020-01-01,CI,155,CHL", "KOR,2020-01-01,KS,732,KOR",
                "PRK,2020-01-01,KN,731,PRK",
        "KNA,2020-01-01,SC,60,KNA", "NER,2020-01-01,NG,436,NER", "NGA,2020-01-01,NI,475,NGA",
                "NIC,2020-01-01,NU,93,NIC",
        "DEU,1987-03-01,GM,260,DEU", "DEU,1990-10-03,GM,255,DEU", "YEM,1985-01-01,YM,678,YEM",
                "YEM,2000-01-01,YM,679,YEM",
        "SUN,1987-03-01,RS,365,SUN", "XKX,2020-01-01,KV,347,KOS", "GRL,2020-01-01,GL,,DNK", "PRI,2020-01-01,RQ,,USA",
        "GBR,2020-01-01,UK,200,GBR", "UKR,2020-01-01,UP,369,UKR", "SRB,2020-01-01,RI,345,SRB",
                "SSD,2020-01-01,OD,626,SSD"
    })
    void aCountryHasTheCodesOfTheDay(String country, LocalDate day, String fips, String cow, String plover) {
        var codes = countries.of(country, day);
        assertThat(codes.fips()).contains(fips);
        assertThat(codes.cow()).isEqualTo(Optional.ofNullable(cow));
        assertThat(codes.plover()).contains(plover);
    }

    @Test
    void everyCodeThatAnEngagementComesToHasItsScores() {
        for (var row : engagements.rows()) {
            assertThat(scales.cameo(row.cameo()).name()).isNotBlank();
            if (!row.plover().isEmpty())
                assertThat(scales.plover(row.plover(), row.mode()).quad()).isNotBlank();
        }
    }

    @Test
    void onlyWhatTookPlaceIsCodedAsHavingTakenPlace() {
        var deeds = Set.of("held", "under-way");
        for (var row : engagements.rows()) {
            boolean deed = row.statuses().stream().allMatch(deeds::contains);
            assertThat(deed)
                    .as(row.toString())
                    .isEqualTo(row.statuses().stream().anyMatch(deeds::contains));
            var root = scales.cameo(row.cameo()).root();
            assertThat(Set.of("04", "05", "06").contains(root))
                    .as(row.toString())
                    .isEqualTo(deed);
            assertThat(Set.of("CONSULT", "SUPPORT", "COOPERATE").contains(row.plover()))
                    .as(row.toString())
                    .isEqualTo(deed);
        }
    }

    @Test
    void everyTypeHasACodeAtEveryStage() {
        for (var type : List.of(
                "meeting",
                "summit",
                "visit",
                "consultation",
                "negotiation",
                "call",
                "conference",
                "signing",
                "mediation",
                "exercise")) {
            for (var stage : List.of("held", "under-way", "arranged", "scheduled", "moved"))
                assertThat(engagements.of(type, stage, ""))
                        .as(type + " " + stage)
                        .isNotEmpty();
            for (var stage : List.of(
                    "proposed",
                    "invited",
                    "accepted",
                    "declined",
                    "expected",
                    "postponed",
                    "cancelled",
                    "broken-off",
                    "denied"))
                assertThat(engagements.of(type, stage, "side"))
                        .as(type + " " + stage)
                        .isNotEmpty();
            assertThat(engagements.of(type, "proposed", "other")).as(type).isNotEmpty();
            // Nobody is named who did it: then nobody did it.
            for (var stage : List.of("proposed", "declined", "cancelled", "postponed", "expected"))
                assertThat(engagements.of(type, stage, ""))
                        .as(type + " " + stage)
                        .isEmpty();
        }
    }

    @Test
    void everyActorCodeOfOurTablesIsMadeOfKnownGroups() {
        var codes = new ArrayList<String>();
        for (var row : Tsv.rows("organizations.tsv", Optional.empty())) codes.add(row[2]);
        for (var row : Tsv.rows("actors.tsv", Optional.empty())) codes.add(row[1]);
        for (var row : Tsv.rows("offices.tsv", Optional.empty())) codes.add("USA" + row[4]);
        for (var row : Tsv.rows("agents.tsv", Optional.empty())) codes.add(row[1].replace("~", "USA"));
        for (var code : codes) {
            if (code.isEmpty() || code.startsWith("---")) continue;
            assertThat(code.length() % 3).as(code).isZero();
            var head = code.substring(0, 3);
            assertThat(countries.has(head) || groups.of(head).kind() == Kind.INTERNATIONAL)
                    .as(code)
                    .isTrue();
            // Of each code at most the last two are names of bodies; what comes before says what kind of body it is.
            var rest = code.substring(3).split("(?<=\\G...)", -1);
            long known = Stream.of(rest)
                    .filter(g -> !g.isEmpty() && groups.of(g).kind() == Kind.KNOWN)
                    .count();
            assertThat(known).as(code).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void scoresAreThoseOfTheDataSets() throws IOException {
        var file = REFERENCE.resolve("cameo.tsv");
        assumeTrue(Files.exists(file), "no shared data beside the project");
        var rows = rows(file, 0);
        for (var row : engagements.rows()) {
            var ours = scales.cameo(row.cameo());
            var theirs = Objects.requireNonNull(rows.get(row.cameo()), row.cameo());
            assertThat(List.of(ours.name(), ours.root(), ours.base(), ours.icews(), ours.gdelt()))
                    .isEqualTo(List.of(theirs[2], theirs[3], theirs[4], theirs[5], theirs[6]));
        }
    }

    @Test
    void ploverTypesAndModesAreThoseOfTheManual() throws IOException {
        var file = REFERENCE.resolve("plover.tsv");
        assumeTrue(Files.exists(file), "no shared data beside the project");
        var contexts = rows(file, 2).keySet();
        var scores = new HashMap<String, String>();
        var quads = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var cells = line.split("\t", -1);
            scores.put(cells[1] + " " + cells[2], cells[4]);
            if (cells[0].equals("type")) quads.put(cells[1], cells[3]);
        }
        for (var row : engagements.rows()) {
            if (row.plover().isEmpty()) continue;
            var ours = scales.plover(row.plover(), row.mode());
            assertThat(ours.score()).isEqualTo(scores.get(row.plover() + " " + row.mode()));
            assertThat(ours.quad()).isEqualTo(quads.get(row.plover()));
            assertThat(contexts).contains(row.context());
        }
    }

    private static Map<String, String[]> rows(Path file, int key) throws IOException {
        var rows = new HashMap<String, String[]>();
        for (var line : Files.readAllLines(file)) {
            var cells = line.split("\t", -1);
            rows.put(cells[key], cells);
        }
        return rows;
    }
}
