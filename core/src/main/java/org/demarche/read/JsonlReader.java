package org.demarche.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.refusal.Reading.Refused;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.text.Page;
import org.demarche.text.Report;
import org.demarche.text.ReportDate;

/**
 * Reads one report record, a line of JSON: {@code id}, {@code text} or {@code html}, and where known {@code title}, {@code url},
 * {@code outlet}, {@code author} and {@code published}. Fields that the form does not have are passed over. Thread-safe.
 */
public final class JsonlReader {
    private static final Set<String> FIELDS =
            Set.of("id", "text", "html", "title", "url", "outlet", "author", "published");
    /** Stands for a value that is there but no string. */
    private static final String NOT_STRING = new String("not a string");

    private final HtmlReader pages;
    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(500)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** @param articles finds the articles of a page, or says why it has none */
    public JsonlReader(Function<Page, List<Reading>> articles) {
        this.pages = new HtmlReader(HtmlReader.DEFAULT_MAX_BYTES, articles);
    }

    /**
     * The report that {@code line} is, or why it is none; never empty. Several where the record's {@code html} is a page with
     * several stories.
     */
    public List<Reading> read(byte[] line) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException malformed) {
            return refused(RefusalCode.RECORD_NOT_UTF8, "the line has bytes that are not UTF-8");
        }
        if (text.isBlank()) return refused(RefusalCode.RECORD_NOT_JSON, "the line is empty");
        try (var parser = json.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT)
                return refused(RefusalCode.RECORD_NOT_OBJECT, "the line is no JSON object");
            var fields = fieldsOf(parser);
            if (parser.nextToken() != null)
                return refused(RefusalCode.RECORD_NOT_JSON, "something follows the object on its line");
            return report(fields);
        } catch (StreamConstraintsException tooDeep) {
            return refused(
                    RefusalCode.RECORD_NOT_JSON, "the line is nested more than 500 deep or has an endless number");
        } catch (JsonProcessingException notJson) {
            return refused(RefusalCode.RECORD_NOT_JSON, "the line is not JSON: " + oneLine(notJson));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException("reading from memory", impossible);
        }
    }

    private static Map<String, String> fieldsOf(JsonParser parser) throws IOException {
        var fields = new HashMap<String, String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING && FIELDS.contains(name)) fields.put(name, parser.getText());
            else if (value != JsonToken.VALUE_NULL && FIELDS.contains(name)) fields.put(name, NOT_STRING);
            parser.skipChildren();
        }
        return fields;
    }

    private List<Reading> report(Map<String, String> fields) {
        var id = stringOf(fields, "id");
        if (id.isEmpty())
            return refused(
                    RefusalCode.RECORD_NO_ID,
                    fields.containsKey("id") ? "id must be a string that is not empty" : "the record has no id");
        for (var field : fields.entrySet()) {
            int lone = loneSurrogate(field.getValue());
            if (lone >= 0)
                return refused(
                        RefusalCode.RECORD_NOT_UTF8,
                        field.getKey() + " has half a character (a lone surrogate) at position " + lone);
        }
        var published = Optional.ofNullable(fields.get("published"));
        var day = published.flatMap(PublishedDate::parse).map(ReportDate::given);
        if (published.isPresent() && day.isEmpty())
            return refused(
                    RefusalCode.RECORD_BAD_DATE,
                    "published is '" + clip(published.get()) + "': use a date such as 2018-10-08");
        var title = stringOf(fields, "title");
        var url = stringOf(fields, "url");
        var outlet = stringOf(fields, "outlet");
        var author = stringOf(fields, "author").filter(a -> !a.isBlank());
        var text = stringOf(fields, "text").filter(t -> !t.isBlank());
        if (text.isPresent())
            return List.of(new Read(new Report(id.get(), text.get(), title, url, outlet, day, author)));
        var html = stringOf(fields, "html").filter(h -> !h.isBlank());
        if (html.isPresent())
            return pages.read(new Page(id.get(), html.get(), url, title, outlet, day), "the record's page");
        return refused(
                RefusalCode.RECORD_NO_TEXT,
                fields.containsKey("text") || fields.containsKey("html")
                        ? "text must be a string that is not empty"
                        : "the record has no text");
    }

    @SuppressWarnings("ReferenceEquality") // NOT_STRING is told from a string with the same letters
    private static Optional<String> stringOf(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).filter(v -> v != NOT_STRING && !v.isEmpty());
    }

    private static int loneSurrogate(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!Character.isSurrogate(c)) continue;
            if (Character.isHighSurrogate(c) && i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1)))
                i++;
            else return i;
        }
        return -1;
    }

    private static String oneLine(JsonProcessingException e) {
        return clip(e.getOriginalMessage().lines().findFirst().orElse("broken off"));
    }

    private static String clip(String value) {
        var line = value.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }

    private static List<Reading> refused(RefusalCode code, String detail) {
        return List.of(new Refused(Refusal.whole(code, detail)));
    }
}
