package org.demarche.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Place;

/**
 * One name of a report and the places that it can mean, each with a score; the difference of two scores is the logarithm of how
 * much likelier the one is. Holds state while a report is read; one thread.
 */
final class PlaceChoice {
    /** More than this of one name are villages that no report will mean without more words. */
    private static final int MOST = 24;

    /** Names that speak for a place weigh less the more there are. */
    private static final double MOST_NEARNESS = 8;

    private static final double COUNTRY = 20;
    private static final double REGION = 17;
    private static final double OWN_PLACE = 16;
    private static final double SMALLEST_TOWN = 3.5;
    private static final double GROWTH = 0.75;
    private static final double WITHIN = 12;
    private static final double EXONYM = -1.5;
    private static final double CONTAINER = 8;
    private static final double CAPITAL = 4;
    private static final double PARTICIPANT = 1.5;

    /** A place with its score apart from the other names ({@code alone}) and with them. */
    static final class Candidate {
        final Place place;
        final double alone;
        double score;
        double share;

        Candidate(Place place, double alone) {
            this.place = place;
            this.alone = alone;
            score = alone;
        }
    }

    private final List<Candidate> candidates;
    private final boolean within;

    private PlaceChoice(List<Candidate> candidates, boolean within) {
        this.candidates = candidates;
        this.within = within;
    }

    /**
     * The places of a name, scored by what they are, not yet by the report's other names.
     *
     * @param containers the places that the name right behind it can mean: those that lie in one are preferred
     * @param capitalOf the country whose capital, or well-known place, the tables of diplomacy call so
     * @param participants ISO 3166-1 alpha-3 of the states that take part; where there are several, the places of diplomacy
     *     weigh twice, since states meet on neutral ground: the Geneva of Washington and Moscow is not in Illinois
     * @param home where the paper may be at home
     * @param container whether another place is said to lie in it, as a state or country is meant then
     */
    static PlaceChoice of(
            List<Place> places,
            List<Place> containers,
            Optional<String> capitalOf,
            Set<String> participants,
            List<Place> home,
            boolean container) {
        boolean within = places.stream().anyMatch(p -> containers.stream().anyMatch(c -> c.contains(p)));
        var candidates = new ArrayList<Candidate>();
        for (var place : places) {
            double score = inhabitants(place);
            if (place.exonym()) score += EXONYM;
            if (containers.stream().anyMatch(c -> c.contains(place))) score += WITHIN;
            if (capitalOf.filter(place.country()::equals).isPresent()
                    && !place.precision().equals("country"))
                score += place.source() == Place.Source.REGIONS ? 0 : CAPITAL * (participants.size() > 1 ? 2 : 1);
            if (container && !place.precision().equals("city")) score += CONTAINER;
            // A country is a participant because it was named, which says nothing for it.
            if (place.source() != Place.Source.COUNTRIES && participants.contains(place.country()))
                score += PARTICIPANT;
            score += home.stream().mapToDouble(h -> Nearness.of(place, h)).max().orElse(0) * 2;
            candidates.add(new Candidate(place, score));
        }
        candidates.sort(Comparator.comparingDouble((Candidate c) -> -c.alone));
        var choice = new PlaceChoice(candidates.subList(0, Math.min(MOST, candidates.size())), within);
        choice.share();
        return choice;
    }

    private static double inhabitants(Place place) {
        return switch (place.source()) {
            case COUNTRIES -> COUNTRY;
            case REGIONS -> REGION;
            case PLACES -> OWN_PLACE;
            // Chosen on the development sets: size counts, but less than a state or neighbour that the report names.
            case TOWNS -> SMALLEST_TOWN + GROWTH * Math.log(place.population() + 100.0);
        };
    }

    /** Scores each place again by what the other names most likely mean. */
    void hear(List<PlaceChoice> others) {
        for (var candidate : candidates) {
            double nearness = 0;
            for (var other : others) if (other != this) nearness += other.speaksFor(candidate.place);
            candidate.score = candidate.alone + MOST_NEARNESS * (1 - Math.exp(-nearness / MOST_NEARNESS));
        }
    }

    private double speaksFor(Place place) {
        double nearness = 0;
        for (var candidate : candidates)
            if (candidate.share > 0.02) nearness += candidate.share * Nearness.of(place, candidate.place);
        return nearness;
    }

    /** Turns scores into shares that sum to 1. */
    void share() {
        double best = best().map(c -> c.score).orElse(0.0);
        double sum = 0;
        for (var candidate : candidates) sum += Math.exp(candidate.score - best);
        for (var candidate : candidates) candidate.share = Math.exp(candidate.score - best) / sum;
    }

    /** The likeliest; of equals the first in the order of the tables. */
    Optional<Candidate> best() {
        return candidates.stream().reduce((a, b) -> b.score > a.score ? b : a);
    }

    /** One short reason for a reader. */
    String why() {
        if (candidates.size() == 1) return "the only place of that name in the tables";
        if (within) return "lies in what is named right behind it";
        var best = best().orElseThrow();
        var alone = candidates.get(0);
        return best == alone
                ? "the best known of " + candidates.size() + " places of that name"
                : "nearest to the other places of the report, of " + candidates.size() + " of that name";
    }
}
