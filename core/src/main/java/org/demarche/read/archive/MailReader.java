package org.demarche.read.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.MimeUtil;
import org.demarche.read.Item;
import org.demarche.read.Item.About;
import org.demarche.read.Item.Form;
import org.demarche.refusal.RefusalCode;
import org.demarche.text.ReportDate;

/**
 * Takes the report out of a message: what is shown of it, with its subject as the headline, its sender as the outlet and the day
 * that it states. What is attached is no report, but for a message that is handed on without a word.
 */
record MailReader(int maxBytes) {
    private static final int MOST_PARTS = 1000;
    private static final int DEEPEST = 20;
    private static final int LONGEST_HEADER = 1_000_000;
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{4})\\b");

    /** @param id what the report is called where the message has no identifier */
    Found read(String place, String id, byte[] message) {
        try {
            var letters = letters(message);
            var letter = letters.stream().filter(l -> l.text().isPresent()).findFirst();
            if (letter.isEmpty())
                return Told.refused(place, RefusalCode.ARCHIVE_NO_BODY, "the message shows no text and no page");
            return taken(place, id, letter.get());
        } catch (MimeException | IOException | RuntimeException broken) {
            return Told.refused(place, RefusalCode.ARCHIVE_BAD_CONTENT, "the message is broken: " + Told.why(broken));
        }
    }

    private static List<Letter> letters(byte[] message) throws MimeException, IOException {
        var letters = new Letters();
        var parser = new MimeStreamParser(MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxHeaderCount(MOST_PARTS)
                .setMaxPartCount(MOST_PARTS)
                .setMaxNestingDepth(DEEPEST)
                .build());
        parser.setContentHandler(letters);
        parser.setContentDecoding(true);
        parser.parse(new ByteArrayInputStream(message));
        return letters.all;
    }

    private Found taken(String place, String id, Letter letter) {
        var part = letter.text().orElseThrow();
        if (part.bytes().length > maxBytes)
            return Told.refused(
                    place, RefusalCode.ARCHIVE_TOO_LARGE, "the message is larger than " + maxBytes + " bytes");
        var about = new About(
                Optional.empty(),
                letter.subject().map(MailReader::words).filter(s -> !s.isBlank()),
                letter.from().flatMap(MailReader::sender),
                letter.date().flatMap(MailReader::day).map(ReportDate::given),
                part.charset());
        var called = letter.identifier()
                .map(i -> i.strip().replaceAll("^<|>$", ""))
                .filter(i -> !i.isEmpty())
                .orElse(id);
        return new Found.Taken(new Item(place, called, part.isPage() ? Form.PAGE : Form.TEXT, part.bytes(), about));
    }

    private static String words(String header) {
        return DecoderUtil.decodeEncodedWords(MimeUtil.unfold(header), DecodeMonitor.SILENT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The sender's name, else the address. */
    private static Optional<String> sender(String header) {
        var mailboxes = LenientAddressParser.DEFAULT
                .parseAddressList(MimeUtil.unfold(header))
                .flatten();
        if (mailboxes.isEmpty()) return Optional.empty();
        var first = mailboxes.get(0);
        var name = first.getName() == null ? "" : words(first.getName());
        return Optional.of(name.isEmpty() ? first.getAddress() : name).filter(s -> !s.isBlank());
    }

    /** The local day as written, whatever the offset: the sender's Monday is Monday. */
    private static Optional<LocalDate> day(String header) {
        var day = DAY.matcher(header);
        if (!day.find()) return Optional.empty();
        for (var month : Month.values())
            if (month.name().startsWith(day.group(2).toUpperCase(Locale.ROOT)))
                try {
                    return Optional.of(
                            LocalDate.of(Integer.parseInt(day.group(3)), month, Integer.parseInt(day.group(1))));
                } catch (DateTimeException none) {
                    return Optional.empty();
                }
        return Optional.empty();
    }

    /** Gathers the messages, the outermost first. */
    private static final class Letters extends AbstractContentHandler {
        private final List<Letter> all = new ArrayList<>();
        private final ArrayDeque<Letter> open = new ArrayDeque<>();
        private boolean inPart;
        private boolean attached;

        @Override
        public void startMessage() {
            var letter = new Letter();
            all.add(letter);
            open.push(letter);
        }

        @Override
        public void endMessage() {
            open.pop();
        }

        @Override
        public void startBodyPart() {
            inPart = true;
        }

        @Override
        public void startHeader() {
            attached = false;
        }

        @Override
        public void endHeader() {
            inPart = false;
        }

        @Override
        public void field(Field field) {
            var name = field.getName().toLowerCase(Locale.ROOT);
            var body = field.getBody() == null ? "" : field.getBody();
            if (name.equals("content-disposition"))
                attached = body.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
            if (!inPart && !open.isEmpty()) open.element().header(name, body.strip());
        }

        @Override
        public void body(BodyDescriptor about, InputStream content) throws IOException {
            var type = about.getMimeType().toLowerCase(Locale.ROOT);
            boolean isPage = type.equals("text/html");
            if (attached || open.isEmpty() || !isPage && !type.equals("text/plain")) return;
            var charset = ContentType.of(Optional.of(type + "; charset=" + about.getCharset()))
                    .charset();
            open.element().add(new Letter.Part(isPage, content.readAllBytes(), charset));
        }
    }
}
