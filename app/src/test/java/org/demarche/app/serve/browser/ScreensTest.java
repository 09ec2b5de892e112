package org.demarche.app.serve.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures in {@code docs/page.md}, of the register that {@code demarche demo} shows. {@code dev screens} takes them anew; look
 * at them as at code. Letters differ from machine to machine, so only that there is each, and how large, is held.
 */
class ScreensTest {
    private static final Path FOLDER = Path.of("../docs/screens");
    private static final long MOST_BYTES = 150_000;
    private static final boolean REWRITES = "rewrite".equals(System.getProperty("demarche.screens"));

    /** One picture. */
    record Screen(View view, boolean narrow, ColorScheme colours) {
        String file() {
            return view.name() + (narrow ? "-narrow" : "") + (colours == ColorScheme.DARK ? "-dark" : "") + ".png";
        }

        @Override
        public String toString() {
            return file();
        }
    }

    @RegisterExtension
    final Screens screens = new Screens();

    static Stream<Screen> all() {
        var all = new ArrayList<Screen>();
        for (var view : View.all()) all.add(new Screen(view, false, ColorScheme.LIGHT));
        for (var view : List.of(View.ENTRIES, View.TIME_LINE, View.ENGAGEMENT, View.REVIEW))
            all.add(new Screen(view, true, ColorScheme.LIGHT));
        all.add(new Screen(View.MAP, false, ColorScheme.DARK));
        return all.stream();
    }

    /** Needs a browser only where pictures are taken. */
    static final class Screens implements BeforeEachCallback, AfterEachCallback {
        private @Nullable Visitor visitor;

        Visitor visitor() {
            return Objects.requireNonNull(visitor);
        }

        @Override
        public void beforeEach(ExtensionContext test) {
            if (!REWRITES) return;
            visitor = new Visitor(Store.SQLITE.shown());
            visitor.beforeEach(test);
        }

        @Override
        public void afterEach(ExtensionContext test) {
            if (visitor != null) visitor.afterEach(test);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachViewHasItsPicture(Screen screen) throws IOException {
        var file = FOLDER.resolve(screen.file());
        if (REWRITES) take(screen, file);
        assertThat(file).exists();
        assertThat(Files.size(file)).as("bytes of " + file).isLessThan(MOST_BYTES);
        var picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(screen.narrow() ? Visitor.NARROW : Visitor.WIDE);
        assertThat(picture.getHeight()).isEqualTo(Visitor.HIGH);
    }

    @Test
    void nothingElseLiesThereAndAllIsShownInTheDocs() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no pictures have been taken");
        var page = Files.readString(Path.of("../docs/page.md"));
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(all().map(Screen::file).toList());
        }
        assertThat(all()).allSatisfy(screen -> assertThat(page).contains("screens/" + screen.file()));
    }

    private void take(Screen screen, Path file) throws IOException {
        var visitor = screens.visitor();
        visitor.colours(screen.colours());
        if (screen.narrow()) visitor.narrow();
        visitor.open(screen.view().address());
        visitor.page().waitForFunction("document.fonts.status === 'loaded'");
        visitor.namesAreThere();
        var png = visitor.page().screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
        Files.createDirectories(FOLDER);
        FewColours.write(png, file);
    }
}
