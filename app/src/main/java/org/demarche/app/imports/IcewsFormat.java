package org.demarche.app.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.knowledge.who.PlaceWords;

/**
 * The actor dictionary of ICEWS: tab-separated with headings, one affiliation a row. Columns are found by their headings,
 * as releases differ in order. It knows sectors, not offices.
 */
final class IcewsFormat implements ActorFormat {
    private static final Map<String, Set<String>> HEADINGS = Map.of(
            "name", Set.of("actor name", "name"),
            "type", Set.of("actor type", "type"),
            "aliases", Set.of("aliases", "alias"),
            "affiliation", Set.of("affiliation to", "affiliation"),
            "start", Set.of("affiliation start date", "start date"),
            "end", Set.of("affiliation end date", "end date"));
    private static final Set<String> PERSONS = Set.of("individual", "person");
    private static final Pattern SECTOR_OF_PLACE = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");

    private final PlaceWords places;
    private final OfficeLabels offices;

    IcewsFormat(PlaceWords places, OfficeLabels offices) {
        this.places = places;
        this.offices = offices;
    }

    /** Whether a first line has the headings of such a dictionary. */
    static boolean isHeader(String line) {
        return columns(line).keySet().containsAll(Set.of("name", "affiliation", "start"));
    }

    private static Map<String, Integer> columns(String line) {
        var cells = line.toLowerCase(Locale.ROOT).split("\t", -1);
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < cells.length; i++) {
            var heading = unquoted(cells[i]);
            for (var known : HEADINGS.entrySet())
                if (known.getValue().contains(heading)) columns.putIfAbsent(known.getKey(), i);
        }
        return columns;
    }

    private static String unquoted(String cell) {
        return cell.replaceAll("^\"|\"$", "").strip();
    }

    @Override
    public void read(BufferedReader in, Intake into) throws IOException {
        var header = in.readLine();
        if (header == null || !isHeader(header)) {
            into.fault(
                    1,
                    "the headings are not those of an actor dictionary",
                    "name: Actor Name, Affiliation To, Affiliation Start Date");
            return;
        }
        var columns = columns(header);
        int width = header.split("\t", -1).length;
        int number = 1;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (line.isBlank()) continue;
            var cells = line.split("\t", -1);
            if (cells.length != width)
                into.fault(
                        number,
                        "the row has " + cells.length + " cells, the headings " + width,
                        "part the cells by tabs");
            else row(columns, cells, number, into);
        }
    }

    private void row(Map<String, Integer> columns, String[] cells, int line, Intake into) {
        var row = new HashMap<String, String>();
        columns.forEach((name, at) -> row.put(name, unquoted(cells[at])));
        if (!PERSONS.contains(row.getOrDefault("type", "individual").toLowerCase(Locale.ROOT))) {
            into.leaveOut("no person");
            return;
        }
        if (isOpen(row.getOrDefault("start", ""))
                || row.getOrDefault("name", "").isEmpty()) {
            into.leaveOut("no start of the affiliation");
            return;
        }
        var affiliation = row.getOrDefault("affiliation", "");
        var parted = SECTOR_OF_PLACE.matcher(affiliation);
        var sector = parted.matches() ? parted.group(1) : "government";
        var placeName = parted.matches() ? parted.group(2) : affiliation;
        var office = offices.find("icews", sector);
        if (office.isEmpty() || office.get().id().isEmpty()) {
            into.leaveOut("no office of ours is called '" + sector + "'");
            return;
        }
        var place = places.findIn(placeName);
        if (place.isEmpty() && !parted.matches()) {
            into.leaveOut("an affiliation to no state or organisation of the tables");
            return;
        }
        if (place.isEmpty()) {
            into.fault(
                    line,
                    "unknown country '" + placeName + "'",
                    "write a name of countries.tsv, or add it to one of your own");
            return;
        }
        into.add(new Imported(
                row.getOrDefault("name", ""),
                aliases(row.getOrDefault("aliases", "")),
                place.get(),
                office.get().id(),
                office.get().title(),
                row.getOrDefault("start", ""),
                isOpen(row.getOrDefault("end", "")) ? "" : row.getOrDefault("end", ""),
                "ICEWS actor dictionary",
                line));
    }

    /** The dictionary writes "beginning of time" and "end of time" where it knows no day. */
    private static boolean isOpen(String date) {
        return date.isEmpty() || date.toLowerCase(Locale.ROOT).endsWith("of time");
    }

    private static List<String> aliases(String cell) {
        return Stream.of(cell.split("[|;]", -1))
                .map(String::strip)
                .filter(a -> a.contains(" "))
                .distinct()
                .toList();
    }
}
