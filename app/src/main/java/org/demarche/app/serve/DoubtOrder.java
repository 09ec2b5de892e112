package org.demarche.app.serve;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.app.serve.Doubts.Doubt;
import org.demarche.app.serve.Doubts.Kind;

/**
 * The most doubtful first, as of a day: plans are the less doubtful the older they are, so that a newer report moves them among the others.
 * Whoever leafs through the list goes on as of the day on which it was begun.
 */
final class DoubtOrder {
    private static final String KIND = "review";
    private static final int PARTS = 5;
    private static final Comparator<Place> MOST_FIRST = Comparator.comparingDouble(Place::doubt)
            .reversed()
            .thenComparing(Place::kind)
            .thenComparing(Place::key)
            .thenComparing(Place::account);

    /** @param account of a merge: an entry may be made of several */
    private record Place(double doubt, Kind kind, String key, String account) {
        static Place of(Doubt doubt) {
            return new Place(
                    doubt.doubt(),
                    doubt.kind(),
                    doubt.key(),
                    doubt.link().map(l -> l.account()).orElse(""));
        }

        static Place read(List<String> parts) {
            var kind = Arrays.stream(Kind.values())
                    .filter(k -> k.name().equals(parts.get(2)))
                    .findFirst()
                    .orElseThrow(Paging::unknown);
            return new Place(number(parts.get(1)), kind, parts.get(3), parts.get(4));
        }

        private static double number(String part) {
            try {
                return Double.parseDouble(part);
            } catch (NumberFormatException none) {
                throw Paging.unknown();
            }
        }
    }

    private DoubtOrder() {}

    /** The day as of which a page is asked for: that of the newest report for the first. */
    static Optional<LocalDate> begun(Paging paging, Optional<LocalDate> newest) {
        var place = paging.at(KIND, PARTS);
        return place.isEmpty() ? newest : Paging.day(place.get().get(0));
    }

    static List<Doubt> sorted(List<Doubt> doubts, Optional<LocalDate> day) {
        return doubts.stream()
                .map(d -> d.asOf(day))
                .sorted(Comparator.comparing(Place::of, MOST_FIRST))
                .toList();
    }

    static PageOrder<Doubt> asOf(Optional<LocalDate> day) {
        return new PageOrder<>(KIND, PARTS, d -> parts(day, Place.of(d)), parts -> {
            var place = Place.read(parts);
            return d -> MOST_FIRST.compare(Place.of(d), place) > 0;
        });
    }

    private static List<String> parts(Optional<LocalDate> day, Place place) {
        return List.of(
                Paging.written(day),
                Double.toString(place.doubt()),
                place.kind().name(),
                place.key(),
                place.account());
    }
}
