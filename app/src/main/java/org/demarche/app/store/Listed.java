package org.demarche.app.store;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A report as a feed names it.
 *
 * @param key what the feed calls it
 * @param address where it lies; empty where the feed alone holds it
 * @param signature another where the feed says something new of it
 * @param passed whether it is to be noted, not read
 * @param day the day on which it was published, as the feed has it
 * @param content its text in HTML, where the feed gives it
 */
public record Listed(
        String key,
        String address,
        String signature,
        boolean passed,
        Optional<String> title,
        Optional<String> outlet,
        Optional<LocalDate> day,
        Optional<String> content) {}
