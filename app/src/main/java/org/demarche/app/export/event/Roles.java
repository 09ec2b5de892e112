package org.demarche.app.export.event;

import java.util.List;
import org.demarche.knowledge.EngagementCodes.Row;

/** Who acts and to whom, where all who take part stand in one record. */
record Roles(List<Party> actors, List<Party> recipients) {
    /** What no side does alone needs a recipient all the same: PLOVER has no cooperation without one. */
    private static final String NEEDS_RECIPIENT = "COOPERATE";

    static Roles of(Row row, Circle circle, List<Pair> pairs) {
        if (row.pairs().startsWith("decider"))
            return new Roles(
                    circle.deciders(),
                    pairs.stream()
                            .map(Pair::to)
                            .filter(p -> !circle.deciders().contains(p))
                            .distinct()
                            .toList());
        if (row.pairs().startsWith("mediator")) {
            var mediators = circle.parties().stream().filter(Party::isMediator).toList();
            return new Roles(mediators, without(circle, mediators));
        }
        var hosts = circle.hosts();
        if (!hosts.isEmpty() && hosts.size() < circle.parties().size()) return new Roles(without(circle, hosts), hosts);
        if (row.plover().equals(NEEDS_RECIPIENT)) {
            var first = circle.parties().subList(0, 1);
            return new Roles(first, without(circle, first));
        }
        return new Roles(circle.parties(), List.of());
    }

    private static List<Party> without(Circle circle, List<Party> some) {
        return circle.parties().stream().filter(p -> !some.contains(p)).toList();
    }
}
