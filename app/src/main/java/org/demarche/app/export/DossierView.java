package org.demarche.app.export;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.register.Account;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement.Conflict;
import org.demarche.register.Engagement.StatusChange;
import org.demarche.register.Source;
import org.demarche.text.Evidence;

/** One entry for reading in a terminal: what it is, its history sentence by sentence, where sources differ, and the reports. */
public final class DossierView {
    private final Pen pen;
    private final Texts texts;
    private final Optional<LocalDate> newest;

    /** @param width columns of the terminal */
    public DossierView(boolean color, int width, Texts texts, Optional<LocalDate> newest) {
        this.pen = new Pen(color, width);
        this.texts = texts;
        this.newest = newest;
    }

    /** The whole page, ending in a line feed. For one entry. */
    public String write(Dossier dossier) {
        head(pen, dossier, newest);
        particulars(dossier);
        history(dossier);
        conflicts(pen, dossier, texts);
        reports(dossier);
        return pen.toString();
    }

    /** The entry's title: key, date, status and what it is. */
    static void head(Pen pen, Dossier dossier, Optional<LocalDate> newest) {
        var engagement = dossier.engagement();
        pen.raw(pen.bold(dossier.key())).raw("  ");
        pen.raw(pen.bold(engagement.date().map(d -> d.value()).orElse("undated")))
                .raw("  ");
        pen.raw(pen.status(engagement.status(), Wording.status(dossier, newest)))
                .raw("\n");
        pen.line(
                "",
                Wording.capitalised(engagement.type().code())
                        + engagement.format().map(f -> ", " + f).orElse("") + ", level "
                        + engagement.level().code()
                        + (engagement.background() ? ", recalled history" : "")
                        + (dossier.hidden() ? ", hidden" : ""));
    }

    private void particulars(Dossier dossier) {
        var engagement = dossier.engagement();
        for (var participant : engagement.participants()) pen.line("  \u2022 ", Wording.participant(participant));
        Wording.place(engagement).ifPresent(p -> pen.line("  at ", p));
        engagement.dateWhy().ifPresent(w -> pen.line("  date: ", w));
        if (!engagement.topics().isEmpty())
            pen.line(
                    "  on ",
                    engagement.topics().stream()
                            .map(t -> Wording.flat(t.text()))
                            .distinct()
                            .collect(Collectors.joining("; ")));
        if (!engagement.outcome().isEmpty())
            pen.line(
                    "  outcome: ",
                    engagement.outcome().stream()
                            .map(t -> Wording.flat(t.text()))
                            .distinct()
                            .collect(Collectors.joining("; ")));
        engagement.partOf().ifPresent(k -> pen.line("  part of ", k));
    }

    private void history(Dossier dossier) {
        if (dossier.engagement().history().isEmpty()) return;
        pen.heading("History");
        for (var change : dossier.engagement().history()) {
            pen.line("  " + change.asOf().map(d -> d + "  ").orElse(""), told(change));
            quoted(pen, change.evidence(), dossier, texts);
        }
    }

    private static String told(StatusChange change) {
        var via = change.via().isEmpty()
                ? ""
                : ", cited by " + change.via().stream().map(Source::label).collect(Collectors.joining(", "));
        return Wording.change(change) + " \u2013 " + Wording.source(change.source()) + via;
    }

    /** The change that first brought the status that is shown, else the last that there is. */
    static Optional<StatusChange> telling(Dossier dossier) {
        var engagement = dossier.engagement();
        return engagement.history().stream()
                .filter(h -> h.status() == engagement.status())
                .findFirst()
                .or(() -> engagement.history().stream().reduce((a, b) -> b));
    }

    /** The words, and whose report they are of. */
    static void quoted(Pen pen, Evidence evidence, Dossier dossier, Texts texts) {
        var where = dossier.accounts().stream()
                .map(Account::report)
                .filter(r -> r.id().equals(evidence.reportId()))
                .findFirst()
                .map(Wording::report)
                .orElse(evidence.reportId());
        var position = "[" + where + ", sentence " + (evidence.sentence() + 1) + "]";
        texts.quote(evidence)
                .ifPresentOrElse(
                        q -> pen.line("    \u201C", Wording.clipped(q) + "\u201D " + position),
                        () -> pen.line("    ", position));
    }

    /** Where sources differ: each value with its words. */
    static void conflicts(Pen pen, Dossier dossier, Texts texts) {
        if (dossier.engagement().conflicts().isEmpty()) return;
        pen.heading("Sources differ");
        for (var conflict : dossier.engagement().conflicts()) values(pen, conflict, dossier, texts);
    }

    /** Each value once, with all who give it and their words. */
    static void values(Pen pen, Conflict conflict, Dossier dossier, Texts texts) {
        pen.line("  ", conflict.field() + ":");
        var before = "";
        for (var value : conflict.values()) {
            var source = Wording.source(value.source());
            if (value.value().equals(before)) pen.line("      ", "and " + source);
            else pen.line("    \u2022 ", value.value() + " \u2013 " + source);
            before = value.value();
            quoted(pen, value.evidence(), dossier, texts);
        }
    }

    private void reports(Dossier dossier) {
        var accounts = dossier.accounts();
        pen.heading("Reports (" + accounts.size() + ", of which "
                + (dossier.sources() == 1 ? "1 is" : dossier.sources() + " are") + " no copy of another)");
        for (var account : accounts) {
            var report = account.report();
            var correction =
                    report.correction().map(c -> ", " + c.kind().code()).orElse("");
            var superseded = dossier.superseded().contains(account.key()) ? ", superseded" : "";
            pen.line(
                    "  ",
                    Wording.report(report) + ": "
                            + report.title().map(t -> t + " ").orElse("") + "[" + report.id() + ", " + account.key()
                            + correction + superseded + "]");
            report.author().map(Wording::flat).ifPresent(a -> pen.line("    ", "by " + a));
            report.url().ifPresent(u -> pen.line("    ", u));
        }
    }
}
