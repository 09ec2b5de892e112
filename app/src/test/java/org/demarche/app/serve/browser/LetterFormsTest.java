package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names typed or pasted with letters and marks as two characters each find on the page what they find as one. */
class LetterFormsTest {
    private static final String APART = Normalizer.normalize("Jonas Gahr Støre Orbán", Normalizer.Form.NFD);
    private static final String ORBAN = APART.substring(APART.lastIndexOf(' ') + 1);

    @RegisterExtension
    final Visitor visitor = new Visitor(Store.SQLITE.shown());

    @Test
    void searchFindsPersonsAndReports() {
        visitor.open("/");
        visitor.page().getByRole(AriaRole.SEARCHBOX).focus();
        // As a paste puts it in: all at once, to the letter.
        visitor.page().keyboard().insertText(ORBAN);
        visitor.press("Enter");
        assertThat(visitor.heading()).hasText("Search");
        visitor.main()
                .getByRole(AriaRole.LINK)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Viktor Orb\u00E1n"))
                .first()
                .click();
        assertThat(visitor.heading()).hasText("Viktor Orb\u00E1n");
    }

    @Test
    void formNarrowsTheList() {
        visitor.open("/");
        visitor.field("Person").focus();
        visitor.page().keyboard().insertText(ORBAN);
        visitor.press("Enter");
        visitor.arrivesAt("person=");
        assertThat(visitor.link("Viktor Orb\u00E1n").first()).isVisible();
        assertThat(visitor.link("Call: Germany and Hungary")).isVisible();
        visitor.open("/timeline?person=" + java.net.URLEncoder.encode(ORBAN, java.nio.charset.StandardCharsets.UTF_8));
        assertThat(visitor.told("entr")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasNotText("No entries")))
                .isVisible();
    }

    @Test
    void addressOfAPersonLeadsToThem() {
        visitor.open("/persons/"
                + java.net.URLEncoder.encode("Viktor " + ORBAN, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("+", "%20"));
        assertThat(visitor.heading()).hasText("Viktor Orb\u00E1n");
        assertThat(visitor.main()).containsText("Prime Minister");
    }
}
