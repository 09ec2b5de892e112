package org.demarche.app.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.demarche.app.export.event.GdeltExport;
import org.demarche.app.export.event.IcewsExport;
import org.demarche.app.export.event.PhoenixExport;
import org.demarche.app.export.event.PloverExport;
import org.demarche.app.export.event.PolecatExport;

/** All forms of {@code demarche export --to}, a line each; docs/exports.md tells what they hold. */
public final class ExportForms {
    private static final Map<String, Supplier<RegisterExport>> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("jsonl", JsonlExport::new);
        FORMS.put("csv", CsvExport::new);
        FORMS.put("parquet", ParquetExport::new);
        FORMS.put("ics", CalendarExport::new);
        FORMS.put("ics-cancel", CalendarCancellation::new);
        FORMS.put("geojson", GeoJsonExport::new);
        FORMS.put("graphml", () -> new GraphMlExport(Network.By.SIDES));
        FORMS.put("graphml-persons", () -> new GraphMlExport(Network.By.PERSONS));
        FORMS.put("csl-json", CslJsonExport::new);
        FORMS.put("gdelt", GdeltExport::new);
        FORMS.put("icews", IcewsExport::new);
        FORMS.put("polecat", PolecatExport::new);
        FORMS.put("phoenix", PhoenixExport::new);
        FORMS.put("plover", PloverExport::new);
    }

    private ExportForms() {}

    /** Their names, in the order in which they are told. */
    public static List<String> names() {
        return List.copyOf(FORMS.keySet());
    }

    /** The form of that name; its tables are read now and not before. */
    public static Optional<RegisterExport> find(String name) {
        return Optional.ofNullable(FORMS.get(name)).map(Supplier::get);
    }
}
