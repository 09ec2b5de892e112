package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of an engagement, of a pair and of a person: what is known and from where. */
@ParameterizedClass
@EnumSource(Store.class)
class EngagementTest {
    @RegisterExtension
    final Visitor visitor;

    EngagementTest(Store store) {
        visitor = new Visitor(store.shown());
    }

    @Test
    void sourcesThatDifferStandSideBySide() {
        visitor.open(View.ENGAGEMENT.address());
        var differ = visitor.region("Where sources differ");
        var monday = row(differ, "5 February 2007");
        var tuesday = row(differ, "6 February 2007");
        assertThat(monday).containsText("Sahel Wire");
        assertThat(tuesday).containsText("Presidency");
        var left = Objects.requireNonNull(monday.boundingBox());
        var right = Objects.requireNonNull(tuesday.boundingBox());
        org.assertj.core.api.Assertions.assertThat(left.y).isEqualTo(right.y);
        org.assertj.core.api.Assertions.assertThat(left.x + left.width).isLessThanOrEqualTo(right.x);
        assertThat(row(differ, "Ouagadougou")).containsText("Sahel Wire");
        assertThat(row(differ, "Yamoussoukro")).containsText("Presidency");
    }

    @Test
    void historySourcesAndTheMergeAreTold() {
        visitor.open(View.ENGAGEMENT.address());
        assertThat(visitor.region("4 reports").getByRole(AriaRole.LISTITEM)).hasCount(4);
        assertThat(visitor.region("Who takes part")).containsText("Blaise Compaoré");
        assertThat(visitor.region("What was said and promised")).containsText("John Kufuor");
        var why = visitor.region("Why these reports are one engagement");
        assertThat(why).containsText("Blaise Compaoré and Laurent Gbagbo in both");
        assertThat(why).containsText("Against it");
        visitor.region("History").getByRole(AriaRole.LINK).first().click();
        assertThat(visitor.page()).hasURL(Pattern.compile("/reports/sources-disagree-1\\?at="));
        assertThat(visitor.region("What it tells")
                        .locator("[aria-pressed=true]")
                        .first())
                .isVisible();
    }

    @Test
    void historyOfAVisitTellsEachDayItWasToBeOn() {
        visitor.open("/?side=Finland&side=Norway&from=2012&to=2012");
        visitor.link("Visit: Finland and Norway").click();
        var history = visitor.region("History");
        assertThat(history).containsText("Postponed");
        assertThat(history).containsText("March 28");
        assertThat(history).containsText("Held");
    }

    @Test
    void pairTellsWhenTheyMetAndWillMeet() {
        visitor.open("/pairs/FIN~NOR");
        assertThat(visitor.heading()).hasText("Finland – Norway");
        assertThat(visitor.main()).containsText("28 March 2012");
        assertThat(visitor.main()).containsText("13 April 2018");
        visitor.link("1 entry in 2012").click();
        visitor.arrivesAt("/?side=FIN&side=NOR&from=2012&to=2012");
        assertThat(visitor.link("Visit: Finland and Norway")).isVisible();
    }

    @Test
    void personTellsOfficesTravelsAndWhatCameOfTheirWords() {
        visitor.open("/persons/Erkki%20Tuomioja");
        assertThat(row(visitor.region("Offices"), "22 June 2011")).containsText("Minister of Foreign Affairs, Finland");
        assertThat(visitor.region("Travels")).containsText("Oslo, Norway");
        visitor.region("Offices")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Timo Soini"))
                .click();
        assertThat(visitor.heading()).hasText("Timo Soini");
        var hopeful = visitor.asked("/api/v1/expectations?limit=100").get("items");
        var name = "";
        for (var each : hopeful)
            if (each.path("by").has("name") && each.path("by").has("office"))
                name = each.get("by").get("name").asText();
        visitor.open("/persons/" + name.replace(" ", "%20"));
        visitor.region("What came of their words")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Expectations"))
                .click();
        visitor.arrivesAt("/ledgers?kind=expectations&show=all&by=");
        assertThat(visitor.main()).containsText(name);
    }

    private static Locator row(Locator within, String words) {
        return within.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }
}
