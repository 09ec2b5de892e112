package org.demarche.app.export;

import biweekly.component.VEvent;
import biweekly.property.Geo;
import biweekly.property.Status;
import biweekly.property.Uid;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.app.export.Revisions.Revision;
import org.demarche.finding.Located;
import org.demarche.register.Engagement;

/**
 * An entry as an event of a calendar.
 *
 * @param word its status in words, such as "expected, unconfirmed (was scheduled)"
 * @param sure false where the plan is past and nobody reports it
 * @param retracted whether the outlets took back all that they told
 * @param told each change of status in words
 * @param reports each report in words
 * @param address where the status is told
 */
record CalendarEvent(
        Engagement engagement,
        String word,
        boolean sure,
        boolean retracted,
        Revision revision,
        List<String> told,
        List<String> reports,
        Optional<String> address) {
    /** The identifier under which calendars know an entry. */
    static String uid(String key) {
        return key + "@demarche";
    }

    VEvent on(CalendarDays days) {
        var event = new VEvent();
        event.setUid(new Uid(uid(engagement.key())));
        event.setDateTimeStamp(Date.from(revision.modified().orElseGet(() -> instant(days.first()))));
        revision.modified().map(Date::from).ifPresent(event::setLastModified);
        revision.created().map(Date::from).ifPresent(event::setCreated);
        event.setSequence(revision.sequence());
        event.setDateStart(local(days.first()), false);
        event.setDateEnd(local(days.last().plusDays(1)), false);
        event.setStatus(status(days));
        event.setSummary(plain(Wording.summary(engagement) + (days.note().isEmpty() ? "" : " (" + days.note() + ")")));
        event.setDescription(description());
        // Other people's meetings: they take nobody's time.
        event.setTransparency(true);
        event.addCategories(engagement.type().code(), word);
        engagement.place().ifPresent(p -> place(event, p));
        address.flatMap(CalendarEvent::link).ifPresent(event::setUrl);
        engagement.partOf().map(CalendarEvent::uid).ifPresent(event::addRelatedTo);
        own(event, "EDTF", engagement.date().map(d -> d.value()).orElse(""));
        own(event, "STATUS", engagement.status().code());
        own(event, "LEVEL", engagement.level().code());
        // Participants have no addresses, without which ATTENDEE is not allowed.
        for (var participant : engagement.participants()) own(event, "PARTICIPANT", Wording.participant(participant));
        return event;
    }

    private Status status(CalendarDays days) {
        if (retracted || days.abandoned()) return Status.cancelled();
        if (!sure) return Status.tentative();
        return switch (engagement.status()) {
            case SCHEDULED, UNDER_WAY, HELD -> Status.confirmed();
            case CANCELLED, DECLINED, DENIED -> Status.cancelled();
            case PROPOSED, INVITED, ACCEPTED, EXPECTED, ARRANGED, POSTPONED -> Status.tentative();
        };
    }

    private static void place(VEvent event, Located place) {
        event.setLocation(
                plain(place.name() + place.country().map(c -> ", " + c).orElse("")));
        place.point().ifPresent(p -> event.setGeo(new Geo(p.latitude(), p.longitude())));
    }

    private String description() {
        var lines = told.stream().map(CalendarEvent::plain).collect(Collectors.joining("\n"));
        return reports.isEmpty()
                ? lines
                : lines + "\n\n" + reports.stream().map(CalendarEvent::plain).collect(Collectors.joining("\n"));
    }

    private static void own(VEvent event, String name, String value) {
        if (!value.isEmpty())
            event.addExperimentalProperty("X-DEMARCHE-" + name, VObjectPropertyValues.escape(plain(value)));
    }

    /** An address that anything may be done with: what a page calls its address may hold a line feed and an event of its own. */
    static Optional<String> link(String address) {
        try {
            var uri = new URI(address.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    /** On one line, without the control characters that calendars may not hold. */
    private static String plain(String words) {
        return Wording.flat(words);
    }

    /** Midnight where the program runs: the library writes a date without time in that zone. */
    static Date local(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
