package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;
import org.demarche.register.Link;
import org.demarche.register.ReportHead;

/** Entries over many reports as JSON: the engagement as docs/records.md has it, and what it was made of. */
public final class DossierNodes {
    private final RegisterNodes nodes;
    private final Optional<LocalDate> newest;

    /** @param newest day of the register's newest report: plans before it are unconfirmed */
    public DossierNodes(Texts texts, Optional<LocalDate> newest) {
        this.nodes = new RegisterNodes(texts);
        this.newest = newest;
    }

    /** One entry. */
    public ObjectNode dossier(Dossier dossier) {
        var node = nodes.engagement(dossier.engagement());
        if (dossier.isUnconfirmed(newest)) node.put("unconfirmed", true);
        if (dossier.isRetracted()) node.put("retracted", true);
        if (dossier.hidden()) node.put("hidden", true);
        node.put("sources", dossier.sources());
        accounts(node.putArray("accounts"), dossier);
        if (!dossier.links().isEmpty()) links(node.putArray("links"), dossier);
        if (!dossier.choices().isEmpty()) {
            var choices = node.putArray("choices");
            for (var choice : dossier.choices())
                choices.addObject()
                        .put("field", choice.field())
                        .put("value", choice.value())
                        .put("why", choice.why());
        }
        return node;
    }

    /** Why an entry is as it is: {@code key}, {@code accounts}, {@code links}, {@code choices}. */
    public ObjectNode reasons(Dossier dossier) {
        return dossier(dossier).retain("key", "date", "status", "accounts", "links", "choices", "sources");
    }

    private static void accounts(ArrayNode into, Dossier dossier) {
        for (var account : dossier.accounts()) {
            var node = into.addObject().put("key", account.key());
            head(node, account.report());
            node.put("status", account.engagement().status().code());
            account.engagement().date().ifPresent(d -> node.put("tells", d.value()));
            if (dossier.superseded().contains(account.key())) node.put("superseded", true);
        }
    }

    /** What is known of a report: {@code report}, {@code outlet}, {@code date}, {@code title}, {@code url}, {@code author}. */
    public static void head(ObjectNode node, ReportHead report) {
        node.put("report", report.id());
        RegisterNodes.put(node, "outlet", report.outlet());
        report.date().ifPresent(d -> node.put("date", d.edtf()));
        RegisterNodes.put(node, "title", report.title());
        RegisterNodes.put(node, "url", report.url());
        RegisterNodes.put(node, "author", report.author());
        report.correction().ifPresent(c -> node.put("correction", c.kind().code()));
    }

    private static void links(ArrayNode into, Dossier dossier) {
        // Whatever order a store keeps them in, the same entry gives the same bytes.
        var sorted = dossier.links().stream()
                .sorted(Comparator.comparing(Link::account))
                .toList();
        for (var link : sorted) {
            var node = into.addObject().put("account", link.account()).put("to", link.to());
            node.put("score", Math.round(link.score() * 1000) / 1000.0);
            var reasons = node.putArray("reasons");
            link.reasons().forEach(reasons::add);
        }
    }

    /** What one report tells, under the keys of the entries that it supports, as annotation records have it. */
    public ObjectNode report(Filing filing, Map<String, String> entryByAccount) {
        var node = object().put("id", filing.report().id());
        RegisterNodes.put(node, "author", filing.report().author());
        filing.report()
                .date()
                .ifPresent(d -> node.putObject("date")
                        .put("value", d.edtf())
                        .put("from", d.from().code())
                        .put("why", Wording.why(d)));
        var engagements = node.putArray("engagements");
        for (var account : filing.accounts()) {
            if (account.loose() && !entryByAccount.containsKey(account.key())) continue;
            var told = nodes.engagement(account.engagement());
            told.put("key", entryByAccount.getOrDefault(account.key(), account.entryKey()));
            account.engagement()
                    .partOf()
                    .ifPresent(whole -> told.put("partOf", entryByAccount.getOrDefault(whole, whole)));
            engagements.add(told);
        }
        return node;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
