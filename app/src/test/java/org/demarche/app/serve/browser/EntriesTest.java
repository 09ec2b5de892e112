package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The list of entries: narrow it, page on, share it, search, subscribe. */
@ParameterizedClass
@EnumSource(Store.class)
class EntriesTest {
    @RegisterExtension
    final Visitor visitor;

    EntriesTest(Store store) {
        visitor = new Visitor(store.shown());
    }

    @Test
    void moreEntriesComeWhenAskedFor() {
        visitor.open("/");
        int total = visitor.asked("/api/v1/engagements?limit=1").get("total").asInt();
        assertThat(visitor.told("50 of " + total + " entries shown")).isVisible();
        visitor.button("More").click();
        assertThat(visitor.told("100 of " + total + " entries shown")).isVisible();
        for (int shown = 100; shown < total; shown += 50) visitor.button("More").press("Enter");
        assertThat(visitor.told(total + " of " + total + " entries shown")).isFocused();
        assertThat(visitor.button("More")).hasCount(0);
    }

    @Test
    void conditionsNarrowTheListAndStandInTheAddress() {
        visitor.open("/");
        visitor.field("State or organisation").fill("Finland");
        visitor.main().getByText("More conditions and order").click();
        visitor.choice("Status").selectOption("held");
        visitor.choice("Kind").selectOption("visit");
        visitor.field("From").fill("2012");
        visitor.field("To").fill("2012");
        visitor.button("Show").click();
        assertThat(visitor.told("1 entry")).isVisible();
        assertThat(visitor.link("Visit: Finland and Norway")).isVisible();
        var shared = visitor.address();
        assertThat(shared).contains("side=Finland", "status=held", "type=visit", "from=2012", "to=2012");

        visitor.open("/map");
        visitor.open(shared);
        assertThat(visitor.link("Visit: Finland and Norway")).isVisible();
        assertThat(visitor.field("State or organisation")).hasValue("Finland");

        visitor.page()
                .getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("visit ×"))
                .or(visitor.page().getByLabel(Pattern.compile("^Take out .*[Vv]isit")))
                .first()
                .click();
        assertThat(visitor.page()).not().hasURL(Pattern.compile("type="));
        visitor.page().goBack();
        visitor.arrivesAt("type=visit");
        assertThat(visitor.told("1 entry")).isVisible();
    }

    @Test
    void personsAndPersonsTogetherAreConditionsToo() {
        visitor.open("/?person=Espen+Barth+Eide&person=John+Baird");
        assertThat(visitor.link("Espen Barth Eide").first()).isVisible();
        for (var row : visitor.main()
                .getByRole(AriaRole.LISTITEM)
                .filter(holding("source"))
                .all()) assertThat(row).containsText("John Baird");
    }

    @Test
    void searchFindsReportsAndLeadsToThem() {
        visitor.open("/");
        visitor.page().getByRole(AriaRole.SEARCHBOX).fill("fisheries");
        visitor.page().getByRole(AriaRole.SEARCHBOX).press("Enter");
        assertThat(visitor.heading()).hasText("Search");
        visitor.arrivesAt("/reader?q=fisheries");
        visitor.link("Leaders adopt fisheries plan").click();
        assertThat(visitor.heading()).hasText("Leaders adopt fisheries plan");
        assertThat(visitor.region("The report")).containsText("summit on fisheries");
    }

    @Test
    void calendarOfTheListIsReadByItsAddress() {
        visitor.open("/?side=Norway");
        assertThat(visitor.told("entries")).isVisible();
        visitor.main().getByText("Subscribe as a calendar").click();
        var address = visitor.main().getByLabel("Address to subscribe to").inputValue();
        assertThat(address).startsWith(visitor.origin() + "/calendar.ics");
        var answer = visitor.served().get(address.substring(visitor.origin().length()));
        assertThat(answer.statusCode()).isEqualTo(200);
        var events = Biweekly.parse(answer.body()).first().getEvents();
        var entries = visitor.asked("/api/v1/engagements?side=Norway&limit=500").get("items");
        long dated = java.util.stream.StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.hasNonNull("date"))
                .count();
        assertThat(events).hasSize((int) dated);
        assertThat(events)
                .anySatisfy(event -> assertThat(event.getSummary().getValue()).contains("(NOR)"));
        assertThat(visitor.link("Open in a calendar program"))
                .hasAttribute("href", address.replaceFirst("^http", "webcal"));
    }

    private static com.microsoft.playwright.Locator.FilterOptions holding(String words) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(words);
    }
}
