package org.demarche.app.export;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Entries;
import org.demarche.text.Evidence;

/** Dated engagements as an iCalendar (RFC 5545) of all-day events; a calendar that knows an event updates it by UID. */
public final class IcalExport implements ReportExport {
    @Override
    public String write(Entries entries) {
        var calendar = calendar();
        var text = entries.resolved().findings().text();
        var day = entries.resolved().settledDate().map(d -> d.day());
        for (var engagement : TimeLine.of(entries.engagements()))
            if (engagement.date().isPresent())
                calendar.addEvent(event(
                        engagement,
                        day,
                        engagement.status().code(),
                        e -> Optional.of(Wording.flat(e.span().of(text)))));
        return Biweekly.write(calendar).go();
    }

    /** Entries over many reports, in their order; those without a date have no place in it. */
    public static String write(List<Dossier> dossiers, Texts texts, Optional<LocalDate> newest) {
        var calendar = calendar();
        for (var dossier : dossiers)
            if (dossier.engagement().date().isPresent())
                calendar.addEvent(event(
                        dossier.engagement(),
                        dossier.accounts().stream()
                                .flatMap(a -> a.report().day().stream())
                                .max(Comparator.naturalOrder()),
                        Wording.status(dossier, newest),
                        texts::quote));
        return Biweekly.write(calendar).go();
    }

    private static ICalendar calendar() {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Demarche//register of diplomacy//EN");
        return calendar;
    }

    /** How many engagements have no date and so no place in a calendar. */
    public static long undated(Entries entries) {
        return entries.engagements().stream().filter(e -> e.date().isEmpty()).count();
    }

    /** @param told the day of the last report of it: the stamp, so that the same reports give the same bytes */
    private static VEvent event(
            Engagement engagement,
            Optional<LocalDate> told,
            String status,
            Function<Evidence, Optional<String>> quotes) {
        var date = engagement.date().orElseThrow();
        var event = new VEvent();
        event.setUid(engagement.key() + "@demarche");
        event.setDateTimeStamp(utc(told.orElse(date.first())));
        event.setDateStart(local(date.first()), false);
        var last = date.last().equals(LocalDate.MAX) ? date.first() : date.last();
        event.setDateEnd(local(last.plusDays(1)), false);
        event.setSummary(Wording.summary(engagement));
        engagement
                .place()
                .ifPresent(p -> event.setLocation(
                        p.name() + p.country().map(c -> ", " + c).orElse("")));
        event.setSequence(Math.max(0, engagement.history().size() - 1));
        event.setStatus(status(engagement));
        event.addCategories(engagement.type().code(), status);
        event.setDescription(description(engagement, quotes));
        return event;
    }

    private static Status status(Engagement engagement) {
        return switch (engagement.status()) {
            case SCHEDULED, UNDER_WAY, HELD -> Status.confirmed();
            case CANCELLED, DECLINED, DENIED -> Status.cancelled();
            case PROPOSED, INVITED, ACCEPTED, EXPECTED, ARRANGED, POSTPONED -> Status.tentative();
        };
    }

    private static String description(Engagement engagement, Function<Evidence, Optional<String>> quotes) {
        return engagement.history().stream()
                .map(h -> h.status().code() + " (" + Wording.source(h.source()) + ")"
                        + quotes.apply(h.evidence()).map(q -> ": \"" + q + "\"").orElse(""))
                .collect(Collectors.joining("\n"));
    }

    /** Midnight where the program runs: the library writes a date without time in that zone. */
    private static Date local(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static Date utc(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
