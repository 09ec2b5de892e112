package org.demarche.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.analyse.Analyser;
import org.demarche.analyse.Syntax;
import org.demarche.analyse.date.DateFinder;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.finding.Findings;
import org.demarche.syntax.Clause;
import org.demarche.syntax.Dependencies;
import org.demarche.syntax.Parse;
import org.demarche.syntax.Phrase;
import org.demarche.text.Article;
import org.demarche.text.Report;
import org.demarche.text.Span;

/**
 * Writes the clauses of sentences as triples for {@code clauses_score.py}: subject, verb and object, or subject, verb,
 * preposition and what it governs.
 *
 * <p>Run as {@code ClauseTriples IN OUT}: IN has an object with {@code id} and {@code text} on each line. Time phrases and
 * "of" phrases give no triple, nor does what hangs on a noun other than the verb's object.
 */
public final class ClauseTriples {
    private static final JsonFactory JSON = new JsonFactory();
    /** What belongs to a name or a title beside its head. */
    private static final Set<String> NAME = Set.of("flat", "compound", "nmod:desc", "appos", "goeswith");

    private final Analyser analyser = new Analyser(Syntax.load(ParserModel.EXACT), List.of(new DateFinder()));

    /** One triple; an absent subject is that of a passive without an agent. */
    record Triple(Optional<String> subject, String verb, String object, Optional<String> preposition) {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) throw new IllegalArgumentException("usage: ClauseTriples IN.jsonl OUT.jsonl");
        var writer = new ClauseTriples();
        var lines = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8))
            if (!line.isBlank()) lines.add(writer.answer(line));
        Files.write(Path.of(arguments[1]), lines, StandardCharsets.UTF_8);
    }

    private String answer(String line) throws IOException {
        var id = "";
        var text = "";
        try (var parser = JSON.createParser(line)) {
            int depth = 0;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) depth++;
                if (token.isStructEnd()) depth--;
                if (depth != 1 || token != JsonToken.VALUE_STRING) continue;
                if (parser.currentName().equals("id")) id = parser.getText();
                if (parser.currentName().equals("text")) text = parser.getText();
            }
        }
        return json(id, triples(id, text));
    }

    private List<Triple> triples(String id, String text) {
        var findings = analyser.analyse(
                new Article(Report.of(id, text), List.of(new Span(0, text.length())), List.of(), Optional.empty()));
        var triples = new LinkedHashSet<Triple>();
        for (var parse : findings.parses()) for (var clause : parse.clauses()) add(findings, parse, clause, triples);
        return List.copyOf(triples);
    }

    private static void add(Findings findings, Parse parse, Clause clause, Set<Triple> into) {
        var subjects = clause.subjects().stream()
                .map(s -> Optional.of(words(parse, s)))
                .toList();
        if (subjects.isEmpty()) subjects = List.of(Optional.empty());
        var heads = new TreeSet<Integer>();
        heads.add(clause.predicate());
        // The direct object is the one behind the verb: a passive's or a relative clause's stands before it.
        for (var object : clause.objects()) if (object.first() > clause.predicate()) heads.add(object.head());
        for (var subject : subjects) {
            for (var object : clause.objects())
                if (!isTime(findings, parse, object))
                    into.add(new Triple(subject, clause.lemma(), words(parse, object), Optional.empty()));
            for (var oblique : clause.obliques()) {
                boolean agent = clause.passive() && clause.subjects().contains(oblique.phrase());
                boolean counts =
                        heads.contains(oblique.on()) && !oblique.preposition().equals("of");
                if (counts && !agent && !isTime(findings, parse, oblique.phrase()))
                    into.add(new Triple(
                            subject,
                            clause.lemma(),
                            words(parse, oblique.phrase()),
                            Optional.of(oblique.preposition())));
            }
        }
    }

    private static boolean isTime(Findings findings, Parse parse, Phrase phrase) {
        var head = parse.sentence().token(phrase.head()).span();
        return findings.timexes().stream().anyMatch(t -> t.span().overlaps(head));
    }

    /** The head's words with those of its name, title and apposition, in lower case. */
    private static String words(Parse parse, Phrase phrase) {
        var tree = parse.dependencies();
        int top = phrase.head();
        for (int i = phrase.first(); i < phrase.end(); i++)
            if (tree.head(i) == Dependencies.ROOT || !phrase.covers(tree.head(i))) top = i;
        var tokens = new TreeSet<Integer>();
        tokens.add(phrase.head());
        collect(tree, phrase.covers(top) ? top : phrase.head(), tokens);
        var words = new StringBuilder();
        for (int token : tokens)
            words.append(words.length() == 0 ? "" : " ")
                    .append(parse.sentence().token(token).word().toLowerCase(Locale.ROOT));
        return words.toString();
    }

    private static void collect(Dependencies tree, int token, Set<Integer> into) {
        into.add(token);
        for (int child : tree.children(token)) if (NAME.contains(tree.relation(child))) collect(tree, child, into);
    }

    private static String json(String id, List<Triple> triples) throws IOException {
        var out = new StringWriter();
        try (var generator = JSON.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringField("id", id);
            generator.writeArrayFieldStart("triples");
            for (var triple : triples) {
                generator.writeStartObject();
                if (triple.subject().isPresent())
                    generator.writeStringField("subject", triple.subject().get());
                generator.writeStringField("verb", triple.verb());
                generator.writeStringField("object", triple.object());
                if (triple.preposition().isPresent())
                    generator.writeStringField(
                            "preposition", triple.preposition().get());
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeEndObject();
        }
        return out.toString();
    }
}
