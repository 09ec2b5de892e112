package org.demarche.app.store;

import java.time.LocalDate;
import org.demarche.register.Account;

/** How wide an account's window is at most: what begins long before a day and is short cannot touch it. */
enum WindowWidth {
    MONTHS(0, 62),
    YEAR(1, 400),
    ANY(2, Long.MAX_VALUE);

    private final int code;
    private final long days;

    WindowWidth(int code, long days) {
        this.code = code;
        this.days = days;
    }

    /** How it is kept in the column {@code width}. */
    int code() {
        return code;
    }

    static WindowWidth of(Account account) {
        long days = account.to().toEpochDay() - account.from().toEpochDay();
        return days <= MONTHS.days ? MONTHS : days <= YEAR.days ? YEAR : ANY;
    }

    /** The earliest first day with which a window of this width may reach the day. */
    long earliest(LocalDate day) {
        return this == ANY ? LocalDate.MIN.toEpochDay() : day.toEpochDay() - days;
    }
}
