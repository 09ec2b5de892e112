package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.demarche.finding.Located;

/** Places as records have them. */
public final class Places {
    private Places() {}

    /** Adds {@code name}, {@code country}, {@code precision}, {@code latitude}, {@code longitude} and {@code geonameId}, as far as known. */
    public static ObjectNode put(ObjectNode node, Located place) {
        node.put("name", place.name());
        place.country().ifPresent(c -> node.put("country", c));
        node.put("precision", place.precision());
        return RegisterNodes.putPoint(node, place);
    }
}
