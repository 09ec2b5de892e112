package org.demarche.app.serve;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.app.ask.QueryForm;
import org.demarche.app.export.Network.Stage;
import org.demarche.app.store.Archive;
import org.demarche.register.Query;

/**
 * How many entries begin on which day, and how many of these are only planned, or called off: from afar, where no entry can be drawn by
 * itself, plans must not look like what took place.
 *
 * @param planned by day, days without any left out; {@code undone} likewise
 */
record StageDays(Archive.Days all, Map<LocalDate, Integer> planned, Map<LocalDate, Integer> undone) {
    static StageDays of(Query query, Archive register) {
        return new StageDays(
                register.days(query), days(Stage.PLANNED, query, register), days(Stage.UNDONE, query, register));
    }

    private static Map<LocalDate, Integer> days(Stage stage, Query query, Archive register) {
        var asked = query.statuses();
        var narrowed = new QueryForm(query)
                .statuses(s -> Stage.of(s) == stage && (asked.isEmpty() || asked.contains(s)))
                .query();
        // Without a status a query means all of them.
        return narrowed.statuses().isEmpty()
                ? Map.of()
                : new TreeMap<>(register.days(narrowed).counts());
    }
}
