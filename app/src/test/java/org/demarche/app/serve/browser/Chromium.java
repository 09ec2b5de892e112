package org.demarche.app.serve.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The system's own Chromium, started once for all tests; nothing is ever downloaded. For one thread. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final String MISSING = "no Chromium is on the path: on Debian, apt install chromium";

    private static @Nullable Browser browser;
    private static boolean isTold;

    private Chromium() {}

    /** Tests that need it are skipped where none is installed, which is said once. */
    static Browser start() {
        var file = find();
        if (file.isEmpty() && !isTold) {
            System.out.println("SKIPPED the tests of the page in a browser: " + MISSING);
            isTold = true;
        }
        Assumptions.assumeTrue(file.isPresent(), MISSING);
        if (browser == null) browser = launched(file.get());
        return browser;
    }

    private static Browser launched(Path file) {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Chromium refuses to guard itself where it is run as root, as in most containers.
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(file)
                        .setChromiumSandbox(!isRoot)
                        .setArgs(List.of("--font-render-hinting=none", "--disable-dev-shm-usage")));
    }

    private static Optional<Path> find() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator))
                        .filter(folder -> !folder.isBlank())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
