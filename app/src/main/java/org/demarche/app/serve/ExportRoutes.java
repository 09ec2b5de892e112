package org.demarche.app.serve;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.demarche.app.ask.Exported;
import org.demarche.app.export.ExportForms;
import org.demarche.app.export.RegisterExport;

/** The register, or what is asked for of it, in one of the forms of {@code demarche export}; streamed, whatever its size. */
final class ExportRoutes implements Routes {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("jsonl", "application/x-ndjson"),
            Map.entry("plover", "application/x-ndjson"),
            Map.entry("csv", "text/csv"),
            Map.entry("parquet", "application/vnd.apache.parquet"),
            Map.entry("ics", "text/calendar"),
            Map.entry("ics-cancel", "text/calendar"),
            Map.entry("geojson", "application/geo+json"),
            Map.entry("graphml", "application/xml"),
            Map.entry("graphml-persons", "application/xml"),
            Map.entry("csl-json", "application/json"));

    private final Desk desk;
    private final Map<String, RegisterExport> forms = new ConcurrentHashMap<>();

    ExportRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void add(JavalinDefaultRoutingApi routes) {
        routes.get(API + "/export", this::forms);
        routes.get(API + "/export/{form}", this::export);
    }

    private void forms(Context context) {
        Parameters.none(context);
        var answer = Lists.object().put("total", ExportForms.names().size());
        var items = answer.putArray("items");
        for (var name : ExportForms.names()) {
            var item = items.addObject().put("form", name).put("type", type(name));
            var parts = item.putArray("parts");
            find(name).orElseThrow().endings().forEach(parts::add);
        }
        Answers.json(context, answer);
    }

    /** A form's tables are read once: any number of exports may share them. */
    private Optional<RegisterExport> find(String form) {
        var known = forms.get(form);
        if (known != null) return Optional.of(known);
        var found = ExportForms.find(form);
        found.ifPresent(f -> forms.put(form, f));
        return found;
    }

    private static String type(String form) {
        return TYPES.getOrDefault(form, "text/tab-separated-values");
    }

    private void export(Context context) throws IOException {
        var form = Parameters.path(context, "form");
        var export = find(form)
                .orElseThrow(() -> Problem.notFound("no form is called '" + Plain.shown(form) + "': use one of "
                        + String.join(", ", ExportForms.names())));
        var given = new Parameters(context, Conditions.with(Set.of("part")));
        int part = part(given, export);
        var query = Conditions.of(given, desk);
        Accepted.check(context, type(form));
        if (Answers.isSame(context, desk.remembered(), form + part + query)) return;
        context.contentType(type(form) + (type(form).startsWith("text/") ? ";charset=utf-8" : ""))
                .header(
                        Header.CONTENT_DISPOSITION,
                        "attachment; filename=\"demarche" + name(form, export, part) + "\"");
        if (context.method().equals(HandlerType.HEAD)) return;
        var view = Exported.view(desk.register(), export, query, Conditions.isNone(given));
        var out = new BufferedOutputStream(context.outputStream(), 1 << 16);
        export.write(view, streams(out, part, export));
        out.flush();
    }

    /** Which of the files that the form is. */
    private static int part(Parameters given, RegisterExport export) {
        var endings = export.endings();
        var asked = given.one("part");
        if (asked.isEmpty()) return 0;
        int part = endings.indexOf(asked.get());
        if (part < 0)
            throw Problem.badParameter("part is '" + Plain.shown(asked.get()) + "': "
                    + (endings.isEmpty()
                            ? "this form is one file, leave it out"
                            : "use one of " + String.join(", ", endings)));
        return part;
    }

    private static String name(String form, RegisterExport export, int part) {
        return export.endings().isEmpty() ? "." + form : export.endings().get(part);
    }

    /** The other files are written too, since one pass makes all of them, and are dropped. */
    private static List<OutputStream> streams(OutputStream out, int part, RegisterExport export) {
        var streams = new ArrayList<OutputStream>();
        for (int i = 0; i < Math.max(1, export.endings().size()); i++)
            streams.add(i == part ? out : OutputStream.nullOutputStream());
        return streams;
    }
}
