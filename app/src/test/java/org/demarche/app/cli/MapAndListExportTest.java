package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.json.JsonLexer;
import de.undercouch.citeproc.helper.json.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.app.export.CslJsonExport;
import org.demarche.app.export.GeoJsonExport;
import org.demarche.register.Dossier;
import org.demarche.register.ReportHead;
import org.json.simple.JSONArray;
import org.json.simple.JSONObject;
import org.json.simple.JSONValue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** The register as a map by RFC 7946 and as a list for citing by CSL 1.0.2: held against schemas, read back by others' readers. */
class MapAndListExportTest {
    private static List<String> faults(String schema, String json) throws IOException {
        var text = Files.readString(Path.of("src/test/resources/schemas", schema));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** By a reader of JSON that is not ours, features by their identifiers. */
    private static Map<String, JSONObject> features(String json) {
        var byKey = new HashMap<String, JSONObject>();
        for (var feature : (JSONArray) within(JSONValue.parse(json), "features"))
            byKey.put((String) ((JSONObject) feature).get("id"), (JSONObject) feature);
        return byKey;
    }

    private static Object within(@Nullable Object object, String field) {
        return Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(object)).get(field), field);
    }

    @Test
    void everyPlaceComesBackWhereItLies() throws IOException, ParseException {
        var answer = Filled.ask("export", "--to", "geojson");
        assertThat(faults("geojson.schema.json", answer.out())).isEmpty();
        assertThat(answer.err())
                .isEqualTo("demarche: 1 entry has no place whose coordinates are known, and is left out\n");
        var features = features(answer.out());
        int placed = 0;
        for (var dossier : Exported.spring()) {
            var place = dossier.engagement().place();
            var feature = features.get(dossier.key());
            if (place.isEmpty()) {
                assertThat((Object) feature).isNull();
                continue;
            }
            placed++;
            var geometry = ((JSONObject) within(feature, "geometry")).toJSONString();
            var point = (Point) new GeoJsonReader().read(geometry);
            assertThat(point.getX()).isEqualTo(place.get().point().orElseThrow().longitude());
            assertThat(point.getY()).isEqualTo(place.get().point().orElseThrow().latitude());
            properties(dossier, (JSONObject) within(feature, "properties"));
        }
        assertThat(features).hasSize(placed);
        assertThat(placed).isEqualTo(6);
    }

    private static void properties(Dossier dossier, JSONObject properties) {
        var engagement = dossier.engagement();
        assertThat(properties.get("key")).isEqualTo(dossier.key());
        assertThat(properties.get("type")).isEqualTo(engagement.type().code());
        assertThat(properties.get("status")).isEqualTo(engagement.status().code());
        assertThat(properties.get("level")).isEqualTo(engagement.level().code());
        assertThat(properties.get("date"))
                .isEqualTo(engagement.date().map(d -> d.value()).orElse(null));
        assertThat(properties.get("first"))
                .isEqualTo(engagement.date().map(d -> d.first().toString()).orElse(null));
        assertThat(properties.get("last"))
                .isEqualTo(engagement.date().map(d -> d.last().toString()).orElse(null));
        assertThat(properties.get("place"))
                .isEqualTo(engagement.place().orElseThrow().name());
        assertThat(properties.get("country"))
                .isEqualTo(engagement.place().orElseThrow().country().orElse(null));
        assertThat(properties.get("precision"))
                .isEqualTo(engagement.place().orElseThrow().precision());
        var number = engagement.place().orElseThrow().geonameId();
        assertThat(properties.get("geonameId")).isEqualTo(number.isPresent() ? (Long) (long) number.getAsInt() : null);
        assertThat(properties.get("sources")).isEqualTo((long) dossier.sources());
        assertThat(properties.get("background")).isEqualTo(engagement.background());
        assertThat((String) properties.get("participants"))
                .isEqualTo(String.join(
                        "; ",
                        engagement.participants().stream()
                                .map(p -> p.name().orElseThrow())
                                .toList()));
        assertThat(properties.containsKey("latitude")).isFalse();
    }

    @Test
    void namesOnTheMapComeBackAsTheyAre() throws IOException {
        var hostile = Exported.hostile();
        var json = new String(Exported.bytes(new GeoJsonExport(), hostile), StandardCharsets.UTF_8);
        assertThat(faults("geojson.schema.json", json)).isEmpty();
        var features = features(json);
        assertThat(features).hasSize(hostile.size());
        for (int i = 0; i < hostile.size(); i++) {
            var properties = within(features.get(hostile.get(i).key()), "properties");
            assertThat(within(properties, "place"))
                    .isEqualTo(Exported.HOSTILE_NAMES.get(i).replace('\uD800', '?'));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"FeatureCollection\"}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[16.3,148.2]}}]}",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"nested\":{}},"
                        + "\"geometry\":null}]}"
            })
    void theSchemaOfMapsRefusesWhatIsNone(String json) throws IOException {
        assertThat(faults("geojson.schema.json", json)).isNotEmpty();
    }

    private static Map<String, CSLItemData> items(String json) {
        var items = new TreeMap<String, CSLItemData>();
        try {
            for (var item : new JsonParser(new JsonLexer(new StringReader(json))).parseArray()) {
                @SuppressWarnings("unchecked")
                var read = CSLItemData.fromJson((Map<String, Object>) item);
                assertThat(items.put(read.getId(), read)).isNull();
            }
        } catch (IOException broken) {
            throw new AssertionError(json, broken);
        }
        return items;
    }

    @Test
    void everyReportThatSupportsAnEntryIsCitedOnce() throws IOException {
        var json = Filled.ask("export", "--to", "csl-json").out();
        assertThat(faults("csl-json.schema.json", json)).isEmpty();
        var items = items(json);
        var heads = new TreeMap<String, ReportHead>();
        var entries = new HashMap<String, Set<String>>();
        for (var dossier : Exported.spring())
            for (var account : dossier.accounts()) {
                heads.put(account.report().id(), account.report());
                entries.computeIfAbsent(account.report().id(), r -> new TreeSet<>())
                        .add(dossier.key());
            }
        assertThat(new LinkedHashSet<>(items.keySet())).isEqualTo(new LinkedHashSet<>(heads.keySet()));
        for (var head : heads.values()) {
            var item = Exported.at(items, head.id());
            assertThat(item.getType()).isEqualTo(CSLType.ARTICLE_NEWSPAPER);
            assertThat(item.getTitle()).isEqualTo(head.title().orElseThrow());
            assertThat(item.getContainerTitle()).isEqualTo(head.outlet().orElseThrow());
            assertThat(item.getURL()).isEqualTo(head.url().orElseThrow());
            var day = head.day().orElseThrow();
            assertThat(item.getIssued().getDateParts())
                    .isDeepEqualTo(new int[][] {{day.getYear(), day.getMonthValue(), day.getDayOfMonth()}});
            assertThat(item.getNote())
                    .isEqualTo("Register entries: " + String.join(", ", Exported.at(entries, head.id())));
        }
    }

    @Test
    void onlyReportsOfWhatIsAskedForAreCited() {
        assertThat(items(Filled.ask("export", "--to", "csl-json", "--side", "CAN")
                                .out())
                        .keySet())
                .containsExactly("courier-0328", "post-0318", "post-0603", "wire-0304", "wire-0328");
    }

    @Test
    void hostileNamesAreCitedOnOneLine() throws IOException {
        var hostile = Exported.hostile();
        var json = new String(Exported.bytes(new CslJsonExport(), hostile), StandardCharsets.UTF_8);
        assertThat(faults("csl-json.schema.json", json)).isEmpty();
        var items = items(json);
        assertThat(items).hasSize(hostile.size());
        assertThat(items.values()).allMatch(i -> i.getTitle().lines().count() == 1);
        assertThat(Exported.at(items, "r8 " + Exported.HOSTILE_NAMES.get(8)).getContainerTitle())
                .isEqualTo(Exported.HOSTILE_NAMES.get(8));
        assertThat(json.lines().count()).isEqualTo(hostile.size() + 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"id\":\"a\"}]",
                "[{\"id\":\"a\",\"type\":\"news\"}]",
                "[{\"id\":\"a\",\"type\":\"webpage\",\"author\":[{\"given\":\"Ann\"}]}]",
                "[{\"id\":\"a\",\"type\":\"webpage\",\"issued\":{\"date-parts\":[[2018,13]]}}]",
                "[{\"id\":\"a\",\"type\":\"webpage\",\"URL\":\"javascript:alert(1)\"}]"
            })
    void theSchemaOfListsRefusesWhatIsNone(String json) throws IOException {
        assertThat(faults("csl-json.schema.json", json)).isNotEmpty();
    }
}
