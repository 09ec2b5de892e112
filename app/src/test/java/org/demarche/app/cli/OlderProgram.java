package org.demarche.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.Demarche;
import org.demarche.app.store.Access;
import org.demarche.app.store.Stores;
import org.demarche.enter.Ledgers;
import org.demarche.enter.Registrar;
import org.demarche.finding.Edtf;
import org.demarche.register.Account;
import org.demarche.register.Engagement;
import org.demarche.register.Filing;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;

/** Fills stores as a program of before would have: it called accounts otherwise, and read one date wrong. */
final class OlderProgram {
    static final Demarche TODAY = Demarche.load();

    static final List<Report> REPORTS = List.of(
            report(
                    "r1",
                    "2018-10-01",
                    "Russian President Vladimir Putin will meet North Korean leader Kim Jong Un in Moscow on October 20."),
            report(
                    "r2",
                    "2018-10-21",
                    "Russian President Vladimir Putin met North Korean leader Kim Jong Un in Moscow on October 20."
                            + " North Korea promised to destroy its missile test site."),
            report(
                    "r3",
                    "2018-11-24",
                    "French President Emmanuel Macron met German Chancellor Angela Merkel in Berlin on November 23."),
            report("r4", "2018-12-01", "North Korea said that it had destroyed its missile test site."));

    private OlderProgram() {}

    private static Report report(String id, String day, String text) {
        return new Report(
                id,
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.of("Gazette"),
                Optional.of(ReportDate.given(LocalDate.parse(day))));
    }

    static void fill(Path store, Access access) {
        try (var register = Stores.open(store.toString(), access)) {
            for (var report : REPORTS) register.file(before(TODAY.filing(report)));
            new Registrar().settle(register);
            Ledgers.settle(register);
        }
    }

    private static Filing before(Filing f) {
        return new Filing(
                f.report(),
                f.text(),
                f.accounts().stream().map(OlderProgram::before).toList(),
                f.statements(),
                f.commitments(),
                f.expectations(),
                f.claims(),
                f.deeds());
    }

    /** The key that an account had then. */
    static String keyThen(String key) {
        return "a" + new StringBuilder(key.substring(1)).reverse();
    }

    private static Account before(Account a) {
        var e = a.engagement();
        boolean wrong = a.report().id().equals("r3");
        var date = wrong ? Edtf.parse("2018-11-22") : e.date();
        return new Account(
                keyThen(a.key()),
                a.report(),
                new Engagement(
                        keyThen(a.key()),
                        e.type(),
                        e.status(),
                        e.participants(),
                        e.level(),
                        e.place(),
                        date,
                        e.dateWhy(),
                        e.topics(),
                        e.outcome(),
                        e.history(),
                        e.conflicts(),
                        e.evidence(),
                        e.background(),
                        e.partOf()),
                a.traces(),
                wrong ? a.from().minusDays(1) : a.from(),
                a.to(),
                a.loose());
    }
}
