package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a view tells stands on paper too: all of it, in ink, without what only a screen can do. */
class PrintTest {
    /** A4 between its margins, in pixels of CSS. */
    private static final int PAPER = 688;
    /** Texts that are seen with less contrast to white paper than WCAG asks for (1.4.3). */
    private static final String PALE = """
            (() => {
              const light = (part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
              const contrast = (colour) => {
                const [r, g, b] = colour.match(/[\\d.]+/g).map((each) => light(each / 255))
                return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05)
              }
              return [...document.querySelectorAll('body *')]
                .filter((e) => !e.closest('svg') && e.checkVisibility() && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
                .filter((e) => contrast(getComputedStyle(e).color) < 4.5)
                .slice(0, 3).map((e) => e.outerHTML.slice(0, 160))
            })()
            """;

    @RegisterExtension
    final Visitor visitor = new Visitor(Store.SQLITE.shown());

    static Stream<View> views() {
        return View.all().stream();
    }

    /** Looks at it as a printer would, also where the screen is dark. */
    private void print(String address) {
        visitor.page().setViewportSize(PAPER, 1000);
        visitor.page()
                .emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        visitor.open(address);
        visitor.namesAreThere();
    }

    /** By its words alone: its name on paper ends in where it leads. */
    private Locator link(String words) {
        return visitor.main().locator("a").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static String behind(Locator link) {
        return (String) link.evaluate("(a) => getComputedStyle(a, '::after').content");
    }

    @ParameterizedTest
    @MethodSource("views")
    void nothingButWhatPaperCanDoIsPrinted(View view) {
        print(view.address());
        for (var role :
                List.of(AriaRole.NAVIGATION, AriaRole.SEARCH, AriaRole.FORM, AriaRole.COMBOBOX, AriaRole.SLIDER))
            assertThat(visitor.page().getByRole(role)).hasCount(0);
        for (var button : visitor.page().locator("main button").all())
            if (button.isVisible()) assertThat(button).hasClass(Pattern.compile("\\bcontent\\b"));
        assertThat(visitor.page().evaluate(PALE)).as("pale on paper").isEqualTo(List.of());
        assertThat((String) visitor.page().evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        assertThat(visitor.fitsTheWidth())
                .as("fits the paper: %s", visitor.beyondTheWidth())
                .isTrue();
        assertThat(visitor.page().getByText("Demarche: " + visitor.origin() + view.address()))
                .isVisible();
    }

    @Test
    void reportIsPrintedWithAllThatItTells() {
        print("/reports/invitation-and-consultations");
        assertThat(visitor.region("The report")).containsText("Consultations at the level of deputy foreign ministers");
        var facts = visitor.region("What it tells").getByRole(AriaRole.LISTITEM);
        assertThat(facts.filter(new Locator.FilterOptions().setHasText("Consultations: India and Germany")))
                .isVisible();
        int count = facts.count();
        assertThat(count).isGreaterThan(15);
        for (var fact : facts.all()) assertThat(fact).isVisible();
        // Nothing scrolls on paper.
        var cut = visitor.region("What it tells").evaluate("(e) => e.scrollHeight - e.clientHeight");
        assertThat(((Number) cut).intValue()).isZero();
        assertThat(behind(link("Open the entry").first())).contains("/engagements/e");
    }

    @Test
    void listIsPrintedWithWhereEachEntryIs() {
        print("/?side=Norway");
        var title = link("Visit: Finland and Norway");
        assertThat(title).isVisible();
        assertThat(behind(title)).contains(title.getAttribute("href"));
        assertThat(visitor.main()).not().containsText("all their dealings", shown());
    }

    @Test
    void engagementIsPrintedWithItsReportsAndReasons() {
        print(View.ENGAGEMENT.address());
        for (var heading : List.of("Who takes part", "History", "Where sources differ", "4 reports"))
            assertThat(visitor.main().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(heading)))
                    .isVisible();
        var report = link("The Head of State meets the Facilitator");
        assertThat(behind(report)).contains("/reports/sources-disagree-2");
        assertThat(visitor.main().getByText("Correct this entry")).isHidden();
    }

    @Test
    void addressOnTheWebIsPrintedInFull() {
        var key = visitor.asked("/api/v1/report?id=wire-0520")
                .get("engagements")
                .get(0)
                .get("key")
                .asText();
        print("/engagements/" + key);
        assertThat(behind(link("where it was published").first())).contains("https://example.org/wire-0520");
    }

    @Test
    void whatIsFoldedOnTheScreenIsOpenOnPaper() {
        print("/ledgers");
        var told = visitor.main().locator("details ol");
        assertThat(told.first()).isVisible();
        print("/pairs/CAN~NOR");
        assertThat(visitor.main()).containsText("They last met on 27 March 2013");
        assertThat(visitor.main().getByText("Subscribe as a calendar")).isHidden();
        assertThat(visitor.main().getByText("Address to subscribe to")).isHidden();
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions shown() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions().setUseInnerText(true);
    }
}
