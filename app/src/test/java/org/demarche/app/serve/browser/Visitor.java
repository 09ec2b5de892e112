package org.demarche.app.serve.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.demarche.app.serve.Served;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Somebody who looks at the page of a server, in a window of their own for each test. What a page must not do fails any test; of a
 * test that failed a picture and a trace stay under {@code target/browser}.
 */
final class Visitor implements BeforeEachCallback, AfterEachCallback {
    private static final Path KEPT = Path.of("target", "browser");
    private static final ObjectMapper JSON = new ObjectMapper();
    static final int WIDE = 1280;
    static final int HIGH = 800;
    static final int NARROW = 360;
    /** Others may work on the machine too. */
    private static final double PATIENCE_MILLIS = 15_000;

    private final Served served;
    private final boolean closes;
    private boolean touches;
    private @Nullable Relay relay;
    private @Nullable BrowserContext context;
    private @Nullable Guard guard;
    private @Nullable Page page;

    /** Looks at a server that others look at too. */
    Visitor(Served served) {
        this(served, false);
    }

    private Visitor(Served served, boolean closes) {
        this.served = served;
        this.closes = closes;
    }

    /** Has a server alone, which is closed after the test. */
    static Visitor alone(Served served) {
        return new Visitor(served, true);
    }

    /** Holds a telephone: a small screen, and fingers instead of a mouse. */
    static Visitor touching(Served served) {
        var visitor = new Visitor(served);
        visitor.touches = true;
        return visitor;
    }

    /** Has a server alone, and reaches it over a line that can be cut. */
    static Visitor over(Relay relay, Served served) {
        var visitor = alone(served);
        visitor.relay = relay;
        return visitor;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var opened = Chromium.start()
                .newContext(new NewContextOptions()
                        .setViewportSize(touches ? NARROW : WIDE, HIGH)
                        .setHasTouch(touches)
                        .setIsMobile(touches)
                        .setLocale("en-GB")
                        .setTimezoneId("UTC")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setColorScheme(ColorScheme.LIGHT));
        opened.setDefaultTimeout(PATIENCE_MILLIS);
        opened.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        context = opened;
        guard = new Guard(opened, origin());
        page = opened.newPage();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (context == null) return;
        var name = test.getRequiredTestClass().getSimpleName() + "-"
                + test.getDisplayName().replaceAll("\\W+", "-");
        try (var closing = context) {
            if (test.getExecutionException().isPresent()) keep(closing, name);
            else {
                guard().check();
                closing.tracing().stop();
            }
        } finally {
            context = null;
            if (relay != null) relay.close();
            if (closes) served.close();
        }
    }

    private void keep(BrowserContext failed, String name) {
        page().screenshot(new Page.ScreenshotOptions()
                .setPath(KEPT.resolve(name + ".png"))
                .setFullPage(true));
        failed.tracing().stop(new Tracing.StopOptions().setPath(KEPT.resolve(name + ".zip")));
    }

    Served served() {
        return served;
    }

    Page page() {
        return Objects.requireNonNull(page);
    }

    Guard guard() {
        return Objects.requireNonNull(guard);
    }

    /** {@code http://127.0.0.1:PORT}, without a stroke at the end. */
    String origin() {
        if (relay != null) return relay.origin();
        var root = served.at("/").toString();
        return root.substring(0, root.length() - 1);
    }

    /** Opens an address, and waits until the view stands there with all that it asked for. */
    void open(String address) {
        page().navigate(origin() + address);
        heading();
        settle();
    }

    /** Waits until nothing of the view is still to come. */
    void settle() {
        assertThat(main().getByText(Pattern.compile("^Loading "))).hasCount(0);
    }

    /** Waits until sides stand under their names, which come after the rest. */
    void namesAreThere() {
        assertThat(main()).not().containsText(Pattern.compile("\\b[A-Z]{3} and [A-Z]{3}\\b"));
    }

    /** The heading of the view that is open. */
    Locator heading() {
        var heading =
                page().getByRole(AriaRole.MAIN).getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(1));
        heading.waitFor();
        return heading;
    }

    void narrow() {
        page().setViewportSize(NARROW, HIGH);
    }

    void wide() {
        page().setViewportSize(WIDE, HIGH);
    }

    void colours(ColorScheme scheme) {
        page().emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    Locator main() {
        return page().getByRole(AriaRole.MAIN);
    }

    Locator link(String name) {
        return page().getByRole(AriaRole.LINK, named(name));
    }

    Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, named(name));
    }

    Locator region(String name) {
        return page().getByRole(AriaRole.REGION, named(name));
    }

    Locator group(String name) {
        return page().getByRole(AriaRole.GROUP, named(name));
    }

    /** What is chosen from a list of values. */
    Locator choice(String name) {
        return main().getByRole(
                        AriaRole.COMBOBOX,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What is filled in under that name. */
    Locator field(String name) {
        return main().getByLabel(name, new Locator.GetByLabelOptions().setExact(true));
    }

    /** What is told aloud as it changes. */
    Locator told(String words) {
        return page().getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    /** What the interface answers. */
    JsonNode asked(String address) {
        try {
            return JSON.readTree(served.get(address).body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(address, broken);
        }
    }

    void press(String key) {
        page().keyboard().press(key);
    }

    /** Where the page's address has come to, behind the server's. */
    String address() {
        return page().url().substring(origin().length());
    }

    /** Waits until the address has what is wanted; addresses follow gestures a little later. */
    void arrivesAt(String part) {
        page().waitForURL(url -> url.contains(part));
    }

    /** Whether nothing of the view lies beyond the window's side. */
    boolean fitsTheWidth() {
        return (Boolean) page().evaluate("document.scrollingElement.scrollWidth <= innerWidth");
    }

    /** The innermost parts that lie beyond it, to tell what is wrong. */
    Object beyondTheWidth() {
        return page().evaluate(
                        "[...document.querySelectorAll('body *')].filter((e) => !e.children.length"
                                + " && e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map((e) => e.outerHTML.slice(0, 200))");
    }
}
