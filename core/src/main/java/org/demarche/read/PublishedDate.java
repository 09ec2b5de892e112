package org.demarche.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the day on which a report was published: an ISO 8601 date, or a date and time with or without offset. */
public final class PublishedDate {
    // Four digits and no sign: "+12018-10-08" is ISO 8601 as well, but in a report's record it is a slip.
    private static final Pattern SHAPE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d([T ][0-9:.,]{2,18}(Z|[+-][0-9:]{2,6})?)?");

    private PublishedDate() {}

    /** The local day as written, whatever the offset: the outlet's Monday is Monday. */
    public static Optional<LocalDate> parse(String written) {
        var text = written.strip();
        if (!SHAPE.matcher(text).matches()) return Optional.empty();
        try {
            if (text.length() > 10) {
                var time = text.substring(11).replaceFirst("(Z|[+-].*)$", "");
                DateTimeFormatter.ISO_LOCAL_TIME.parse(time.replace(',', '.'));
            }
            return Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException notDate) {
            return Optional.empty();
        }
    }
}
