package org.demarche.app.export;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.stream.Collectors;
import org.demarche.register.Engagement;
import org.demarche.register.Entries;

/** Dated engagements as an iCalendar (RFC 5545) of all-day events; a calendar that knows an event updates it by UID. */
public final class IcalExport implements ReportExport {
    @Override
    public String write(Entries entries) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Demarche//register of diplomacy//EN");
        for (var engagement : TimeLine.of(entries.engagements()))
            if (engagement.date().isPresent()) calendar.addEvent(event(engagement, entries));
        return Biweekly.write(calendar).go();
    }

    /** How many engagements have no date and so no place in a calendar. */
    public static long undated(Entries entries) {
        return entries.engagements().stream().filter(e -> e.date().isEmpty()).count();
    }

    private static VEvent event(Engagement engagement, Entries entries) {
        var date = engagement.date().orElseThrow();
        var event = new VEvent();
        event.setUid(engagement.key() + "@demarche");
        // The stamp is the report's day, so that the same report gives the same bytes.
        event.setDateTimeStamp(
                utc(entries.resolved().settledDate().map(d -> d.day()).orElse(date.first())));
        event.setDateStart(local(date.first()), false);
        var last = date.last().equals(LocalDate.MAX) ? date.first() : date.last();
        event.setDateEnd(local(last.plusDays(1)), false);
        event.setSummary(Wording.summary(engagement));
        engagement
                .place()
                .ifPresent(p -> event.setLocation(
                        p.name() + p.country().map(c -> ", " + c).orElse("")));
        event.setSequence(engagement.history().size() - 1);
        event.setStatus(status(engagement));
        event.addCategories(engagement.type().code(), engagement.status().code());
        event.setDescription(description(engagement, entries));
        return event;
    }

    private static Status status(Engagement engagement) {
        return switch (engagement.status()) {
            case SCHEDULED, UNDER_WAY, HELD -> Status.confirmed();
            case CANCELLED, DECLINED, DENIED -> Status.cancelled();
            case PROPOSED, INVITED, ACCEPTED, EXPECTED, ARRANGED, POSTPONED -> Status.tentative();
        };
    }

    private static String description(Engagement engagement, Entries entries) {
        var text = entries.resolved().findings().text();
        return engagement.history().stream()
                .map(h -> h.status().code() + " (" + Wording.source(h.source()) + "): \""
                        + Wording.flat(h.evidence().span().of(text)) + "\"")
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
