package org.demarche.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.demarche.analyse.Syntax;
import org.demarche.analyse.parse.DependencyParser;
import org.demarche.analyse.parse.ParseStep;
import org.demarche.analyse.parse.ParserModel;
import org.demarche.analyse.tag.TagStep;
import org.demarche.analyse.tag.Tagger;
import org.demarche.syntax.Sentence;
import org.demarche.syntax.Token;
import org.demarche.text.Span;
import org.demarche.weights.Weights;

/**
 * Writes what the engine makes of a treebank as CoNLL-U.
 *
 * <p>{@code TreebankRun gold IN.conllu[.gz] OUT.conllu} tags and parses the treebank's own sentences and words, for
 * {@code score.py parse}; {@code TreebankRun raw DOCS.jsonl OUT.conllu} reads running text, as {@code raw_text.py} writes it,
 * for {@code raw_score.py}.
 */
public final class TreebankRun {
    private final TagStep tags;
    private final ParseStep parses;

    private TreebankRun() {
        var words = Weights.words();
        tags = new TagStep(words, Tagger.load());
        parses = new ParseStep(words, DependencyParser.load(ParserModel.EXACT));
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3)
            throw new IllegalArgumentException(
                    "usage: TreebankRun gold IN.conllu OUT.conllu | raw DOCS.jsonl OUT.conllu");
        try (var out = new ConlluWriter(Files.newOutputStream(Path.of(arguments[2])))) {
            switch (arguments[0]) {
                case "gold" -> new TreebankRun().gold(Path.of(arguments[1]), out);
                case "raw" -> raw(Path.of(arguments[1]), out);
                default -> throw new IllegalArgumentException("no mode " + arguments[0] + ": gold or raw");
            }
        }
    }

    private static void raw(Path docs, ConlluWriter out) throws IOException {
        var syntax = Syntax.load(ParserModel.EXACT);
        for (var article : DocsFile.read(docs)) {
            out.document(article.report().id());
            for (var parse : syntax.read(article)) out.sentence(article.text(), parse.sentence(), parse.dependencies());
        }
    }

    /** Comments and ranges of multi-word tokens are kept, so that the scorer finds the sentences by their names. */
    private void gold(Path treebank, ConlluWriter out) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(open(treebank), StandardCharsets.UTF_8))) {
            var rows = new ArrayList<String>();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    sentence(rows, out);
                    rows.clear();
                } else if (line.charAt(0) == '#') out.line(line);
                else if (Character.isDigit(line.charAt(0))
                        && line.substring(0, line.indexOf('\t')).indexOf('.') < 0) rows.add(line);
            }
            if (!rows.isEmpty()) sentence(rows, out);
        }
    }

    private static InputStream open(Path file) throws IOException {
        var raw = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
    }

    private void sentence(List<String> rows, ConlluWriter out) throws IOException {
        var words = new ArrayList<Token>();
        int at = 0;
        for (var row : rows) {
            var columns = row.split("\t", -1);
            if (columns[0].indexOf('-') >= 0) continue;
            words.add(Token.untagged(new Span(at, at + columns[1].length()), columns[1]));
            at += columns[1].length() + 1;
        }
        // One sentence alone: the tagger is not told what the rest of the document writes with a capital.
        var tagged = tags.tag(List.of(new Sentence(0, 0, new Span(0, at), words, false)))
                .get(0);
        var tree = parses.parse(tagged);
        int i = 0;
        for (var row : rows) {
            var columns = row.split("\t", -1);
            if (columns[0].indexOf('-') < 0) {
                var token = tagged.token(i);
                columns[2] = token.lemma();
                columns[3] = token.tag().name();
                columns[4] = token.fine();
                columns[6] = String.valueOf(tree.head(i) + 1);
                columns[7] = tree.relation(i);
                i++;
            }
            out.line(String.join("\t", columns));
        }
        out.line("");
    }
}
