package org.demarche.app.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.register.Account;
import org.demarche.register.Dossier;

/** All dealings between sides, and before them one line that answers when they last met and when they will. */
public final class PairView {
    private final Texts texts;
    private final Optional<LocalDate> newest;

    /**
     * Meetings of some sides.
     *
     * @param met the last that took place
     * @param planned the first that is still to come
     * @param unconfirmed a plan since they last met whose day has passed without a report of it, the last of them
     */
    public record Meetings(Optional<Dossier> met, Optional<Dossier> planned, Optional<Dossier> unconfirmed) {}

    public PairView(Texts texts, Optional<LocalDate> newest) {
        this.texts = texts;
        this.newest = newest;
    }

    /** "last met 2018-10-08 at Moscow (…); next planned 2018-10-12 at …, said by …", with the sentences. */
    public String answer(Meetings meetings, boolean color, int width) {
        var pen = new Pen(color, width);
        var past = meetings.unconfirmed()
                .map(d -> "; expected " + when(d) + ", but no report says that it took place")
                .orElse("");
        pen.line(
                "",
                meetings.met().map(d -> "last met " + when(d)).orElse("no meeting of theirs is reported") + "; "
                        + meetings.planned()
                                .map(d -> "next planned " + when(d) + ", said by " + who(d))
                                .orElse("none is planned")
                        + past);
        Stream.of(meetings.met(), meetings.planned(), meetings.unconfirmed())
                .flatMap(Optional::stream)
                .forEach(d -> quote(pen, d));
        return pen.raw("\n").toString();
    }

    private static String when(Dossier dossier) {
        var engagement = dossier.engagement();
        return engagement.date().map(d -> d.value()).orElse("on a day not told")
                + engagement.place().map(p -> " at " + p.name()).orElse("") + " ("
                + engagement.type().code() + ", " + dossier.key() + ")";
    }

    private static String who(Dossier dossier) {
        var change = DossierView.telling(dossier);
        var outlet = change.flatMap(c -> report(dossier, c.evidence().reportId()));
        var source = dossier.engagement().source();
        if (source.isReport()) return outlet.orElse("the report itself");
        return source.label() + outlet.map(o -> " (" + o + ")").orElse("");
    }

    private static Optional<String> report(Dossier dossier, String id) {
        return dossier.accounts().stream()
                .map(Account::report)
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(Wording::report);
    }

    private void quote(Pen pen, Dossier dossier) {
        DossierView.telling(dossier).ifPresent(c -> DossierView.quoted(pen, c.evidence(), dossier, texts));
    }

    /** The table of all of them. */
    public String table(List<Dossier> dossiers, long total, int offset, boolean color, int width) {
        return new EntryTable(color, width).write(dossiers, total, offset, newest);
    }
}
