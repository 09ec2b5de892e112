package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.finding.Edtf;
import org.demarche.register.Item;
import org.demarche.register.Source;

/** Commitments, expectations and claims over all reports, as JSON and as rows. */
public final class LedgerRecords {
    private static final List<String> HEAD =
            List.of("key", "kind", "status", "by", "side", "toward", "made", "due", "entry", "text", "reports");

    private final Texts texts;
    private final RegisterNodes nodes;

    public LedgerRecords(Texts texts) {
        this.texts = texts;
        this.nodes = new RegisterNodes(texts);
    }

    /** One item with its history. */
    public ObjectNode json(Item item) {
        var node = DossierNodes.object().put("key", item.key());
        node.put("kind", item.kind().code()).put("status", item.status());
        node.set("by", nodes.source(item.by()));
        if (!item.toward().isEmpty()) {
            var toward = node.putArray("toward");
            for (var source : item.toward()) toward.add(nodes.source(source));
        }
        words(item).ifPresent(w -> node.put("text", w));
        item.made().ifPresent(d -> node.put("made", d.toString()));
        item.due().ifPresent(d -> node.put("due", d.value()));
        item.entryKey().ifPresent(k -> node.put("entry", k));
        var history = node.putArray("history");
        for (var step : item.history()) {
            var told = history.addObject().put("status", step.status());
            step.asOf().ifPresent(d -> told.put("asOf", d.toString()));
            told.set("source", nodes.source(step.source()));
            told.put("why", step.why());
            step.evidence().ifPresent(e -> told.set("evidence", nodes.evidence(e)));
        }
        var evidence = node.putArray("evidence");
        for (var piece : item.evidence()) evidence.add(nodes.evidence(piece));
        return node;
    }

    /** A heading and a row for each item. */
    public String csv(List<Item> items) {
        return EntryCsv.rows(
                HEAD,
                items.stream()
                        .map(i -> List.of(
                                i.key(),
                                i.kind().code(),
                                i.status(),
                                Wording.source(i.by()),
                                i.side(),
                                i.toward().stream().map(Source::label).collect(Collectors.joining("; ")),
                                i.made().map(LocalDate::toString).orElse(""),
                                i.due().map(Edtf::value).orElse(""),
                                i.entryKey().orElse(""),
                                words(i).orElse(""),
                                Integer.toString(i.evidence().size()))));
    }

    /** What is undertaken, expected or claimed; from the report where the register keeps no words of its own. */
    private Optional<String> words(Item item) {
        return Optional.of(Wording.flat(item.content().text()))
                .filter(w -> !w.isEmpty())
                .or(() -> item.evidence().stream().findFirst().flatMap(texts::quote));
    }
}
