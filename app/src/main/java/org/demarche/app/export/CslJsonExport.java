package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.register.ReportHead;
import org.demarche.text.ReportDate;

/**
 * The reports that support entries as a list for citing (CSL-JSON 1.0.2), by their identifiers, each with the keys of its entries.
 * Heads of reports are held until all entries are known; their texts are not.
 */
public final class CslJsonExport implements RegisterExport {
    /** A report in its newest version, and which entries rest on it. */
    private record Cited(ReportHead report, Set<String> entries) {
        Cited newer(ReportHead other) {
            return ReportHead.ORDER.compare(other, report) > 0 ? new Cited(other, entries) : this;
        }
    }

    @Override
    public List<String> write(RegisterView register, List<OutputStream> parts) throws IOException {
        Map<String, Cited> cited = new TreeMap<>();
        register.each(dossier -> dossier.accounts()
                .forEach(a -> cited.merge(
                                a.report().id(),
                                new Cited(a.report(), new TreeSet<>()),
                                (old, added) -> old.newer(added.report()))
                        .entries()
                        .add(dossier.key())));
        try (var items = new JsonList(parts.get(0), "[", "]")) {
            for (var report : cited.values()) items.add(item(report));
        }
        return List.of();
    }

    private static ObjectNode item(Cited cited) {
        var report = cited.report();
        var url = report.url().flatMap(CalendarEvent::link);
        var item = DossierNodes.object().put("id", report.id()).put("type", type(report, url.isPresent()));
        RegisterNodes.put(item, "title", report.title().map(Wording::flat));
        RegisterNodes.put(item, "container-title", report.outlet().map(Wording::flat));
        var authors = report.author().map(Authors::of).orElse(List.of());
        if (!authors.isEmpty()) {
            var array = item.putArray("author");
            for (var name : authors) name.parts().forEach(array.addObject()::put);
        }
        report.date().ifPresent(d -> issued(item, d));
        url.ifPresent(u -> item.put("URL", u));
        item.put("language", "en");
        return item.put("note", "Register entries: " + String.join(", ", cited.entries()));
    }

    private static String type(ReportHead report, boolean linked) {
        if (report.outlet().isPresent()) return "article-newspaper";
        return linked ? "webpage" : "document";
    }

    /** A day, a month, a year or two days; nothing where a side is open. */
    private static void issued(ObjectNode item, ReportDate date) {
        if (date.first().equals(LocalDate.MIN) || date.last().equals(LocalDate.MAX)) return;
        var issued = item.putObject("issued");
        var days = issued.putArray("date-parts");
        for (var day : date.edtf().split("/")) {
            var numbers = days.addArray();
            for (var number : day.split("-")) numbers.add(Integer.parseInt(number));
        }
        if (date.from() == ReportDate.Origin.EVIDENCE) issued.put("circa", true);
    }
}
