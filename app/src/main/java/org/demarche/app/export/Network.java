package org.demarche.app.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.finding.Level;
import org.demarche.finding.Status;
import org.demarche.register.Dossier;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Who deals with whom. A dealing of n parties counts for each pair of them once, and weighs 1/(n-1) (Newman 2001,
 * "Scientific collaboration networks II"): a talk between two says more of them than a congress of forty. Not thread-safe.
 */
public final class Network {
    private final By by;
    private final Map<String, Map<String, Tie>> ties = new HashMap<>();
    private final Map<String, Node> parties = new HashMap<>();

    /** Who the parties are. */
    public enum By {
        SIDES,
        PERSONS
    }

    /**
     * Two parties, in the order of their names, and what they have to do with each other.
     *
     * @param levels how many of the dealings are of which level
     * @param stages how many are held, planned or called off
     */
    public record Edge(
            String from,
            String to,
            int dealings,
            double weight,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            Map<Level, Integer> levels,
            Map<Stage, Integer> stages) {}

    /** How far a dealing has come, as far as an overview tells it. */
    public enum Stage {
        HELD,
        PLANNED,
        UNDONE;

        /** The stage of a status. */
        public static Stage of(Status status) {
            if (status.isDeed()) return HELD;
            // What is put off is still to come, as the page and the lists have it.
            if (status == Status.POSTPONED) return PLANNED;
            return status.isUndoing() || status == Status.DECLINED ? UNDONE : PLANNED;
        }
    }

    /** One who deals with others: {@code state}, {@code organization} or {@code person}, and on whose side. */
    record Party(String name, String kind, String side) {}

    private static final class Node {
        private final Party party;
        private int dealings;

        Node(Party party) {
            this.party = party;
        }
    }

    private static final class Tie {
        private int dealings;
        private double weight;
        private @Nullable LocalDate first;
        private @Nullable LocalDate last;
        private final Map<Level, Integer> levels = new EnumMap<>(Level.class);
        private final Map<Stage, Integer> stages = new EnumMap<>(Stage.class);

        void add(Engagement engagement, double share) {
            dealings++;
            weight += share;
            var day = engagement.date().map(d -> d.first()).orElse(LocalDate.MIN);
            if (!day.equals(LocalDate.MIN)) {
                if (first == null || day.isBefore(first)) first = day;
                if (last == null || day.isAfter(last)) last = day;
            }
            levels.merge(engagement.level(), 1, Integer::sum);
            stages.merge(Stage.of(engagement.status()), 1, Integer::sum);
        }
    }

    public Network(By by) {
        this.by = by;
    }

    /** Takes an entry in. */
    public void add(Dossier dossier) {
        add(dossier.engagement());
    }

    /** Takes an engagement in. */
    public void add(Engagement engagement) {
        var parties = by == By.SIDES ? sides(engagement) : persons(engagement);
        if (parties.size() < 2) return;
        long sides = parties.values().stream().map(Party::side).distinct().count();
        if (sides < 2) return;
        var names = new ArrayList<>(parties.keySet());
        Collections.sort(names);
        for (var name : names) node(parties, name).dealings++;
        for (int i = 0; i < names.size(); i++)
            for (int j = i + 1; j < names.size(); j++) {
                // Those of one side are not dealing with each other.
                if (sideOf(parties, names.get(i)).equals(sideOf(parties, names.get(j)))) continue;
                ties.computeIfAbsent(names.get(i), n -> new HashMap<>())
                        .computeIfAbsent(names.get(j), n -> new Tie())
                        .add(engagement, 1.0 / (names.size() - 1));
            }
    }

    private Node node(Map<String, Party> all, String name) {
        return parties.computeIfAbsent(name, n -> new Node(Objects.requireNonNull(all.get(n))));
    }

    private static String sideOf(Map<String, Party> all, String name) {
        return Objects.requireNonNull(all.get(name)).side();
    }

    private static Map<String, Party> sides(Engagement engagement) {
        var sides = new HashMap<String, Party>();
        for (var participant : engagement.participants())
            if (participant.country().isPresent() || participant.organization().isPresent()) {
                var kind = participant.country().isPresent() ? "state" : "organization";
                sides.put(participant.side(), new Party(participant.side(), kind, participant.side()));
            }
        return sides;
    }

    private static Map<String, Party> persons(Engagement engagement) {
        var persons = new HashMap<String, Party>();
        for (var participant : engagement.participants())
            participant
                    .name()
                    .map(n -> new Party(n + side(participant), "person", participant.side()))
                    .ifPresent(p -> persons.put(p.name(), p));
        return persons;
    }

    private static String side(Participant participant) {
        return participant.country().map(c -> " (" + c + ")").orElse("");
    }

    /** All ties, the weightiest first. */
    public List<Edge> edges() {
        return edges(Integer.MAX_VALUE);
    }

    /** The weightiest ties, at most so many. */
    public List<Edge> edges(int most) {
        var pairs = new ArrayList<Pair>();
        ties.forEach((from, others) -> others.forEach((to, tie) -> pairs.add(new Pair(from, to, tie))));
        pairs.sort(Pair.WEIGHTIEST);
        return pairs.stream().limit(most).map(p -> edge(p.from(), p.to(), p.tie())).toList();
    }

    /** How many ties there are. */
    public int size() {
        return ties.values().stream().mapToInt(Map::size).sum();
    }

    private record Pair(String from, String to, Tie tie) {
        static final Comparator<Pair> WEIGHTIEST = Comparator.comparingDouble((Pair p) -> -p.tie.weight)
                .thenComparing(Pair::from)
                .thenComparing(Pair::to);
    }

    private static Edge edge(String from, String to, Tie tie) {
        return new Edge(
                from,
                to,
                tie.dealings,
                tie.weight,
                Optional.ofNullable(tie.first),
                Optional.ofNullable(tie.last),
                Map.copyOf(tie.levels),
                Map.copyOf(tie.stages));
    }

    /** How many dealings the party has. */
    int dealings(String party) {
        var node = parties.get(party);
        return node == null ? 0 : node.dealings;
    }

    /** All who deal with others, by their names. */
    List<Party> parties() {
        return parties.values().stream()
                .map(n -> n.party)
                .sorted(Comparator.comparing(Party::name))
                .toList();
    }

    /** The parties with the most dealings, at most so many. */
    List<String> parties(int most) {
        return parties.keySet().stream()
                .sorted(Comparator.comparing((Function<String, Integer>) this::dealings)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }
}
