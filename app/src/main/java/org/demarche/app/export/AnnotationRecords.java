package org.demarche.app.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.finding.Finding.Mention;
import org.demarche.finding.Referent;
import org.demarche.finding.Resolved;
import org.demarche.refusal.Refusal;
import org.demarche.register.Entries;
import org.demarche.text.Span;

/** Annotation records, one JSON object a line; offsets count Unicode code points. Thread-safe. */
public final class AnnotationRecords {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ObjectMapper mapper = new ObjectMapper();

    /** The record of one report, without a line feed. */
    public String write(Entries entries) {
        return line(node(entries));
    }

    /** The same as a tree. */
    public ObjectNode node(Entries entries) {
        var resolved = entries.resolved();
        var findings = resolved.findings();
        var report = findings.article().report();
        var points = new CodePoints(report.text());
        var nodes = new RegisterNodes(report.text(), points);
        var root = JSON.objectNode().put("id", report.id());
        // Whoever handed in a page does not know the text that offsets refer to.
        if (report.found().isPresent()) root.put("text", report.text());
        resolved.date()
                .ifPresent(d -> root.putObject("date")
                        .put("value", d.edtf())
                        .put("from", d.from().code())
                        .put("why", Wording.why(d)));
        var sentences = root.putArray("sentences");
        for (var parse : findings.parses())
            sentences.add(nodes.span(parse.sentence().span()));
        var furniture = root.putArray("furniture");
        for (var block : findings.article().furniture())
            furniture.add(nodes.span(block.span()).put("why", block.why()));
        names(root, resolved, nodes);
        dates(root, resolved, nodes);
        places(root, resolved, nodes);
        quotes(root, resolved, nodes);
        new EventNodes(resolved, nodes, root.putArray("events")).put();
        nodes.putEntries(root, entries);
        return root;
    }

    /** The record that answers a line that is no report record. */
    public String error(long line, Refusal refusal) {
        return error(line, Optional.empty(), refusal);
    }

    /** The same for what stands on no line of its own: the {@code line}-th of its file, with the name of its place. */
    public String error(long line, Optional<String> place, Refusal refusal) {
        var root = JSON.objectNode().put("line", line);
        place.ifPresent(p -> root.put("place", p));
        root.putObject("error").put("code", refusal.code().code()).put("detail", refusal.detail());
        return line(root);
    }

    private String line(ObjectNode root) {
        try {
            return mapper.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of strings and numbers is always JSON", impossible);
        }
    }

    private static void names(ObjectNode root, Resolved resolved, RegisterNodes nodes) {
        var names = root.putArray("names");
        for (var mention : resolved.findings().mentions()) {
            var node = nodes.span(mention.span()).put("type", mention.kind().code());
            entity(mention.span(), resolved).filter(r -> fits(r, mention)).ifPresent(r -> putEntity(node, r));
            names.add(node);
        }
    }

    /** The entity that is meant; where that is undecided none of them, but all that it may be. */
    private static void putEntity(ObjectNode node, Referent referent) {
        if (!referent.isUndecided()) node.put("entity", key(referent));
        else {
            var either = node.putArray("either");
            referent.alternatives().forEach(a -> either.add(key(a)));
        }
    }

    private static boolean fits(Referent referent, Mention mention) {
        return switch (mention.kind()) {
            case PERSON -> referent.isPerson();
            case COUNTRY -> referent.isUndecided() || referent.country().isPresent() && !referent.isPerson();
            case NATIONALITY -> referent.country().isPresent() && !referent.isPerson();
            case ORGANIZATION ->
                referent.kind() == Referent.Kind.ORGANIZATION || referent.kind() == Referent.Kind.COUNTRY;
            case PLACE, OFFICE -> false;
        };
    }

    /** The register's key of an entity: a person's by name and state, else the state's code or the organisation's name. */
    private static String key(Referent referent) {
        if (!referent.isPerson()) return referent.side().orElse(referent.name());
        var name = referent.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return referent.side().map(s -> name + "@" + s).orElse(name);
    }

    private static Optional<Referent> entity(Span span, Resolved resolved) {
        var parse = resolved.findings().findParseAt(span);
        if (parse.isEmpty()) return Optional.empty();
        return parse.get().phrases().stream()
                .filter(p -> parse.get().sentence().span(p.first(), p.end()).overlaps(span))
                .flatMap(p -> resolved.referentsOf(p).stream())
                .filter(r -> r.isSide() || r.isUndecided())
                .findFirst();
    }

    private static void dates(ObjectNode root, Resolved resolved, RegisterNodes nodes) {
        var dates = root.putArray("dates");
        for (var timex : resolved.findings().timexes()) {
            var dated = resolved.dated().get(timex);
            var value = dated == null ? timex.value() : dated.value();
            dates.add(nodes.span(timex.span()).put("type", timex.type().name()).put("value", value));
        }
    }

    /** Names whose place is known; the others stand among the names alone. */
    private static void places(ObjectNode root, Resolved resolved, RegisterNodes nodes) {
        var places = root.putArray("places");
        resolved.places().forEach((span, place) -> {
            if (place.point().isPresent()) places.add(RegisterNodes.putPoint(nodes.span(span), place));
        });
    }

    private static void quotes(ObjectNode root, Resolved resolved, RegisterNodes nodes) {
        var quotes = root.putArray("quotes");
        for (var attribution : resolved.findings().attributions()) {
            if (attribution.scare()) continue;
            var node = nodes.span(attribution.span())
                    .put("kind", attribution.kind().code());
            attribution.speaker().ifPresent(s -> {
                var speaker = nodes.span(s);
                resolved.speakers().getOrDefault(s, List.of()).stream()
                        .findFirst()
                        .ifPresent(r -> putEntity(speaker, r));
                node.set("speaker", speaker);
            });
            attribution.cue().ifPresent(c -> node.set("cue", nodes.span(c)));
            quotes.add(node);
        }
    }
}
