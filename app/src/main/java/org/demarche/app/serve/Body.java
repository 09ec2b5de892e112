package org.demarche.app.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a request carries. */
final class Body {
    /** What is sent here is flat; who sends more wants the reading of it to go deep. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxNameLength(1_000)
            .maxNumberLength(100)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";]*)", Pattern.CASE_INSENSITIVE);

    private Body() {}

    /**
     * The type of the content, in small letters and without parameters.
     *
     * @throws Problem if it is none of the known ones: the server must not guess what bytes mean
     */
    static String type(Context context, List<String> known) {
        // As it was sent: the server's own reading of it fails at a charset that it does not know.
        var header = Optional.ofNullable(context.header(Header.CONTENT_TYPE)).orElse("");
        var type = header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!known.contains(type))
            throw new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "content-type",
                    "Content-Type is '" + Plain.shown(header) + "': use " + String.join(" or ", known));
        charset(header).filter(name -> !isKnown(name)).ifPresent(name -> {
            throw new Problem(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "content-type",
                    "charset is '" + Plain.shown(name) + "', which is none that is known here: send UTF-8");
        });
        return type;
    }

    private static Optional<String> charset(String header) {
        var found = CHARSET.matcher(header);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException none) {
            return false;
        }
    }

    /** The bytes of a text in UTF-8, without the mark of byte order that some editors put before it. */
    static byte[] unmarked(Context context) {
        var bytes = context.bodyAsBytes();
        boolean marked = bytes.length >= 3
                && (bytes[0] & 0xFF) == 0xEF
                && (bytes[1] & 0xFF) == 0xBB
                && (bytes[2] & 0xFF) == 0xBF;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    /**
     * The content as one JSON object.
     *
     * @throws Problem if it is none
     */
    static ObjectNode object(Context context) {
        try {
            JsonNode node = MAPPER.readTree(context.bodyAsBytes());
            if (node instanceof ObjectNode object) return object;
        } catch (JsonProcessingException broken) {
            throw bad("the body is no JSON: " + Plain.shown(broken.getOriginalMessage()));
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from memory", impossible);
        }
        throw bad("the body is no JSON object: send one, in braces");
    }

    /** Refuses fields that are not known: a slip would go unseen. */
    static void check(ObjectNode body, Set<String> known) {
        body.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name))
                throw bad(
                        "'" + Plain.shown(name) + "' is no field here: use " + String.join(", ", new TreeSet<>(known)));
        });
    }

    static Optional<String> findText(ObjectNode body, String field) {
        var node = body.get(field);
        if (node == null || node.isNull()) return Optional.empty();
        if (!node.isTextual() || !Plain.isText(node.textValue())) throw bad(field + " is no text: send a string");
        return Optional.of(node.textValue());
    }

    static String text(ObjectNode body, String field) {
        return findText(body, field).orElseThrow(() -> bad(field + " is missing: send a string"));
    }

    static List<String> texts(ObjectNode body, String field) {
        var node = body.get(field);
        if (node == null || !node.isArray()) throw bad(field + " is no list: send an array of strings");
        var texts = new ArrayList<String>();
        for (var one : node) {
            if (!one.isTextual() || !Plain.isText(one.textValue()))
                throw bad(field + " holds what is no text: send an array of strings");
            texts.add(one.textValue());
        }
        return texts;
    }

    static Problem bad(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "bad-body", detail);
    }
}
