package org.demarche.app.export.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.RegisterView;
import org.demarche.finding.Edtf;
import org.demarche.finding.Status;
import org.demarche.register.Dossier;

/** PLOVER JSON: one object a line for each event, with all who take part, the words that tell it and the reports. */
public final class PloverExport extends EventForm {
    private final PloverNodes nodes = new PloverNodes(world);

    @Override
    Sheet begin(RegisterView register, List<OutputStream> parts) {
        var out = parts.get(0);
        var words = new Words(register.texts(), names);
        return (entry, coded, omitted) -> {
            var day = coded.stage().day().or(coded.stage()::reported);
            if (coded.plover().isEmpty()) {
                if (coded.pairs().isEmpty()) omitted.uncoded(coded);
            } else if (day.isEmpty()) omitted.undated();
            else {
                var record = record(entry, coded.stage(), coded.plover().get(), day.get(), words);
                out.write(EntryJson.line(record).getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private ObjectNode record(Dossier entry, Stage stage, PloverEvent event, LocalDate day, Words words) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("id", Long.toString(EventNumber.of(entry.key(), stage.key())));
        node.put("date", day.toString());
        stage.lasting().ifPresent(d -> node.put("enddate", d.last().toString()));
        var actors = node.putArray("actor");
        for (var party : event.actors()) nodes.entities(actors, party, entry, stage, day, words);
        var recipients = node.putArray("recipient");
        for (var party : event.recipients()) nodes.entities(recipients, party, entry, stage, day, words);
        node.put("event", event.code().type());
        if (!event.code().mode().isEmpty()) node.put("mode", event.code().mode());
        node.putArray("context").add(event.context());
        node.put("quad_code", PolecatExport.quad(event));
        node.put("event_scale", Double.parseDouble(event.code().score()));
        place(node, entry, stage, day, words);
        var told = words.text(stage.first(), stage.first().span());
        if (!told.isEmpty()) node.put("event_text", told);
        nodes.texts(node.putArray("text_info"), stage, words);
        nodes.citations(node.putArray("cite_info"), stage);
        node.put("link", entry.key());
        node.put("coder", Rules.CODER);
        node.put("comment", comment(entry, stage));
        return node;
    }

    private void place(ObjectNode node, Dossier entry, Stage stage, LocalDate day, Words words) {
        entry.engagement().place().ifPresent(place -> {
            var raw = words.place(entry, stage.first()).map(s -> words.text(stage.first(), s));
            node.set("event_loc", nodes.place(place, raw, day));
        });
    }

    /** What the record's own fields cannot say: how far it has come, for when it is planned, and when it was where that is no day. */
    private static String comment(Dossier entry, Stage stage) {
        var status = entry.engagement().type().code() + " " + stage.name();
        if (stage.day().isEmpty())
            return status + "; the date is the report's, its own is "
                    + entry.engagement().date().map(Edtf::value).orElse("not known");
        boolean deed = stage.name().equals(Status.HELD.code());
        return deed
                ? status
                : status
                        + planned(entry, stage)
                                .map(d -> "; planned for " + d.value())
                                .orElse("");
    }

    /** As the first report has it: the entry's own date is the last that was told. */
    private static Optional<Edtf> planned(Dossier entry, Stage stage) {
        return entry.accounts().stream()
                .filter(a -> a.report().equals(stage.first().report()))
                .flatMap(a -> a.engagement().date().stream())
                .findFirst();
    }
}
