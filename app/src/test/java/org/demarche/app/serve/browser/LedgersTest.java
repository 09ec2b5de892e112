package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The ledgers of what was promised, expected and claimed. */
@ParameterizedClass
@EnumSource(Store.class)
class LedgersTest {
    @RegisterExtension
    final Visitor visitor;

    LedgersTest(Store store) {
        visitor = new Visitor(store.shown());
    }

    private Locator which(String name) {
        return visitor.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Which"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private Locator kind(String name) {
        return visitor.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Ledgers"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    @Test
    void openOnesComeFirstAndSettledOnesAreAClickAway() {
        visitor.open("/ledgers");
        assertThat(visitor.main().getByRole(AriaRole.LISTITEM).first()).containsText("undertaken");
        which("Settled").click();
        visitor.arrivesAt("show=settled");
        assertThat(visitor.main().getByRole(AriaRole.LISTITEM).first())
                .containsText(java.util.regex.Pattern.compile("fulfilled|disputed"));
        kind("Expectations").click();
        visitor.arrivesAt("kind=expectations");
        assertThat(visitor.main()).containsText(java.util.regex.Pattern.compile("unmet|met"));
        kind("Claims").click();
        which("All").click();
        assertThat(visitor.told("6 claims")).isVisible();
    }

    @Test
    void whatFallsDueIsCountedFromTheNewestReport() {
        visitor.open("/ledgers?kind=expectations&show=soon");
        visitor.settle();
        assertThat(visitor.main()).containsText(java.util.regex.Pattern.compile("12 March 2020|Nothing falls due"));
    }

    @Test
    void ledgerIsNarrowedAndLeadsToWhereItIsTold() {
        visitor.open("/ledgers?show=all");
        visitor.field("State or organisation").fill("Uganda");
        visitor.button("Show").click();
        visitor.arrivesAt("side=Uganda");
        var promise = visitor.main()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("to release all Rwandan detainees"))
                .first();
        promise.locator("summary").click();
        promise.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions()
                        .setHasText(java.util.regex.Pattern.compile("Wire|commitment-disputed")))
                .first()
                .click();
        visitor.arrivesAt("/reports/commitment-disputed-1");
    }
}
