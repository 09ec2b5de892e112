package org.demarche.app.export;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A calendar written event by event (RFC 5545), its lines folded by octets of UTF-8. Not thread-safe. */
final class CalendarText implements AutoCloseable {
    private static final String END = "END:VCALENDAR\r\n";
    private static final int LINE_OCTETS = 75;

    private final OutputStream out;

    /** @param about sets what the calendar as a whole says */
    CalendarText(OutputStream out, Consumer<ICalendar> about) throws IOException {
        this.out = out;
        var calendar = calendar();
        calendar.setProductId("-//Demarche//register of diplomacy//EN");
        calendar.setCalendarScale(CalendarScale.gregorian());
        about.accept(calendar);
        var empty = written(calendar);
        write(empty.substring(0, empty.length() - END.length()));
    }

    void add(VEvent event) throws IOException {
        var calendar = calendar();
        calendar.addEvent(event);
        var whole = written(calendar);
        write(whole.substring(whole.indexOf("BEGIN:VEVENT"), whole.length() - END.length()));
    }

    /** Ends the calendar; the stream stays open. */
    @Override
    public void close() throws IOException {
        write(END);
        out.flush();
    }

    private static ICalendar calendar() {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        return calendar;
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text.toString();
    }

    private void write(String lines) throws IOException {
        for (var line : lines.split("\r\n", -1)) if (!line.isEmpty()) fold(line);
    }

    /** Between octets of one character no reader would find it again. */
    private void fold(String line) throws IOException {
        var octets = line.getBytes(StandardCharsets.UTF_8);
        int start = 0;
        while (octets.length - start > room(start)) {
            int end = start + room(start);
            while ((octets[end] & 0xC0) == 0x80) end--;
            out.write(octets, start, end - start);
            out.write('\r');
            out.write('\n');
            out.write(' ');
            start = end;
        }
        out.write(octets, start, octets.length - start);
        out.write('\r');
        out.write('\n');
    }

    /** The space that begins a line that goes on counts. */
    private static int room(int start) {
        return start == 0 ? LINE_OCTETS : LINE_OCTETS - 1;
    }
}
