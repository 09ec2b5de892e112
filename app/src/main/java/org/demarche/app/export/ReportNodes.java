package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.demarche.register.Entries;
import org.demarche.register.Filing;
import org.demarche.register.ReportHead;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;

/** One report for readers: its stretches and all that it tells, each with where it stands, in code points. */
public final class ReportNodes {
    private final DossierNodes dossiers;
    private final SaidNodes said;

    public ReportNodes(Texts texts, Optional<LocalDate> newest) {
        dossiers = new DossierNodes(texts, newest);
        said = new SaidNodes(texts);
    }

    /** {@code dating}, {@code engagements}, {@code statements} and the others, under the keys of the register's entries. */
    public ObjectNode told(Filing filing, Map<String, String> entryByAccount) {
        var told = dossiers.report(filing, entryByAccount);
        told.remove("id");
        told.remove("author");
        var date = told.remove("date");
        if (date != null) told.set("dating", date);
        said.put(told, filing, entryByAccount);
        return told;
    }

    /**
     * {@code paragraphs}, {@code sentences}, {@code furniture}, {@code names}, {@code dates}, {@code places}, {@code quotes},
     * {@code events} and {@code refusals}: what is read off the text and not kept.
     */
    public static ObjectNode found(Entries entries) {
        var article = entries.resolved().findings().article();
        var points = new CodePoints(article.text());
        var node = DossierNodes.object();
        var paragraphs = node.putArray("paragraphs");
        for (var span : article.paragraphs())
            paragraphs.addObject().put("start", points.start(span)).put("end", points.end(span));
        node.setAll(new AnnotationRecords()
                .node(entries)
                .retain("sentences", "furniture", "names", "dates", "places", "quotes", "events", "refusals"));
        return node;
    }

    /** The report as it was handed in, as far as the register keeps it; a date that was found by evidence is found again. */
    public static Report again(ReportHead head, String text) {
        return new Report(
                head.id(),
                text,
                head.title(),
                head.url(),
                head.outlet(),
                head.date().filter(ReportDate::isSettled),
                head.author());
    }
}
