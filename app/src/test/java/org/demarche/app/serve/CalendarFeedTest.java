package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar that programs subscribe to, read by two parsers that know nothing of each other, and kept as calendar programs do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarFeedTest {
    private static final String PLAN =
            "OSLO - Danish Foreign Minister Anders Samuelsen will visit Norway on May 14 for talks with"
                    + " his Norwegian counterpart Ine Eriksen Soreide, the Norwegian Foreign Ministry said on Wednesday. The two will meet"
                    + " in Oslo.";
    private static final String PUT_OFF =
            "OSLO - The visit of Danish Foreign Minister Anders Samuelsen to Norway, planned for May"
                    + " 14, has been postponed to May 21, the Norwegian Foreign Ministry said on Thursday.";
    private static final String HELD =
            "OSLO - Danish Foreign Minister Anders Samuelsen visited Norway on Monday and held talks"
                    + " with Norwegian Foreign Minister Ine Eriksen Soreide in Oslo.";
    private static final String CALLED_OFF =
            "OSLO - Danish Foreign Minister Anders Samuelsen has cancelled his visit to Norway,"
                    + " planned for May 21, the Norwegian Foreign Ministry said on Friday.";

    @TempDir
    private Path folder = Path.of(".");

    private Served examples;

    @BeforeAll
    void serve(@TempDir Path shared) {
        examples = new Served(shared);
    }

    @AfterAll
    void stop() {
        examples.close();
    }

    /** A calendar program: it knows events by their UID and takes what has a higher number (RFC 5546, section 2.1.5). */
    private static final class Program {
        private final Map<String, VEvent> events = new LinkedHashMap<>();

        void take(String feed) {
            var now = events(feed);
            // What a published calendar no longer holds is gone from it (RFC 5546, section 3.2.1).
            events.keySet().retainAll(now.keySet());
            now.forEach((uid, event) -> {
                var before = events.get(uid);
                if (before == null || number(event) > number(before)) events.put(uid, event);
            });
        }

        private static int number(VEvent event) {
            return event.getSequence().getValue();
        }

        VEvent only() {
            assertThat(events).hasSize(1);
            return events.values().iterator().next();
        }
    }

    private static Map<String, VEvent> events(String feed) {
        return Biweekly.parse(feed).first().getEvents().stream()
                .collect(Collectors.toMap(e -> e.getUid().getValue(), e -> e, (a, b) -> {
                    throw new AssertionError("twice in one calendar: " + a.getUid());
                }));
    }

    private static String feed(Served served, String query) {
        var answer = served.get("/calendar.ics" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=utf-8");
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?side=Norway",
                "?person=Merkel",
                "?status=held",
                "?status=unconfirmed",
                "?type=visit,meeting&level=head,minister",
                "?from=2013-03&to=2013-06-20",
                "?place=Warsaw",
                "?side=Norway&side=Canada",
                "?outlet=courier",
                "?conflicts=true",
                "?side=Mongolia"
            })
    void twoParsersReadTheSameOutOfIt(String query) throws IOException, ParserException {
        var feed = feed(examples, query);
        boolean empty = query.equals("?side=Mongolia");
        // A calendar of no event is none by the letter of RFC 5545, and what subscribers expect.
        if (!empty) assertThat(warnings(feed)).isEmpty();
        var one = new TreeMap<String, List<String>>();
        events(feed)
                .forEach((uid, event) -> one.put(
                        uid,
                        List.of(
                                String.valueOf(event.getSequence().getValue()),
                                event.getStatus().getValue(),
                                event.getSummary().getValue(),
                                event.getDescription().getValue())));
        var other = new TreeMap<String, List<String>>();
        var calendar = new CalendarBuilder().build(new StringReader(feed));
        for (CalendarComponent event : calendar.getComponents("VEVENT"))
            other.put(
                    value(event, Property.UID),
                    List.of(
                            value(event, Property.SEQUENCE),
                            value(event, Property.STATUS),
                            value(event, Property.SUMMARY),
                            value(event, Property.DESCRIPTION)));
        if (!empty) assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(one).isEqualTo(other);
        assertThat(one.isEmpty()).isEqualTo(empty);
        assertThat(feed.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    private static List<String> warnings(String feed) throws IOException {
        try (var reader = new ICalReader(feed)) {
            ICalendar calendar = reader.readNext();
            assertThat(calendar.validate(biweekly.ICalVersion.V2_0).getWarnings())
                    .isEmpty();
            return reader.getWarnings().stream().map(Object::toString).toList();
        }
    }

    private static String value(CalendarComponent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static HttpResponse<String> add(Served served, String id, String day, String text) {
        var record = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("published", day)
                .put("outlet", "Example Post")
                .put("text", text);
        var answer = served.post("/api/v1/add", "application/json", record.toString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer;
    }

    private static String day(VEvent event) {
        return event.getDateStart().getValue().getRawComponents().toString();
    }

    /** From the plan to the day it was put off to, and to what came of it: one event all along. */
    @Test
    void whatIsPutOffChangesInPlace() {
        var register = Stores.open(folder.resolve("r.db").toString(), Access.WRITE);
        try (var served = new Served(register)) {
            var program = new Program();
            add(served, "a", "2018-05-02", PLAN);
            program.take(feed(served, "?side=Denmark"));
            var planned = program.only();
            assertThat(planned.getStatus().isConfirmed()).isTrue();
            assertThat(day(planned)).contains("14");

            add(served, "b", "2018-05-10", PUT_OFF);
            program.take(feed(served, "?side=Denmark"));
            var putOff = program.only();
            assertThat(putOff.getUid()).isEqualTo(planned.getUid());
            assertThat(putOff.getSequence().getValue())
                    .isGreaterThan(planned.getSequence().getValue());
            assertThat(putOff.getLastModified().getValue())
                    .isAfter(planned.getLastModified().getValue());
            assertThat(putOff.getStatus().isTentative()).isTrue();
            assertThat(day(putOff)).contains("21");

            program.take(feed(served, "?side=Denmark"));
            assertThat(program.only()).as("asked again, nothing new").isSameAs(putOff);

            add(served, "c", "2018-05-22", HELD);
            program.take(feed(served, "?side=Denmark"));
            var held = program.only();
            assertThat(held.getUid()).isEqualTo(planned.getUid());
            assertThat(held.getSequence().getValue())
                    .isGreaterThan(putOff.getSequence().getValue());
            assertThat(held.getStatus().isConfirmed()).isTrue();
            assertThat(held.getDescription().getValue()).contains("postponed");
        }
    }

    @Test
    void whatIsCalledOffIsCancelledInPlaceAndWhatSomebodyHidesGoes() {
        var register = Stores.open(folder.resolve("r.db").toString(), Access.WRITE);
        try (var served = new Served(register)) {
            var program = new Program();
            add(served, "a", "2018-05-02", PLAN);
            add(served, "b", "2018-05-10", PUT_OFF);
            program.take(feed(served, ""));
            var before = program.only();
            add(served, "c", "2018-05-18", CALLED_OFF);
            program.take(feed(served, ""));
            assertThat(program.only().getUid()).isEqualTo(before.getUid());
            assertThat(program.only().getStatus().isCancelled()).isTrue();
            var key = served.keys().get(0);
            served.post(
                    "/api/v1/decisions",
                    "application/json",
                    "{\"kind\":\"hide\",\"key\":\"" + key + "\",\"author\":\"Ada\",\"reason\":\"a trial\"}");
            program.take(feed(served, ""));
            assertThat(program.events).isEmpty();
            assertThat(feed(served, "?hidden=true")).contains(key);
        }
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgainUntilItChanges() {
        var register = Stores.open(folder.resolve("r.db").toString(), Access.WRITE);
        try (var served = new Served(register)) {
            add(served, "a", "2018-05-02", PLAN);
            var query = "/calendar.ics?person=" + URLEncoder.encode("Samuelsen", StandardCharsets.UTF_8);
            var tag = served.get(query).headers().firstValue("ETag").orElseThrow();
            assertThat(served.get(query, "If-None-Match", tag).statusCode()).isEqualTo(304);
            add(served, "b", "2018-05-10", PUT_OFF);
            assertThat(served.get(query, "If-None-Match", tag).statusCode()).isEqualTo(200);
        }
    }
}
