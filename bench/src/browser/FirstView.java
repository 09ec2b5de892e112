import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When the page's views are usable in the system's Chromium, with nothing in its cache: {@code FirstView.java PORT}. A view is usable when
 * what it shows of the register is there and the browser takes clicks again. One line for each: its name, seconds, kilobytes received.
 */
public final class FirstView {
    private static final List<Map.Entry<String, String>> VIEWS = List.of(
            Map.entry("/", "main a[href*='/engagements/']"),
            Map.entry("/timeline", "main svg rect, main svg circle, main svg path"),
            Map.entry("/map", "main svg circle"),
            Map.entry("/network", "main svg circle, main svg rect"));

    private FirstView() {}

    public static void main(String[] arguments) {
        var chromium = Path.of(System.getenv().getOrDefault("DEMARCHE_CHROMIUM", "/usr/bin/chromium"));
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            // What the browser itself does the first time is not the page's.
            open(browser, arguments[0], VIEWS.get(0));
            for (var view : VIEWS) {
                var median = List.of(
                                open(browser, arguments[0], view),
                                open(browser, arguments[0], view),
                                open(browser, arguments[0], view))
                        .stream()
                        .sorted()
                        .toList()
                        .get(1);
                System.out.println(view.getKey() + "\t" + median);
            }
        }
    }

    private static String open(Browser browser, String port, Map.Entry<String, String> view) {
        try (var context = browser.newContext()) {
            Page page = context.newPage();
            var bytes = new AtomicLong();
            var protocol = context.newCDPSession(page);
            protocol.send("Network.enable");
            protocol.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            long start = System.nanoTime();
            page.navigate("http://127.0.0.1:" + port + view.getKey());
            page.locator(view.getValue()).first().waitFor();
            // The browser is idle again, so that a click is answered at once.
            page.evaluate("() => new Promise(done => requestIdleCallback(done))");
            return String.format(Locale.ROOT, "%.3f\t%.1f", (System.nanoTime() - start) / 1e9, bytes.get() / 1024.0);
        }
    }
}
