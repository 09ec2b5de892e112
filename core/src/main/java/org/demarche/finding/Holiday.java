package org.demarche.finding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A feast whose day the calendar tells for every year. An open value spells it in lower case: {@code XXXX-easter}. */
public enum Holiday {
    NEW_YEAR("new year's day|new year day"),
    NEW_YEARS_EVE("new year's eve"),
    EPIPHANY("epiphany"),
    VALENTINE("valentine's day"),
    MARTIN_LUTHER_KING_DAY("martin luther king day"),
    SAINT_PATRICK("st. patrick's day|saint patrick's day"),
    GOOD_FRIDAY("good friday"),
    EASTER("easter sunday|easter"),
    EASTER_MONDAY("easter monday"),
    ASCENSION("ascension day"),
    PENTECOST("pentecost|whit sunday"),
    MAY_DAY("may day"),
    MOTHERS_DAY("mother's day"),
    MEMORIAL_DAY("memorial day"),
    INDEPENDENCE_DAY("independence day"),
    BASTILLE_DAY("bastille day"),
    LABOR_DAY("labor day"),
    COLUMBUS_DAY("columbus day"),
    HALLOWEEN("halloween"),
    ALL_SAINTS("all saints' day"),
    VETERANS_DAY("veterans day|armistice day"),
    THANKSGIVING("thanksgiving day|thanksgiving"),
    CHRISTMAS_EVE("christmas eve"),
    CHRISTMAS("christmas day|christmas"),
    BOXING_DAY("boxing day");

    private final String names;

    /** @param names what it is called, split by bars */
    Holiday(String names) {
        this.names = names;
    }

    /** What it is called, in lower case. */
    public List<String> names() {
        return List.of(names.split("\\|"));
    }

    /** The name in open values, such as {@code good-friday}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Holiday> find(String code) {
        return Arrays.stream(values()).filter(h -> h.code().equals(code)).findFirst();
    }

    /** Its day in {@code year}; in the United States where countries differ ("Independence Day" is July 4). */
    public LocalDate in(int year) {
        return switch (this) {
            case NEW_YEAR -> LocalDate.of(year, 1, 1);
            case EPIPHANY -> LocalDate.of(year, 1, 6);
            case VALENTINE -> LocalDate.of(year, 2, 14);
            case MARTIN_LUTHER_KING_DAY -> nth(3, DayOfWeek.MONDAY, year, Month.JANUARY);
            case SAINT_PATRICK -> LocalDate.of(year, 3, 17);
            case GOOD_FRIDAY -> easter(year).minusDays(2);
            case EASTER -> easter(year);
            case EASTER_MONDAY -> easter(year).plusDays(1);
            case ASCENSION -> easter(year).plusDays(39);
            case PENTECOST -> easter(year).plusDays(49);
            case MAY_DAY -> LocalDate.of(year, 5, 1);
            case MOTHERS_DAY -> nth(2, DayOfWeek.SUNDAY, year, Month.MAY);
            case MEMORIAL_DAY -> LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
            case INDEPENDENCE_DAY -> LocalDate.of(year, 7, 4);
            case BASTILLE_DAY -> LocalDate.of(year, 7, 14);
            case LABOR_DAY -> nth(1, DayOfWeek.MONDAY, year, Month.SEPTEMBER);
            case COLUMBUS_DAY -> nth(2, DayOfWeek.MONDAY, year, Month.OCTOBER);
            case HALLOWEEN -> LocalDate.of(year, 10, 31);
            case ALL_SAINTS -> LocalDate.of(year, 11, 1);
            case VETERANS_DAY -> LocalDate.of(year, 11, 11);
            case THANKSGIVING -> nth(4, DayOfWeek.THURSDAY, year, Month.NOVEMBER);
            case CHRISTMAS_EVE -> LocalDate.of(year, 12, 24);
            case CHRISTMAS -> LocalDate.of(year, 12, 25);
            case BOXING_DAY -> LocalDate.of(year, 12, 26);
            case NEW_YEARS_EVE -> LocalDate.of(year, 12, 31);
        };
    }

    private static LocalDate nth(int which, DayOfWeek day, int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, day));
    }

    /** Western Easter by Gauss's rule for the Gregorian calendar, in the form of Meeus, Astronomical Algorithms, ch. 8. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        int shift = (golden + 11 * moon + 22 * weekday) / 451;
        int days = moon + weekday - 7 * shift + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
