package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a telephone: taps tell and open, strokes move drawings or the page, and two fingers come closer. */
class TouchTest {
    private static final int STEPS = 10;

    @RegisterExtension
    final Visitor visitor = Visitor.touching(Store.SQLITE.shown());

    private static BoundingBox box(Locator of) {
        return Objects.requireNonNull(of.boundingBox());
    }

    private double scrolled() {
        return ((Number) visitor.page().evaluate("scrollY")).doubleValue();
    }

    /** Fingers that go along straight lines from their first to their last points: {@code {x, y, toX, toY}} of each. */
    private void fingers(double[]... ways) {
        var screen = visitor.page().context().newCDPSession(visitor.page());
        send(screen, "touchStart", 0, ways);
        for (int step = 1; step <= STEPS; step++) send(screen, "touchMove", (double) step / STEPS, ways);
        send(screen, "touchEnd", 1);
        screen.detach();
    }

    private static void send(CDPSession screen, String type, double share, double[]... ways) {
        var points = new JsonArray();
        for (int i = 0; i < ways.length; i++) {
            var point = new JsonObject();
            point.addProperty("x", ways[i][0] + (ways[i][2] - ways[i][0]) * share);
            point.addProperty("y", ways[i][1] + (ways[i][3] - ways[i][1]) * share);
            point.addProperty("id", i);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        screen.send("Input.dispatchTouchEvent", event);
    }

    private static final String SIGNS = "Entries along time, in lanes";
    private static final String PLACES = "Map of where engagements take place";
    private static final String PARTIES = "Network of who deals with whom";

    private Locator drawn(String drawing) {
        var group = visitor.group(drawing);
        group.getByRole(AriaRole.LINK)
                .or(group.getByRole(AriaRole.BUTTON))
                .first()
                .waitFor();
        return group;
    }

    @Test
    void tapOnASignTellsItsHistoryAndLeadsOn() {
        visitor.open("/timeline?side=Finland&side=Norway&from=2012&to=2012");
        var address = visitor.address();
        var sign = visitor.page().getByLabel(Pattern.compile("^28 March 2012, Visit"));
        sign.tap();
        var card = visitor.group("Time line").locator(".peek");
        assertThat(card).containsText("Visit: Erkki Tuomioja, Jonas Gahr Støre");
        assertThat(card).containsText("postponed");
        assertThat(card).isInViewport();
        assertThat(visitor.fitsTheWidth()).isTrue();
        assertThat(visitor.address()).isEqualTo(address);
        card.getByRole(AriaRole.LINK).first().tap();
        assertThat(visitor.heading()).hasText("Visit: Finland and Norway");
        visitor.page().goBack();
        assertThat(sign).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"/timeline?from=2012&to=2013, '" + SIGNS + "'", "/map, " + PLACES, "/network, " + PARTIES})
    void strokeUpMovesThePageAndNotTheDrawing(String address, String drawing) {
        visitor.open(address);
        var box = box(drawn(drawing));
        visitor.page().evaluate("y => scrollTo(0, y)", box.y - 150);
        visitor.page().waitForCondition(() -> scrolled() > 0);
        double before = scrolled();
        box = box(drawn(drawing));
        double x = box.x + box.width * 0.55;
        double y = box.y + Math.min(box.height, 400) * 0.9;
        fingers(new double[] {x, y, x - 8, y - 220});
        visitor.page().waitForCondition(() -> scrolled() > before + 100);
        assertThat(visitor.address()).isEqualTo(address);
    }

    @Test
    void strokeAsideMovesTheTimeLineAndNotThePage() {
        visitor.open("/timeline?from=2012-01-01&to=2013-12-31");
        var box = box(drawn(SIGNS));
        var before = Period.of(visitor);
        double at = scrolled();
        fingers(new double[] {box.x + 300, box.y + 40, box.x + 120, box.y + 48});
        assertThat(visitor.page()).not().hasURL(Pattern.compile("from=2012-01-01"));
        var after = Period.of(visitor);
        assertThat(after.from()).isAfter(before.from());
        assertThat(after.days()).isCloseTo(before.days(), within(1L));
        assertThat(scrolled()).isEqualTo(at);
    }

    @Test
    void twoFingersComeCloserOnTheTimeLine() {
        visitor.open("/timeline?from=2012-01-01&to=2013-12-31");
        var box = box(drawn(SIGNS));
        var before = Period.of(visitor);
        double y = box.y + 60;
        fingers(new double[] {box.x + 150, y, box.x + 60, y}, new double[] {box.x + 200, y, box.x + 290, y});
        assertThat(visitor.page()).not().hasURL(Pattern.compile("from=2012-01-01"));
        var after = Period.of(visitor);
        assertThat(after.days()).isLessThan(before.days() / 2);
        assertThat(after.from()).isAfter(before.from());
        assertThat(after.to()).isBefore(before.to());
    }

    @ParameterizedTest
    @CsvSource({"/map, " + PLACES, "/network, " + PARTIES})
    void twoFingersComeCloserAndTheAddressKeepsIt(String address, String drawing) {
        visitor.open(address);
        var group = drawn(drawing);
        group.scrollIntoViewIfNeeded();
        var box = box(group);
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        fingers(new double[] {x - 25, y, x - 100, y - 20}, new double[] {x + 25, y, x + 100, y + 20});
        visitor.arrivesAt("at=");
        var nearness = Double.parseDouble(visitor.address().replaceFirst(".*(?:%2C|,)", ""));
        assertThat(nearness).isGreaterThan(2);
    }

    @Test
    void tapOnAPlaceAndOnAPartyTellsOfThem() {
        visitor.open("/map?side=Canada&spot=");
        drawn(PLACES).getByLabel(Pattern.compile("^Ottawa")).tap();
        visitor.arrivesAt("spot=Ottawa");
        assertThat(visitor.region("Places")).containsText("Guests: Norway");
        visitor.open("/network?from=2012&to=2013");
        drawn(PARTIES).getByLabel(Pattern.compile("^Norway")).tap();
        visitor.arrivesAt("who=NOR");
        assertThat(visitor.region("Parties")).containsText("Canada");
    }
}
