package org.demarche.enter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.finding.Located;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;
import org.demarche.knowledge.Knowledge;

/** Which states and organisations a report speaks of: by their people, their places, or as where it was written. */
final class SpokenOf {
    /** A survey of the world speaks of none in particular. */
    private static final int MOST = 8;

    private SpokenOf() {}

    /** Their codes and names, where the report was written first, then those of which it speaks most. */
    static List<String> sides(Resolved resolved) {
        var home = resolved.dateline().flatMap(Located::country).map(Knowledge::stateKey);
        var times = new HashMap<String, Integer>();
        Stream.concat(
                        resolved.referents().values().stream()
                                .flatMap(List::stream)
                                .map(Referent::side),
                        resolved.places().values().stream().map(Located::country))
                .flatMap(Optional::stream)
                .map(Knowledge::stateKey)
                .forEach(s -> times.merge(s, 1, Integer::sum));
        var most = times.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        return Stream.concat(home.stream(), most).distinct().limit(MOST).toList();
    }
}
