package org.demarche.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.finding.Edtf;

/**
 * The ledgers of a register: commitments, expectations and claims over all reports. Deeds come in with filings and wait under
 * their keys; whoever settles a key looks at all that is told under it. Items follow from filings and entries alone.
 */
public interface Ledger {
    /** Keys whose items wait to be settled, in their order, at most {@code most}. */
    List<String> waiting(int most);

    /** What is told under the keys, each deed once, in the order of the reports and, in one report, of the text. */
    List<Deed.Told> told(Collection<String> keys);

    /** Takes what {@code key} comes to: the items kept under it are replaced, and it waits no longer. */
    void settle(String key, List<Item> items);

    /** Items as asked for, as of the day of the newest report. */
    default List<Item> items(ItemQuery query) {
        return page(query, Optional.empty()).items();
    }

    /**
     * The same, from the one behind {@code after} on: what is added or withdrawn meanwhile neither shifts a page nor repeats an item. The
     * query's offset counts where {@code after} is empty.
     */
    Page page(ItemQuery query, Optional<Mark> after);

    /** How many items there are as asked for, without limit. */
    long count(ItemQuery query);

    /** A speaker's or side's record: how many of the items asked for have which status. */
    Map<String, Long> record(ItemQuery query);

    /**
     * Some of the items that were asked for.
     *
     * @param next behind which the others stand; empty where there are none
     */
    record Page(List<Item> items, Optional<Mark> next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * Where an item stands, whichever way items are ordered.
     *
     * @param due the last day on which it may fall due
     * @param made as the item has it
     * @param matter the key that it was settled under: what one sentence undertakes for two is an item for each
     */
    record Mark(Optional<LocalDate> due, Optional<LocalDate> made, String key, String matter) {
        /** The place of an item. */
        public static Mark of(Item item, String matter) {
            return new Mark(item.due().map(Edtf::last), item.made(), item.key(), matter);
        }
    }
}
