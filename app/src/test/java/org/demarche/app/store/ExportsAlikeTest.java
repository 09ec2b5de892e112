package org.demarche.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.demarche.Demarche;
import org.demarche.app.export.CalendarCancellation;
import org.demarche.app.export.CalendarExport;
import org.demarche.app.export.CslJsonExport;
import org.demarche.app.export.CsvExport;
import org.demarche.app.export.GeoJsonExport;
import org.demarche.app.export.GraphMlExport;
import org.demarche.app.export.JsonlExport;
import org.demarche.app.export.Network;
import org.demarche.app.export.ParquetExport;
import org.demarche.app.export.RegisterExport;
import org.demarche.app.export.RegisterView;
import org.demarche.app.export.Texts;
import org.demarche.read.JsonlReader;
import org.demarche.refusal.Reading.Read;
import org.demarche.register.Query;
import org.demarche.text.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both databases, filled in different orders, give the same bytes in every form. */
class ExportsAlikeTest {
    @TempDir
    Path folder;

    private static final Map<String, RegisterExport> FORMS = new LinkedHashMap<>();

    static {
        FORMS.put("jsonl", new JsonlExport());
        FORMS.put("csv", new CsvExport());
        FORMS.put("parquet", new ParquetExport());
        FORMS.put("ics", new CalendarExport());
        FORMS.put("ics-cancel", new CalendarCancellation());
        FORMS.put("geojson", new GeoJsonExport());
        FORMS.put("graphml", new GraphMlExport(Network.By.SIDES));
        FORMS.put("graphml-persons", new GraphMlExport(Network.By.PERSONS));
        FORMS.put("csl-json", new CslJsonExport());
    }

    private static List<Report> reports() throws IOException {
        var reader = new JsonlReader(page -> List.of());
        var reports = new ArrayList<Report>();
        for (var line : Files.readAllLines(Path.of("../examples/spring-2013.jsonl")))
            for (var reading : reader.read(line.getBytes(StandardCharsets.UTF_8)))
                reports.add(((Read) reading).report());
        return reports;
    }

    private static Map<String, byte[]> exported(String address, List<Report> reports, Demarche demarche)
            throws IOException {
        var forms = new LinkedHashMap<String, byte[]>();
        try (var store = Stores.open(address, Access.WRITE)) {
            for (var report : reports) demarche.file(report, store);
            demarche.settle(store);
            for (var form : FORMS.entrySet()) {
                var out = new ByteArrayOutputStream();
                form.getValue()
                        .write(
                                new RegisterView(
                                        each -> store.export(Query.everything(), each),
                                        new Texts(store::text),
                                        store::filing,
                                        store.newest(),
                                        store::decisions),
                                List.of(out));
                forms.put(form.getKey(), out.toByteArray());
            }
        }
        return forms;
    }

    @Test
    void aFileAndAServerGiveTheSameBytes() throws IOException {
        var demarche = Demarche.load();
        var reports = reports();
        var file = exported(folder.resolve("register.db").toString(), reports, demarche);
        Collections.shuffle(reports, new Random(8));
        var server = exported(PostgresServer.fresh(), reports, demarche);
        for (var form : FORMS.keySet()) {
            assertThat(file.get(form)).as(form).hasSizeGreaterThan(200);
            assertThat(server.get(form)).as(form).isEqualTo(file.get(form));
        }
    }
}
