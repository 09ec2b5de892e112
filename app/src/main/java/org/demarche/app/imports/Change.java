package org.demarche.app.imports;

/**
 * What an import does to the tables, in words.
 *
 * @param words such as "Sergei Lavrov, Minister of Foreign Affairs of Russia: end open → 2026-05-12"
 */
public record Change(Kind kind, String words) {
    /** Conflicting terms are told and left out: the import cannot know which of two holders is right. */
    public enum Kind {
        ADDED,
        CHANGED,
        CONFLICTING
    }
}
