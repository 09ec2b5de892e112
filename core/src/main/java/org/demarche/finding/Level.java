package org.demarche.finding;

import java.util.Locale;

/** Rank of a representative, the highest first. */
public enum Level {
    HEAD,
    MINISTER,
    DEPUTY_MINISTER,
    AMBASSADOR,
    ENVOY,
    OFFICIAL,
    UNKNOWN;

    /** The name in records, such as {@code deputy-minister}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The level of that record name. */
    public static Level of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
