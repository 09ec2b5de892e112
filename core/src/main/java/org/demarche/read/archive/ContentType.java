package org.demarche.read.archive;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.demarche.read.Item.Form;

/**
 * What a server or a container says of the kind of its content (RFC 9110, section 8.3).
 *
 * @param type without parameters, in small letters; empty where nothing is said
 * @param charset the encoding it names, where there is one of that name
 */
record ContentType(String type, Optional<String> charset) {
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?([^\\s\"';]+)", Pattern.CASE_INSENSITIVE);

    static ContentType of(Optional<String> written) {
        var text = written.orElse("");
        var type = text.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
        var charset = CHARSET.matcher(text);
        return new ContentType(
                type, charset.find() ? Optional.of(charset.group(1)).filter(ContentType::isKnown) : Optional.empty());
    }

    /** Whether it may be a report: it is said to be a page or plain text, or nothing is said. */
    boolean isText() {
        return type.isEmpty() || form().isPresent();
    }

    Optional<Form> form() {
        return switch (type) {
            case "text/html", "application/xhtml+xml" -> Optional.of(Form.PAGE);
            case "text/plain" -> Optional.of(Form.TEXT);
            default -> Optional.empty();
        };
    }

    private static boolean isKnown(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException none) {
            return false;
        }
    }
}
