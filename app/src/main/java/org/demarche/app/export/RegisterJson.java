package org.demarche.app.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.demarche.register.Entries;

/** One report's register as one JSON object, for people and programs. Thread-safe. */
public final class RegisterJson implements ReportExport {
    private final ObjectWriter writer = new ObjectMapper().writerWithDefaultPrettyPrinter();

    @Override
    public String write(Entries entries) {
        var article = entries.resolved().findings().article();
        var report = article.report();
        var root = JsonNodeFactory.instance.objectNode();
        var about = root.putObject("report").put("id", report.id());
        RegisterNodes.put(about, "title", report.title());
        RegisterNodes.put(about, "outlet", report.outlet());
        RegisterNodes.put(about, "author", report.author());
        RegisterNodes.put(about, "url", report.url());
        if (report.found().isPresent()) about.put("text", report.text());
        entries.resolved()
                .date()
                .ifPresent(d -> root.putObject("date")
                        .put("value", d.edtf())
                        .put("from", d.from().code())
                        .put("why", d.why())
                        .put("certainty", d.certainty()));
        new RegisterNodes(report.text(), new CodePoints(report.text())).putEntries(root, entries);
        try {
            return writer.writeValueAsString(root) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of strings and numbers is always JSON", impossible);
        }
    }
}
