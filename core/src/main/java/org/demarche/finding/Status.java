package org.demarche.finding;

import java.util.Locale;

/** How far an engagement has come, as a report says it; the order is that of a smooth life from idea to deed. */
public enum Status {
    PROPOSED,
    INVITED,
    ACCEPTED,
    DECLINED,
    EXPECTED,
    ARRANGED,
    SCHEDULED,
    UNDER_WAY,
    HELD,
    POSTPONED,
    CANCELLED,
    DENIED;

    /** The name in records, such as {@code under-way}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether somebody decided about a plan: took it up, turned it down, moved or ended it. */
    public boolean decides() {
        return this == ACCEPTED || this == DECLINED || isUndoing();
    }

    /** Whether the plan does not stand as it was: it is moved, called off or denied. */
    public boolean isUndoing() {
        return this == POSTPONED || this == CANCELLED || this == DENIED;
    }

    /** Whether somebody means it to take place and it has not yet begun, nor been moved, called off or turned down. */
    public boolean isPlan() {
        return this == PROPOSED
                || this == INVITED
                || this == ACCEPTED
                || this == EXPECTED
                || this == ARRANGED
                || this == SCHEDULED;
    }

    /** Whether it took place or takes place. */
    public boolean isDeed() {
        return this == HELD || this == UNDER_WAY;
    }

    /** Whether somebody only wants, offers, takes up or turns down what is meant: nothing of it is fixed. */
    public boolean isOpen() {
        return this == PROPOSED || this == ACCEPTED || this == DECLINED || this == DENIED || this == INVITED;
    }

    /** The status of that record name. */
    public static Status of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
