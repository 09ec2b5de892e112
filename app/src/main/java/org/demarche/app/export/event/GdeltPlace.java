package org.demarche.app.export.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.finding.Located;
import org.demarche.finding.Located.Point;
import org.demarche.knowledge.Divisions;

/** The eight columns that GDELT has for a place. Immutable. */
final class GdeltPlace {
    private static final String UNITED_STATES = "USA";

    /** No place is known. */
    static final List<String> NONE = List.of("0", "", "", "", "", "", "", "");

    private final WorldCodes world;
    private final Divisions divisions = Divisions.load(Optional.empty());

    GdeltPlace(WorldCodes world) {
        this.world = world;
    }

    /** Type, full name, country, first and second division, latitude, longitude, feature. */
    List<String> cells(Optional<Located> place, LocalDate day) {
        return place.map(p -> cells(p, day)).orElse(NONE);
    }

    private List<String> cells(Located place, LocalDate day) {
        var country = world.fips(place, day).orElse("");
        var division = division(place).map(d -> country + d).orElse("");
        boolean whole = place.precision().equals("country");
        return List.of(
                type(place),
                fullName(place),
                country,
                whole ? country : division,
                "",
                place.point().map(Point::latitude).map(String::valueOf).orElse(""),
                place.point().map(Point::longitude).map(String::valueOf).orElse(""),
                // Numbers of features are of gazetteers other than ours; coarse places have their codes there.
                whole ? country : division);
    }

    private static boolean isAmerican(Located place) {
        return place.country().filter(UNITED_STATES::equals).isPresent();
    }

    private static String type(Located place) {
        return switch (place.precision()) {
            case "country" -> "1";
            case "region" -> isAmerican(place) ? "2" : "5";
            default -> isAmerican(place) ? "3" : "4";
        };
    }

    private String fullName(Located place) {
        var country = place.country().map(world::name);
        if (place.precision().equals("country")) return country.orElse(place.name());
        return place.name() + country.map(c -> ", " + c).orElse("");
    }

    private Optional<String> division(Located place) {
        return place.precision().equals("region") && isAmerican(place)
                ? divisions.of(UNITED_STATES, place.name())
                : Optional.empty();
    }
}
