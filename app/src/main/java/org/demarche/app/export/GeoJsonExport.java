package org.demarche.app.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.finding.Located;
import org.demarche.register.Dossier;

/**
 * Entries as points on a map (RFC 7946), a feature each; what lies nowhere is left out and counted. Properties are flat, as map
 * programs make columns of them: lists are parted by {@code "; "}, as in {@link EntryCsv}.
 */
public final class GeoJsonExport implements RegisterExport {
    @Override
    public List<String> write(RegisterView register, List<OutputStream> parts) throws IOException {
        var left = new AtomicLong();
        try (var features = new JsonList(parts.get(0), "{\"type\":\"FeatureCollection\",\"features\":[", "]}")) {
            register.each(dossier -> {
                var place = dossier.engagement().place().filter(p -> p.point().isPresent());
                if (place.isPresent()) features.add(feature(dossier, place.get(), register.newest()));
                else left.incrementAndGet();
            });
        }
        if (left.get() == 0) return List.of();
        return List.of(
                left.get() == 1
                        ? "1 entry has no place whose coordinates are known, and is left out"
                        : left.get() + " entries have no place whose coordinates are known, and are left out");
    }

    private static ObjectNode feature(Dossier dossier, Located place, Optional<LocalDate> newest) {
        var feature = DossierNodes.object().put("type", "Feature").put("id", dossier.key());
        place.point()
                .ifPresent(p -> feature.putObject("geometry")
                        .put("type", "Point")
                        .putArray("coordinates")
                        .add(p.longitude())
                        .add(p.latitude()));
        var properties = feature.putObject("properties");
        properties.put("title", Wording.summary(dossier.engagement()));
        properties.put("precision", place.precision());
        place.geonameId().ifPresent(n -> properties.put("geonameId", n));
        EntryCsv.named(dossier, newest).forEach((name, value) -> put(properties, name, value));
        return feature;
    }

    private static void put(ObjectNode properties, String name, String value) {
        switch (name) {
            // The geometry says where it is.
            case "latitude", "longitude" -> {}
            case "unconfirmed", "background", "retracted", "hidden" ->
                properties.put(name, Boolean.parseBoolean(value));
            case "sources", "reports" -> properties.put(name, Integer.parseInt(value));
            default -> {
                if (!value.isEmpty()) properties.put(name, value);
            }
        }
    }
}
