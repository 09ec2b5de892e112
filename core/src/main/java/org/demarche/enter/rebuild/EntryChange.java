package org.demarche.enter.rebuild;

import java.util.List;
import java.util.Locale;

/**
 * What becomes of an entry when all reports are read again.
 *
 * @param before keys of the entries before; empty for one that is added
 * @param after keys of the entries now; empty for one that is gone
 * @param label what it is about, for a reader
 * @param fields fields with another value, for one that is changed
 */
public record EntryChange(Kind kind, List<String> before, List<String> after, String label, List<FieldChange> fields) {
    /** What became of it. */
    public enum Kind {
        ADDED,
        GONE,
        SPLIT,
        MERGED,
        CHANGED;

        /** The name in records, such as {@code merged}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A field's value before and now, as records have it. */
    public record FieldChange(String field, String before, String after) {}

    public EntryChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
        fields = List.copyOf(fields);
    }
}
