package org.demarche.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which places on the earth a name can mean: countries, regions and seas ({@code regions.tsv}), places of diplomacy ({@code
 * places.tsv}), towns of 500 inhabitants and more (GeoNames, {@code towns.bin}). Immutable; reading takes some 0.1 s.
 */
public final class Gazetteer {
    private final TownIndex towns;
    private final Map<String, List<Place>> placesByName = new HashMap<>();
    private final Map<String, Place> countryByCode = new LinkedHashMap<>();

    private Gazetteer(Optional<Path> extra) {
        try (var in = Gazetteer.class.getResourceAsStream("towns.bin")) {
            if (in == null) throw new IllegalStateException("towns.bin is not on the class path");
            towns = TownIndex.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the index of towns cannot be read", e);
        }
        for (var row : Tsv.rows("regions.tsv", extra)) region(row);
        towns.eachCountryName((code, name) -> {
            var country = countryByCode.get(code);
            if (country != null) add(name, country);
        });
        for (var row : Tsv.rows("countries.tsv", extra)) {
            var country = countryByCode.get(row[0]);
            if (country == null) continue;
            add(row[1], country);
            for (var alias : Tsv.alternatives(row[2])) if (!isRegionOf(alias, row[0])) add(alias, country);
        }
        for (var row : Tsv.rows("places.tsv", extra)) {
            // A row of one's own may lack them, as coordinates came to this table later.
            if (row[3].isEmpty()) continue;
            add(row[0], place(row[1], row[1], row[2], row[3], row[4], Place.Source.PLACES, row[0]));
        }
    }

    /** The packed tables, and the rows that the tables in {@code extra} add. */
    public static Gazetteer load(Optional<Path> extra) {
        return new Gazetteer(extra);
    }

    private void region(String[] row) {
        boolean country = row[4].equals("country");
        var area = row[3].isEmpty() ? row[2] : row[3];
        var source = country ? Place.Source.COUNTRIES : Place.Source.REGIONS;
        var region = place(row[2], area, row[4], row[5], row[6], source, row[0]);
        if (country) countryByCode.put(row[2], region);
        add(row[0], region);
        for (var alias : Tsv.alternatives(row[1])) add(alias, region);
    }

    /** "Scotland" stands for the United Kingdom among states, but lies elsewhere than its middle. */
    private boolean isRegionOf(String name, String country) {
        return findOwn(name).stream()
                .anyMatch(p -> p.source() == Place.Source.REGIONS && p.country().equals(country));
    }

    private static Place place(
            String country,
            String area,
            String precision,
            String latitude,
            String longitude,
            Place.Source source,
            String name) {
        try {
            return new Place(
                    country,
                    area,
                    precision,
                    Double.parseDouble(latitude),
                    Double.parseDouble(longitude),
                    0,
                    0,
                    false,
                    source);
        } catch (NumberFormatException wrong) {
            throw new BadTable(
                    "the place '" + name + "' has the coordinates '" + latitude + "', '" + longitude
                            + "': write degrees as 48.21 and 16.37",
                    wrong);
        }
    }

    private void add(String name, Place place) {
        var places = placesByName.computeIfAbsent(PlaceName.fold(name), n -> new ArrayList<>(1));
        if (!places.contains(place)) places.add(place);
    }

    /** Every place that {@code name} can mean, our own tables first; empty where none is known. */
    public List<Place> find(String name) {
        var folded = PlaceName.fold(name);
        var found = new ArrayList<>(placesByName.getOrDefault(folded, List.of()));
        found.addAll(towns.find(folded));
        return found;
    }

    /** Those of {@link #find} that our own tables know, countries and regions above all. */
    public List<Place> findOwn(String name) {
        return List.copyOf(placesByName.getOrDefault(PlaceName.fold(name), List.of()));
    }

    /** The squares of one degree in which a town lies, row by row from 90 degrees south, each from 180 degrees west. */
    public BitSet squares() {
        return towns.squares();
    }

    /** The country of that ISO 3166-1 alpha-3 code. */
    public Optional<Place> findCountry(String code) {
        return Optional.ofNullable(countryByCode.get(code));
    }
}
