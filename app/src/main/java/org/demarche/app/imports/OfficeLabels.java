package org.demarche.app.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.knowledge.table.TableForm;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.who.PlaceWords;

/** What other collections call our offices: {@code office-labels.tsv}. Immutable. */
final class OfficeLabels {
    /** An office of ours; the id is empty for what is known to be none. */
    record Office(String id, String title) {}

    private final Map<String, Office> officesByLabel = new HashMap<>();
    private final PlaceWords places;

    OfficeLabels(Tables tables, PlaceWords places) {
        this.places = places;
        tables.rows(TableForm.OFFICE_LABELS)
                .forEach(row -> officesByLabel.put(
                        key(row.cell("scheme"), row.cell("label")), new Office(row.cell("office"), row.cell("title"))));
    }

    private static String key(String scheme, String label) {
        return scheme + "/" + label.toLowerCase(Locale.ROOT);
    }

    /** The office of a label as it stands. */
    Optional<Office> find(String scheme, String label) {
        return Optional.ofNullable(officesByLabel.get(key(scheme, label)));
    }

    /** The office of a label that may name its place too: "Minister of Foreign Affairs of Russia", "French president". */
    Optional<Office> findWithPlace(String scheme, String label) {
        var whole = find(scheme, label);
        if (whole.isPresent()) return whole;
        for (int at = label.lastIndexOf(" of "); at > 0; at = label.lastIndexOf(" of ", at - 1)) {
            if (places.findIn(label.substring(at + 4)).isEmpty()) continue;
            var office = find(scheme, label.substring(0, at));
            if (office.isPresent()) return office;
        }
        for (int at = label.indexOf(' '); at > 0; at = label.indexOf(' ', at + 1)) {
            if (places.findIn(label.substring(0, at)).isEmpty()) continue;
            var office = find(scheme, label.substring(at + 1));
            if (office.isPresent()) return office;
        }
        return Optional.empty();
    }
}
