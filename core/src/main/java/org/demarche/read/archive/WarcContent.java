package org.demarche.read.archive;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.demarche.read.Item;
import org.demarche.read.Item.Form;
import org.demarche.read.archive.Found.PassedOver;
import org.demarche.read.archive.Found.Taken;
import org.demarche.read.archive.Found.Why;
import org.demarche.refusal.RefusalCode;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Tells which records of a web archive are reports, and takes their content out. */
record WarcContent(int maxBytes) {
    private static final int OK = 200;

    /**
     * What {@code record} holds. A report is called by its address, so that what was archived again later is a version of it.
     */
    Found read(String place, WarcRecord record) {
        try {
            return switch (type(record)) {
                case "response" -> response(place, record);
                case "resource", "conversion" -> bare(place, record);
                case "revisit" -> new PassedOver(place, Why.REVISIT);
                case "warcinfo", "request", "metadata", "continuation" -> new PassedOver(place, Why.NOTE);
                default -> new PassedOver(place, Why.OTHER_TYPE);
            };
        } catch (IOException | RuntimeException broken) {
            return Told.refused(place, RefusalCode.ARCHIVE_BAD_CONTENT, "its content is broken: " + Told.why(broken));
        } catch (LinkageError missing) {
            return Told.refused(
                    place, RefusalCode.ARCHIVE_UNSUPPORTED, "its content is packed in a way not known here");
        }
    }

    private static String type(WarcRecord record) {
        return record.headers().first("WARC-Type").orElse("").toLowerCase(Locale.ROOT);
    }

    private Found response(String place, WarcRecord record) throws IOException {
        var kind = record.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!(record instanceof WarcResponse response) || !kind.startsWith("application/http"))
            return new PassedOver(place, Why.OTHER_TYPE);
        HttpResponse http = response.http();
        if (http.status() == 0)
            return Told.refused(place, RefusalCode.ARCHIVE_BAD_CONTENT, "its answer has no status line");
        if (http.status() != OK) return new PassedOver(place, Why.NO_PAGE);
        return taken(place, record, ContentType.of(http.headers().first("Content-Type")), http.bodyDecoded());
    }

    private Found bare(String place, WarcRecord record) throws IOException {
        return taken(place, record, ContentType.of(record.headers().first("Content-Type")), record.body());
    }

    private Found taken(String place, WarcRecord record, ContentType type, MessageBody body) throws IOException {
        var address = address(record);
        if (!type.isText() || address.filter(a -> a.startsWith("metadata:")).isPresent())
            return new PassedOver(place, Why.OTHER_TYPE);
        byte[] bytes = body.stream().readNBytes(maxBytes + 1);
        if (bytes.length > maxBytes) return tooLarge(place);
        var form = type.form().orElseGet(() -> Kind.looksLikePage(bytes) ? Form.PAGE : Form.TEXT);
        var id = address.or(() -> identifier(record)).orElse(place);
        return new Taken(new Item(place, id, form, bytes, Told.about(address, type.charset())));
    }

    Found tooLarge(String place) {
        return Told.refused(
                place,
                RefusalCode.ARCHIVE_TOO_LARGE,
                "the record is larger than " + maxBytes + " bytes: raise --max-size to take it");
    }

    /** The address as written, without the angle brackets that old versions of Wget put around it. */
    private static Optional<String> address(WarcRecord record) {
        return record.headers().first("WARC-Target-URI").map(WarcContent::bare).filter(a -> !a.isEmpty());
    }

    private static Optional<String> identifier(WarcRecord record) {
        return record.headers().first("WARC-Record-ID").map(WarcContent::bare).filter(a -> !a.isEmpty());
    }

    private static String bare(String written) {
        var stripped = written.strip();
        return stripped.startsWith("<") && stripped.endsWith(">")
                ? stripped.substring(1, stripped.length() - 1)
                : stripped;
    }
}
