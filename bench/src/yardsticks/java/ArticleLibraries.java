import com.fasterxml.jackson.databind.ObjectMapper;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import net.dankito.readability4j.extended.Readability4JExtended;

/**
 * The article of each page by readability4j or by boilerpipe, as annotation records; run by {@code bench/extraction_score.py} from
 * this source.
 */
public final class ArticleLibraries {
    private ArticleLibraries() {}

    /** @param arguments the library's name, report records with html, and where to write */
    public static void main(String[] arguments) throws IOException {
        var mapper = new ObjectMapper();
        try (var lines = Files.lines(Path.of(arguments[1]));
                var out = Files.newBufferedWriter(Path.of(arguments[2]), StandardCharsets.UTF_8)) {
            for (var line : (Iterable<String>) lines::iterator) {
                var record = mapper.readTree(line);
                var html = record.get("html").asText();
                var text = arguments[0].equals("boilerpipe")
                        ? boilerpipe(html)
                        : readability(record.get("url").asText(), html);
                var answer = mapper.createObjectNode()
                        .put("id", record.get("id").asText())
                        .put("text", text);
                out.write(mapper.writeValueAsString(answer));
                out.newLine();
            }
        }
    }

    private static String readability(String url, String html) {
        return Objects.requireNonNullElse(
                new Readability4JExtended(url, html).parse().getTextContent(), "");
    }

    private static String boilerpipe(String html) throws IOException {
        try {
            return ArticleExtractor.INSTANCE.getText(html);
        } catch (BoilerpipeProcessingException fault) {
            throw new IOException(fault);
        }
    }
}
