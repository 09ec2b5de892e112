package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people decide on the page stands in the register, with their name, and can be taken back. */
@ParameterizedClass
@EnumSource(Store.class)
class DecisionsTest {
    @RegisterExtension
    final Visitor visitor;

    DecisionsTest(Store store) {
        visitor = Visitor.alone(store.changeable());
    }

    private String keyOf(String query) {
        return visitor.asked("/api/v1/engagements?" + query)
                .get("items")
                .get(0)
                .get("key")
                .asText();
    }

    private String status(String key) {
        return visitor.asked("/api/v1/engagements/" + key).get("status").asText();
    }

    private List<String> accounts(String key) {
        return visitor.asked("/api/v1/engagements/" + key).get("accounts").findValuesAsText("key");
    }

    private int decisions() {
        return visitor.asked("/api/v1/decisions").get("total").asInt();
    }

    @Test
    void correctionIsSeenByProgramsAndUndone() {
        var key = keyOf("side=Finland&side=Norway");
        visitor.open("/engagements/" + key);
        visitor.main().getByText("Correct this entry").click();
        var form = visitor.main();
        visitor.choice("Status").selectOption("cancelled");
        visitor.field("Place").fill("Bergen");
        visitor.field("Your name").fill("Ada Example");
        form.getByLabel("Reason").fill("the ministry says so");
        visitor.button("Correct").click();
        assertThat(visitor.told("It is corrected, as decision")).isVisible();
        assertThat(visitor.main()).containsText("cancelled");
        assertThat(status(key)).isEqualTo("cancelled");
        assertThat(visitor.asked("/api/v1/engagements/" + key)
                        .get("place")
                        .get("name")
                        .asText())
                .isEqualTo("Bergen");
        var decision = visitor.asked("/api/v1/decisions").get("items").get(0);
        assertThat(decision.toString()).contains("Ada Example", "the ministry says so");

        visitor.button("Undo it").click();
        assertThat(visitor.told("is undone")).isVisible();
        assertThat(status(key)).isEqualTo("held");
    }

    @Test
    void doubtsAreDecidedByTwoKeystrokesEach() {
        visitor.open("/review");
        visitor.field("Your name").fill("Ada Example");
        var queue = visitor.region("Queue").getByRole(AriaRole.LISTITEM);
        visitor.settle();
        int before = queue.count();
        assertThat(before).isGreaterThan(2);
        var first = queue.first().textContent();
        visitor.heading().click();
        visitor.press("a");
        assertThat(visitor.told("Accept: press Enter to do it")).isVisible();
        visitor.press("Enter");
        assertThat(visitor.told("Accepted.")).isVisible();
        assertThat(queue).hasCount(before - 1);
        assertThat(decisions()).isEqualTo(1);
        visitor.page().reload();
        assertThat(queue).hasCount(before - 1);
        assertThat(queue.first()).not().hasText(first);
    }

    @Test
    void acceptingIsTakenBack() {
        visitor.open("/review");
        visitor.field("Your name").fill("Ada Example");
        visitor.settle();
        var queue = visitor.region("Queue").getByRole(AriaRole.LISTITEM);
        int before = queue.count();
        visitor.button("Accept")
                .or(visitor.page()
                        .getByText("Accept", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)))
                .first()
                .click();
        assertThat(visitor.told("Accepted.")).isVisible();
        visitor.heading().click();
        visitor.press("u");
        visitor.press("Enter");
        assertThat(visitor.told("Undone.")).isVisible();
        assertThat(queue).hasCount(before);
    }

    @Test
    void mergeIsSplitByTwoKeystrokes() {
        visitor.open("/review?kind=merge");
        visitor.field("Your name").fill("Ada Example");
        visitor.settle();
        var doubt = visitor.asked("/api/v1/review?kind=merge").get("items").get(0);
        var account = doubt.get("link").get("account").asText();
        assertThat(accounts(doubt.get("key").asText())).contains(account);
        visitor.heading().click();
        visitor.press("s");
        visitor.press("Enter");
        assertThat(visitor.told("Split.")).isVisible();
        assertThat(accounts(doubt.get("key").asText())).doesNotContain(account);
    }

    @Test
    void doubtIsCorrectedInItsPlace() {
        visitor.open("/review?kind=unconfirmed");
        visitor.field("Your name").fill("Ada Example");
        visitor.settle();
        visitor.heading().click();
        visitor.press("c");
        visitor.press("Enter");
        var status = visitor.choice("Status");
        assertThat(status).isFocused();
        status.selectOption("held");
        visitor.main().getByLabel("Reason").fill("its own page says so");
        var correct = visitor.main()
                .getByRole(AriaRole.FORM)
                .or(visitor.main().locator("form"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Correct").setExact(true));
        correct.first().click();
        assertThat(visitor.told("Corrected.")).isVisible();
        assertThat(decisions()).isEqualTo(1);
    }

    @Test
    void nobodyDecidesWithoutAName() {
        visitor.open("/review?kind=unconfirmed");
        visitor.settle();
        visitor.heading().click();
        visitor.press("a");
        visitor.press("Enter");
        assertThat(visitor.main().getByRole(AriaRole.ALERT)).containsText("Say who decides");
        assertThat(visitor.field("Your name")).isFocused();
        // A letter that is typed into a field decides nothing.
        visitor.press("a");
        visitor.press("Enter");
        assertThat(decisions()).isZero();
    }
}
