package org.demarche.app.export;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.demarche.register.Account;
import org.demarche.register.Dossier;

/** Why an entry is as it is: why its reports tell of one engagement, how each value was chosen, what no longer counts. */
public final class WhyView {
    private final Pen pen;
    private final Optional<LocalDate> newest;

    /** @param width columns of the terminal */
    public WhyView(boolean color, int width, Optional<LocalDate> newest) {
        this.pen = new Pen(color, width);
        this.newest = newest;
    }

    /** The whole page, ending in a line feed. For one entry. */
    public String write(Dossier dossier) {
        DossierView.head(pen, dossier, newest);
        accounts(dossier);
        links(dossier);
        choices(dossier);
        return pen.toString();
    }

    private void accounts(Dossier dossier) {
        pen.heading("What each report tells (" + dossier.accounts().size() + ")");
        for (var account : dossier.accounts()) {
            var told = account.engagement();
            pen.line(
                    "  " + account.key() + "  ",
                    told.date().map(d -> d.value()).orElse("undated") + ", "
                            + told.status().code() + ", " + Wording.summary(told, 4) + " [" + name(account) + "]");
            if (dossier.superseded().contains(account.key()))
                pen.line("    ", "superseded: its outlet corrected it or took it back, so it settles nothing");
        }
    }

    private static String name(Account account) {
        return Wording.report(account.report()) + ", " + account.report().id();
    }

    private void links(Dossier dossier) {
        pen.heading("Why they are one");
        if (dossier.links().isEmpty())
            pen.line("  ", dossier.accounts().size() == 1 ? "only one report tells of it" : "no links are kept");
        for (var link : dossier.links()) {
            pen.line(
                    "  ",
                    link.account() + " was laid to " + link.to() + ", likeness "
                            + String.format(Locale.ROOT, "%.2f", link.score()));
            for (var reason : link.reasons()) pen.line("    \u2022 ", reason);
        }
    }

    private void choices(Dossier dossier) {
        pen.heading("How the values were chosen");
        if (dossier.choices().isEmpty())
            pen.line("  ", "there was nothing to choose: no field has two values that contradict each other");
        for (var choice : dossier.choices())
            pen.line("  " + choice.field() + ": ", choice.value() + " \u2013 " + choice.why());
    }
}
