package org.demarche.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.register.Decision;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Entries;
import org.demarche.text.ReportDate;

/** A few engagements as a calendar (RFC 5545) of all-day events; a calendar that knows an event updates it by its UID. */
public final class IcalExport implements ReportExport {
    @Override
    public String write(Entries entries) {
        var article = entries.resolved().findings().article().report();
        var text = entries.resolved().findings().text();
        var revision = Revisions.of(entries.resolved().settledDate().map(ReportDate::day));
        return calendar(calendar -> {
            for (var engagement : TimeLine.of(entries.engagements())) {
                var days = CalendarDays.of(engagement);
                if (days.isPresent())
                    calendar.add(new CalendarEvent(
                                    engagement,
                                    engagement.status().code(),
                                    true,
                                    false,
                                    revision,
                                    engagement.history().stream()
                                            .map(h -> told(h, text))
                                            .toList(),
                                    List.of(),
                                    article.url())
                            .on(days.get()));
            }
        });
    }

    private static String told(Engagement.StatusChange change, String text) {
        return Wording.change(change) + " (" + Wording.source(change.source()) + "): \""
                + Wording.flat(change.evidence().span().of(text)) + "\"";
    }

    /** Entries over many reports, in their order; those without a date have no place in it. */
    public static String write(
            List<Dossier> dossiers, Texts texts, Optional<LocalDate> newest, List<Decision> decisions) {
        var entries = new CalendarEntries(texts, newest, new Revisions(decisions));
        return calendar(calendar -> {
            for (var dossier : dossiers) {
                var days = CalendarDays.of(dossier.engagement());
                if (days.isPresent()) calendar.add(entries.event(dossier).on(days.get()));
            }
        });
    }

    /** How many engagements have no date, or too open a one, and so no place in a calendar. */
    public static long undated(Entries entries) {
        return entries.engagements().stream()
                .filter(e -> CalendarDays.of(e).isEmpty())
                .count();
    }

    private interface Filler {
        void fill(CalendarText calendar) throws IOException;
    }

    private static String calendar(Filler filler) {
        var bytes = new ByteArrayOutputStream();
        try (var calendar = new CalendarText(bytes, c -> {})) {
            filler.fill(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
