package org.demarche.knowledge;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The towns of the world by name: {@code towns.bin}, made by {@link TownIndexWriter}. Immutable.
 *
 * <p>Big-endian. After {@link #MAGIC}: a short and as many strings, the areas; a short and as many pairs of strings, codes and
 * English names of countries; two ints, the number of towns and of names. Then columns of fixed width, one after the other: of
 * towns GeoNames ids (4 bytes), latitude and longitude (3, ten-thousandths of a degree), area (2), size (1, {@link #population});
 * of names, ascending, {@link PlaceName#hash} (5) and the town (3, its top bit set for a further name).
 *
 * <p>Names are kept as hashes alone, and columns as the bytes of the file: nothing is decoded until it is asked for.
 */
final class TownIndex {
    static final int MAGIC = 0x54574e31;
    static final int HASH_BYTES = 5;
    static final int EXONYM = 1 << 23;
    static final double DEGREE = 1e4;
    static final double SIZE_STEPS = 10;

    private final List<String> areas;
    private final List<String[]> countryNames;
    private final Column ids;
    private final Column latitudes;
    private final Column longitudes;
    private final Column areaOfTown;
    private final Column sizes;
    private final Column hashes;
    private final Column towns;

    /** Whole numbers of {@code width} bytes each. */
    private record Column(byte[] bytes, int width) {
        long get(int row) {
            long value = 0;
            for (int i = row * width; i < (row + 1) * width; i++) value = value << 8 | bytes[i] & 0xff;
            return value;
        }

        /** The same with a sign. */
        int getSigned(int row) {
            int shift = 64 - 8 * width;
            return (int) (get(row) << shift >> shift);
        }

        static Column read(DataInputStream in, int rows, int width) throws IOException {
            var bytes = new byte[rows * width];
            in.readFully(bytes);
            return new Column(bytes, width);
        }
    }

    private TownIndex(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) throw new IOException("no index of towns");
        int areaCount = in.readUnsignedShort();
        areas = new ArrayList<>(areaCount);
        for (int i = 0; i < areaCount; i++) areas.add(in.readUTF());
        int nameCount = in.readUnsignedShort();
        countryNames = new ArrayList<>(nameCount);
        for (int i = 0; i < nameCount; i++) countryNames.add(new String[] {in.readUTF(), in.readUTF()});
        int townCount = in.readInt();
        int forms = in.readInt();
        if (townCount < 0 || townCount >= EXONYM || forms < 0 || forms > 1 << 24)
            throw new IOException("an index of " + townCount + " towns and " + forms + " names");
        ids = Column.read(in, townCount, 4);
        latitudes = Column.read(in, townCount, 3);
        longitudes = Column.read(in, townCount, 3);
        areaOfTown = Column.read(in, townCount, 2);
        sizes = Column.read(in, townCount, 1);
        hashes = Column.read(in, forms, HASH_BYTES);
        towns = Column.read(in, forms, 3);
        if (in.read() >= 0) throw new IOException("an index of towns with something behind it");
    }

    /**
     * The index that {@link TownIndexWriter} wrote.
     *
     * @throws IOException if the stream is something else or was cut off
     */
    static TownIndex read(InputStream in) throws IOException {
        try {
            return new TownIndex(new DataInputStream(in));
        } catch (EOFException cut) {
            throw new IOException("an index of towns that was cut off", cut);
        }
    }

    /** Hands over the ISO 3166-1 alpha-3 code and the folded name for each English name of a country. */
    void eachCountryName(BiConsumer<String, String> taker) {
        for (var pair : countryNames) taker.accept(pair[0], pair[1]);
    }

    /** The squares of one degree in which a town lies, row by row from 90 degrees south, each from 180 degrees west. */
    BitSet squares() {
        var squares = new BitSet(180 * 360);
        for (int town = 0; town < sizes.bytes().length; town++) {
            // Counties have no GeoNames id among the towns, and their middle may lie where nobody lives.
            if (ids.get(town) == 0) continue;
            int row = Math.min(179, (int) Math.floor(latitudes.getSigned(town) / DEGREE) + 90);
            int column = Math.min(359, (int) Math.floor(longitudes.getSigned(town) / DEGREE) + 180);
            squares.set(row * 360 + column);
        }
        return squares;
    }

    /** The towns of that folded name, in the order of their GeoNames ids. */
    List<Place> find(String folded) {
        long wanted = PlaceName.hash(folded);
        int low = 0;
        int high = hashes.bytes().length / HASH_BYTES;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hashes.get(middle) < wanted) low = middle + 1;
            else high = middle;
        }
        var found = new ArrayList<Place>();
        for (; low < hashes.bytes().length / HASH_BYTES && hashes.get(low) == wanted; low++)
            found.add(town((int) towns.get(low)));
        return found;
    }

    private Place town(int form) {
        int town = form & ~EXONYM;
        var area = areas.get((int) areaOfTown.get(town));
        int id = (int) ids.get(town);
        return new Place(
                area.substring(0, 3),
                area,
                // Counties are the only rows that GeoNames' towns do not have.
                id == 0 ? "region" : "city",
                latitudes.getSigned(town) / DEGREE,
                longitudes.getSigned(town) / DEGREE,
                population((int) sizes.get(town)),
                id,
                (form & EXONYM) != 0,
                Place.Source.TOWNS);
    }

    /** Inhabitants that a size of one byte stands for. */
    static int population(int size) {
        return (int) Math.round(Math.expm1(size / SIZE_STEPS));
    }

    /** The size that stands for so many inhabitants. */
    static int size(long population) {
        return (int) Math.min(255, Math.round(Math.log1p((double) population) * SIZE_STEPS));
    }
}
