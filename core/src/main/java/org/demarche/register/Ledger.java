package org.demarche.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;

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
    List<Item> items(ItemQuery query);

    /** How many items there are as asked for, without limit. */
    long count(ItemQuery query);

    /** A speaker's or side's record: how many of the items asked for have which status. */
    Map<String, Long> record(ItemQuery query);
}
