package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The time line: from decades to days, by hand and by keyboard. */
@ParameterizedClass
@EnumSource(Store.class)
class TimeLineTest {
    @RegisterExtension
    final Visitor visitor;

    TimeLineTest(Store store) {
        visitor = new Visitor(store.shown());
    }

    private Locator signs() {
        return visitor.group("Entries along time, in lanes").getByRole(AriaRole.LINK);
    }

    /** Days of the period that the address holds. */
    private long days() {
        var query = java.net.URI.create(visitor.page().url()).getQuery();
        return ChronoUnit.DAYS.between(day(query, "from"), day(query, "to"));
    }

    private static LocalDate day(String query, String name) {
        var found = Pattern.compile("(?:^|&)" + name + "=([0-9-]+)").matcher(query);
        if (!found.find()) throw new AssertionError(name + " is not in " + query);
        var value = found.group(1);
        return LocalDate.parse(value.length() == 4 ? value + "-01-01" : value.length() == 7 ? value + "-01" : value);
    }

    @Test
    void comesCloserFromDecadesToDaysAndBack() {
        visitor.open("/timeline?from=2000&to=2019");
        assertThat(signs().first()).isVisible();
        long before = days();
        assertThat(before).isGreaterThan(18 * 365);
        for (int i = 0; i < 12; i++) {
            var address = visitor.page().url();
            visitor.button("Closer").click();
            assertThat(visitor.page()).not().hasURL(address);
            assertThat(days()).isLessThanOrEqualTo(before);
            before = days();
            if (before < 40) break;
        }
        assertThat(days()).isLessThan(40);
        visitor.group("Period")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("All of time"))
                .click();
        assertThat(visitor.page()).not().hasURL(Pattern.compile("from="));
        assertThat(visitor.group("Period")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("All of time")))
                .isDisabled();
    }

    @Test
    void keysLeadFromSignToSignTellTheHistoryAndOpen() {
        visitor.open("/timeline?side=Norway&from=2012&to=2013");
        signs().first().focus();
        var first = signs().first().getAttribute("aria-label");
        visitor.press("ArrowRight");
        var held = visitor.page().locator(":focus");
        assertThat(held).not().hasAttribute("aria-label", first);
        var said = held.getAttribute("aria-label");
        assertThat(visitor.group("Time line").getByRole(AriaRole.LIST).last()).isVisible();
        visitor.press("Escape");
        visitor.press("Home");
        assertThat(visitor.page().locator(":focus")).not().hasAttribute("aria-label", said);
        var address = visitor.address();
        visitor.press("+");
        assertThat(visitor.page()).not().hasURL(visitor.origin() + address);
        address = visitor.address();
        visitor.press("Shift+ArrowRight");
        assertThat(visitor.page()).not().hasURL(visitor.origin() + address);
        visitor.press("0");
        assertThat(visitor.page()).not().hasURL(Pattern.compile("from="));
        signs().first().focus();
        visitor.press("Enter");
        assertThat(visitor.page()).hasURL(Pattern.compile("/engagements/e[0-9a-f]+"));
        assertThat(visitor.main()).isFocused();
    }

    @Test
    void pointingAtASignTellsItsHistory() {
        visitor.open("/timeline?side=Finland&side=Norway&from=2012&to=2012");
        var sign = signs().first();
        assertThat(sign).hasAttribute("aria-label", Pattern.compile("28 March 2012, Visit, .*held, Oslo"));
        sign.hover();
        var card = visitor.group("Time line");
        assertThat(card).containsText("Visit: Erkki Tuomioja, Jonas Gahr Støre");
        assertThat(card).containsText("postponed");
        assertThat(card).containsText("held");
        visitor.press("Escape");
        assertThat(card).not().containsText("5 sources");
    }

    @Test
    void conditionsAndLanesStandInTheAddress() {
        visitor.open("/timeline");
        visitor.main()
                .getByText("Conditions", new Locator.GetByTextOptions().setExact(true))
                .click();
        visitor.field("Side").fill("Norway");
        visitor.button("Show").click();
        visitor.arrivesAt("side=Norway");
        visitor.choice("Lanes").selectOption("person");
        visitor.arrivesAt("lanes=person");
        assertThat(visitor.page()
                        .getByRole(
                                AriaRole.GROUP,
                                new com.microsoft.playwright.Page.GetByRoleOptions().setName("Espen Barth Eide")))
                .isVisible();
        int count = signs().count();
        visitor.page().reload();
        assertThat(signs()).hasCount(count);
        visitor.link("As a list").click();
        visitor.arrivesAt("/?side=Norway");
        assertThat(visitor.told("7 entries")).isVisible();
    }

    @Test
    void sameIsToldAsATable() {
        visitor.open("/timeline?side=Norway");
        visitor.main().getByText("The same as a table").click();
        var rows = visitor.page().getByRole(AriaRole.TABLE).getByRole(AriaRole.ROW);
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("28 March 2012")))
                .containsText("held");
    }
}
