package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The map: where engagements take place, and who came from where. */
@ParameterizedClass
@EnumSource(Store.class)
class MapTest {
    @RegisterExtension
    final Visitor visitor;

    MapTest(Store store) {
        visitor = new Visitor(store.shown());
    }

    private Locator marks() {
        return visitor.group("Map of where engagements take place").getByRole(AriaRole.BUTTON);
    }

    private Locator mark(String words) {
        return marks().and(visitor.page().getByLabel(Pattern.compile(words)));
    }

    @Test
    void placeTellsWhatTakesPlaceThereAndWhoComes() {
        visitor.open("/map?side=Canada");
        var ottawa = mark("^Ottawa");
        ottawa.click();
        visitor.arrivesAt("spot=Ottawa");
        assertThat(ottawa).hasAttribute("aria-pressed", "true");
        var list = visitor.region("Places");
        assertThat(list.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Ottawa, Canada")))
                .isVisible();
        assertThat(list).containsText("Guests: Norway");
        var visit =
                list.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("27 March 2013")));
        visit.first().click();
        assertThat(visitor.heading()).hasText(Pattern.compile("Norway"));
        visitor.page().goBack();
        assertThat(mark("^Ottawa")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void arcsLeadFromTheCapitalsOfGuests() {
        visitor.open("/map?side=Canada&side=Norway");
        assertThat(mark("^Ottawa")).isVisible();
        // From Oslo to Ottawa: the arc is as wide as the way between both, and thin.
        var arcs = visitor.group("Map of where engagements take place").locator("path.arc");
        assertThat(arcs.first()).isAttached();
        double width = (Double) arcs.first().evaluate("(arc) => arc.getBBox().width * 1.0 + 0.001");
        assertThat(width).isGreaterThan(100);
    }

    @Test
    void sizeTellsTheLevel() {
        visitor.open("/map?from=1996&to=1999");
        marks().first().waitFor();
        double heads = 0;
        double ministers = 0;
        for (var each : marks().all()) {
            var label = Objects.requireNonNull(each.getAttribute("aria-label"));
            double size = Objects.requireNonNull(each.locator("circle").last().boundingBox()).width;
            if (label.contains("heads of state")) heads = Math.max(heads, size);
            if (label.contains("; ministers")) ministers = Math.max(ministers, size);
        }
        assertThat(heads).isGreaterThan(ministers);
        assertThat(ministers).isPositive();
    }

    @Test
    void keysLeadFromPlaceToPlaceOpenAndComeCloser() {
        visitor.open("/map");
        marks().first().focus();
        var first = visitor.page().locator(":focus").getAttribute("aria-label");
        visitor.press("ArrowLeft");
        assertThat(visitor.page().locator(":focus")).not().hasAttribute("aria-label", first);
        visitor.press("+");
        visitor.arrivesAt("at=");
        visitor.press("0");
        assertThat(visitor.page()).not().hasURL(Pattern.compile("at="));
        visitor.open("/map?side=Canada");
        mark("^Ottawa").focus();
        visitor.press("Enter");
        visitor.arrivesAt("spot=");
        visitor.press("Escape");
        assertThat(visitor.page()).not().hasURL(Pattern.compile("spot="));
    }

    @Test
    void periodIsChosenByKeyboard() {
        visitor.open("/map");
        var from = visitor.field("From");
        var before = visitor.main()
                .getByText(Pattern.compile("entries at \\d+ places"))
                .textContent();
        from.focus();
        for (int i = 0; i < 3; i++) visitor.press("PageUp");
        visitor.arrivesAt("from=");
        assertThat(visitor.main().getByText(Pattern.compile("entries at \\d+ places")))
                .not()
                .hasText(before);
    }
}
