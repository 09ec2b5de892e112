package org.demarche.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells pages in HTML from plain text, by a file's name and by its first bytes. */
public final class PageCheck {
    private static final int SAMPLE = 4096;
    private static final Pattern NAME = Pattern.compile("(?i).*\\.(?:html?|xhtml|xht|shtml)");
    /** What browsers' makers agreed to take for HTML, as far as news pages begin so, after declarations and comments. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?s)\\s*(?:<\\?xml[^>]{0,200}>\\s*|<!--.{0,3000}?-->\\s*)*<(?:!doctype\\s+html|html|head|body|title|meta)\\b.*");

    private PageCheck() {}

    /** Whether files so named are pages. */
    public static boolean isPageName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether a file that begins with {@code bytes} is a page. */
    public static boolean isPage(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, SAMPLE), StandardCharsets.ISO_8859_1);
        // Marks of the byte order, and the zero bytes of wide encodings.
        var text = head.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\u0000", "");
        return BEGINNING.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }
}
