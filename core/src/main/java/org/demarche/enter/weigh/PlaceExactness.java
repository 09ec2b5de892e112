package org.demarche.enter.weigh;

import java.util.List;
import java.util.Optional;
import org.demarche.finding.EngagementType;
import org.demarche.finding.Located;

/** Which of two places only says less exactly what the other says, and which cannot both be so. */
final class PlaceExactness {
    private static final List<String> PRECISIONS = List.of("venue", "city", "region", "country");
    /** A venue or a suburb lies within this of the town that others name. */
    private static final double NEAR_KILOMETRES = 40;

    private static final double EARTH_KILOMETRES = 6371;

    private PlaceExactness() {}

    /** The name, with the state behind it where it is no state itself. */
    static String text(Located place) {
        boolean state = place.precision().equals("country");
        return place.name()
                + place.country().filter(c -> !state).map(c -> ", " + c).orElse("");
    }

    static boolean covers(Located less, Located more) {
        if (isSame(less, more)) return precision(more) < precision(less);
        if (precision(more) >= precision(less)) return false;
        if (less.country().isEmpty()) return less.precision().equals("region");
        return less.country().equals(more.country());
    }

    static boolean contradicts(Located a, Located b, EngagementType type) {
        // Those who telephone are at two places.
        if (isSame(a, b) || type == EngagementType.CALL) return false;
        if (a.country().isPresent() && b.country().isPresent() && !a.country().equals(b.country())) return true;
        // Towns of one state are the stops of a visit; two venues are rooms of one town, as far as anybody knows.
        boolean venues = a.precision().equals("venue") && b.precision().equals("venue");
        return type != EngagementType.VISIT && !venues;
    }

    private static boolean isSame(Located a, Located b) {
        if (a.geonameId().isPresent() && a.geonameId().equals(b.geonameId())) return true;
        boolean state =
                a.country().isEmpty() || b.country().isEmpty() || a.country().equals(b.country());
        return state && (a.name().equalsIgnoreCase(b.name()) || isTown(a) && isTown(b) && isNear(a.point(), b.point()));
    }

    private static boolean isTown(Located place) {
        return precision(place) <= PRECISIONS.indexOf("city");
    }

    private static boolean isNear(Optional<Located.Point> a, Optional<Located.Point> b) {
        if (a.isEmpty() || b.isEmpty()) return false;
        double north = Math.toRadians(a.get().latitude() - b.get().latitude());
        double middle = Math.toRadians((a.get().latitude() + b.get().latitude()) / 2);
        double east = Math.toRadians(a.get().longitude() - b.get().longitude()) * Math.cos(middle);
        return EARTH_KILOMETRES * Math.hypot(north, east) < NEAR_KILOMETRES;
    }

    private static int precision(Located place) {
        return PRECISIONS.indexOf(place.precision());
    }
}
