package org.demarche.enter.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;
import org.demarche.register.Account;
import org.demarche.register.Engagement.StatusChange;

/**
 * One stage of an engagement's life as an account tells it.
 *
 * @param change what is said, by whom
 * @param isLast whether it is what the whole report comes to; the others are what it tells beside
 * @param official whether it is said for a side concerned
 */
public record Told(Account account, StatusChange change, boolean isLast, boolean official) {
    /** By the reports' days; within a day from idea to deed, since papers of one day are no earlier than each other. */
    static final Comparator<Told> ORDER = Comparator.comparing(Told::order)
            .thenComparing(t -> LifeCycle.stage(t.status()))
            .thenComparing(Told::account, Account.ORDER)
            .thenComparing(t -> t.change().evidence().span())
            .thenComparing(t -> t.change().source().label());

    /** What is told. */
    public Status status() {
        return change.status();
    }

    /** The day of the report; empty where nobody knows it. */
    Optional<LocalDate> day() {
        return account.report().day();
    }

    private LocalDate order() {
        return day().orElse(LocalDate.MAX);
    }

    Optional<Edtf> date() {
        return account.engagement().date();
    }

    /** Who tells it, and when, in words. */
    public String teller() {
        return account.report().teller(change.source())
                + day().map(d -> " on " + d).orElse("");
    }

    /** The same as another status. */
    Told as(Status other) {
        return new Told(
                account,
                new StatusChange(
                        other, change.asOf(), change.source(), change.via(), change.evidence(), change.decision()),
                isLast,
                official);
    }
}
