package org.demarche.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Names of the counties of the United States by state and county: {@code TX113} is Dallas. */
final class CountyNames {
    /** The Census Bureau's numbers of the states, by the letters that GeoNames uses. */
    private static final String STATES =
            "01AL 02AK 04AZ 05AR 06CA 08CO 09CT 10DE 11DC 12FL 13GA 15HI 16ID 17IL 18IN 19IA 20KS "
                    + "21KY 22LA 23ME 24MD 25MA 26MI 27MN 28MS 29MO 30MT 31NE 32NV 33NH 34NJ 35NM 36NY 37NC 38ND 39OH 40OK 41OR 42PA "
                    + "44RI 45SC 46SD 47TN 48TX 49UT 50VT 51VA 53WA 54WV 55WI 56WY";

    private CountyNames() {}

    /** Reads the Census Bureau's counties as the package us-atlas has them: features with an {@code id} and a {@code name}. */
    static Map<String, String> read(Path file) throws IOException {
        var letters = new HashMap<String, String>();
        for (var state : STATES.split(" ")) letters.put(state.substring(0, 2), state.substring(2));
        var names = new HashMap<String, String>();
        try (var in = Files.newInputStream(file);
                var json = new JsonFactory().createParser(in)) {
            var id = "";
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token != JsonToken.FIELD_NAME) continue;
                var field = json.currentName();
                if (field.equals("id")) id = json.nextTextValue();
                // States have ids of two figures and lead to no letters with a county.
                if (!field.equals("name") || id == null || id.length() != 5) continue;
                var state = letters.get(id.substring(0, 2));
                var name = json.nextTextValue();
                if (state != null && name != null) names.put(state + id.substring(2), name);
            }
        }
        return names;
    }
}
