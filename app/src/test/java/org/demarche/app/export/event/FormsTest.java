package org.demarche.app.export.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.app.export.RegisterExport;
import org.demarche.app.export.RegisterView;
import org.demarche.app.export.Texts;
import org.demarche.finding.Level;
import org.demarche.register.Dossier;
import org.demarche.register.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What single cells of the forms hold, of entries made for the purpose. */
class FormsTest {
    private static final String TEXT = "\uD83D\uDE00 FRA met MAR. They spoke at length about many things.\nThen they parted for good.";

    static List<RegisterExport> forms() {
        return List.of(
                new GdeltExport(), new IcewsExport(), new PhoenixExport(), new PolecatExport(), new PloverExport());
    }

    private static RegisterView view(Optional<String> text, Dossier... dossiers) {
        return new RegisterView(
                each -> Arrays.asList(dossiers).forEach(each),
                new Texts(id -> text),
                id -> Optional.empty(),
                Optional.empty(),
                List::of);
    }

    private static List<String> written(RegisterExport form, Optional<String> text, Dossier... dossiers) {
        var outs = List.of(new ByteArrayOutputStream(), new ByteArrayOutputStream());
        try {
            form.write(view(text, dossiers), List.<OutputStream>copyOf(outs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outs.stream().map(o -> o.toString(StandardCharsets.UTF_8)).toList();
    }

    private static String[] gdelt(Dossier dossier) {
        return written(new GdeltExport(), Optional.of(TEXT), dossier).get(0).lines().findFirst().orElseThrow().split("\t", -1);
    }

    private static MadeEntry meeting() {
        return MadeEntry.of("meeting", "2018-10-08", "FRA, MAR", "held@2018-10-09");
    }

    @ParameterizedTest
    @CsvSource({
        "Paris,FRA,city,48.85,2.35,'4|Paris, France|FR||48.85|2.35|'",
        "France,FRA,country,46.0,2.0,1|France|FR|FR|46.0|2.0|FR",
        "Washington,USA,city,38.9,-77.04,'3|Washington, United States|US||38.9|-77.04|'",
        "Texas,USA,region,31.25,-99.25,'2|Texas, United States|US|USTX|31.25|-99.25|USTX'",
        "Bavaria,DEU,region,49.0,11.5,'5|Bavaria, Germany|GM||49.0|11.5|'",
        "Ramallah,PSE,city,31.9,35.2,'4|Ramallah, Palestinian Authority|WE||31.9|35.2|'",
        "Gaza,PSE,city,31.5,34.47,'4|Gaza, Palestinian Authority|GZ||31.5|34.47|'",
        "Palestine,PSE,country,32.0,35.25,1|Palestinian Authority|||32.0|35.25|",
        "10 Downing Street,GBR,venue,51.5034,-0.1276,'4|10 Downing Street, United Kingdom|UK||51.5034|-0.1276|'",
        "Moscow,SUN,city,55.75,37.62,'4|Moscow, Soviet Union|RS||55.75|37.62|'",
    })
    void aPlaceHasGdeltsColumns(String name, String country, String precision, double north, double east, String cells) {
        var row = gdelt(meeting().in(name, country, precision, north, east).dossier());
        assertThat(Stream.of(51, 52, 53, 54, 56, 57, 58).map(i -> row[i])).containsExactly(cells.split("\\|", -1));
        // The places of actors are not known, whatever the event's is.
        assertThat(row[35] + row[43]).isEqualTo("00");
    }

    @ParameterizedTest
    @CsvSource({
        "RUSGOV,RUS,,,GOV,,", "RUSGOVMIL,RUS,,,GOV,MIL,", "IGOUNO,,UNO,,IGO,,", "IGOUNOHLHWHO,,UNO,,IGO,HLH,",
        "IGOEUREEC,EUR,EEC,,IGO,,", "IGOAFRBUSCES,AFR,CES,,IGO,BUS,", "NGOHLHIRC,,IRC,,NGO,HLH,",
        "IGOARBBUSAPE,,APE,ARB,IGO,BUS,", "PRK,PRK,,,,,", "SUNGOV,SUN,,,GOV,,", "GBRELI,GBR,,,ELI,,"
    })
    void anActorsCodeIsParted(
            String code, String country, String group, String ethnic, String first, String second, String third) {
        var made = meeting();
        made.participants.set(
                0,
                new Participant(
                        Optional.of("Somebody"),
                        Optional.empty(),
                        Optional.of("FRA"),
                        Optional.empty(),
                        Level.HEAD,
                        Participant.Role.PARTY,
                        Optional.of(code)));
        var row = gdelt(made.dossier());
        var expected = Stream.of(code, "SOMEBODY", country, group, ethnic, null, null, first, second, third)
                .map(c -> c == null ? "" : c)
                .toList();
        assertThat(Arrays.asList(row).subList(5, 15)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "RUSGOV,RUS,GOV,''", "RUSGOVMIL,RUS,GOV,MIL", "RUSLEG,RUS,'',LEG", "IGOUNO,IGO,'',UNO",
        "IGOUNOHLHWHO,IGO,'',UNO;HLH;WHO", "PRK,PRK,'',''", "IGOBUSIMF,IGO,BUS,IMF"
    })
    void phoenixPartsTheSameCodeOtherwise(String code, String entity, String role, String rest) {
        var made = meeting();
        made.participants.set(
                0,
                new Participant(
                        Optional.empty(), Optional.empty(), Optional.of("FRA"), Optional.empty(), Level.HEAD,
                        Participant.Role.PARTY, Optional.of(code)));
        var row = written(new PhoenixExport(), Optional.empty(), made.dossier()).get(0).split("\n", -1)[0].split("\t", -1);
        assertThat(Arrays.asList(row).subList(5, 9)).containsExactly(code, entity, role, rest);
    }

    @ParameterizedTest
    @CsvSource({"United Nations,UNO", "European Union,EUR", "North Atlantic Treaty Organization,IGO", "XKX,KOS"})
    void ploverHasCountriesOfItsOwn(String side, String code) throws IOException {
        var made = MadeEntry.of("meeting", "2018-10-08", side + ", MAR", "held@2018-10-09");
        var record = new ObjectMapper()
                .readTree(written(new PloverExport(), Optional.empty(), made.dossier()).get(0));
        assertThat(record.path("actor").get(0).path("code").asText()).isEqualTo(code);
    }

    @Test
    void offsetsCountCodePoints() {
        var mention = written(new GdeltExport(), Optional.of(TEXT), meeting().dossier()).get(1).lines().findFirst()
                .orElseThrow().split("\t", -1);
        // The span is of chars 0 to 9; the first of them is half of a pair.
        assertThat(mention[9]).isEqualTo("0");
        assertThat(mention[12]).isEqualTo(String.valueOf(TEXT.length() - 1));
    }

    @Test
    void whatNeedsTheTextIsEmptyWhereItIsNotKept() {
        var rows = written(new GdeltExport(), Optional.empty(), meeting().dossier());
        var mention = rows.get(1).lines().findFirst().orElseThrow().split("\t", -1);
        assertThat(Arrays.asList(mention).subList(7, 10)).containsExactly("-1", "-1", "-1");
        assertThat(mention[12]).isEmpty();
        var polecat = written(new PolecatExport(), Optional.empty(), meeting().dossier()).get(0).split("\n", -1)[1].split("\t", -1);
        assertThat(polecat[13]).isEmpty();
    }

    @Test
    void theLeadIsTheFirstParagraph() {
        var early = meeting();
        assertThat(gdelt(early.dossier())[25]).isEqualTo("1");
        var late = MadeEntry.of("meeting", "2018-10-08", "FRA, MAR", "held@2018-10-09");
        var told = late.history.get(0);
        late.history.set(
                0,
                new org.demarche.register.Engagement.StatusChange(
                        told.status(), told.asOf(), told.source(), told.via(),
                        new org.demarche.text.Evidence(
                                told.evidence().reportId(), 2, new org.demarche.text.Span(60, 70), "status"),
                        told.decision()));
        assertThat(gdelt(late.dossier())[25]).isEqualTo("0");
        assertThat(written(new GdeltExport(), Optional.empty(), late.dossier()).get(0).split("\t", -1)[25]).isEmpty();
    }

    @Test
    void aNameCanBreakNoRowAndMoveNoFormula() {
        var hostile = List.of(
                "=cmd|'/C calc'!A0",
                "Tab\tLine\nFeed\r\u2028End",
                "\"Quoted\" \"name",
                "\u202Eelpmaxe\u202C",
                "@SUM(A1)",
                "\u0000\u0007Bell",
                "\u05D3\u05D5\u05D3 \u05DC\u05D5\u05D9",
                "semi;colon");
        for (var name : hostile)
            for (var form : forms()) {
                if (form instanceof PloverExport) continue;
                var made = meeting();
                made.participants.set(0, named(name));
                made.in(name, "FRA", "city", 48.0, 2.0);
                for (var file : written(form, Optional.of(TEXT), made.dossier()))
                    for (var line : file.lines().toList()) {
                        var width = file.lines().findFirst().orElseThrow().split("\t", -1).length;
                        assertThat(line.split("\t", -1)).as(form + " " + name).hasSize(width);
                        assertThat(line).doesNotContain("\"", "\u202E", "\u2028", "\u0000", "\r");
                        for (var cell : line.split("\t", -1))
                            if (cell.matches("[=@+-].*")) assertThat(cell).matches("-?\\d+(\\.\\d+)?");
                    }
            }
    }

    @Test
    void aRealNameStaysAsItIs() {
        for (var name : List.of("\u05D3\u05D5\u05D3 \u05DC\u05D5\u05D9", "Shinz\u014D Abe", "Ri Yong-ho", "O'Neill")) {
            var made = meeting();
            made.participants.set(0, named(name));
            assertThat(written(new IcewsExport(), Optional.empty(), made.dossier()).get(0)).contains("\t" + name + "\t");
        }
    }

    @Test
    void jsonHoldsAnyName() throws IOException {
        var made = meeting();
        made.participants.set(0, named("Tab\t\"Quote\"\n=cmd"));
        var lines = written(new PloverExport(), Optional.empty(), made.dossier()).get(0).lines().toList();
        assertThat(lines).hasSize(1);
        assertThat(new ObjectMapper().readTree(lines.get(0)).path("actor").get(0).path("identifier_text").asText())
                .isEqualTo("Tab\t\"Quote\"\n=cmd");
    }

    private static Participant named(String name) {
        return new Participant(
                Optional.of(name),
                Optional.of("President"),
                Optional.of("FRA"),
                Optional.empty(),
                Level.HEAD,
                Participant.Role.PARTY,
                Optional.of("FRAGOV"));
    }

    @Test
    void whoLeadsTheSideStandsForIt() {
        var made = meeting();
        made.participants.add(named("Somebody High"));
        var row = written(new IcewsExport(), Optional.empty(), made.dossier()).get(0).split("\n", -1)[1].split("\t", -1);
        assertThat(row[2]).isEqualTo("Somebody High");
        assertThat(row[3]).isEqualTo("Executive,Executive Office,Government");
        assertThat(row[8]).isEqualTo("Morocco");
        assertThat(row[9]).isEqualTo("Government");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void anEmptyRegisterGivesAnEmptyTable(RegisterExport form) {
        assertThat(written(form, Optional.empty()).get(0).lines().count()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFullDiskIsToldAndNotSwallowed(RegisterExport form) {
        var full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        assertThatThrownBy(() -> form.write(view(Optional.empty(), meeting().dossier()), List.of(full, full)))
                .isInstanceOfAny(IOException.class, UncheckedIOException.class)
                .hasMessageContaining("no space left");
    }

    @Test
    void whatHasNoDayIsLeftOutAndCounted() throws IOException {
        var undated = MadeEntry.of("meeting", "2018-10", "FRA, MAR", "held@2018-11-09").dossier();
        var one = MadeEntry.of("meeting", "2018-10-08", "European Union", "held@2018-11-09").dossier();
        var nobody = MadeEntry.of("meeting", "2018-10-08", "FRA, MAR", "cancelled@2018-10-01").dossier();
        var taken = MadeEntry.of("meeting", "2018-10-08", "FRA, MAR", "held@2018-10-09 in a");
        taken.superseded = java.util.Set.of("a-a");
        var out = new ByteArrayOutputStream();
        var remarks = new IcewsExport()
                .write(view(Optional.empty(), undated, one, nobody, taken.dossier()), new ArrayList<>(List.of(out)));
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(remarks)
                .containsExactly(
                        "1 stage whose day is not known is left out: the form needs a day",
                        "1 stage of a meeting with one side only, such as an organisation's own, is left out: the form needs one"
                                + " who acts and one whom it concerns",
                        "1 stage of which nobody is named who brought it about is left out: the form needs one who acts",
                        "1 entry whose reports were all taken back is left out");
        // PLOVER takes the report's day, and one side alone.
        var records = written(new PloverExport(), Optional.empty(), undated, one).get(0).lines().toList();
        assertThat(records).hasSize(2);
        assertThat(records.get(0))
                .contains("\"date\":\"2018-11-09\"")
                .contains("the date is the report's, its own is 2018-10");
    }
}
