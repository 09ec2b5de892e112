package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The reader: a report beside what it tells, whether kept or handed in. */
@ParameterizedClass
@EnumSource(Store.class)
class ReaderTest {
    private static final String VISIT =
            "Kenya's Foreign Minister Amina Mohamed will visit Ghana on June 3, the ministry said on Thursday. "
                    + "\"We expect a treaty on fishing,\" she told reporters.";

    @RegisterExtension
    final Visitor visitor;

    ReaderTest(Store store) {
        visitor = new Visitor(store.shown());
    }

    private Locator facts() {
        return visitor.region("What it tells").getByRole(AriaRole.BUTTON);
    }

    private Locator sentences() {
        return visitor.region("The report").getByRole(AriaRole.BUTTON);
    }

    private void paste(String text) {
        visitor.open("/reader");
        visitor.main().getByLabel(Pattern.compile("^Paste a report")).fill(text);
        visitor.field("Published").fill("2013-05-30");
        visitor.button("Read it").click();
    }

    @Test
    void pastedTextIsReadAndNotKept() {
        int kept = visitor.asked("/api/v1/reports?limit=1").get("total").asInt();
        paste(VISIT);
        assertThat(visitor.region("What it tells")).containsText("Amina Mohamed");
        assertThat(visitor.region("What it tells")).containsText("3 June 2013");
        facts().first().click();
        assertThat(visitor.told("Its words are marked in sentence 1")).isAttached();
        org.assertj.core.api.Assertions.assertThat(
                        visitor.asked("/api/v1/reports?limit=1").get("total").asInt())
                .isEqualTo(kept);
        visitor.button("Put it away").click();
        assertThat(visitor.region("Reports of the register")).isVisible();
    }

    @Test
    void droppedFileAndChosenFileAreRead() {
        visitor.open("/reader");
        var page =
                "<html><head><title>Kenya's minister to go to Ghana</title></head><body><article><h1>Kenya's minister to go to"
                        + " Ghana</h1><p>" + VISIT + "</p><p>" + VISIT.replace("June 3", "June 5")
                        + "</p></article></body></html>";
        var files = visitor.page()
                .evaluateHandle(
                        "(html) => { const files = new DataTransfer();"
                                + " files.items.add(new File([html], 'page.html', { type: 'text/html' })); return files }",
                        page);
        var form = visitor.page()
                .getByRole(
                        AriaRole.FORM,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName("A report to read"));
        form.dispatchEvent("drop", java.util.Map.of("dataTransfer", files));
        assertThat(visitor.region("What it tells")).containsText("Amina Mohamed");
        visitor.open("/reader");
        visitor.main()
                .getByLabel("or choose a file")
                .setInputFiles(new FilePayload("visit.txt", "text/plain", VISIT.getBytes(StandardCharsets.UTF_8)));
        assertThat(visitor.region("What it tells")).containsText("Amina Mohamed");
    }

    @Test
    void hostileTextIsShownAsText() {
        paste("<img src=x onerror=alert(1)> <script>document.title='broken'</script> " + VISIT);
        assertThat(visitor.region("The report")).containsText("<img src=x onerror=alert(1)>");
        assertThat(visitor.page()).hasTitle(Pattern.compile("Demarche"));
    }

    @Test
    void whatCannotBeReadIsTold() {
        visitor.guard().letAnswersFail();
        paste(" ");
        assertThat(visitor.main().getByRole(AriaRole.ALERT)).containsText("no text");
        visitor.open("/reader");
        visitor.field("or give its address").fill("http://127.0.0.1:1/report");
        visitor.button("Read it").click();
        assertThat(visitor.main().getByRole(AriaRole.ALERT)).containsText("127.0.0.1");
    }

    @Test
    void factLeadsToItsSentenceAndSentenceToItsFacts() {
        visitor.open("/reports/postponed-again");
        var expectation = facts().filter(new Locator.FilterOptions().setHasText("before Christmas"))
                .first();
        expectation.click();
        assertThat(expectation).hasAttribute("aria-pressed", "true");
        assertThat(visitor.told("Its words are marked in sentence")).isAttached();
        visitor.arrivesAt("fact=");
        visitor.page().reload();
        assertThat(expectation).hasAttribute("aria-pressed", "true");

        var call = sentences().filter(new Locator.FilterOptions().setHasText("will speak by telephone"));
        call.focus();
        visitor.press("Enter");
        assertThat(call).hasAttribute("aria-pressed", "true");
        assertThat(visitor.told("fact")).isAttached();
        visitor.arrivesAt("sentence=");
        visitor.press("Enter");
        assertThat(call).hasAttribute("aria-pressed", "false");
    }

    @Test
    void kindsOfFactsAreTakenOutAndTheEntryIsOpened() {
        visitor.open("/reports/postponed-again");
        var statements = visitor.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new com.microsoft.playwright.Page.GetByRoleOptions().setName(Pattern.compile("^Statements")));
        statements.uncheck();
        assertThat(visitor.region("What it tells")).not().containsText("Statements");
        visitor.arrivesAt("without=statement");
        visitor.region("What it tells")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open the entry"))
                .first()
                .click();
        assertThat(visitor.page()).hasURL(Pattern.compile("/engagements/e"));
    }

    @Test
    void whatIsNotTheArticleIsDimmedAndSaidWhy() {
        visitor.open("/reports/invitation-and-consultations");
        var furniture = visitor.region("The report").getByText(Pattern.compile("^not the article: "));
        assertThat(furniture.first()).isVisible();
        var article = visitor.region("The report")
                .getByText(Pattern.compile("Narendra Modi has been invited"))
                .first();
        var dim = furniture.first().locator("xpath=..");
        org.assertj.core.api.Assertions.assertThat(colour(dim)).isNotEqualTo(colour(article));
    }

    private static Object colour(Locator of) {
        return of.evaluate("(node) => getComputedStyle(node).color");
    }
}
