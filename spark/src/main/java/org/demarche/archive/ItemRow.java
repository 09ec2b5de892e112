package org.demarche.archive;

import java.time.LocalDate;
import java.util.List;
import org.demarche.app.export.EntryRow.Teller;
import org.demarche.finding.Edtf;
import org.demarche.register.Item;
import org.demarche.register.Source;
import org.jspecify.annotations.Nullable;

/**
 * One commitment, expectation or claim as a row of a table.
 *
 * @param by who is bound, expects or claims
 * @param side the state or body that it is filed under
 * @param due EDTF
 * @param entry the key of the entry that it is about
 * @param reports how many pieces of evidence it rests on
 */
record ItemRow(
        String key,
        String kind,
        String status,
        Teller by,
        String side,
        List<Teller> toward,
        @Nullable LocalDate made,
        @Nullable String due,
        @Nullable String entry,
        int reports) {
    static ItemRow of(Item item) {
        return new ItemRow(
                item.key(),
                item.kind().code(),
                item.status(),
                teller(item.by()),
                item.side(),
                item.toward().stream().map(ItemRow::teller).toList(),
                item.made().orElse(null),
                item.due().map(Edtf::value).orElse(null),
                item.entryKey().orElse(null),
                item.evidence().size());
    }

    private static Teller teller(Source source) {
        if (source.isReport()) return new Teller("report", null, null, null);
        return new Teller(
                source.name().orElse(null),
                source.office().orElse(null),
                source.country().orElse(null),
                source.organization().orElse(null));
    }
}
