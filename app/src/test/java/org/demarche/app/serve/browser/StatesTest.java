package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each view where there is something, while it is still to come, and where the server fails: for everybody, and on every screen. */
class StatesTest {
    @RegisterExtension
    final Visitor visitor = new Visitor(Store.SQLITE.shown());

    static Stream<View> views() {
        return View.all().stream();
    }

    @ParameterizedTest
    @MethodSource("views")
    void viewShutsNobodyOut(View view) {
        visitor.open(view.address());
        assertThat(visitor.heading()).hasText(view.heading());
        Axe.checkAllOver(visitor);
    }

    @ParameterizedTest
    @MethodSource("views")
    void whatIsStillToComeIsTold(View view) {
        var held = new CopyOnWriteArrayList<Route>();
        visitor.page().route(view.questions(), held::add);
        visitor.page().navigate(visitor.origin() + view.address());
        assertThat(visitor.told("Loading")).isVisible();
        Axe.checkAllOver(visitor);
        visitor.wide();
        held.forEach(Route::resume);
        visitor.page().unroute(view.questions());
        assertThat(visitor.heading()).hasText(view.heading());
        visitor.settle();
    }

    @ParameterizedTest
    @MethodSource("views")
    void faultIsToldInTheServersWordsAndMended(View view) {
        visitor.guard().letAnswersFail();
        fail(view.questions(), 503, "the store cannot be reached: is it full?");
        visitor.page().navigate(visitor.origin() + view.address());
        var alert = visitor.main().getByRole(AriaRole.ALERT);
        assertThat(alert.first())
                .containsText(java.util.regex.Pattern.compile(
                        "the store cannot be reached: is it full", java.util.regex.Pattern.CASE_INSENSITIVE));
        Axe.checkAllOver(visitor);
        visitor.wide();
        visitor.page().unroute(view.questions());
        alert.getByText("Try again", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(visitor.heading()).hasText(view.heading());
        assertThat(alert).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({
        "/engagements/e0000000000000000, There is nothing here",
        "/reports/no-such-report, There is nothing here",
        "/persons/Nobody%20Known, No entry and no office tells of",
        "/pairs/NOR~QQQ, no state or organisation of that name is known",
    })
    void whatIsNotThereIsToldAsSuch(String address, String words) {
        visitor.guard().letAnswersFail();
        visitor.open(address);
        assertThat(visitor.main()).containsText(words);
        Axe.checkAllOver(visitor);
    }

    private void fail(String questions, int status, String detail) {
        visitor.page()
                .route(
                        questions,
                        route -> route.fulfill(new FulfillOptions()
                                .setStatus(status)
                                .setContentType("application/problem+json")
                                .setBody("{\"status\":" + status + ",\"title\":\"Fault\",\"detail\":\"" + detail
                                        + "\"}")));
    }
}
