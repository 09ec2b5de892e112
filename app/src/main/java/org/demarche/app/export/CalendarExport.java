package org.demarche.app.export;

import biweekly.ICalendar;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A register as a calendar that programs subscribe to, or take again as it grows. */
public final class CalendarExport implements RegisterExport {
    private static final String NAME = "Register of diplomacy";

    @Override
    public List<String> write(RegisterView register, List<OutputStream> parts) throws IOException {
        var entries = new CalendarEntries(
                register.texts(),
                register.newest(),
                new Revisions(register.decisions().get()));
        var left = new AtomicLong();
        try (var calendar = new CalendarText(parts.get(0), CalendarExport::about)) {
            register.each(dossier -> {
                var days = CalendarDays.of(dossier.engagement());
                if (days.isPresent()) calendar.add(entries.event(dossier).on(days.get()));
                else left.incrementAndGet();
            });
        }
        return left.get() == 0 ? List.of() : List.of(leftOut(left.get()));
    }

    static String leftOut(long entries) {
        return (entries == 1 ? "1 entry has" : entries + " entries have")
                + " no date, or one that leaves more than a month open, and no place in a calendar";
    }

    private static void about(ICalendar calendar) {
        calendar.setName(NAME);
        // What programs read that came before RFC 7986.
        calendar.addExperimentalProperty("X-WR-CALNAME", NAME);
        // RFC 7986, 5.7: the type must be told.
        calendar.setRefreshInterval(Duration.builder().days(1).build()).setParameter("VALUE", "DURATION");
    }
}
