package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Pages in HTML, through the program. */
class PagesTest {
    private static final Path PAGES = Path.of("../core/src/test/resources/pages");

    private static String page(String name) {
        return PAGES.resolve(name + ".html").toString();
    }

    @Test
    void aPageIsReadAsTheReportOnIt() {
        var shell = Shell.run("", "read", page("amp"));
        assertThat(shell.status()).isZero();
        assertThat(shell.out())
                .contains("Chile and Norway to Open Talks on Fisheries")
                .contains("The Harbour Post, by Ines Dahl, Jon Vik")
                .contains("Report of 2018-10-08 (datePublished of the page's structured data)");
    }

    @Test
    void whatIsGivenGoesBeforeThePageAndExplainTellsTheDifference() {
        var shell = Shell.run("", "read", page("amp"), "--explain", "--title", "Given", "--published", "2018-10-01");
        assertThat(shell.out())
                .contains("Title: Given (given with the report)")
                .contains("Outlet: The Harbour Post (publisher of the page's structured data)")
                .contains("Report of 2018-10-01 (given with the report)");
    }

    @Test
    void standardInputIsAPageWhereItBeginsAsOne() throws IOException {
        var shell = Shell.run(Files.readString(PAGES.resolve("ministry.html")), "read", "-", "--format", "json");
        var report = new ObjectMapper().readTree(shell.out()).path("report");
        assertThat(report.path("outlet").asText()).isEqualTo("Ministry of Foreign Affairs");
        assertThat(report.path("text").asText()).startsWith("The foreign ministers of Chile and Norway met");
    }

    @Test
    void theAnswerToAPageCarriesTheTextThatOffsetsReferTo() throws IOException {
        var mapper = new ObjectMapper();
        var record = mapper.createObjectNode()
                .put("id", "p")
                .put("html", Files.readString(PAGES.resolve("wordpress-comments.html")));
        var plain = mapper.createObjectNode().put("id", "t").put("text", "The envoys of Chad met in Zinder on Monday.");
        var shell = Shell.run(
                mapper.writeValueAsString(record) + "\n" + mapper.writeValueAsString(plain) + "\n",
                "annotate",
                "--quiet");
        var lines = shell.out().lines().toList();
        var answer = mapper.readTree(lines.get(0));
        assertThat(answer.path("date").path("value").asText()).isEqualTo("2018-10-09");
        assertThat(answer.path("date").path("from").asText()).isEqualTo("page");
        var text = answer.path("text").asText();
        assertThat(text)
                .startsWith("The foreign ministers of Chile and Norway met")
                .doesNotContain("fished off that coast");
        var last = answer.path("sentences").get(answer.path("sentences").size() - 1);
        assertThat(last.path("end").asInt()).isLessThanOrEqualTo(text.codePointCount(0, text.length()));
        assertThat(mapper.readTree(lines.get(1)).has("text")).isFalse();
    }

    @Test
    void aLiveBlogIsShownPostByPostAndWrittenAsNoSingleRecord() {
        var shown = Shell.run("", "read", page("live-blog-told"));
        assertThat(shown.status()).isZero();
        assertThat(shown.out()).contains("Ministers arrive").contains("An agreement");
        var refused = Shell.run("", "read", page("live-blog-told"), "--format", "json");
        assertThat(refused.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(refused.err()).contains("a live blog of 3 posts");
    }

    @Test
    void aPageWithoutAnArticleIsRefusedWithItsReason() {
        var shell = Shell.run("", "read", page("front-page"));
        assertThat(shell.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(shell.err())
                .contains("the page lists 7 stories and tells none of them")
                .doesNotContain("Exception");
        assertThat(Shell.run("", "read", page("amp"), "--max-size", "1k").err()).contains("larger than 1000 bytes");
    }
}
