package org.demarche.read;

import java.util.Optional;
import org.demarche.text.ReportDate;

/**
 * One report as it lies in a file, an archive or an answer of a server: bytes that are yet to be decoded, and what is known of
 * them from outside.
 *
 * @param place where it lies, for people: a file, with line or record where it holds several
 * @param id what the report is called where it does not name itself
 */
public record Item(String place, String id, Form form, byte[] bytes, About about) {
    /** How the bytes are to be read. */
    public enum Form {
        /** A report record: one JSON object. */
        RECORD,
        /** Plain text. */
        TEXT,
        /** A page in HTML. */
        PAGE
    }

    /**
     * What is known of a report apart from its bytes.
     *
     * @param charset the encoding that its server or container names; the bytes may say otherwise
     * @param author who wrote it
     */
    public record About(
            Optional<String> url,
            Optional<String> title,
            Optional<String> outlet,
            Optional<ReportDate> date,
            Optional<String> charset,
            Optional<String> author) {
        /** The author is not known. */
        public About(
                Optional<String> url,
                Optional<String> title,
                Optional<String> outlet,
                Optional<ReportDate> date,
                Optional<String> charset) {
            this(url, title, outlet, date, charset, Optional.empty());
        }

        /** Nothing is known. */
        public static final About NOTHING =
                new About(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
