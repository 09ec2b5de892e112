package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.demarche.app.serve.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What others change while a page is open is told there, and nothing moves under the reader's eyes and hands. */
@ParameterizedClass
@EnumSource(Store.class)
class LiveTest {
    @RegisterExtension
    final Visitor visitor;

    LiveTest(Store store) {
        visitor = Visitor.alone(store.changeable());
    }

    private String someKey() {
        return visitor.asked("/api/v1/engagements?side=Finland&side=Norway")
                .get("items")
                .get(0)
                .get("key")
                .asText();
    }

    /** Another client hands in a report of a visit that no report has told of. */
    static void add(Served served, String id, String where) {
        var answer = served.post(
                "/api/v1/add",
                "application/json",
                "{\"id\":\"" + id + "\",\"published\":\"2013-05-30\",\"text\":\"Kenya's Foreign Minister Amina Mohamed"
                        + " will visit " + where + " on June 3.\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** Another client corrects how far an entry is. */
    private void correct(String key, String status) {
        var answer = visitor.served()
                .post(
                        "/api/v1/decisions",
                        "application/json",
                        "{\"kind\":\"correct\",\"key\":\"" + key + "\",\"fields\":{\"status\":\"" + status
                                + "\"},\"author\":\"Ada\",\"reason\":\"the ministry says so\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    /** The page hears of changes from now on. */
    static void isListening(Visitor visitor) {
        visitor.page()
                .waitForCondition(() -> visitor.served().get("/metrics").body().contains("demarche_event_listeners 1"));
    }

    /** How far down the window is. */
    private double scrolled() {
        return ((Number) visitor.page().evaluate("scrollY")).doubleValue();
    }

    private int rows() {
        return visitor.main().locator(".dealings > li").count();
    }

    @Test
    void listTellsOfNewEntriesAndShowsThemWhenAsked() {
        visitor.page().setViewportSize(Visitor.WIDE, 300);
        visitor.open("/");
        isListening(visitor);
        int before = rows();
        visitor.field("Person").fill("Amina Moh");
        visitor.page().evaluate("scrollTo(0, 60)");
        double at = scrolled();
        add(visitor.served(), "new", "Ghana");
        assertThat(visitor.told("1 new")).isVisible();
        assertThat(visitor.field("Person")).isFocused();
        assertThat(visitor.field("Person")).hasValue("Amina Moh");
        assertThat(rows()).isEqualTo(before);
        assertThat(scrolled()).isEqualTo(at);
        visitor.press("a");
        assertThat(visitor.field("Person")).hasValue("Amina Moha");
        visitor.button("Show").last().click();
        assertThat(visitor.link("Visit: Kenya and Ghana")).isVisible();
        assertThat(visitor.told(before + 1 + " entries")).isVisible();
        assertThat(visitor.told("1 new")).hasCount(0);
        assertThat(visitor.field("Person")).hasValue("Amina Moha");
    }

    @Test
    void listTellsOfWhatHasChangedAmongThoseShown() {
        var key = someKey();
        visitor.open("/?side=Finland");
        isListening(visitor);
        correct(key, "cancelled");
        assertThat(visitor.told("1 changed")).isVisible();
        var list = visitor.main().locator(".dealings");
        assertThat(list).not().containsText("cancelled");
        visitor.button("Show").last().click();
        assertThat(list).containsText("cancelled");
        // What concerns none of those shown is no news here.
        add(visitor.served(), "other", "Ghana");
        correct(key, "held");
        assertThat(visitor.told("1 changed")).hasText("1 changed");
    }

    @Test
    void entryIsBroughtUpToDateWhereTheReaderIs() {
        var key = someKey();
        visitor.page().setViewportSize(Visitor.WIDE, 300);
        visitor.open("/engagements/" + key);
        isListening(visitor);
        var link = visitor.link("All dealings of Finland – Norway");
        link.focus();
        double at = scrolled();
        correct(key, "cancelled");
        assertThat(visitor.told("The entry was brought up to date.")).isAttached();
        assertThat(visitor.main()).containsText("cancelled");
        assertThat(link).isFocused();
        assertThat(scrolled()).isEqualTo(at);
        // Of others' entries nothing is said.
        assertThat(visitor.heading()).hasText("Visit: Finland and Norway");
    }

    @Test
    void whoCorrectsIsAskedFirst() {
        var key = someKey();
        visitor.open("/engagements/" + key);
        isListening(visitor);
        visitor.main().getByText("Correct this entry").click();
        visitor.choice("Status").selectOption("denied");
        visitor.main().getByLabel("Reason").fill("because I was the");
        correct(key, "cancelled");
        assertThat(visitor.told("Its reports have changed.")).isVisible();
        assertThat(visitor.main().getByLabel("Reason")).isFocused();
        assertThat(visitor.main().locator(".line .status")).not().containsText("cancelled");
        visitor.page().keyboard().type("re");
        visitor.told("Its reports have changed.")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(visitor.main().locator(".line .status")).containsText("cancelled");
        assertThat(visitor.main().getByLabel("Reason")).hasValue("because I was there");
        assertThat(visitor.choice("Status")).hasValue("denied");
    }

    @Test
    void timeLineTellsThatTheRegisterHasChangedAndKeepsItsPlace() {
        visitor.open("/timeline?from=2011-06&to=2013-12");
        isListening(visitor);
        var signs = visitor.group("Entries along time, in lanes").getByRole(AriaRole.LINK);
        var sign = visitor.page().getByLabel(Pattern.compile("^28 March 2012, Visit"));
        sign.focus();
        int before = signs.count();
        var address = visitor.address();
        add(visitor.served(), "new", "Ghana");
        assertThat(visitor.told("the register has changed")).isVisible();
        assertThat(sign).isFocused();
        assertThat(signs).hasCount(before);
        visitor.button("Show").last().click();
        assertThat(signs).hasCount(before + 1);
        assertThat(visitor.page().getByLabel(Pattern.compile("^3 June 2013, Visit, .*Amina Mohamed")))
                .isVisible();
        assertThat(visitor.address()).isEqualTo(address);
    }
}
