package org.demarche.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.text.Evidence;

/**
 * A commitment, an expectation or a claim over all reports, with what came of it.
 *
 * @param key of the item, from its first evidence
 * @param by who is bound, expects or claims
 * @param account key of the account at which it was made, or that is expected
 * @param due by when, as reported
 * @param made the day of the first report of it
 * @param history what became of it, in the order of the reports; never empty
 * @param lapse what it comes to when the register's newest day passes a day; empty where only reports settle it
 * @param evidence where it is undertaken, expected or claimed, all reports of it
 */
public record Item(
        String key,
        Kind kind,
        Source by,
        List<Source> toward,
        Engagement.Excerpt content,
        Optional<String> account,
        Optional<Edtf> due,
        Optional<LocalDate> made,
        List<Step> history,
        Optional<Lapse> lapse,
        List<Evidence> evidence) {
    /** Which ledger it stands in. */
    public enum Kind {
        COMMITMENT,
        EXPECTATION,
        CLAIM;

        /** The name in records, such as {@code claim}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One change of status.
     *
     * @param status as docs/ledgers.md names them
     * @param asOf the day of the report that says so
     * @param why one sentence for a reader
     */
    public record Step(
            String status, Optional<LocalDate> asOf, Source source, String why, Optional<Evidence> evidence) {}

    /** The step that follows when the newest report is of a later day than {@code after}. */
    public record Lapse(LocalDate after, Step step) {}

    public Item {
        toward = List.copyOf(toward);
        history = List.copyOf(history);
        evidence = List.copyOf(evidence);
        if (history.isEmpty()) throw new IllegalArgumentException("item " + key + " has no history");
    }

    /** What it has come to so far. */
    public String status() {
        return history.get(history.size() - 1).status();
    }

    /** The key of the entry that it is about, as it was called first. */
    public Optional<String> entryKey() {
        return account.map(a -> "e" + a.substring(1));
    }

    /** The state or body that it is filed under. */
    public String side() {
        return by.country().or(by::organization).or(by::name).orElse("");
    }

    /** The same as of the day of the newest report. */
    public Item asOf(Optional<LocalDate> newest) {
        if (lapse.isEmpty() || newest.filter(lapse.get().after()::isBefore).isEmpty()) return this;
        var steps = new ArrayList<>(history);
        steps.add(lapse.get().step());
        return new Item(key, kind, by, toward, content, account, due, made, steps, Optional.empty(), evidence);
    }
}
