package org.demarche.enter.weigh;

import java.time.LocalDate;
import org.demarche.register.Account;
import org.demarche.register.Engagement.Conflict;
import org.demarche.register.ReportHead;
import org.demarche.register.Source;
import org.demarche.text.Evidence;

/**
 * One account's word on one field.
 *
 * @param official whether it is said for a side concerned
 * @param origin the report of which its report is a copy; its own where it is none
 * @param epoch how often the engagement had been moved by then
 */
public record Voice<T>(
        T value, Account account, Source source, boolean official, ReportHead origin, int epoch, Evidence evidence) {
    /** Who says it, for a reader. */
    String teller() {
        return account.report().teller(source);
    }

    /** When it was said first: a copy is no later word. */
    LocalDate day() {
        return origin.day().orElse(LocalDate.MIN);
    }

    /** By what independent sources are counted. */
    String outlet() {
        return origin.outletKey().orElse(origin.id());
    }

    /** Whether its report is no copy of another. */
    boolean isOwnWord() {
        return origin.equals(account.report());
    }

    /** Whether it tells that it took place, and not what was to come. */
    boolean isAfterwards() {
        return account.engagement().status().isDeed();
    }

    Conflict.Value as(String text) {
        return new Conflict.Value(text, source, evidence);
    }
}
