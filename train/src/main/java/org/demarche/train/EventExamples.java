package org.demarche.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analyse.Syntax;
import org.demarche.analyse.event.EventDescriber;
import org.demarche.analyse.event.EventDescriber.Described;
import org.demarche.analyse.event.EventJudge;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Clause.Embedding;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.Article;
import org.demarche.text.Report;
import org.demarche.text.Span;

/**
 * Sentences with one marked event each ({@code gold/events/plv}), as clauses with labels: the clause that has the actor as
 * its subject and the recipient among what it says is the event's, and the others tell of none.
 */
final class EventExamples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SAYING = Set.of("say", "tell", "report", "announce");
    private static final Set<Embedding> ASIDE = Set.of(Embedding.RELATIVE, Embedding.ADVERBIAL, Embedding.CONDITIONAL);

    /** A clause with the PLOVER type of its event, or {@link EventJudge#NONE}. */
    record Example(List<String> features, String label) {}

    /** The clauses of one record. */
    record Text(String id, List<Example> examples, List<Parse> parses) {}

    private final Syntax syntax;
    private final EventDescriber describer;

    EventExamples(Syntax syntax, EventDescriber describer) {
        this.syntax = syntax;
        this.describer = describer;
    }

    List<Text> read(Path folder) throws IOException {
        Map<String, String> textById = new HashMap<>();
        for (var line : lines(folder.resolve("docs.jsonl")))
            textById.put(line.path("id").asText(), line.path("text").asText());
        var read = new ArrayList<Text>();
        for (var gold : lines(folder.resolve("gold.jsonl"))) {
            var text = textById.get(gold.path("id").asText());
            if (text != null && !gold.path("events").isEmpty())
                read.add(
                        text(gold.path("id").asText(), text, gold.path("events").get(0)));
        }
        return read;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        var nodes = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8))
            if (!line.isBlank()) nodes.add(JSON.readTree(line));
        return nodes;
    }

    private Text text(String id, String text, JsonNode event) {
        var parses = syntax.read(
                new Article(Report.of(id, text), List.of(new Span(0, text.length())), List.of(), Optional.empty()));
        var actor = span(text, event.path("actor"));
        var recipient = span(text, event.path("recipient"));
        var all = new ArrayList<Described>();
        Optional<Clause> best = Optional.empty();
        double most = Double.NEGATIVE_INFINITY;
        for (var parse : parses) {
            int number = 0;
            for (var described : describer.describe(parse)) {
                double fit = fit(parse, number++, described.clause(), actor, recipient);
                if (fit > most) best = Optional.of(described.clause());
                most = Math.max(most, fit);
                all.add(described);
            }
        }
        var told = best;
        var type = event.path("plover").asText();
        var examples = all.stream()
                .map(d -> new Example(
                        d.features(), told.filter(d.clause()::equals).isPresent() ? type : EventJudge.NONE))
                .toList();
        return new Text(id, examples, parses);
    }

    private static Optional<Span> span(String text, JsonNode role) {
        if (!role.path("start").isInt()) return Optional.empty();
        return Optional.of(new Span(
                text.offsetByCodePoints(0, role.path("start").asInt()),
                text.offsetByCodePoints(0, role.path("end").asInt())));
    }

    /** How well a clause fits the two marked spans; the numbers only rank. */
    private static double fit(Parse parse, int number, Clause clause, Optional<Span> actor, Optional<Span> recipient) {
        double fit = 0;
        var attached = clause.obliques().stream().map(Clause.Oblique::phrase).toList();
        if (touches(parse, clause.subjects(), actor)) fit += 3;
        else if (touches(parse, attached, actor)) fit += 1;
        if (touches(parse, clause.objects(), recipient) || touches(parse, attached, recipient)) fit += 2;
        else if (recipient.isPresent()) {
            if (parse.sentence().span(clause.first(), clause.end()).overlaps(recipient.get())) fit += 0.5;
            boolean inside = parse.clauses().stream()
                    .filter(c -> c.governor().filter(g -> g == number).isPresent())
                    .anyMatch(c -> touches(parse, arguments(c), recipient));
            if (inside) fit += 1.2;
        }
        if (clause.embedding() == Embedding.MAIN) fit += 0.3;
        if (SAYING.contains(clause.lemma())) fit -= 1;
        if (ASIDE.contains(clause.embedding())) fit -= 0.4;
        return fit - 0.01 * number;
    }

    private static List<Phrase> arguments(Clause clause) {
        return Stream.concat(
                        clause.objects().stream(), clause.obliques().stream().map(Clause.Oblique::phrase))
                .toList();
    }

    private static boolean touches(Parse parse, List<Phrase> phrases, Optional<Span> marked) {
        return marked.isPresent()
                && phrases.stream()
                        .anyMatch(p -> parse.sentence().span(p.first(), p.end()).overlaps(marked.get()));
    }
}
