package org.demarche.enter.match;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares who takes part: states and organisations. */
final class SidesCompared implements Comparison {
    private static final double LEAST_SHARED = 0.5;
    private static final Map<String, String> NAMES = names();

    @Override
    public Optional<String> bar(Facts earlier, Facts later) {
        if (shared(earlier, later).isEmpty()) return Optional.of("no side in common");
        if (isBeside(earlier, later) || isBeside(later, earlier))
            return Optional.of("two of those who met, who are named, met by themselves");
        if (isWithin(earlier, later) || isWithin(later, earlier)) return Optional.empty();
        double share = share(earlier, later);
        return share < LEAST_SHARED ? Optional.of("mostly other sides") : Optional.empty();
    }

    @Override
    public List<Trait> traits(Facts earlier, Facts later) {
        var shared = shared(earlier, later);
        int most = Math.max(earlier.sides().size(), later.sides().size());
        if (earlier.sides().equals(later.sides())) {
            var number = shared.size() == 1 ? "one" : shared.size() == 2 ? "two" : "many";
            return List.of(new Trait(
                    "sides.same-" + number,
                    () -> "the same " + (shared.size() == 1 ? "side, " : shared.size() + " sides, ") + words(shared)));
        }
        if (isWithin(earlier, later) || isWithin(later, earlier)) {
            // A guest told alone fits the place where hosts are named; one side of three says little.
            boolean hosts = isHost(earlier, later) || isHost(later, earlier);
            boolean body = earlier.hasBody(shared);
            var code = shared.size() > 1
                    ? "sides.within-many"
                    : body ? "sides.body" : hosts ? "sides.guest" : most > 2 ? "sides.one-of-many" : "sides.one-of-two";
            return List.of(new Trait(code, () -> words(shared) + " in both"));
        }
        return List.of(new Trait("sides.some", () -> words(shared) + " in both beside others"));
    }

    private static Set<String> shared(Facts a, Facts b) {
        var shared = new TreeSet<>(a.sides());
        shared.retainAll(b.sides());
        return shared;
    }

    private static boolean isWithin(Facts part, Facts whole) {
        return whole.sides().containsAll(part.sides());
    }

    /** Where each names somebody of all its sides, talks of two are no short telling of talks of more. */
    private static boolean isBeside(Facts pair, Facts more) {
        return pair.sides().size() == 2
                && more.sides().size() > 2
                && isWithin(pair, more)
                && pair.namesShared(more) == 2
                && more.sides().stream().noneMatch(s -> more.names(s).isEmpty());
    }

    private static boolean isHost(Facts alone, Facts both) {
        return alone.sides().size() == 1
                && both.sides().size() == 2
                && alone.country().filter(both.sides()::contains).isPresent();
    }

    private static double share(Facts a, Facts b) {
        var all = new HashSet<>(a.sides());
        all.addAll(b.sides());
        return (double) shared(a, b).size() / all.size();
    }

    /** The sides' names for a reader. */
    static String words(Set<String> sides) {
        var names = sides.stream().map(s -> NAMES.getOrDefault(s, s)).toList();
        if (names.size() < 2) return String.join("", names);
        return names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and "
                + names.get(names.size() - 1);
    }

    /** The JDK knows the states' English names. */
    private static Map<String, String> names() {
        return Stream.of(Locale.getISOCountries())
                .map(code -> new Locale.Builder().setRegion(code).build())
                .filter(SidesCompared::hasCode)
                .collect(Collectors.toMap(
                        Locale::getISO3Country, l -> l.getDisplayCountry(Locale.ENGLISH), (a, b) -> a));
    }

    private static boolean hasCode(Locale region) {
        try {
            return !region.getISO3Country().isEmpty();
        } catch (MissingResourceException withoutThreeLetters) {
            return false;
        }
    }
}
