package org.demarche.text;

import java.util.Optional;

/**
 * A page as it was served, decoded, whose article is yet to be found; what the caller knows of it goes before what the page
 * says of itself.
 *
 * @param id the caller's identifier, which the report keeps
 * @param html the page's source
 * @param url its address, which relative links and the date in it are read from
 */
public record Page(
        String id,
        String html,
        Optional<String> url,
        Optional<String> title,
        Optional<String> outlet,
        Optional<ReportDate> date) {

    /** A page of which nothing but its source is known. */
    public static Page of(String id, String html) {
        return new Page(id, html, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
