package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The network: who deals with whom. */
@ParameterizedClass
@EnumSource(Store.class)
class NetworkTest {
    @RegisterExtension
    final Visitor visitor;

    NetworkTest(Store store) {
        visitor = new Visitor(store.shown());
    }

    private Locator party(String name) {
        return visitor.group("Network of who deals with whom")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    @Test
    void partyTellsWhomItDealsWith() {
        visitor.open("/network");
        party("Norway").click();
        visitor.arrivesAt("who=NOR");
        var parties = visitor.region("Parties");
        assertThat(parties.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Norway")))
                .isVisible();
        parties.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Canada"))
                .first()
                .click();
        visitor.arrivesAt("who=CAN");
        parties.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Norway"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(visitor.heading()).hasText(Pattern.compile("Canada – Norway|Norway – Canada"));
    }

    @Test
    void periodAndWhoIsMeantStandInTheAddress() {
        visitor.open("/network?from=2012&to=2013");
        assertThat(party("Norway")).isVisible();
        assertThat(party("Rwanda")).hasCount(0);
        visitor.choice("Who").selectOption("persons");
        visitor.arrivesAt("by=persons");
        assertThat(party("Espen Barth Eide")).isVisible();
        visitor.page().reload();
        assertThat(party("Espen Barth Eide")).isVisible();
        visitor.link("All of time").click();
        assertThat(visitor.page()).not().hasURL(Pattern.compile("from="));
    }

    @Test
    void keysLeadFromPartyToParty() {
        visitor.open("/network?from=2012&to=2013");
        party("Norway").focus();
        visitor.press("ArrowLeft");
        assertThat(visitor.page().locator(":focus")).not().hasAttribute("aria-label", Pattern.compile("^Norway"));
        visitor.press("Enter");
        visitor.arrivesAt("who=");
        visitor.press("Escape");
        assertThat(visitor.page()).not().hasURL(Pattern.compile("who="));
    }

    @Test
    void sameIsToldAsATable() {
        visitor.open("/network");
        visitor.main().getByText("The same as a table").click();
        var row = visitor.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Canada"))
                .filter(new Locator.FilterOptions().setHasText("Norway"));
        assertThat(row).containsText("held");
        assertThat(row).containsText("ministers");
    }
}
