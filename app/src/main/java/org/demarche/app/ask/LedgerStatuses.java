package org.demarche.app.ask;

import java.util.List;
import org.demarche.register.Item;

/** What may have come of the items of each ledger, as docs/ledgers.md has it. */
public final class LedgerStatuses {
    private LedgerStatuses() {}

    public static List<String> of(Item.Kind kind) {
        return switch (kind) {
            case COMMITMENT ->
                List.of("broken", "claimed-fulfilled", "disputed", "fulfilled", "undertaken", "withdrawn");
            case EXPECTATION -> List.of("met", "open", "overtaken", "unmet");
            case CLAIM -> List.of("confirmed", "contradicted", "unverified");
        };
    }
}
