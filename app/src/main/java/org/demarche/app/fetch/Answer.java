package org.demarche.app.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.read.Item;
import org.demarche.refusal.Refusal;

/** What came of an {@link Ask}. */
public sealed interface Answer {
    /**
     * What lies at the address.
     *
     * @param bytes unpacked, not decoded
     * @param contentType in small letters and without parameters, such as {@code text/html}; where the server names none or one
     *     that says nothing, what the bytes look like
     * @param charset the encoding that the server names
     * @param address where it lies after all redirects, without what follows a {@code #}
     * @param moved whether every redirect on the way was permanent, and there was one: ask at {@code address} from now on
     * @param etag the version's tag, to be handed back by {@link Ask#unless}
     * @param lastModified the version's day, to be handed back too
     */
    record Body(
            byte[] bytes,
            String contentType,
            Optional<String> charset,
            String address,
            boolean moved,
            Optional<String> etag,
            Optional<String> lastModified)
            implements Answer {
        /** How a report in it is to be read. */
        public Item.Form form() {
            return ContentType.form(contentType);
        }

        /** Whether it is a feed, or a list of feeds or addresses, rather than a report. */
        public boolean isXml() {
            return ContentType.isXml(contentType);
        }
    }

    /** The version that is held is the newest. */
    record NotModified() implements Answer {}

    /**
     * Nothing was fetched.
     *
     * @param status what the server answered, where it answered
     * @param retryAfter how long the server wants to be left alone, where it says so
     */
    record Refused(Refusal refusal, OptionalInt status, Optional<Duration> retryAfter) implements Answer {}
}
