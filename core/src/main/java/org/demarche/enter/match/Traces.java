package org.demarche.enter.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Located;
import org.demarche.knowledge.Knowledge;
import org.demarche.register.Engagement;
import org.demarche.register.Participant;

/**
 * By what other reports' accounts of an engagement may be found: two of its sides, its organisation, somebody of it by name,
 * where a conference is. Each is a word of an index; two accounts that share none are never compared.
 */
public final class Traces {
    /** Beyond this many sides, each side leaves a trace of its own instead of each pair. */
    private static final int MOST_IN_PAIRS = 5;

    /** A conference of all states is found by the first of them in the alphabet as well as by all. */
    private static final int MOST_SIDES = 12;

    private static final Set<EngagementType> GATHERINGS =
            Set.of(EngagementType.CONFERENCE, EngagementType.SUMMIT, EngagementType.NEGOTIATION);

    private Traces() {}

    /** The traces of {@code engagement}, in the alphabet's order. */
    public static Set<String> of(Engagement engagement) {
        var traces = new TreeSet<String>();
        var sides = sides(engagement);
        pairs(sides, traces);
        if (sides.size() > MOST_IN_PAIRS - 2) sides.stream().limit(MOST_SIDES).forEach(s -> traces.add("many:" + s));
        for (var participant : engagement.participants()) {
            participant.organization().ifPresent(o -> traces.add("body:" + o));
            participant.name().ifPresent(n -> names(n, participant, traces));
        }
        var country = engagement.place().flatMap(Located::country).map(Knowledge::stateKey);
        // Whoever is told alone is told with the place; others name the hosts there.
        if (sides.size() == 1)
            traces.add(country.filter(c -> !sides.contains(c))
                    .map(c -> pair(sides.get(0), c))
                    .orElse("alone:" + sides.get(0) + ":" + engagement.type().code()));
        Optional<String> city = engagement
                .place()
                .filter(p -> !p.precision().equals("country") && !p.precision().equals("region"))
                .map(p -> p.name().toLowerCase(Locale.ROOT));
        if (GATHERINGS.contains(engagement.type()) && city.isPresent())
            traces.add("at:" + city.get() + ":" + engagement.type().code());
        return traces;
    }

    private static List<String> sides(Engagement engagement) {
        var sides = new TreeSet<String>();
        for (var participant : engagement.participants()) sides.add(Knowledge.stateKey(participant.side()));
        return new ArrayList<>(sides);
    }

    private static void pairs(List<String> sides, Set<String> traces) {
        if (sides.size() > MOST_IN_PAIRS) return;
        for (int i = 0; i < sides.size(); i++)
            for (int j = i + 1; j < sides.size(); j++) traces.add(pair(sides.get(i), sides.get(j)));
    }

    static String pair(String a, String b) {
        return a.compareTo(b) < 0 ? "pair:" + a + "+" + b : "pair:" + b + "+" + a;
    }

    /** Family names come last, or first as in Korea: reports shorten to the one or the other. */
    private static void names(String name, Participant participant, Set<String> traces) {
        var parts = name.replace('-', ' ').toLowerCase(Locale.ROOT).split(" ");
        var side = Knowledge.stateKey(participant.side());
        traces.add("person:" + parts[0] + ":" + side);
        traces.add("person:" + parts[parts.length - 1] + ":" + side);
    }
}
