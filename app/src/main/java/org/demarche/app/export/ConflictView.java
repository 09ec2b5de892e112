package org.demarche.app.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.register.Dossier;

/** Entries on which sources differ, each with all values and the words for them. */
public final class ConflictView {
    private final Pen pen;
    private final Texts texts;
    private final Optional<LocalDate> newest;

    /** @param width columns of the terminal */
    public ConflictView(boolean color, int width, Texts texts, Optional<LocalDate> newest) {
        this.pen = new Pen(color, width);
        this.texts = texts;
        this.newest = newest;
    }

    /** The whole page, ending in a line feed. */
    public String write(List<Dossier> dossiers, long total, int offset) {
        for (var dossier : dossiers) {
            DossierView.head(pen, dossier, newest);
            pen.line("", Wording.summary(dossier.engagement(), 6));
            for (var conflict : dossier.engagement().conflicts()) DossierView.values(pen, conflict, dossier, texts);
            for (var choice : dossier.choices())
                if (dossier.engagement().conflicts().stream()
                        .anyMatch(c -> c.field().equals(choice.field())))
                    pen.line("  shown: ", choice.field() + " " + choice.value() + " \u2013 " + choice.why());
            pen.raw("\n");
        }
        return pen.raw(pen.dim(EntryTable.count(dossiers.size(), total, offset)))
                .raw("\n")
                .toString();
    }
}
