package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many entries begin in which years, months or days. */
final class Periods {
    /** What is counted by. */
    enum Unit {
        YEAR(4),
        MONTH(7),
        DAY(10);

        static final List<String> NAMES =
                Arrays.stream(values()).map(Unit::code).toList();

        private final int letters;

        /** @param letters of a date as ISO 8601 writes it that name the period */
        Unit(int letters) {
            this.letters = letters;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Unit of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        String period(LocalDate day) {
            return day.toString().substring(0, letters);
        }
    }

    private Periods() {}

    /** Adds {@code total}, {@code unit}, {@code counts}, {@code undated} and, where there is any, the {@code first} and {@code last} day. */
    static ObjectNode put(ObjectNode answer, StageDays stages, Unit unit) {
        var days = stages.all();
        var counts = byPeriod(days.counts(), unit);
        var planned = byPeriod(stages.planned(), unit);
        var undone = byPeriod(stages.undone(), unit);
        long total = days.undated();
        for (int count : counts.values()) total += count;
        answer.put("total", total).put("unit", unit.code()).put("undated", days.undated());
        if (!days.counts().isEmpty())
            answer.put("first", days.counts().firstKey().toString())
                    .put("last", days.counts().lastKey().toString());
        var array = answer.putArray("counts");
        counts.forEach((period, count) -> {
            var node = array.addObject().put("period", period).put("count", count);
            put(node, "planned", planned.get(period));
            put(node, "undone", undone.get(period));
        });
        return answer;
    }

    private static void put(ObjectNode node, String stage, @Nullable Integer count) {
        if (count != null) node.put(stage, count);
    }

    private static Map<String, Integer> byPeriod(Map<LocalDate, Integer> days, Unit unit) {
        var counts = new TreeMap<String, Integer>();
        days.forEach((day, count) -> counts.merge(unit.period(day), count, Integer::sum));
        return counts;
    }
}
