package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Drawings are moved by dragging and looked at closer by the wheel; what is seen stands in the address, and one step back leads out. */
class DragTest {
    private static final String MARKS = "Map of where engagements take place";
    private static final String PARTIES = "Network of who deals with whom";

    @RegisterExtension
    final Visitor visitor = new Visitor(Store.SQLITE.shown());

    private Locator chart() {
        return visitor.group("Entries along time, in lanes");
    }

    private static BoundingBox box(Locator drawing) {
        return Objects.requireNonNull(drawing.boundingBox());
    }

    /** Presses the mouse at a point of the drawing, by shares of its width and height, moves it by pixels, and lets go. */
    private void drag(Locator drawing, double right, double down, double byX, double byY) {
        drawing.scrollIntoViewIfNeeded();
        var box = box(drawing);
        double x = box.x + box.width * right;
        double y = box.y + box.height * down;
        var mouse = visitor.page().mouse();
        mouse.move(x, y);
        mouse.down();
        mouse.move(x + byX, y + byY, new Mouse.MoveOptions().setSteps(8));
        mouse.up();
    }

    private void wheel(Locator drawing, double right, double down, double turn) {
        var box = box(drawing);
        visitor.page().mouse().move(box.x + box.width * right, box.y + box.height * down);
        visitor.page().mouse().wheel(0, turn);
    }

    private double scrolled() {
        return ((Number) visitor.page().evaluate("scrollY")).doubleValue();
    }

    @Test
    void dragMovesTheTimeLineAndTheAddressKeepsIt() {
        visitor.open("/");
        visitor.link("Time line").click();
        visitor.arrivesAt("/timeline");
        visitor.open("/timeline?from=2012-01-01&to=2013-12-31");
        var before = Period.of(visitor);
        drag(chart(), 0.9, 0.03, -300, 5);
        assertThat(visitor.page()).not().hasURL(Pattern.compile("from=2012-01-01"));
        var after = Period.of(visitor);
        assertThat(after.days()).isCloseTo(before.days(), within(1L));
        assertThat(after.from()).isAfter(before.from());
        // By the share of the drawing that the mouse went.
        var box = box(chart());
        double share = 300 / (box.width - 190 - 14);
        assertThat(java.time.temporal.ChronoUnit.DAYS.between(before.from(), after.from()))
                .isCloseTo(Math.round(before.days() * share), within(3L));
        var address = visitor.address();
        visitor.page().reload();
        assertThat(visitor.told(after.words())).isVisible();
        assertThat(visitor.address()).isEqualTo(address);
        // A drag is no step that one would want to go back by.
        visitor.page().goBack();
        assertThat(visitor.page()).hasURL(visitor.origin() + "/timeline");
        visitor.page().goBack();
        assertThat(visitor.heading()).hasText("Entries");
    }

    @Test
    void stripFollowsThePointer() {
        visitor.open("/timeline?from=2012-01-01&to=2012-12-31");
        var strip = visitor.group("Time line").locator(".strip svg");
        var before = Period.of(visitor);
        drag(strip, 0.35, 0.5, 250, 0);
        assertThat(visitor.page()).not().hasURL(Pattern.compile("from=2012-01-01"));
        var after = Period.of(visitor);
        assertThat(after.days()).isCloseTo(before.days(), within(1L));
        // The window's middle is where the pointer was let go.
        var box = box(strip);
        var window = box(strip.locator(".window"));
        assertThat(window.x + window.width / 2).isCloseTo(box.x + box.width * 0.35 + 250, within(12.0));
        var middle = after.from();
        wheel(strip, 0.5, 0.5, -300);
        visitor.page().waitForCondition(() -> Period.of(visitor).days() < after.days() / 1.2);
        assertThat(middle).isNotNull();
    }

    @Test
    void dragThatBeginsOnASignOpensNothingAndPressOnItDoes() {
        visitor.open("/timeline?from=2011-06-01&to=2013-12-31");
        var sign = visitor.page().getByLabel(Pattern.compile("^28 March 2012, Visit"));
        drag(sign, 0.5, 0.5, -150, 0);
        assertThat(visitor.page()).not().hasURL(Pattern.compile("from=2011-06-01"));
        assertThat(visitor.heading()).hasText("Time line");
        sign.click();
        assertThat(visitor.heading()).hasText("Visit: Finland and Norway");
        visitor.page().goBack();
        assertThat(sign).isVisible();
    }

    @ParameterizedTest
    @CsvSource({"/timeline?from=2012&to=2013, 'Entries along time, in lanes'", "/map, " + MARKS, "/network, " + PARTIES
    })
    void wheelAloneIsThePagesAndWithControlTheDrawings(String address, String drawing) {
        visitor.page().setViewportSize(Visitor.WIDE, 500);
        visitor.open(address);
        visitor.group(drawing)
                .getByRole(AriaRole.LINK)
                .or(visitor.group(drawing).getByRole(AriaRole.BUTTON))
                .first()
                .waitFor();
        visitor.page().evaluate("scrollTo(0, 0)");
        var unmoved = visitor.address();
        visitor.page().mouse().move(400, 400);
        visitor.page().mouse().wheel(0, 120);
        visitor.page().waitForCondition(() -> scrolled() > 0);
        assertThat(visitor.address()).isEqualTo(unmoved);
        visitor.page().evaluate("scrollTo(0, 0)");
        visitor.page().keyboard().down("Control");
        visitor.page().mouse().wheel(0, -400);
        visitor.page().keyboard().up("Control");
        assertThat(visitor.page()).not().hasURL(visitor.origin() + unmoved);
        assertThat(scrolled()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"/map?side=Canada, " + MARKS, "/network, " + PARTIES})
    void dragMovesMapAndNetworkAndTheAddressKeepsIt(String address, String drawing) {
        // The whole drawing is in sight, so that no mark moves by scrolling.
        visitor.page().setViewportSize(Visitor.WIDE, 1200);
        visitor.open("/ledgers");
        visitor.open(address);
        var marks = visitor.group(drawing).getByRole(AriaRole.BUTTON);
        marks.first().waitFor();
        visitor.button("Closer").click();
        visitor.arrivesAt("at=");
        var near = visitor.address();
        var mark = visitor.group(drawing)
                .getByLabel(Objects.requireNonNull(marks.first().getAttribute("aria-label")));
        var before = box(mark);
        drag(visitor.group(drawing), 0.5, 0.97, 70, -40);
        assertThat(visitor.page()).not().hasURL(visitor.origin() + near);
        var after = box(mark);
        assertThat(after.x - before.x).isCloseTo(70, within(2.0));
        assertThat(after.y - before.y).isCloseTo(-40, within(2.0));
        visitor.page().reload();
        mark.waitFor();
        visitor.page()
                .waitForCondition(() -> Math.abs(box(mark).x - after.x) < 4 && Math.abs(box(mark).y - after.y) < 4);
        visitor.button("All").click();
        assertThat(visitor.page()).not().hasURL(Pattern.compile("at="));
        visitor.page().goBack();
        assertThat(visitor.heading()).hasText("Ledgers");
    }
}
