package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.Geo;
import org.demarche.Demarche;
import org.demarche.app.export.CalendarCancellation;
import org.demarche.app.export.CalendarExport;
import org.demarche.app.export.RegisterExport;
import org.demarche.app.store.Access;
import org.demarche.app.store.Archive;
import org.demarche.app.store.Stores;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;
import org.demarche.read.JsonlReader;
import org.demarche.refusal.Reading.Read;
import org.demarche.register.Dossier;
import org.demarche.register.MadeUp;
import org.demarche.text.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register as a calendar, read back by ical4j. */
class CalendarExportTest {
    @TempDir
    Path folder;

    private static Calendar parsed(byte[] text) {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(text));
        } catch (IOException | ParserException broken) {
            throw new AssertionError(new String(text, StandardCharsets.UTF_8), broken);
        }
    }

    private static Map<String, VEvent> events(byte[] text) {
        var events = new HashMap<String, VEvent>();
        for (var component : parsed(text).<VEvent>getComponents(Component.VEVENT))
            assertThat(events.put(value(component, Property.UID), component)).isNull();
        return events;
    }

    private static String value(@Nullable VEvent event, String property) {
        Objects.requireNonNull(event, property);
        return event.getProperty(property).map(Property::getValue).orElse("");
    }

    private static LocalDate day(@Nullable VEvent event, String property) {
        Objects.requireNonNull(event, property);
        return LocalDate.from(((DateProperty<?>) event.getRequiredProperty(property)).getDate());
    }

    private static int sequence(@Nullable VEvent event) {
        return Integer.parseInt(value(event, Property.SEQUENCE));
    }

    private static List<String> values(@Nullable VEvent event, String property) {
        Objects.requireNonNull(event, property);
        return event.getProperties(property).stream().map(Property::getValue).toList();
    }

    @Test
    void everyFieldComesBackAsTheRegisterHasIt() {
        var answer = Filled.ask("export", "--to", "ics");
        var events = events(answer.out().getBytes(StandardCharsets.UTF_8));
        var dossiers = Exported.spring();
        int dated = 0;
        for (var dossier : dossiers) {
            var engagement = dossier.engagement();
            var event = events.get(dossier.key() + "@demarche");
            if (engagement.date().isEmpty()) {
                assertThat(event).isNull();
                continue;
            }
            dated++;
            var date = engagement.date().get();
            assertThat(day(event, Property.DTSTART)).isEqualTo(date.first());
            assertThat(day(event, Property.DTEND)).isEqualTo(date.last().plusDays(1));
            assertThat(value(event, "X-DEMARCHE-EDTF")).isEqualTo(date.value());
            assertThat(value(event, "X-DEMARCHE-STATUS"))
                    .isEqualTo(engagement.status().code());
            assertThat(value(event, "X-DEMARCHE-LEVEL"))
                    .isEqualTo(engagement.level().code());
            assertThat(values(event, "X-DEMARCHE-PARTICIPANT"))
                    .hasSize(engagement.participants().size());
            for (var participant : engagement.participants())
                assertThat(value(event, Property.SUMMARY))
                        .contains(participant.name().orElseThrow());
            var days = dossier.accounts().stream()
                    .map(a -> a.report().day().orElseThrow())
                    .sorted()
                    .toList();
            assertThat(value(event, Property.DTSTAMP)).isEqualTo(stamp(days.get(days.size() - 1)));
            assertThat(value(event, Property.LAST_MODIFIED)).isEqualTo(stamp(days.get(days.size() - 1)));
            assertThat(value(event, Property.CREATED)).isEqualTo(stamp(days.get(0)));
            assertThat(value(event, Property.TRANSP)).isEqualTo("TRANSPARENT");
            engagement.place().ifPresent(place -> {
                assertThat(value(event, Property.LOCATION))
                        .isEqualTo(place.name() + ", " + place.country().orElseThrow());
                var geo = (Geo) Objects.requireNonNull(event).getRequiredProperty(Property.GEO);
                assertThat(geo.getLatitude().doubleValue())
                        .isEqualTo(place.point().orElseThrow().latitude());
                assertThat(geo.getLongitude().doubleValue())
                        .isEqualTo(place.point().orElseThrow().longitude());
            });
            for (var account : dossier.accounts())
                assertThat(value(event, Property.DESCRIPTION))
                        .contains(account.report().url().orElseThrow());
            assertThat(value(event, Property.URL)).startsWith("https://example.org/");
        }
        assertThat(events).hasSize(dated);
        assertThat(dated).isEqualTo(6);
        assertThat(answer.err())
                .isEqualTo("demarche: 1 entry has no date, or one that leaves more than a month open,"
                        + " and no place in a calendar\n");
    }

    private static String stamp(LocalDate day) {
        return day.toString().replace("-", "") + "T000000Z";
    }

    @Test
    void statusAndWordsAreThoseThatACalendarShows() {
        var events = events(Filled.ask("export", "--to", "ics").out().getBytes(StandardCharsets.UTF_8));
        var ottawa = events.get(Filled.key("--place", "Ottawa") + "@demarche");
        assertThat(value(ottawa, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(ottawa, Property.DESCRIPTION))
                .contains(
                        "postponed from 2013-03-20 to 2013-03-27 (Foreign Ministry of Canada; Example Post, 2013-03-18): \"")
                .contains("Eide, Baird meet in Ottawa");
        // Nobody reports that it took place: it is not sure, and its day is past.
        var jakarta = events.get(Filled.key("--place", "Jakarta") + "@demarche");
        assertThat(value(jakarta, Property.STATUS)).isEqualTo("TENTATIVE");
        assertThat(value(jakarta, Property.CATEGORIES)).isEqualTo("visit,expected\\, unconfirmed (was scheduled)");
        var july = events.get(Filled.key("--place", "Warsaw") + "@demarche");
        assertThat(value(july, Property.SUMMARY)).endsWith("(some time in 2013-07)");
        assertThat(day(july, Property.DTEND)).isEqualTo(LocalDate.of(2013, 8, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "HELD,CONFIRMED", "SCHEDULED,CONFIRMED", "UNDER_WAY,CONFIRMED", "CANCELLED,CANCELLED", "DECLINED,CANCELLED",
        "DENIED,CANCELLED", "PROPOSED,TENTATIVE", "INVITED,TENTATIVE", "ACCEPTED,TENTATIVE", "EXPECTED,TENTATIVE",
        "ARRANGED,TENTATIVE", "POSTPONED,TENTATIVE"
    })
    void everyStatusHasItsMeaning(Status status, String shown) {
        var events = events(export(new CalendarExport(), Exported.entry("a1", "2018-11-08", status)));
        assertThat(value(events.get("e1@demarche"), Property.STATUS)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-11-08,2018-11-08,2018-11-09,''",
        "2018-11-08/2018-11-10,2018-11-08,2018-11-11,''",
        "2018-11,2018-11-01,2018-12-01,some time in 2018-11",
        "2018-11-08~,2018-11-08,2018-11-09,about 2018-11-08",
        "2018-11-08/..,2018-11-08,2018-11-09,from 2018-11-08"
    })
    void daysThatAreNotKnownAreSaidToBeOpen(String edtf, LocalDate first, LocalDate end, String note) {
        var event = events(export(new CalendarExport(), Exported.entry("a1", edtf, Status.SCHEDULED)))
                .get("e1@demarche");
        assertThat(day(event, Property.DTSTART)).isEqualTo(first);
        assertThat(day(event, Property.DTEND)).isEqualTo(end);
        if (note.isEmpty())
            assertThat(value(event, Property.SUMMARY))
                    .doesNotContain("some time")
                    .doesNotContain("from");
        else assertThat(value(event, Property.SUMMARY)).endsWith("(" + note + ")");
        assertThat(value(event, "X-DEMARCHE-EDTF")).isEqualTo(edtf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2018-01/2018-06", ""})
    void whatMayBeOnAnyDayOfMonthsHasNoPlace(String edtf) {
        assertThat(events(export(new CalendarExport(), Exported.entry("a1", edtf, Status.SCHEDULED))))
                .isEmpty();
    }

    @Test
    void whatWasPutOffWithoutANewDayIsTakenOffItsOldOne() {
        var open = Exported.entry("a1", "", Status.POSTPONED, Edtf.parse("2018-11-08"));
        var event = events(export(new CalendarExport(), open)).get("e1@demarche");
        assertThat(value(event, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(day(event, Property.DTSTART)).isEqualTo(LocalDate.of(2018, 11, 8));
    }

    @Test
    void aPartSaysOfWhatItIsPart() {
        var part = Exported.entry("a1", "2018-11-08", Status.HELD);
        var within = MadeUp.dossier(
                part.engagement().within("e77"), false, part.accounts().get(0));
        assertThat(value(events(export(new CalendarExport(), within)).get("e1@demarche"), Property.RELATED_TO))
                .isEqualTo("e77@demarche");
    }

    @Test
    void noNameBreaksOutOfItsLine() {
        var hostile = Exported.hostile();
        var text = Exported.bytes(new CalendarExport(), hostile);
        var events = events(text);
        assertThat(events).hasSize(hostile.size());
        for (int i = 0; i < hostile.size(); i++) {
            var event = events.get(hostile.get(i).key() + "@demarche");
            var name = Exported.HOSTILE_NAMES
                    .get(i)
                    .replaceAll("[\\s\\u00A0]+", " ")
                    .replaceAll("\\p{Cntrl}", "")
                    .replace('\uD800', '?')
                    .strip();
            var expected = i == 4 || i == 5 ? Exported.HOSTILE_NAMES.get(i) : name;
            assertThat(value(event, Property.LOCATION)).isEqualTo(expected + ", AUT");
            assertThat(value(event, Property.SUMMARY)).contains(expected);
        }
    }

    @Test
    void linesAreFoldedByOctetsBetweenCharacters() {
        var text = Exported.bytes(new CalendarExport(), Exported.hostile());
        var lines = new String(text, StandardCharsets.ISO_8859_1).split("\r\n", -1);
        assertThat(lines.length).isGreaterThan(200);
        for (var line : lines) {
            assertThat(line.length()).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\r").doesNotContain("\n").matches("[^\\x00-\\x08\\x0B-\\x1F\\x7F]*");
            var octets = line.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(new String(octets, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(octets);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anEventsNumberNeverFallsWhateverOrderReportsComeIn(long seed) throws IOException {
        var reports = reports();
        Collections.shuffle(reports, new Random(seed));
        var numbers = new HashMap<String, Integer>();
        var seen = new HashMap<String, String>();
        var demarche = Program.DEMARCHE;
        int grown = 0;
        try (var store = Stores.open(folder.resolve(seed + ".db").toString(), Access.WRITE)) {
            for (var report : reports) {
                demarche.file(report, store);
                demarche.settle(store);
                for (var event : events(export(store, new CalendarExport())).entrySet()) {
                    int number = sequence(event.getValue());
                    var before = numbers.put(event.getKey(), number);
                    var shown = event.getValue().toString();
                    var shownBefore = seen.put(event.getKey(), shown);
                    if (before == null) continue;
                    assertThat(number).isGreaterThanOrEqualTo(before);
                    // What looks otherwise than before has a higher number, or a calendar would pass it over.
                    if (!shown.equals(shownBefore) && !isOnlyOlder(shown, shownBefore)) {
                        assertThat(number).as(shownBefore + shown).isGreaterThan(before);
                        grown++;
                    }
                }
            }
        }
        assertThat(grown).isPositive();
    }

    /** A plan whose day has passed looks otherwise without anybody having told more of it. */
    private static boolean isOnlyOlder(String shown, String before) {
        return !shown.equals(before) && shown.contains("unconfirmed") && !before.contains("unconfirmed");
    }

    @Test
    void anEntryThatIsCalledOtherwiseNowIsTakenOffUnderItsOldName() throws IOException {
        var reports = reports();
        // The latest first: each earlier report gives the entry another name.
        Collections.reverse(reports);
        var published = new HashMap<String, Integer>();
        try (var store = Stores.open(folder.resolve("late.db").toString(), Access.WRITE)) {
            for (var report : reports) {
                Program.DEMARCHE.file(report, store);
                Program.DEMARCHE.settle(store);
                events(export(store, new CalendarExport())).forEach((uid, e) -> published.put(uid, sequence(e)));
            }
            var now = events(export(store, new CalendarExport()));
            var ghosts = new ArrayList<>(published.keySet());
            ghosts.removeAll(now.keySet());
            assertThat(ghosts).isNotEmpty();
            var text = export(store, new CalendarCancellation());
            assertThat(parsed(text).getRequiredProperty(Property.METHOD).getValue())
                    .isEqualTo("CANCEL");
            var cancelled = events(text);
            assertThat(cancelled.keySet()).containsAll(ghosts).doesNotContainAnyElementsOf(now.keySet());
            for (var ghost : ghosts) {
                assertThat(value(cancelled.get(ghost), Property.STATUS)).isEqualTo("CANCELLED");
                assertThat(sequence(cancelled.get(ghost))).isGreaterThanOrEqualTo(Exported.at(published, ghost));
                assertThat(now.keySet()).contains(value(cancelled.get(ghost), Property.RELATED_TO));
            }
        }
    }

    @Test
    void whatPeopleDecideIsARevision() throws IOException {
        var store = folder.resolve("decided.db").toString();
        Files.copy(Filled.store(), Path.of(store));
        var key = Filled.key("--place", "Warsaw");
        var uid = key + "@demarche";
        int told = sequence(shown(store).get(uid));
        run(store, "correct", key, "--set", "date=2013-07-09", "--reason", "the ministry's page");
        var corrected = shown(store).get(uid);
        assertThat(sequence(corrected)).isGreaterThan(told);
        assertThat(day(corrected, Property.DTSTART)).isEqualTo(LocalDate.of(2013, 7, 9));
        run(store, "undo", "1", "--reason", "the page was wrong");
        assertThat(sequence(shown(store).get(uid))).isGreaterThan(sequence(corrected));
        run(store, "hide", key, "--reason", "a football match");
        assertThat(shown(store)).doesNotContainKey(uid);
        var hidden = run(store, "export", "--to", "ics-cancel").out();
        assertThat(sequence(events(hidden.getBytes(StandardCharsets.UTF_8)).get(uid)))
                .isGreaterThan(sequence(corrected));
    }

    private static Map<String, VEvent> shown(String store) {
        return events(run(store, "export", "--to", "ics").out().getBytes(StandardCharsets.UTF_8));
    }

    private static Shell run(String store, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--store", store));
        var shell = Shell.run("", all.toArray(String[]::new));
        assertThat(shell.status()).as(shell.err()).isZero();
        return shell;
    }

    private static byte[] export(RegisterExport export, Dossier... dossiers) {
        return Exported.bytes(export, List.of(dossiers));
    }

    private static byte[] export(Archive store, RegisterExport export) {
        var dossiers = new ArrayList<Dossier>();
        store.export(dossiers::add);
        return Exported.bytes(export, dossiers);
    }

    private static List<Report> reports() throws IOException {
        var reader = new JsonlReader(page -> List.of());
        var reports = new ArrayList<Report>();
        for (var line : Files.readAllLines(Path.of(Filled.REPORTS)))
            for (var reading : reader.read(line.getBytes(StandardCharsets.UTF_8)))
                reports.add(((Read) reading).report());
        return reports;
    }

    /** Loaded once for all tests, and only where one asks for it. */
    private static final class Program {
        private static final Demarche DEMARCHE = Demarche.load(Optional.empty());
    }
}
