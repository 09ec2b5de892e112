package org.demarche.app.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.ReportHead;

/** Makes events of a register's entries. As safe for threads as its texts are. */
final class CalendarEntries {
    private final Texts texts;
    private final Optional<LocalDate> newest;
    private final Revisions revisions;

    CalendarEntries(Texts texts, Optional<LocalDate> newest, Revisions revisions) {
        this.texts = texts;
        this.newest = newest;
        this.revisions = revisions;
    }

    CalendarEvent event(Dossier dossier) {
        var reports =
                dossier.accounts().stream().map(Account::report).distinct().toList();
        return new CalendarEvent(
                dossier.engagement(),
                Wording.status(dossier, newest),
                !dossier.isUnconfirmed(newest),
                dossier.isRetracted(),
                revisions.of(dossier),
                dossier.engagement().history().stream()
                        .map(h -> told(h, reports))
                        .toList(),
                reports.stream().map(CalendarEntries::cited).toList(),
                address(dossier, reports));
    }

    private String told(Engagement.StatusChange change, List<ReportHead> reports) {
        var report = of(change.evidence().reportId(), reports).map(Wording::report);
        return Wording.change(change) + " (" + Wording.source(change.source())
                + report.map(r -> "; " + r).orElse("") + ")"
                + texts.quote(change.evidence()).map(q -> ": \"" + q + "\"").orElse("");
    }

    private static String cited(ReportHead report) {
        return Wording.report(report)
                + report.title().map(t -> ": " + t).orElse("")
                + report.url().map(u -> " " + u).orElse("");
    }

    /** The page that tells the status shown, else the last that has an address. */
    private static Optional<String> address(Dossier dossier, List<ReportHead> reports) {
        var telling = DossierView.telling(dossier).flatMap(h -> of(h.evidence().reportId(), reports)).stream();
        return Stream.concat(
                        telling,
                        Stream.iterate(reports.size() - 1, i -> i >= 0, i -> i - 1)
                                .map(reports::get))
                .flatMap(r -> r.url().stream())
                .filter(u -> CalendarEvent.link(u).isPresent())
                .findFirst();
    }

    private static Optional<ReportHead> of(String id, List<ReportHead> reports) {
        return reports.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
