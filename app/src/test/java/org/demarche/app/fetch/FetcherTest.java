package org.demarche.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.demarche.app.settings.FetchSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is fetched of a site that behaves. */
class FetcherTest {
    private final TestSite site = TestSite.open();

    @AfterEach
    void close() {
        site.close();
    }

    private FetchSettings settings() {
        return FetchSettings.standard()
                .withAllowed(List.of(site.allowed()))
                .withManners(Duration.ZERO, 1)
                .withTimes(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(5));
    }

    private Answer fetch(String path) throws InterruptedException {
        try (var fetcher = new Fetcher(settings())) {
            return fetcher.fetch(Ask.byPerson(site.address(path)));
        }
    }

    @Test
    void aPageComesWithItsTypeCharsetAndAddress() throws InterruptedException {
        site.at("/a", Replies.page("Text/HTML; charset=\"ISO-8859-1\"", "<p>Hello</p>"));
        var answer = fetch("/a#part");
        System.out.println(answer);
        assertThat(answer).isInstanceOf(Answer.Body.class);
    }
}
