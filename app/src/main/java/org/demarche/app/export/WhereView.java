package org.demarche.app.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement.StatusChange;

/** Where somebody was on a day, as far as the register tells, and by which words. */
public final class WhereView {
    private final Pen pen;
    private final Texts texts;
    private final Optional<LocalDate> newest;

    /** @param width columns of the terminal */
    public WhereView(boolean color, int width, Texts texts, Optional<LocalDate> newest) {
        this.pen = new Pen(color, width);
        this.texts = texts;
        this.newest = newest;
    }

    /**
     * What is known.
     *
     * @param sure those that cover the day to within some days
     * @param possible those that are dated no closer than a month or a year that the day lies in
     */
    public record Answer(
            String person,
            LocalDate day,
            List<Dossier> sure,
            List<Dossier> possible,
            Optional<Dossier> before,
            Optional<Dossier> after) {
        /** Whether anything is known of that person at all. */
        public boolean isEmpty() {
            return sure.isEmpty() && possible.isEmpty() && before.isEmpty() && after.isEmpty();
        }
    }

    /** The whole page, ending in a line feed. */
    public String write(Answer answer) {
        if (answer.sure().isEmpty())
            pen.line("", answer.person() + ", " + answer.day() + ": no report places them on that day");
        else pen.line("", answer.person() + ", " + answer.day() + ": " + places(answer.sure()));
        for (var dossier : answer.sure()) entry("  ", dossier);
        if (!answer.possible().isEmpty()) {
            pen.heading("Perhaps, as the date is no closer");
            for (var dossier : answer.possible()) entry("  ", dossier);
        }
        answer.before().ifPresent(d -> {
            pen.heading("Before");
            entry("  ", d);
        });
        answer.after().ifPresent(d -> {
            pen.heading("After");
            entry("  ", d);
        });
        return pen.toString();
    }

    private static String places(List<Dossier> dossiers) {
        return String.join(
                "; ",
                dossiers.stream()
                        .map(d -> Wording.place(d.engagement()).orElse("place not told"))
                        .distinct()
                        .toList());
    }

    private void entry(String lead, Dossier dossier) {
        var engagement = dossier.engagement();
        pen.line(
                lead + engagement.date().map(d -> d.value()).orElse("undated") + "  ",
                Wording.status(dossier, newest) + ", " + Wording.summary(engagement, 6) + " [" + dossier.key() + "]");
        var told = DossierView.telling(dossier).map(StatusChange::evidence);
        told.ifPresent(e -> DossierView.quoted(pen, e, dossier, texts));
        // The words for the place, where those above do not hold them.
        engagement.evidence().stream()
                .filter(e -> e.field().equals("place"))
                .filter(e -> told.filter(t ->
                                t.reportId().equals(e.reportId()) && t.span().contains(e.span()))
                        .isEmpty())
                .findFirst()
                .ifPresent(e -> DossierView.quoted(pen, e, dossier, texts));
    }
}
