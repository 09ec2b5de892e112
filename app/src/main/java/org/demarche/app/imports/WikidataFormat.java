package org.demarche.app.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.knowledge.table.Tables;
import org.demarche.knowledge.who.PlaceWords;

/**
 * The JSON that Wikidata's query service answers {@code office-holders.rq} with: the W3C's SPARQL results, or the plain rows
 * of its download button. Read row by row.
 */
final class WikidataFormat implements ActorFormat {
    private static final String SOURCE = "Wikidata (CC0), ";
    private static final int YEAR = 9;
    private static final int MONTH = 10;

    private final Tables tables;
    private final PlaceWords places;
    private final OfficeLabels offices;

    WikidataFormat(Tables tables, PlaceWords places, OfficeLabels offices) {
        this.tables = tables;
        this.places = places;
        this.offices = offices;
    }

    @Override
    public void read(BufferedReader in, Intake into) throws IOException {
        try (var parser = new JsonFactory().createParser(in)) {
            int rows = 0;
            var token = parser.nextToken();
            boolean plain = token == JsonToken.START_ARRAY;
            if (!plain && !toBindings(parser)) {
                into.fault(0, "no rows are in it", "save the answer of the query service as JSON, whole");
                return;
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                int line = parser.currentTokenLocation().getLineNr();
                row(fields(parser), line, into);
                rows++;
            }
            // To the end, so that an answer cut short is found out.
            while (!parser.isClosed()) parser.nextToken();
            if (rows == 0)
                into.fault(0, "the answer has no rows", "see that the query is the one of 'knowledge query'");
        } catch (JsonParseException broken) {
            into.fault(
                    broken.getLocation().getLineNr(),
                    broken instanceof JsonEOFException ? "the JSON ends in the middle" : "this is no JSON",
                    "save the answer of the query service again, whole");
        }
    }

    private static boolean toBindings(JsonParser parser) throws IOException {
        for (var token = parser.nextToken(); token != null; token = parser.nextToken())
            if (token == JsonToken.START_ARRAY && "bindings".equals(parser.currentName())) return true;
        return false;
    }

    /** The values of one row, whether plain or each an object with a value. */
    private static Map<String, String> fields(JsonParser parser) throws IOException {
        var fields = new HashMap<String, String>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                fields.put(name, parser.getValueAsString(""));
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean value = parser.currentName().equals("value");
                parser.nextToken();
                if (value) fields.put(name, parser.getValueAsString(""));
                parser.skipChildren();
            }
        }
        return fields;
    }

    private void row(Map<String, String> fields, int line, Intake into) {
        var person = fields.getOrDefault("personLabel", "").strip();
        if (person.isEmpty() || person.matches("Q\\d+")) {
            into.leaveOut("no English name");
            return;
        }
        var start = date(fields, "start");
        if (start.isEmpty()) {
            into.leaveOut("no start of the term");
            return;
        }
        var label = fields.getOrDefault("positionLabel", "");
        var office = offices.findWithPlace("wikidata", label).or(() -> offices.find("wikidata", item(fields, "class")));
        if (office.isEmpty() || office.get().id().isEmpty()) {
            into.leaveOut("no office of ours is called '" + label + "'");
            return;
        }
        var place = fields.getOrDefault("country", fields.getOrDefault("countryLabel", ""));
        var code = tables.placeName(place).isPresent()
                ? place
                : places.findIn(place).orElse("");
        if (code.isEmpty()) {
            into.fault(
                    line,
                    "unknown country '" + place + "'",
                    "write a code of countries.tsv such as RUS, or add the country to a countries.tsv of your own");
            return;
        }
        var aliases = Stream.of(fields.getOrDefault("aliases", "").split("\\|", -1))
                .map(String::strip)
                .filter(a -> a.contains(" ") && !a.equals(person))
                .distinct()
                .toList();
        into.add(new Imported(
                person,
                List.copyOf(aliases),
                code,
                office.get().id(),
                office.get().title(),
                start,
                date(fields, "end"),
                SOURCE + item(fields, "person"),
                line));
    }

    private static String item(Map<String, String> fields, String name) {
        var value = fields.getOrDefault(name, "");
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** A time as far as Wikidata knows it: a year is written as its first of January, with its precision beside it. */
    private static String date(Map<String, String> fields, String name) {
        var value = fields.getOrDefault(name, "");
        if (value.length() < 10 || value.contains("/.well-known/")) return "";
        var precision = fields.getOrDefault(name + "Precision", "");
        int length = precision.equals(String.valueOf(YEAR)) ? 4 : precision.equals(String.valueOf(MONTH)) ? 7 : 10;
        return value.substring(0, length);
    }
}
