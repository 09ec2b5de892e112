package org.demarche.clean;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.refusal.Reading.Refused;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.text.Page;
import org.demarche.text.Report;
import org.jsoup.Jsoup;

/** Finds the article on a page. Thread-safe. */
public final class PageText {
    /** The reports on {@code page}, one but for pages that hold several, or why there is none; never empty. */
    public List<Reading> reports(Page page) {
        var text = Jsoup.parse(page.html()).select("p").stream()
                .map(p -> p.text().strip())
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining("\n\n"));
        if (text.isEmpty())
            return List.of(
                    new Refused(Refusal.whole(RefusalCode.PAGE_NO_ARTICLE, "the page has no paragraph of text")));
        return List.of(new Read(
                new Report(page.id(), text, page.title(), page.url(), page.outlet(), page.date(), Optional.empty())));
    }
}
