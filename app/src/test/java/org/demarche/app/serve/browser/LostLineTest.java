package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.demarche.app.ask.Settling;
import org.demarche.app.serve.Served;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The line to the server is lost while a page is open: it says so, takes the line up again, and what happened meanwhile is not missed. */
class LostLineTest {
    private static final double PATIENCE_MILLIS = 60_000;
    private static final String LOST = "The line to the server is lost: what you see may be old.";

    /** The server ends, and another is started in its place. */
    @Nested
    class Server {
        @RegisterExtension
        final Visitor visitor = Visitor.alone(Store.SQLITE.changeable());

        /** Shows a view and then ends. */
        private void goesAwayFrom(String address) {
            visitor.guard().letAnswersFail();
            visitor.open(address);
            LiveTest.isListening(visitor);
            visitor.served().goAway();
        }

        private Locator fault() {
            return visitor.main().getByRole(AriaRole.ALERT);
        }

        private void comesBack() {
            visitor.served().comeBack();
            assertThat(fault()).hasCount(0, patient());
        }

        @Test
        void comesBackAndTheReaderGoesOn() {
            visitor.guard().letAnswersFail();
            visitor.open("/");
            LiveTest.isListening(visitor);
            int before =
                    visitor.asked("/api/v1/engagements?limit=1").get("total").asInt();
            visitor.served().goAway();
            assertThat(visitor.told(LOST)).isVisible();
            assertThat(visitor.told(before + " entries").first()).isVisible();
            visitor.field("Person").fill("Eide");
            visitor.button("Show").click();
            assertThat(fault()).containsText("cannot be reached");
            comesBack();
            assertThat(visitor.told(LOST)).hasCount(0, patient());
            assertThat(visitor.link("Espen Barth Eide").first()).isVisible();
        }

        @Test
        void whatFailedMeanwhileIsDrawnByItself() {
            goesAwayFrom("/network?from=2012&to=2013");
            visitor.choice("Who").selectOption("persons");
            assertThat(fault()).containsText("could not be shown");
            comesBack();
            assertThat(visitor.group("Network of who deals with whom")
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Locator.GetByRoleOptions().setName(Pattern.compile("^Espen Barth Eide"))))
                    .isVisible();
        }

        @Test
        void aViewThatCouldNotBeLoadedIsLoadedByItself() {
            goesAwayFrom("/");
            visitor.link("Ledgers").click();
            assertThat(fault()).isVisible();
            comesBack();
            assertThat(visitor.heading()).hasText("Ledgers");
        }

        @Test
        void whatAnotherProgramFiledMeanwhileIsTold() {
            goesAwayFrom("/");
            assertThat(visitor.told(LOST)).isVisible();
            DemoReports.file(visitor.served().register(), id -> id.equals("invitation-and-consultations"));
            Settling.settle(visitor.served().register(), settled -> {});
            visitor.served().comeBack();
            assertThat(visitor.told(LOST)).hasCount(0, patient());
            assertThat(visitor.told("5 new")).isVisible();
        }
    }

    /** The server goes on, but nothing of it arrives. */
    @Nested
    class Stream {
        final Served served = Store.SQLITE.changeable();
        final Relay relay = new Relay(served.at("/"));

        @RegisterExtension
        final Visitor visitor = Visitor.over(relay, served);

        @Test
        void isTakenUpWhereItBrokeOff() {
            visitor.guard().letAnswersFail();
            visitor.open("/");
            LiveTest.isListening(visitor);
            LiveTest.add(served, "first", "Ghana");
            assertThat(visitor.told("1 new")).isVisible();
            var asked = new AtomicReference<String>("");
            visitor.page().onRequest(request -> asked.set(asked.get() + lastSeen(request)));
            relay.cut();
            LiveTest.add(served, "second", "Peru");
            LiveTest.add(served, "third", "Chile");
            relay.mend();
            // Where it broke off is told by the number of the last change that was heard, so that the two are sent now.
            assertThat(visitor.told("3 new"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
            assertThat(asked.get()).containsPattern("\\d+-\\d+");
            visitor.button("Show").last().click();
            for (var where : List.of("Ghana", "Peru", "Chile"))
                assertThat(visitor.link("Visit: Kenya and " + where)).isVisible();
        }

        private String lastSeen(Request request) {
            return request.url().endsWith("/api/v1/events")
                    ? request.allHeaders().getOrDefault("last-event-id", "")
                    : "";
        }
    }

    private static LocatorAssertions.HasCountOptions patient() {
        return new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS);
    }
}
