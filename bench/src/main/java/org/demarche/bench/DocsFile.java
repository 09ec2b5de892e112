package org.demarche.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.text.Article;
import org.demarche.text.Report;
import org.demarche.text.Span;

/** Reads report records as articles: paragraphs end at empty lines, and nothing is taken for furniture. */
final class DocsFile {
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\s*\\n");

    private DocsFile() {}

    /** The articles of a file of {@code {"id": …, "text": …}} records, in order; other fields are passed over. */
    static List<Article> read(Path file) throws IOException {
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
}
