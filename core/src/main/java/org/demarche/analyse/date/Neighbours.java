package org.demarche.analyse.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Joins what stands side by side and means one time: "10 p.m. Wednesday", "Friday evening", "Monday, October 8", "July
 * last year", "next year's first quarter".
 */
final class Neighbours {
    private static final Pattern DAY =
            Pattern.compile("[-+@]*XXXX-WXX-[1-7]|[-+]?(?:XXXX|\\d{4})-\\d\\d-\\d\\d|@?[-+]?P\\d+D|\\([^)]*\\)[0-9]|"
                    + "[-+]?(?:XXXX|\\d{4})-[a-z-]+");
    private static final Pattern WEEKDAY = Pattern.compile("[-+]?XXXX-WXX-(?<day>[1-7])");
    private static final Pattern MONTH_DAY = Pattern.compile("(?:XXXX|\\d{4})-\\d\\d-\\d\\d");
    private static final Pattern PART_OF_YEAR = Pattern.compile("XXXX-(?<part>\\d\\d(?:-\\d\\d)?|SP|SU|FA|WI|[QH]\\d)");
    private static final Pattern LONE_PART = Pattern.compile("T[A-Z][A-Z]");
    private static final Pattern YEARS = Pattern.compile("[-+]P\\dY");
    private static final Pattern WEEKS = Pattern.compile("[-+]P\\dW");

    private Neighbours() {}

    /** The same expressions, neighbours joined; parts of a day that stand alone are gone. */
    static List<Expression> join(Words words, List<Expression> found) {
        var joined = new ArrayList<Expression>();
        for (var next : found) {
            var here = next;
            while (!joined.isEmpty()) {
                var both = join(words, joined.get(joined.size() - 1), here);
                if (both.isEmpty()) break;
                joined.remove(joined.size() - 1);
                here = both.get();
            }
            joined.add(here);
        }
        joined.removeIf(e -> LONE_PART.matcher(e.value()).matches());
        joined.replaceAll(e -> e.value().startsWith("T")
                ? new Expression(e.first(), e.end(), e.type(), "@P0D" + e.value(), e.mod())
                : e);
        return joined;
    }

    private static Optional<Expression> join(Words words, Expression left, Expression right) {
        int gap = right.first() - left.end();
        if (gap > 2 || left.mod().isPresent()) return Optional.empty();
        var between = words.at(left.end()) + (gap == 2 ? " " + words.at(left.end() + 1) : "");
        if (gap == 0) between = "";
        boolean beside = between.isEmpty() || between.equals(",");
        var leftTime = timeOf(left);
        var rightTime = timeOf(right);
        if (leftTime.isPresent()
                && DAY.matcher(right.value()).matches()
                && (beside || between.equals("on") || between.equals("of")))
            return Optional.of(Expression.time(left.first(), right.end(), right.value() + leftTime.get()));
        boolean at = beside || between.equals("at") || between.equals(", at") || between.equals("in the");
        if (rightTime.isPresent() && at) {
            if (DAY.matcher(left.value()).matches())
                return Optional.of(Expression.time(left.first(), right.end(), left.value() + rightTime.get()));
            // "This morning at 9:30 a.m.": the clock says more than the part of the day.
            int cut = left.value().length() - 3;
            if (left.is(right.type()) && cut > 0 && left.value().charAt(cut) == 'T' && !between.equals(","))
                return Optional.of(
                        Expression.time(left.first(), right.end(), left.value().substring(0, cut) + rightTime.get()));
        }
        int cut = right.value().length() - 3;
        if (leftTime.isPresent()
                && left.is(right.type())
                && between.isEmpty()
                && cut > 0
                && right.value().charAt(cut) == 'T')
            return Optional.of(
                    Expression.time(left.first(), right.end(), right.value().substring(0, cut) + leftTime.get()));
        if (beside
                && WEEKDAY.matcher(left.value()).matches()
                && MONTH_DAY.matcher(right.value()).matches())
            return Optional.of(Expression.date(left.first(), right.end(), right.value()));
        return calendar(left, right, between);
    }

    private static Optional<Expression> calendar(Expression left, Expression right, String between) {
        boolean beside = between.isEmpty() || between.equals("of");
        var part = PART_OF_YEAR.matcher(left.value());
        if (beside && part.matches() && YEARS.matcher(right.value()).matches())
            return Optional.of(
                    Expression.date(left.first(), right.end(), "(" + right.value() + ")" + part.group("part")));
        var owned = PART_OF_YEAR.matcher(right.value());
        if (between.equals("' s")
                && owned.matches()
                && YEARS.matcher(left.value()).matches())
            return Optional.of(
                    Expression.date(left.first(), right.end(), "(" + left.value() + ")" + owned.group("part")));
        var day = WEEKDAY.matcher(left.value());
        if (beside && day.matches() && WEEKS.matcher(right.value()).matches())
            return Optional.of(
                    Expression.date(left.first(), right.end(), "(" + right.value() + ")" + day.group("day")));
        var dayAfter = WEEKDAY.matcher(right.value());
        if (between.isEmpty()
                && dayAfter.matches()
                && WEEKS.matcher(left.value()).matches())
            return Optional.of(
                    Expression.date(left.first(), right.end(), "(" + left.value() + ")" + dayAfter.group("day")));
        return Optional.empty();
    }

    /** The time of day of an expression that names no day of its own. */
    private static Optional<String> timeOf(Expression expression) {
        var value = expression.value();
        if (value.startsWith("T")) return Optional.of(value);
        return value.startsWith("@P0DT") ? Optional.of(value.substring(4)) : Optional.empty();
    }
}
