package org.demarche.enter.rebuild;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Participant;

/**
 * An entry as far as a rebuilding compares it.
 *
 * @param fields values by the names that records give them
 */
record EntryView(String key, List<String> accounts, Map<String, String> fields) {
    static EntryView of(Dossier dossier) {
        var e = dossier.engagement();
        var fields = new LinkedHashMap<String, String>();
        fields.put("type", e.type().code());
        fields.put("status", e.status().code());
        fields.put("date", e.date().map(d -> d.value()).orElse(""));
        fields.put("place", e.place().map(p -> p.name()).orElse(""));
        fields.put("level", e.level().code());
        fields.put(
                "participants",
                e.participants().stream().map(EntryView::who).sorted().collect(Collectors.joining("; ")));
        fields.put("topics", e.topics().stream().map(t -> t.text()).sorted().collect(Collectors.joining("; ")));
        fields.put("background", Boolean.toString(e.background()));
        fields.put("hidden", Boolean.toString(dossier.hidden()));
        fields.put("accounts", Integer.toString(dossier.accounts().size()));
        return new EntryView(
                dossier.key(), dossier.accounts().stream().map(Account::key).toList(), fields);
    }

    private static String who(Participant p) {
        return p.name().map(n -> n + " (" + p.side() + ")").orElse(p.side());
    }

    String label() {
        return fields.getOrDefault("type", "") + " of " + fields.getOrDefault("participants", "")
                + (fields.getOrDefault("date", "").isEmpty() ? "" : ", " + fields.get("date"));
    }

    List<EntryChange.FieldChange> changes(EntryView now) {
        var changes = new ArrayList<EntryChange.FieldChange>();
        fields.forEach((field, before) -> {
            var after = now.fields().getOrDefault(field, "");
            if (!before.equals(after)) changes.add(new EntryChange.FieldChange(field, before, after));
        });
        return changes;
    }
}
