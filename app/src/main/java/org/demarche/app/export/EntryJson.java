package org.demarche.app.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.demarche.register.Dossier;
import org.demarche.register.Item;

/** Answers as one JSON object for people and programs, or entries as one a line. */
public final class EntryJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private EntryJson() {}

    /** {@code total}, {@code offset} and {@code entries}. */
    public static String list(DossierNodes nodes, List<Dossier> dossiers, long total, int offset) {
        var root = DossierNodes.object().put("total", total).put("offset", offset);
        var entries = root.putArray("entries");
        for (var dossier : dossiers) entries.add(nodes.dossier(dossier));
        return pretty(root);
    }

    /** The same for sides, with {@code lastMet}, {@code nextPlanned} and {@code unconfirmed} where there are such. */
    public static String between(
            DossierNodes nodes,
            List<String> sides,
            PairView.Meetings meetings,
            List<Dossier> dossiers,
            long total,
            int offset) {
        var root = DossierNodes.object();
        var names = root.putArray("sides");
        sides.forEach(names::add);
        meetings.met().ifPresent(d -> root.set("lastMet", nodes.dossier(d)));
        meetings.planned().ifPresent(d -> root.set("nextPlanned", nodes.dossier(d)));
        meetings.unconfirmed().ifPresent(d -> root.set("unconfirmed", nodes.dossier(d)));
        root.put("total", total).put("offset", offset);
        var entries = root.putArray("entries");
        for (var dossier : dossiers) entries.add(nodes.dossier(dossier));
        return pretty(root);
    }

    /** {@code person}, {@code on}, {@code there}, {@code perhaps}, {@code before} and {@code after}. */
    public static String where(DossierNodes nodes, WhereView.Answer answer) {
        return pretty(whereNode(nodes, answer));
    }

    /** The same as a tree. */
    public static ObjectNode whereNode(DossierNodes nodes, WhereView.Answer answer) {
        var root = DossierNodes.object().put("person", answer.person());
        root.put("on", answer.day().toString());
        var there = root.putArray("there");
        for (var dossier : answer.sure()) there.add(nodes.dossier(dossier));
        var perhaps = root.putArray("perhaps");
        for (var dossier : answer.possible()) perhaps.add(nodes.dossier(dossier));
        answer.before().ifPresent(d -> root.set("before", nodes.dossier(d)));
        answer.after().ifPresent(d -> root.set("after", nodes.dossier(d)));
        return root;
    }

    /** {@code total}, {@code offset}, {@code record} (how many have which status) and {@code entries}. */
    public static String items(
            LedgerRecords records, List<Item> items, long total, int offset, Map<String, Long> record) {
        var root = DossierNodes.object().put("total", total).put("offset", offset);
        var counts = root.putObject("record");
        record.forEach(counts::put);
        var entries = root.putArray("entries");
        for (var item : items) entries.add(records.json(item));
        return pretty(root);
    }

    /** Readable, ending in a line feed. */
    public static String pretty(JsonNode node) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of strings and numbers is always JSON", impossible);
        }
    }

    /** Without a line feed, in UTF-8. */
    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of strings and numbers is always JSON", impossible);
        }
    }

    /** On one line, ending in a line feed. */
    public static String line(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of strings and numbers is always JSON", impossible);
        }
    }
}
