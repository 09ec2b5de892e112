package org.demarche.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.analyse.sentence.SentenceReader;
import org.demarche.syntax.Sentence;
import org.demarche.text.Article;
import org.demarche.text.Report;
import org.demarche.text.Span;

/**
 * Prints words and sentences of report records as CoNLL-U with empty columns, for {@code bench/raw_score.py}.
 *
 * <p>Usage: {@code SentencesAsConllu docs.jsonl [ROUNDS]}; with a number of rounds the texts are read so often and the
 * speed of the last is told instead. Paragraphs end at empty lines; nothing is taken for furniture.
 */
public final class SentencesAsConllu {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");

    private SentencesAsConllu() {}

    public static void main(String[] arguments) throws IOException {
        long begin = System.nanoTime();
        var reader = new SentenceReader();
        long loaded = System.nanoTime();
        var articles = articles(Path.of(arguments[0]));
        if (arguments.length > 1) {
            System.out.printf("loaded in %.1f ms%n", (loaded - begin) / 1e6);
            for (int round = Integer.parseInt(arguments[1]); round > 0; round--) time(reader, articles);
            return;
        }
        var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        for (var article : articles) print(article, reader.read(article), out);
        out.flush();
    }

    private static void time(SentenceReader reader, List<Article> articles) {
        long start = System.nanoTime();
        long words = 0;
        for (var article : articles) for (var sentence : reader.read(article)) words += sentence.size();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%d words in %.3f s: %.0f a second%n", words, seconds, words / seconds);
    }

    private static List<Article> articles(Path file) throws IOException {
        var articles = new ArrayList<Article>();
        try (var parser = new JsonFactory().createParser(file.toFile())) {
            while (parser.nextToken() != null)
                if (parser.currentToken() == JsonToken.START_OBJECT) articles.add(article(parser));
        }
        return articles;
    }

    private static Article article(JsonParser parser) throws IOException {
        var id = "";
        var text = "";
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var value = parser.nextTextValue();
            if (value != null && name.equals("id")) id = value;
            if (value != null && name.equals("text")) text = value;
        }
        var paragraphs = new ArrayList<Span>();
        var matcher = EMPTY_LINE.matcher(text);
        int start = 0;
        while (matcher.find()) {
            if (matcher.start() > start) paragraphs.add(new Span(start, matcher.start()));
            start = matcher.end();
        }
        if (start < text.length()) paragraphs.add(new Span(start, text.length()));
        return new Article(Report.of(id, text), paragraphs, List.of(), Optional.empty());
    }

    private static void print(Article article, List<Sentence> sentences, BufferedWriter out) throws IOException {
        out.write("# newdoc id = " + article.report().id() + "\n");
        int paragraph = -1;
        for (var sentence : sentences) {
            if (sentence.paragraph() != paragraph) out.write("# newpar\n");
            paragraph = sentence.paragraph();
            var tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                var span = tokens.get(i).span();
                boolean joined =
                        i + 1 < tokens.size() && tokens.get(i + 1).span().start() == span.end();
                // The text's own letters, so that a scorer finds the same characters on both sides.
                out.write((i + 1) + "\t" + span.of(article.text()).replaceAll("\\s", " ") + "\t_\tX\t_\t_\t" + i + "\t"
                        + (i == 0 ? "root" : "dep") + "\t_\t" + (joined ? "SpaceAfter=No" : "_") + "\n");
            }
            out.write("\n");
        }
    }
}
