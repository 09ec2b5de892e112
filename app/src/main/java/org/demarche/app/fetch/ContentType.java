package org.demarche.app.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.demarche.read.Item;

/**
 * What a server says that a body is.
 *
 * @param name such as {@code text/html}, in small letters
 */
record ContentType(String name, Optional<String> charset) {
    private static final Pattern FORM =
            Pattern.compile("\\s*([\\w!#$&^.+-]{1,60}/[\\w!#$&^.+-]{1,60})\\s*(?:[;,].*)?", Pattern.DOTALL);
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");
    private static final Set<String> RECORDS = Set.of("application/json");
    private static final Set<String> OTHERS = Set.of("text/plain", "text/markdown");
    private static final Set<String> XML = Set.of("text/xml", "application/xml", "text/x-opml");
    private static final Set<String> PACKED = Set.of("application/gzip", "application/x-gzip");
    /** Names that servers give to what they do not know. */
    private static final Set<String> SILENT = Set.of(
            "", "application/octet-stream", "binary/octet-stream", "application/unknown", "application/x-unknown");

    /** Reads the header; its name is empty where there is none or it is no type. */
    static ContentType parse(Optional<String> header) {
        var text = header.orElse("");
        var form = FORM.matcher(text);
        var charset = CHARSET.matcher(text);
        return new ContentType(
                form.matches() ? form.group(1).toLowerCase(Locale.ROOT) : "",
                charset.find() ? Optional.of(charset.group(1)) : Optional.empty());
    }

    /** Whether a report, a feed or a list of addresses can be of this type; for some only the bytes can tell. */
    boolean isReadable() {
        return isSilent()
                || isPacked()
                || PAGES.contains(name)
                || RECORDS.contains(name)
                || OTHERS.contains(name)
                || isXml(name);
    }

    /** Whether it is XML other than a page or a picture: a feed, or a list of feeds or addresses. */
    static boolean isXml(String name) {
        return XML.contains(name) || name.endsWith("+xml") && !PAGES.contains(name) && !name.startsWith("image/");
    }

    boolean isSilent() {
        return SILENT.contains(name);
    }

    boolean isPacked() {
        return PACKED.contains(name);
    }

    static Item.Form form(String name) {
        if (PAGES.contains(name)) return Item.Form.PAGE;
        return RECORDS.contains(name) ? Item.Form.RECORD : Item.Form.TEXT;
    }
}
