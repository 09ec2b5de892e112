package org.demarche.register;

import java.util.List;
import java.util.Optional;

/** Keeps entries over many reports. Entering the same report twice changes nothing. */
public interface Register {
    /** Takes what one report supports, wholly or not at all. */
    void enter(Entries entries);

    /** Every entry, in the order in which the reports came. */
    List<Entries> all();

    /** The entries of the report with that id. */
    Optional<Entries> find(String reportId);
}
