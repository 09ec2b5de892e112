package org.demarche;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.finding.Edtf;
import org.demarche.register.Engagement;

/**
 * Which engagement read from one report answers which expected one: of sides in common, the most alike first, each once. The
 * status is left aside, and a day that differs parts nothing: a report may tell of a plan that a later one moves.
 */
final class StoryPairing {
    /** Of fewer sides in common than this share, two with other sides each are two engagements. */
    private static final double HALF = 0.5;

    private record Pair(ExpectedEngagement expected, Engagement found, double likeness) {}

    private StoryPairing() {}

    static Map<ExpectedEngagement, Engagement> of(List<ExpectedEngagement> expected, List<Engagement> found) {
        var pairs = new ArrayList<Pair>();
        for (var one : expected)
            for (var other : found) if (mayBeOne(one, other)) pairs.add(new Pair(one, other, likeness(one, other)));
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        var paired = new IdentityHashMap<ExpectedEngagement, Engagement>();
        var taken = new HashSet<String>();
        for (var pair : pairs)
            if (!paired.containsKey(pair.expected()) && taken.add(pair.found().key()))
                paired.put(pair.expected(), pair.found());
        return paired;
    }

    static Set<String> sides(Engagement engagement) {
        return engagement.participants().stream().map(p -> p.side()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean mayBeOne(ExpectedEngagement expected, Engagement found) {
        var common = common(expected, found);
        return !common.isEmpty() && (common.size() == sides(found).size() || shared(expected, found) >= HALF);
    }

    private static double likeness(ExpectedEngagement expected, Engagement found) {
        double like = 3 * shared(expected, found);
        if (found.date().stream().anyMatch(d -> overlaps(expected, d))) like += 2;
        if (expected.values("type").contains(found.type().code())) like++;
        if (found.place().flatMap(p -> p.country()).stream().anyMatch(expected.values("country")::contains)) like++;
        if (expected.values("level").contains(found.level().code())) like += HALF;
        return like;
    }

    private static boolean overlaps(ExpectedEngagement expected, Edtf date) {
        return expected.values("date").stream()
                .flatMap(d -> Edtf.parse(d).stream())
                .anyMatch(date::overlaps);
    }

    private static Set<String> common(ExpectedEngagement expected, Engagement found) {
        var common = sides(found);
        common.retainAll(expected.sides());
        return common;
    }

    /** Jaccard's share of sides in common. */
    private static double shared(ExpectedEngagement expected, Engagement found) {
        var all = sides(found);
        all.addAll(expected.sides());
        return (double) common(expected, found).size() / all.size();
    }
}
