package org.demarche.text;

import java.util.Optional;

/**
 * One news report as it was handed in.
 *
 * @param id the caller's identifier; comes back unchanged
 * @param text the plain text, untouched: every offset of the program refers to it
 * @param title headline, where it is known apart from the text; never part of the offsets
 * @param date the report's date, where the caller or the page gives one
 * @param author who wrote it, as the page or the caller names them
 * @param found where on a page it was found; empty where the text itself was handed in
 */
public record Report(
        String id,
        String text,
        Optional<String> title,
        Optional<String> url,
        Optional<String> outlet,
        Optional<ReportDate> date,
        Optional<String> author,
        Optional<Found> found) {

    /** A report whose text was handed in as such. */
    public Report(
            String id,
            String text,
            Optional<String> title,
            Optional<String> url,
            Optional<String> outlet,
            Optional<ReportDate> date,
            Optional<String> author) {
        this(id, text, title, url, outlet, date, author, Optional.empty());
    }

    /** A report whose author is not known. */
    public Report(
            String id,
            String text,
            Optional<String> title,
            Optional<String> url,
            Optional<String> outlet,
            Optional<ReportDate> date) {
        this(id, text, title, url, outlet, date, Optional.empty());
    }

    /** A report of which nothing but its text is known. */
    public static Report of(String id, String text) {
        return new Report(id, text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same report as written by {@code given}, where anybody is. */
    public Report by(Optional<String> given) {
        return given.isEmpty() ? this : new Report(id, text, title, url, outlet, date, given, found);
    }

    /** The same report with its date. */
    public Report withDate(ReportDate newDate) {
        return new Report(id, text, title, url, outlet, Optional.of(newDate), author, found);
    }
}
