package org.demarche.knowledge;

/**
 * A place on the earth that a name can mean.
 *
 * @param country ISO 3166-1 alpha-3; empty for seas, continents and parts of the world
 * @param area the country and, after a full stop, its first-level division as GeoNames numbers them ({@code USA.TX}); the
 *     country alone where the division is not known
 * @param precision {@code venue}, {@code city}, {@code region} or {@code country}
 * @param latitude WGS84 degrees, north is positive
 * @param longitude WGS84 degrees, east is positive
 * @param population inhabitants to within a tenth; 0 where not known
 * @param geonameId 0 where there is none
 * @param exonym whether the name asked for is a further name of the place, not its own
 * @param source the table it is from
 */
public record Place(
        String country,
        String area,
        String precision,
        double latitude,
        double longitude,
        int population,
        int geonameId,
        boolean exonym,
        Source source) {
    /** Who says so: it tells how much a name weighs. */
    public enum Source {
        /** A country, of which everybody has heard. */
        COUNTRIES,
        /** Our own table of regions, seas and parts of the world. */
        REGIONS,
        /** Our own table of the places of diplomacy. */
        PLACES,
        /** Towns of GeoNames, counties of the United States. */
        TOWNS
    }

    private static final double EARTH_KILOMETRES = 6371.0088;

    /** Kilometres along the great circle. */
    public double kilometresTo(Place other) {
        double here = Math.toRadians(latitude);
        double there = Math.toRadians(other.latitude);
        double north = Math.sin((there - here) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double h = north * north + Math.cos(here) * Math.cos(there) * east * east;
        return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Whether this is a state or one of its divisions that {@code other} lies in. */
    public boolean contains(Place other) {
        if (country.isEmpty() || !country.equals(other.country)) return false;
        if (precision.equals("country")) return true;
        return source == Source.REGIONS && area.indexOf('.') > 0 && area.equals(other.area) && !equals(other);
    }
}
