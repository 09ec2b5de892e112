package org.demarche.app.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.demarche.app.export.Network.Stage;
import org.demarche.app.export.Places;
import org.demarche.app.store.Archive;
import org.demarche.app.store.Sketch;
import org.demarche.finding.Level;
import org.demarche.finding.Located;
import org.demarche.register.Participant;
import org.demarche.register.Query;

/** Where entries take place, and how many where. Not thread-safe. */
final class Spots {
    /** Of the list: where most take place first, places of one name by where they lie. */
    static final PageOrder<Spot> ORDER =
            new PageOrder<>("places", 3, s -> List.of(String.valueOf(s.count()), s.name(), key(s.place)), place -> {
                long count = Paging.number(place.get(0));
                var name = place.get(1);
                var key = place.get(2);
                return s -> s.count() < count
                        || s.count() == count
                                && (s.name().compareTo(name) > 0
                                        || s.name().equals(name) && key(s.place).compareTo(key) > 0);
            });

    private final Map<String, Spot> spots = new HashMap<>();

    /** One place with what takes place there. */
    static final class Spot {
        private final Located place;
        private int count;
        private final Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
        private final Map<Level, Integer> levels = new EnumMap<>(Level.class);
        private final Map<String, Integer> guests = new TreeMap<>();

        Spot(Located place) {
            this.place = place;
        }

        int count() {
            return count;
        }

        String name() {
            return place.name();
        }

        void add(Sketch sketch) {
            count++;
            stages.merge(Stage.of(sketch.status()), 1, Integer::sum);
            levels.merge(sketch.level(), 1, Integer::sum);
            sketch.participants().stream()
                    .map(Participant::side)
                    .filter(s ->
                            !s.isEmpty() && !place.country().filter(s::equals).isPresent())
                    .distinct()
                    .forEach(s -> guests.merge(s, 1, Integer::sum));
        }

        /** {@code guests} are the sides from elsewhere, with how many of the entries each takes part in. */
        ObjectNode node() {
            var node = Places.put(Lists.object(), place).put("count", count);
            var byStage = node.putObject("stages");
            stages.forEach((stage, number) -> byStage.put(stage.name().toLowerCase(Locale.ROOT), number));
            var byLevel = node.putObject("levels");
            levels.forEach((level, number) -> byLevel.put(level.code(), number));
            var bySide = node.putObject("guests");
            guests.forEach(bySide::put);
            return node;
        }
    }

    /** Those of the entries asked for, whatever the limit; where most take place first. */
    static List<Spot> of(Query query, Archive register) {
        var all = new Spots();
        register.sketch(
                query,
                sketch -> sketch.place()
                        .ifPresent(p -> all.spots
                                .computeIfAbsent(key(p), k -> new Spot(p))
                                .add(sketch)));
        var list = new ArrayList<>(all.spots.values());
        list.sort(Comparator.comparingInt(Spot::count)
                .reversed()
                .thenComparing(Spot::name)
                .thenComparing(s -> key(s.place)));
        return List.copyOf(list);
    }

    /** Places of one name may lie in different states, or be different towns of one. */
    private static String key(Located place) {
        return place.name() + ' ' + place.country().orElse("") + ' ' + place.point();
    }
}
