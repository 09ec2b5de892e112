package org.demarche.finding;

import java.util.Locale;

/** What takes place, whoever proposed it. */
public enum EngagementType {
    MEETING,
    SUMMIT,
    VISIT,
    CONSULTATION,
    NEGOTIATION,
    CALL,
    CONFERENCE,
    SIGNING,
    MEDIATION,
    EXERCISE;

    /** The name in records, such as {@code meeting}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name with its article, such as {@code an exercise}. */
    public String withArticle() {
        return ("aeiou".indexOf(code().charAt(0)) < 0 ? "a " : "an ") + code();
    }

    /** The type of that record name. */
    public static EngagementType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
