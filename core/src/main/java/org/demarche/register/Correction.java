package org.demarche.register;

import java.util.Locale;
import java.util.Optional;

/**
 * An outlet's own word that an earlier report of it was wrong.
 *
 * @param words the words that say so, such as "(Corrects date in paragraph 2)"
 * @param title the headline of the report that it speaks of, where it is named
 */
public record Correction(Kind kind, String words, Optional<String> title) {
    /** Whether the earlier report is set right or taken back. */
    public enum Kind {
        CORRECTION,
        RETRACTION;

        /** The name in records, such as {@code correction}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
