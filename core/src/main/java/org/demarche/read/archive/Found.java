package org.demarche.read.archive;

import org.demarche.read.Item;
import org.demarche.refusal.Refusal;

/** What stands next in a container. */
public sealed interface Found {
    /** Where it stands, for people: the file, with the line or record. */
    String place();

    /** A report that is yet to be decoded. */
    record Taken(Item item) implements Found {
        @Override
        public String place() {
            return item.place();
        }
    }

    /** What should have been a report and is none that can be read. */
    record Refused(String place, Refusal refusal) implements Found {}

    /** What was never meant to be a report; it is counted, and no fault of the container. */
    record PassedOver(String place, Why why) implements Found {}

    /** Why something is passed over. */
    enum Why {
        /** Notes of the crawler: what it asked for, what it is. */
        NOTE("notes of the crawler"),
        /** A page that had not changed since it was last archived. */
        REVISIT("revisits"),
        /** An answer of a server that has no page, such as a redirection. */
        NO_PAGE("answers without a page"),
        /** A picture, a style sheet, a hidden file. */
        OTHER_TYPE("files of other types");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** What several of them are called, such as "revisits". */
        public String words() {
            return words;
        }
    }
}
