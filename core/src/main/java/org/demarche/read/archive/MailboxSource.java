package org.demarche.read.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.demarche.read.LineSource;
import org.demarche.refusal.RefusalCode;

/** The messages of a mailbox (RFC 4155), each behind a line that begins with "From " and follows an empty one. */
final class MailboxSource implements CountedItems.Source {
    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final String id;
    private final LineSource lines;
    private final MailReader reader;
    private final int longest;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private long number;
    private boolean ended;

    MailboxSource(String name, String id, InputStream in, int maxBytes) {
        this.name = name;
        this.id = id;
        // Attachments make messages longer than the reports in them.
        this.longest = 2 * maxBytes;
        this.lines = new LineSource(in, longest);
        this.reader = new MailReader(maxBytes);
    }

    @Override
    public Optional<Found> next() {
        if (ended) return Optional.empty();
        try {
            boolean tooLong = collect();
            if (message.size() == 0 && !tooLong && ended) return Optional.empty();
            number++;
            var place = name + ":message " + number;
            return Optional.of(
                    tooLong
                            ? Told.refused(
                                    place,
                                    RefusalCode.ARCHIVE_TOO_LARGE,
                                    "the message is larger than " + longest + " bytes")
                            : reader.read(place, id + "#" + number, message.toByteArray()));
        } catch (IOException broken) {
            ended = true;
            return Optional.of(Told.breaksOff(name + ":message " + (number + 1), broken));
        }
    }

    /** Reads up to the next message; says whether the message was too long to keep. */
    private boolean collect() throws IOException {
        message.reset();
        boolean tooLong = false;
        boolean afterEmpty = number == 0;
        while (true) {
            var line = lines.next();
            if (line.isEmpty()) {
                ended = true;
                return tooLong;
            }
            var bytes = line.get().bytes();
            if (afterEmpty && startsMessage(bytes)) {
                if (message.size() > 0) return tooLong;
                continue;
            }
            afterEmpty = bytes.length == 0;
            tooLong |= line.get().tooLong() || (long) message.size() + bytes.length > longest;
            // What a line of text must not begin with is written with a mark before it.
            int quoted =
                    bytes.length > 5 && bytes[0] == '>' && startsMessage(Arrays.copyOfRange(bytes, 1, bytes.length))
                            ? 1
                            : 0;
            if (tooLong && message.size() > 0) continue;
            message.write(bytes, quoted, bytes.length - quoted);
            message.write('\n');
        }
    }

    private static boolean startsMessage(byte[] line) {
        return line.length > FROM.length && Arrays.equals(line, 0, FROM.length, FROM, 0, FROM.length);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
