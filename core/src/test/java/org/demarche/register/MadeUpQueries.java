package org.demarche.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.finding.Status;
import org.demarche.register.Engagement.Conflict;
import org.demarche.register.Engagement.Excerpt;
import org.demarche.text.Span;

/** Many different entries, and many different things to ask of them: a few values each, so that they often meet. */
final class MadeUpQueries {
    private static final List<String> PEOPLE = List.of(
            "Sergei Lavrov/RUS",
            "Ri Yong-ho/PRK",
            "Kim Jong Un/PRK",
            "Kim Sung/KOR",
            "/USA",
            "/European Union",
            "Mohammed bin Salman/SAU",
            "Salman/SAU",
            "Lavrov/rus",
            "/Österreich");
    private static final List<String> NAMES = List.of(
            "Lavrov",
            "lavrov",
            "Ri Yong Ho",
            "Kim",
            "Kim Jong-un",
            "Salman",
            "Crown Prince Mohammed bin Salman",
            "bin",
            "Nobody");
    private static final List<String> SIDES =
            List.of("RUS", "rus", "PRK", "KOR", "european union", "SAU", "österreich", "XXX");
    private static final List<String> DATES = List.of(
            "",
            "2018",
            "2018-10",
            "2018-10-08",
            "2018-10-09",
            "2018-10-08/2018-10-10",
            "2018-10-08/..",
            "2017-03-01",
            "2018-10-07~");
    private static final List<String> PLACES =
            List.of("Vienna", "vie", "New York", "AUT", "aut", "USA", "_", "%", "%'");
    private static final List<String> TOPICS = List.of("arms control", "ARMS", "trade", "100% of trade", "0%", "_");
    private static final List<String> OUTLETS = List.of("Morning Post", "post", "The Wire", "wire", "");
    private static final List<String> DAYS = List.of("", "2018-10-08", "2018-10-09", "2018-11-20", "2017-03-02");

    private final Random random;

    MadeUpQueries(long seed) {
        random = new Random(seed);
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> Optional<T> maybe(int in, List<T> values) {
        return once(in) ? Optional.of(any(values)) : Optional.empty();
    }

    private List<String> some(int most, List<String> values) {
        var some = new ArrayList<String>();
        for (int i = random.nextInt(most + 1); i > 0; i--) some.add(any(values));
        return some;
    }

    /** An entry with one or two accounts; its number makes its keys. */
    Dossier dossier(int number) {
        var people = some(3, PEOPLE);
        var key = String.format("a%03d", number);
        var plain = MadeUp.engagement(key, any(DATES), people.toArray(String[]::new));
        var told = MadeUp.account(report(number, 0), changed(plain));
        var entry = MadeUp.renamed(told.engagement(), told.entryKey());
        return once(2)
                ? MadeUp.dossier(entry, once(6), told)
                : MadeUp.dossier(
                        entry, once(6), told, MadeUp.account(report(number, 1), MadeUp.renamed(plain, key + "x")));
    }

    private ReportHead report(int number, int which) {
        return MadeUp.report("r" + number + "-" + which, any(DAYS), any(List.of("Morning Post", "The Wire", "")));
    }

    private Engagement changed(Engagement e) {
        return new Engagement(
                e.key(),
                any(List.of(EngagementType.values())),
                any(List.of(Status.values())),
                e.participants(),
                any(List.of(Level.values())),
                maybe(
                        2,
                        List.of(
                                MadeUp.place("Vienna", "AUT"),
                                MadeUp.place("New York", "USA"),
                                nowhere("Old_Town 100%"))),
                e.date(),
                e.dateWhy(),
                some(2, List.of("arms control", "Arms Control Treaty", "100% of trade")).stream()
                        .map(t -> new Excerpt(t, new Span(1, 2)))
                        .toList(),
                e.outcome(),
                e.history(),
                once(4) ? List.of(new Conflict("date", List.of())) : List.of(),
                e.evidence(),
                once(5),
                e.partOf());
    }

    private static Located nowhere(String name) {
        return new Located(name, Optional.empty(), "venue", Optional.empty(), OptionalInt.empty(), "as reported");
    }

    /** Something to ask. */
    Query query() {
        return new Query(
                once(3) ? some(2, NAMES) : List.of(),
                once(3) ? some(3, SIDES) : List.of(),
                once(6) ? EnumSet.of(any(List.of(Level.values())), Level.HEAD) : Set.of(),
                maybe(6, PLACES),
                maybe(6, TOPICS),
                once(6) ? EnumSet.of(any(List.of(Status.values())), Status.HELD) : Set.of(),
                once(6) ? EnumSet.of(any(List.of(EngagementType.values())), EngagementType.VISIT) : Set.of(),
                maybe(6, List.of(LocalDate.of(2018, 10, 9), LocalDate.of(2017, 1, 1))),
                maybe(6, List.of(LocalDate.of(2018, 10, 8), LocalDate.of(2019, 1, 1))),
                maybe(6, OUTLETS),
                once(6),
                once(6),
                once(3),
                once(3),
                any(List.of(Query.Sort.values())),
                once(2),
                any(List.of(0, 3, 50, Integer.MAX_VALUE)),
                any(List.of(0, 0, 2, 1000)));
    }
}
