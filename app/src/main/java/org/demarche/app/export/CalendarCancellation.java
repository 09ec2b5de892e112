package org.demarche.app.export;

import biweekly.component.VEvent;
import biweekly.parameter.RelationshipType;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.RelatedTo;
import biweekly.property.Status;
import biweekly.property.Uid;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.demarche.app.export.Revisions.Revision;
import org.demarche.register.Dossier;

/**
 * What a calendar that was filled earlier has to take off (RFC 5546, method CANCEL): events under keys that lead to another entry
 * now, and entries that somebody hid. Programs pass over identifiers that they do not know.
 */
public final class CalendarCancellation implements RegisterExport {
    @Override
    public boolean tellsWhatIsHidden() {
        return true;
    }

    @Override
    public List<String> write(RegisterView register, List<OutputStream> parts) throws IOException {
        var revisions = new Revisions(register.decisions().get());
        try (var calendar = new CalendarText(parts.get(0), c -> c.setMethod(Method.cancel()))) {
            register.each(dossier -> {
                var revision = revisions.of(dossier);
                if (dossier.hidden()) calendar.add(cancelled(dossier.key(), dossier, revision));
                for (var account : dossier.accounts())
                    if (!account.entryKey().equals(dossier.key()))
                        calendar.add(cancelled(account.entryKey(), dossier, revision));
            });
        }
        return List.of();
    }

    private static Organizer organizer() {
        var organizer = new Organizer("Demarche", null);
        organizer.setUri("invalid:nomail");
        return organizer;
    }

    private static VEvent cancelled(String key, Dossier dossier, Revision revision) {
        var event = new VEvent();
        event.setUid(new Uid(CalendarEvent.uid(key)));
        event.setDateTimeStamp(Date.from(revision.modified().orElse(Instant.EPOCH)));
        event.setSequence(revision.sequence());
        event.setStatus(Status.cancelled());
        // The method asks for one; nobody is to be written to.
        event.setOrganizer(organizer());
        CalendarDays.of(dossier.engagement()).ifPresent(d -> event.setDateStart(CalendarEvent.local(d.first()), false));
        if (!key.equals(dossier.key())) {
            var whole = new RelatedTo(CalendarEvent.uid(dossier.key()));
            whole.setRelationshipType(RelationshipType.SIBLING);
            event.addRelatedTo(whole);
        }
        return event;
    }
}
