package org.demarche.analyse.date;

import java.util.Optional;
import org.demarche.finding.Finding.Timex;
import org.demarche.finding.Finding.Timex.Mod;

/**
 * A time expression among {@link Words}.
 *
 * @param first its first word
 * @param end the word after its last
 * @param value a TIMEX3 value, open as {@link DateFinder} tells; it begins with {@code T} for a part of the day that is
 *     no expression unless a day stands beside it ("evening" of "Friday evening")
 */
record Expression(int first, int end, Timex.Type type, String value, Optional<Mod> mod) {
    static Expression date(int first, int end, String value) {
        return new Expression(first, end, Timex.Type.DATE, value, Optional.empty());
    }

    static Expression time(int first, int end, String value) {
        return new Expression(first, end, Timex.Type.TIME, value, Optional.empty());
    }

    static Expression duration(int first, int end, String value) {
        return new Expression(first, end, Timex.Type.DURATION, value, Optional.empty());
    }

    static Expression set(int first, int end, String value) {
        return new Expression(first, end, Timex.Type.SET, value, Optional.empty());
    }

    Expression withMod(Mod newMod) {
        return new Expression(first, end, type, value, Optional.of(newMod));
    }

    Expression from(int newFirst) {
        return new Expression(newFirst, end, type, value, mod);
    }

    Expression to(int newEnd) {
        return new Expression(first, newEnd, type, value, mod);
    }

    boolean is(Timex.Type other) {
        return type == other;
    }
}
