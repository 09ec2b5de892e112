package org.demarche.app.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;

/**
 * Who deals with whom. A dealing of n parties counts for each pair of them once, and weighs 1/(n-1) (Newman 2001,
 * "Scientific collaboration networks II"): a talk between two says more of them than a congress of forty. Not thread-safe.
 */
public final class Network {
    private final By by;
    private final Map<String, Map<String, Tie>> ties = new TreeMap<>();
    private final Map<String, Integer> dealings = new HashMap<>();

    /** Who the parties are. */
    public enum By {
        SIDES,
        PERSONS
    }

    /** Two parties, in the order of their names, and what they have to do with each other. */
    public record Edge(String from, String to, int dealings, double weight, Optional<LocalDate> last) {}

    private static final class Tie {
        private int dealings;
        private double weight;
        private Optional<LocalDate> last = Optional.empty();
    }

    public Network(By by) {
        this.by = by;
    }

    /** Takes an entry in. */
    public void add(Dossier dossier) {
        var engagement = dossier.engagement();
        var parties = by == By.SIDES ? sides(engagement) : persons(engagement);
        var names = parties.keySet().stream().sorted().toList();
        long sides = parties.values().stream().distinct().count();
        if (sides < 2) return;
        var day = engagement.date().map(d -> d.first()).filter(d -> !d.equals(LocalDate.MIN));
        for (var name : names) dealings.merge(name, 1, Integer::sum);
        for (int i = 0; i < names.size(); i++)
            for (int j = i + 1; j < names.size(); j++) {
                // Those of one side are not dealing with each other.
                if (String.valueOf(parties.get(names.get(i))).equals(parties.get(names.get(j)))) continue;
                var tie = ties.computeIfAbsent(names.get(i), n -> new TreeMap<>())
                        .computeIfAbsent(names.get(j), n -> new Tie());
                tie.dealings++;
                tie.weight += 1.0 / (names.size() - 1);
                tie.last = Stream.concat(tie.last.stream(), day.stream()).max(Comparator.naturalOrder());
            }
    }

    private static Map<String, String> sides(Engagement engagement) {
        var sides = new HashMap<String, String>();
        for (var participant : engagement.participants())
            if (participant.country().isPresent() || participant.organization().isPresent())
                sides.put(participant.side(), participant.side());
        return sides;
    }

    private static Map<String, String> persons(Engagement engagement) {
        var persons = new HashMap<String, String>();
        for (var participant : engagement.participants())
            participant.name().ifPresent(n -> persons.put(n + side(participant), participant.side()));
        return persons;
    }

    private static String side(Participant participant) {
        return participant.country().map(c -> " (" + c + ")").orElse("");
    }

    /** All ties, the weightiest first. */
    public List<Edge> edges() {
        var edges = new ArrayList<Edge>();
        ties.forEach((from, others) ->
                others.forEach((to, tie) -> edges.add(new Edge(from, to, tie.dealings, tie.weight, tie.last))));
        edges.sort(Comparator.comparingDouble(Edge::weight)
                .reversed()
                .thenComparing(Edge::from)
                .thenComparing(Edge::to));
        return edges;
    }

    /** How many dealings the party has. */
    int dealings(String party) {
        return dealings.getOrDefault(party, 0);
    }

    /** The parties with the most dealings, at most so many. */
    List<String> parties(int most) {
        return dealings.keySet().stream()
                .sorted(Comparator.comparing((Function<String, Integer>) this::dealings)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }
}
