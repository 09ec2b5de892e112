package org.demarche.knowledge;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the index that the program looks towns up in; equal rows in any order give equal bytes. */
public final class TownIndexWriter {
    /**
     * A town or county.
     *
     * @param geonameId 0 for a county
     * @param area see {@link Place#area}
     * @param latitude WGS84 degrees
     * @param longitude WGS84 degrees
     * @param names its own
     * @param exonyms further ones
     */
    public record Town(
            int geonameId,
            String area,
            double latitude,
            double longitude,
            long population,
            List<String> names,
            List<String> exonyms) {}

    private final List<Town> towns = new ArrayList<>();
    private final TreeMap<String, String> codeByCountryName = new TreeMap<>();

    /** Adds a town. */
    public void add(Town town) {
        towns.add(town);
    }

    /** Adds an English name of the country with that ISO 3166-1 alpha-3 code. */
    public void addCountryName(String code, String name) {
        codeByCountryName.put(PlaceName.fold(name), code);
    }

    /** Writes the file as {@link TownIndex} describes it. */
    public void write(OutputStream out) throws IOException {
        var data = new DataOutputStream(out);
        towns.sort(Comparator.comparingInt(Town::geonameId)
                .thenComparing(Town::area)
                .thenComparing(t -> t.names().get(0)));
        var areas = new ArrayList<>(new TreeSet<>(towns.stream().map(Town::area).toList()));
        data.writeInt(TownIndex.MAGIC);
        data.writeShort(areas.size());
        for (var area : areas) data.writeUTF(area);
        data.writeShort(codeByCountryName.size());
        for (var name : codeByCountryName.entrySet()) {
            data.writeUTF(name.getValue());
            data.writeUTF(name.getKey());
        }
        var forms = forms();
        data.writeInt(towns.size());
        data.writeInt(forms.size());
        for (var town : towns) data.writeInt(town.geonameId());
        for (var town : towns) write(data, Math.round(town.latitude() * TownIndex.DEGREE), 3);
        for (var town : towns) write(data, Math.round(town.longitude() * TownIndex.DEGREE), 3);
        Map<String, Integer> placeByArea = new HashMap<>();
        for (int i = 0; i < areas.size(); i++) placeByArea.put(areas.get(i), i);
        for (var town : towns) data.writeShort(placeByArea.getOrDefault(town.area(), 0));
        for (var town : towns) data.writeByte(TownIndex.size(town.population()));
        for (var form : forms) write(data, form[0], TownIndex.HASH_BYTES);
        for (var form : forms) write(data, form[1], 3);
        data.flush();
    }

    /** Pairs of hash and town, ascending; a town has each name once, as its own where it is both. */
    private List<long[]> forms() {
        var forms = new ArrayList<long[]>();
        for (int i = 0; i < towns.size(); i++) {
            var exonymByHash = new TreeMap<Long, Boolean>();
            for (var name : towns.get(i).exonyms()) exonymByHash.put(PlaceName.hash(PlaceName.fold(name)), true);
            for (var name : towns.get(i).names()) exonymByHash.put(PlaceName.hash(PlaceName.fold(name)), false);
            // Some rows lack the ASCII form.
            exonymByHash.remove(PlaceName.hash(""));
            for (var form : exonymByHash.entrySet())
                forms.add(new long[] {form.getKey(), i | (form.getValue() ? TownIndex.EXONYM : 0)});
        }
        forms.sort(Comparator.<long[]>comparingLong(f -> f[0]).thenComparingLong(f -> f[1] & ~TownIndex.EXONYM));
        return forms;
    }

    private static void write(DataOutputStream data, long value, int bytes) throws IOException {
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) data.writeByte((int) (value >> shift));
    }
}
