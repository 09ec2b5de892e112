package org.demarche.app.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.enter.rebuild.EntryChange;

/**
 * What reading all reports again changes, for people and programs.
 *
 * @param kept ids of the reports that were not read again, as no text of them is kept
 * @param applied whether the register has been changed
 */
public record RebuildView(int reports, List<String> kept, List<EntryChange> changes, boolean applied) {
    public RebuildView {
        kept = List.copyOf(kept);
        changes = List.copyOf(changes);
    }

    private Map<EntryChange.Kind, Long> counts() {
        var counts = new EnumMap<EntryChange.Kind, Long>(EntryChange.Kind.class);
        for (var kind : EntryChange.Kind.values()) counts.put(kind, 0L);
        changes.forEach(c -> counts.merge(c.kind(), 1L, Long::sum));
        return counts;
    }

    /** A line for each change, then the counts. */
    public String text() {
        var text = new StringBuilder();
        for (var change : changes) {
            text.append(change.kind().code())
                    .append("  ")
                    .append(String.join(" ", change.before()))
                    .append(change.before().isEmpty() || change.after().isEmpty() ? "" : " → ")
                    .append(String.join(" ", change.after()))
                    .append("  ")
                    .append(change.label())
                    .append('\n');
            for (var field : change.fields())
                text.append("         ")
                        .append(field.field())
                        .append(": ")
                        .append(shown(field.before()))
                        .append(" → ")
                        .append(shown(field.after()))
                        .append('\n');
        }
        text.append(reports - kept.size()).append(" reports read again");
        if (!kept.isEmpty())
            text.append(", ").append(kept.size()).append(" kept as they were, as the register has no text of them");
        text.append("; entries: ")
                .append(counts().entrySet().stream()
                        .map(e -> e.getValue() + " " + e.getKey().code())
                        .collect(Collectors.joining(", ")))
                .append(applied ? "; changed\n" : "; nothing is changed yet: --apply changes it\n");
        return text.toString();
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(none)" : value;
    }

    /** One object with {@code reports}, {@code kept}, {@code counts}, {@code changes} and {@code applied}. */
    public String json() {
        var root = DossierNodes.object().put("reports", reports).put("applied", applied);
        var keptIds = root.putArray("kept");
        kept.forEach(keptIds::add);
        var numbers = root.putObject("counts");
        counts().forEach((kind, count) -> numbers.put(kind.code(), count));
        var list = root.putArray("changes");
        for (var change : changes) {
            var node = list.addObject().put("kind", change.kind().code());
            var before = node.putArray("before");
            change.before().forEach(before::add);
            var after = node.putArray("after");
            change.after().forEach(after::add);
            node.put("label", change.label());
            var fields = node.putArray("fields");
            for (var field : change.fields())
                fields.addObject()
                        .put("field", field.field())
                        .put("before", field.before())
                        .put("after", field.after());
        }
        return EntryJson.pretty(root);
    }
}
