package org.demarche.app.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.register.Item;
import org.demarche.register.Source;
import org.demarche.text.Evidence;

/** Commitments, expectations or claims for reading in a terminal: who, what, what came of it and by which words. */
public final class LedgerView {
    private final Pen pen;
    private final Texts texts;

    /** @param width columns of the terminal */
    public LedgerView(boolean color, int width, Texts texts) {
        this.pen = new Pen(color, width);
        this.texts = texts;
    }

    /**
     * The whole page, ending in a line feed.
     *
     * @param record how many of all that were asked for have which status
     */
    public String write(List<Item> items, long total, int offset, Map<String, Long> record) {
        for (var item : items) item(item);
        var counts = record.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        pen.raw(pen.dim(EntryTable.count(items.size(), total, offset, "item", "items")))
                .raw("\n");
        if (!counts.isEmpty()) pen.line("", counts);
        return pen.toString();
    }

    private void item(Item item) {
        var toward = item.toward().isEmpty()
                ? ""
                : " toward " + item.toward().stream().map(Source::label).collect(Collectors.joining(", "));
        var due = item.due().map(d -> ", due " + d.value()).orElse("");
        var made = item.made().map(d -> d + "  ").orElse("");
        pen.raw(pen.bold(made + item.status()))
                .raw("  ")
                .raw(Wording.flat(Wording.source(item.by())))
                .raw("\n");
        if (!toward.isEmpty() || !due.isEmpty()) pen.line("  ", (toward + due).replaceFirst("^,? ", ""));
        item.evidence().stream().limit(1).forEach(e -> quoted(e, item));
        if (item.evidence().size() > 1)
            pen.line("    ", "and " + (item.evidence().size() - 1) + " more reports of it");
        item.entryKey().ifPresent(k -> pen.line("  about ", k));
        for (var step : item.history()) {
            pen.line(
                    "  \u2192 ",
                    step.asOf().map(d -> d + "  ").orElse("") + step.status() + " \u2013 "
                            + Wording.source(step.source()) + ": " + step.why());
            step.evidence()
                    .filter(e -> !item.evidence().contains(e))
                    .flatMap(texts::quote)
                    .ifPresent(q -> pen.line("    \u201C", Wording.clipped(q) + "\u201D"));
        }
        pen.raw("\n");
    }

    private void quoted(Evidence evidence, Item item) {
        var position = "[" + evidence.reportId() + ", sentence " + (evidence.sentence() + 1) + "]";
        var words = texts.quote(evidence)
                .orElseGet(() -> Wording.flat(item.content().text()));
        pen.line("    ", (words.isEmpty() ? "" : "\u201C" + Wording.clipped(words) + "\u201D ") + position);
    }
}
