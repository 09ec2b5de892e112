package org.demarche.resolve;

import org.demarche.knowledge.Place;

/**
 * How much one place in a report speaks for another: reports tell of places that lie together. In the unit of {@link
 * PlaceChoice}'s scores, where 1 stands for e times the inhabitants. Weights chosen on the development sets of places.
 */
final class Nearness {
    private static final double IN_STATE = 3;
    private static final double IN_COUNTRY = 1.5;
    private static final double SAME_COUNTRY = 0.5;

    private Nearness() {}

    /** What {@code other} adds to {@code place}, 0 or more. */
    static double of(Place place, Place other) {
        if (other.country().isEmpty() || place.country().isEmpty()) return 0;
        boolean sameCountry = place.country().equals(other.country());
        boolean countries =
                other.precision().equals("country") || place.precision().equals("country");
        if (countries) return sameCountry && !place.precision().equals(other.precision()) ? IN_COUNTRY : 0;
        double score = sameCountry ? SAME_COUNTRY : 0;
        if (place.area().indexOf('.') > 0 && place.area().equals(other.area())) {
            boolean states = other.source() == Place.Source.REGIONS || place.source() == Place.Source.REGIONS;
            if (states) return IN_STATE;
            score += 1;
        }
        return score + neighbours(place.kilometresTo(other));
    }

    private static double neighbours(double kilometres) {
        if (kilometres < 60) return 2;
        if (kilometres < 160) return 1.2;
        return kilometres < 400 ? 0.4 : 0;
    }
}
