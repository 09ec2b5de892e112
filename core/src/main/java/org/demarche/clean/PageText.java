package org.demarche.clean;

import java.util.List;
import org.demarche.clean.page.PageArticles;
import org.demarche.refusal.Reading;
import org.demarche.text.Page;

/** Finds the article on a page. Thread-safe. */
public final class PageText {
    private final PageArticles articles = new PageArticles();

    /** The reports on {@code page}, one but for pages that hold several, or why there is none; never empty. */
    public List<Reading> reports(Page page) {
        return articles.find(page);
    }
}
