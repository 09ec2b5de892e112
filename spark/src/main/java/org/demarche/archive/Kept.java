package org.demarche.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.demarche.app.store.Documents;
import org.demarche.register.Account;
import org.demarche.register.Deed;
import org.demarche.register.Engagement;
import org.demarche.register.ReportHead;
import org.demarche.register.Signature;

/** How parts of filings are kept between stages: as documents without what their rows tell. */
final class Kept {
    private Kept() {}

    /** An account without its report. */
    record Told(Engagement engagement, Set<String> traces, LocalDate from, LocalDate to, boolean loose) {
        static Told of(Account account) {
            return new Told(account.engagement(), account.traces(), account.from(), account.to(), account.loose());
        }

        Account account(ReportHead report) {
            return new Account(engagement.key(), report, engagement, traces, from, to, loose);
        }
    }

    /** The accounts of one report. */
    record Accounts(List<Told> told) {}

    /** The deeds of one report. */
    record Deeds(List<Deed> told) {}

    static ReportHead head(String document) {
        return Documents.read(document, ReportHead.class);
    }

    static Account account(String head, String told) {
        return Documents.read(told, Told.class).account(head(head));
    }

    /** What is asked of a head once it is settled which reports are copies. */
    static ReportHead unsigned(ReportHead head) {
        return new ReportHead(
                head.id(),
                head.hash(),
                head.title(),
                head.outlet(),
                head.url(),
                head.date(),
                Signature.NONE,
                head.correction(),
                head.author());
    }

    static Account unsigned(Account account) {
        return new Account(
                account.key(),
                unsigned(account.report()),
                account.engagement(),
                Set.of(),
                account.from(),
                account.to(),
                account.loose());
    }

    /** The 64 bits of an account's key, {@code a} and sixteen hexadecimal digits. */
    static long number(String key) {
        return Long.parseUnsignedLong(key, 1, key.length(), 16);
    }
}
