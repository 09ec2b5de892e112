package org.demarche.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.text.Page;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of many makes, written for this test, each with what must be found on it. */
class PageTextTest {
    private static final Path PAGES = Path.of("src/test/resources/pages");
    private static final String STRAY = "<>\"'=&/\0-!{}[]:,";
    private static final PageText TEXT = new PageText();

    static List<String> pages() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".html"))
                    .map(f -> f.replace(".html", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String html(String name) throws IOException {
        return Files.readString(PAGES.resolve(name + ".html"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageGivesWhatIsExpectedOfIt(String name) throws IOException {
        var found = TEXT.reports(Page.of("", html(name)));
        assertThat(found.stream()
                        .map(r -> written(r, found.size() > 1))
                        .collect(Collectors.joining("\n"))
                        .strip())
                .isEqualTo(Files.readString(PAGES.resolve(name + ".expected")).strip());
    }

    private static String written(Reading reading, boolean several) {
        return reading.fold(
                report -> written(report, several),
                refusal -> "refused: " + refusal.code().code());
    }

    private static String written(Report report, boolean several) {
        return Stream.of(
                                line("=== ", several ? Optional.of(report.id()) : Optional.<String>empty()),
                                line("title: ", report.title()),
                                line("outlet: ", report.outlet()),
                                line("author: ", report.author()),
                                line(
                                        "date: ",
                                        report.date()
                                                .map(d -> d.edtf() + " "
                                                        + d.from().code())))
                        .collect(Collectors.joining())
                + "\n" + report.text() + "\n";
    }

    private static String line(String name, Optional<String> value) {
        return value.map(v -> name + v + "\n").orElse("");
    }

    private static Report only(Page page) {
        var found = TEXT.reports(page);
        assertThat(found).hasSize(1);
        return ((Read) found.get(0)).report();
    }

    @Test
    void whatTheCallerGivesGoesBeforeThePage() throws IOException {
        var given = ReportDate.given(LocalDate.of(2018, 10, 1));
        var report = only(new Page(
                "id",
                html("amp"),
                Optional.of("https://harbour.example/2018/10/07/x"),
                Optional.of("Given title"),
                Optional.of("Given outlet"),
                Optional.of(given)));
        assertThat(report.title()).contains("Given title");
        assertThat(report.outlet()).contains("Given outlet");
        assertThat(report.date()).contains(given);
        assertThat(report.found().orElseThrow().title()).isEmpty();
        assertThat(report.found().orElseThrow().author()).isPresent();
    }

    @Test
    void theAddressDatesAPageThatDoesNotDateItself() throws IOException {
        var undated = html("hostile-markup");
        var report = only(new Page(
                "id",
                undated,
                Optional.of("https://harbour.example/2018/10/07/x"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        assertThat(report.date().orElseThrow().from()).isEqualTo(ReportDate.Origin.URL);
        assertThat(report.date().orElseThrow().day()).hasToString("2018-10-07");
    }

    @Test
    void thePlaceOfADateIsNamed() throws IOException {
        assertThat(only(Page.of("id", html("amp"))).date().orElseThrow().why())
                .isEqualTo("datePublished of the page's structured data");
        assertThat(only(Page.of("id", html("standfirst-and-utc")))
                        .date()
                        .orElseThrow()
                        .why())
                .isEqualTo("the page's meta article:published_time, in the page's own zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "table", "blockquote", "span", "form", "ul><li", "font"})
    void depthIsNoHindrance(String tag) throws IOException {
        var page = html("wordpress-comments").replace("<main>", ("<" + tag + ">").repeat(5000) + "<main>");
        assertThat(TEXT.reports(Page.of("id", page))).isNotEmpty();
        var inside = html("wordpress-comments").replace("<p>“We", "<p>" + ("<" + tag + ">").repeat(5000) + "“We");
        assertThat(TEXT.reports(Page.of("id", inside))).isNotEmpty();
    }

    /** Bounded, not timed: what is quadratic would take hours here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>A short line of talk about the fish.</p>",
                "<div>",
                "<a href=x>Herring and hake, said the minister on Monday.</a> ",
                "word ",
                "<br><br>Sentences about the sea are short. They end soon.",
                "<li>One thing of many",
                "<h2>Heading of the herring and hake</h2>",
                "&#x41;&amp;",
                "<span></span>x",
                "<time datetime=2018-10-08>",
                "<b><i>",
                "<!--",
                "<script type=application/ld+json>{\"a\":[[[[",
                "<article><h2><a href=/x>Ministers meet again in the old hall</a></h2><p>They speak of fish for hours, as ministers do when nobody listens.</p></article>",
                "<meta name=date content=x>",
                "<section class=post><time>10:05</time><p>They speak of fish for hours, as ministers do when nobody listens.</p></section>"
            })
    void aPageOfTenMegabytesIsReadInTime(String part) throws IOException {
        var page = html("amp").replace("<amp-ad>", part.repeat(10_000_000 / part.length()) + "<amp-ad>");
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> assertThat(TEXT.reports(Page.of("id", page))).isNotEmpty());
    }

    /** Three hundred pages with parts cut out, doubled, put elsewhere and overwritten. */
    @Test
    void brokenPagesAreReadOrRefused() throws IOException {
        var random = new Random(20181008);
        var pages = pages();
        for (int round = 0; round < 300; round++) {
            var page = new StringBuilder(html(pages.get(random.nextInt(pages.size()))));
            for (int change = random.nextInt(12); change >= 0 && page.length() > 10; change--) change(page, random);
            var found = TEXT.reports(Page.of("id", page.toString()));
            assertThat(found).isNotEmpty();
            for (var reading : found)
                if (reading instanceof Read read)
                    assertThat(read.report().text())
                            .isNotBlank()
                            .doesNotContain("<p>")
                            .doesNotContain("\u0000");
        }
    }

    private static void change(StringBuilder page, Random random) {
        int from = random.nextInt(page.length());
        int to = Math.min(page.length(), from + 1 + random.nextInt(200));
        var part = page.substring(from, to);
        switch (random.nextInt(5)) {
            case 0 -> page.delete(from, to);
            case 1 -> page.insert(from, part.repeat(1 + random.nextInt(4)));
            case 2 -> page.insert(random.nextInt(page.length()), part);
            case 3 -> page.setCharAt(from, STRAY.charAt(random.nextInt(STRAY.length())));
            default -> page.setLength(Math.max(10, page.length() - random.nextInt(400)));
        }
    }
}
