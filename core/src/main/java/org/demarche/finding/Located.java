package org.demarche.finding;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A place that a phrase means.
 *
 * @param country ISO 3166-1 alpha-3
 * @param precision {@code venue}, {@code city}, {@code region} or {@code country}
 * @param point where it lies, or its middle; empty where no table knows the name
 * @param geonameId GeoNames' number of a town
 * @param why one short reason for a reader, such as "within Texas, which stands beside it"
 */
public record Located(
        String name,
        Optional<String> country,
        String precision,
        Optional<Point> point,
        OptionalInt geonameId,
        String why) {

    /**
     * A point on the earth in WGS84 degrees, north and east positive.
     *
     * @throws IllegalArgumentException if it lies beyond the poles or the date line
     */
    public record Point(double latitude, double longitude) {
        public Point {
            if (!(Math.abs(latitude) <= 90))
                throw new IllegalArgumentException("latitude " + latitude + " must be within 90");
            if (!(Math.abs(longitude) <= 180))
                throw new IllegalArgumentException("longitude " + longitude + " must be within 180");
        }
    }
}
