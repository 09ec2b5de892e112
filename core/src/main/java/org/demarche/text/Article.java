package org.demarche.text;

import java.util.List;
import java.util.Optional;

/**
 * A report whose article has been told from what surrounds it.
 *
 * @param paragraphs the article's paragraphs in order, headline and dateline included; furniture is in none
 * @param furniture what was refused as not the article, each with its reason
 * @param date the report's date, given by the caller, the page or the address
 */
public record Article(Report report, List<Span> paragraphs, List<Furniture> furniture, Optional<ReportDate> date) {
    public Article {
        paragraphs = List.copyOf(paragraphs);
        furniture = List.copyOf(furniture);
    }

    /** A stretch of the text that is not the article, such as a teaser for another story. */
    public record Furniture(Span span, String why) {}

    public String text() {
        return report.text();
    }
}
