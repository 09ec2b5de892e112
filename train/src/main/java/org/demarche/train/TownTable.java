package org.demarche.train;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.knowledge.PlaceName;
import org.demarche.knowledge.TownIndexWriter;
import org.demarche.knowledge.TownIndexWriter.Town;

/**
 * {@code dev knowledge}: packs GeoNames' towns over 500 inhabitants, the counties of the United States and the English names of
 * countries into {@code knowledge/towns.bin}; equal input gives equal bytes.
 *
 * <p>Towns: cities500.txt as GeoNames describes it in the readme of its dump (19 columns; CC BY 4.0). Counties: names by the
 * Census Bureau's codes; each lies where its towns lie. Countries: CLDR's English names, as ICU4J has them.
 */
public final class TownTable {
    /** Further names are kept of larger towns alone: news calls a village as its people do. */
    private static final int EXONYMS_FROM = 15_000;

    private static final int COLUMNS = 19;

    private final TownIndexWriter writer = new TownIndexWriter();
    private final Map<String, List<Town>> townsByCounty = new HashMap<>();

    private TownTable() {}

    /** Packs {@code cities500.txt} and {@code counties-10m.json} into the file that is the third argument. */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("knowledge: say CITIES500.TXT COUNTIES.JSON TOWNS.BIN");
            System.exit(2);
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])))) {
            write(Path.of(args[0]), Path.of(args[1]), out);
        }
    }

    /** Writes the index made of both files. */
    static void write(Path cities, Path counties, OutputStream out) throws IOException {
        var table = new TownTable();
        try (var lines = Files.lines(cities)) {
            lines.forEachOrdered(table::town);
        }
        table.counties(CountyNames.read(counties));
        table.countries();
        table.writer.write(out);
    }

    private void town(String line) {
        var cells = line.split("\t", -1);
        if (cells.length != COLUMNS) throw new IllegalArgumentException("cities500.txt has the line '" + line + "'");
        var country = alpha3(cells[8]);
        if (country.isEmpty()) return;
        long population = cells[14].isEmpty() ? 0 : Long.parseLong(cells[14]);
        var exonyms = new ArrayList<String>();
        boolean capital = cells[7].equals("PPLC") || cells[7].equals("PPLA");
        if (population >= EXONYMS_FROM || capital)
            for (var name : cells[3].split(",", -1)) if (PlaceName.isEnglish(name)) exonyms.add(name);
        var town = new Town(
                Integer.parseInt(cells[0]),
                cells[10].isEmpty() ? country : country + "." + cells[10],
                Double.parseDouble(cells[4]),
                Double.parseDouble(cells[5]),
                population,
                List.of(cells[1], cells[2]),
                exonyms);
        writer.add(town);
        if (country.equals("USA") && !cells[11].isEmpty())
            townsByCounty
                    .computeIfAbsent(cells[10] + cells[11], c -> new ArrayList<>())
                    .add(town);
    }

    private void counties(Map<String, String> nameByCode) {
        for (var county : townsByCounty.entrySet()) {
            var state = county.getKey().substring(0, 2);
            var bare = Optional.ofNullable(nameByCode.get(county.getKey()));
            if (bare.isEmpty()) continue;
            var towns = county.getValue();
            writer.add(new Town(
                    0,
                    "USA." + state,
                    towns.stream().mapToDouble(Town::latitude).average().orElseThrow(),
                    towns.stream().mapToDouble(Town::longitude).average().orElseThrow(),
                    towns.stream().mapToLong(Town::population).sum(),
                    List.of(bare.get()
                            + (state.equals("LA") ? " Parish" : state.equals("AK") ? " Borough" : " County")),
                    List.of()));
        }
    }

    private void countries() {
        for (var iso : ULocale.getISOCountries()) {
            var code = alpha3(iso);
            if (code.isEmpty()) continue;
            for (var tag : List.of("en", "en-GB", "en-AU", "en-CA")) {
                var english = ULocale.forLanguageTag(tag);
                for (var length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT))
                    writer.addCountryName(
                            code,
                            LocaleDisplayNames.getInstance(english, length).regionDisplayName(iso));
            }
        }
    }

    /** ISO 3166-1 alpha-3 of an alpha-2 code; Kosovo has none but is in use as XKX. */
    private static String alpha3(String alpha2) {
        return alpha2.equals("XK") ? "XKX" : new ULocale("", alpha2).getISO3Country();
    }
}
