package org.demarche.read.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file holds, as its name or its first bytes tell. */
public enum Kind {
    /** Report records: a JSON object a line. */
    RECORDS,
    /** The plain text of one report. */
    TEXT,
    /** A page in HTML. */
    PAGE,
    /** An archive of the web, WARC or ARC. */
    WARC,
    /** A table with a header row, its values parted by commas. */
    COMMAS,
    /** The same, parted by tabs. */
    TABS,
    /** One message (RFC 5322). */
    MAIL,
    /** Messages one after another, each behind a line that begins with "From ". */
    MAILBOX,
    ZIP,
    TAR,
    /** Something that no report is made of, such as a style sheet. */
    OTHER;

    /** How much of a file is looked at. */
    static final int LOOKED_AT = 1 << 13;

    private static final Map<String, Kind> BY_ENDING = Map.ofEntries(
            Map.entry("jsonl", RECORDS),
            Map.entry("ndjson", RECORDS),
            Map.entry("json", RECORDS),
            Map.entry("txt", TEXT),
            Map.entry("text", TEXT),
            Map.entry("md", TEXT),
            Map.entry("html", PAGE),
            Map.entry("htm", PAGE),
            Map.entry("xhtml", PAGE),
            Map.entry("warc", WARC),
            Map.entry("arc", WARC),
            Map.entry("csv", COMMAS),
            Map.entry("tsv", TABS),
            Map.entry("tab", TABS),
            Map.entry("eml", MAIL),
            Map.entry("mbox", MAILBOX),
            Map.entry("zip", ZIP),
            Map.entry("tar", TAR),
            Map.entry("tgz", TAR));

    private static final Pattern OTHERS =
            Pattern.compile("css|js|mjs|map|png|jpe?g|gif|svg|ico|webp|avif|bmp|tiff?|woff2?|"
                    + "ttf|otf|eot|mp[34]|m4a|webm|ogg|wav|avi|mov|class|so|dll|exe|bak|log|ini|lock");
    private static final Pattern HEADER = Pattern.compile(
            "(?im)^(from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|content-type):");

    /** By the name alone, or empty where it tells nothing; {@code .gz} at its end is passed over. */
    public static Optional<Kind> of(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        int dot = plain.lastIndexOf('.');
        if (dot < 0 || plain.indexOf('/', dot) >= 0) return Optional.empty();
        var ending = plain.substring(dot + 1);
        // Common Crawl calls its archives "….warc.wet.gz", which hold plain text.
        if (ending.equals("wet") || ending.equals("wat")) return Optional.of(WARC);
        if (OTHERS.matcher(ending).matches()) return Optional.of(OTHER);
        return Optional.ofNullable(BY_ENDING.get(ending));
    }

    /** By its first bytes, unpacked; plain text where they tell nothing. */
    public static Kind of(byte[] start) {
        var head = new String(start, 0, Math.min(start.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        if (head.startsWith("WARC/") || head.startsWith("filedesc://")) return WARC;
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return ZIP;
        if (head.startsWith("ustar", 257)) return TAR;
        if (head.startsWith("From ") && isMail(head)) return MAILBOX;
        var text = head.replace("\u00ef\u00bb\u00bf", "").stripLeading();
        if (text.startsWith("{")) return RECORDS;
        if (looksLikePage(start)) return PAGE;
        return isMail(head) ? MAIL : TEXT;
    }

    /** Whether two headers that messages have stand before the first empty line. */
    private static boolean isMail(String head) {
        var headers = head.split("\r?\n\r?\n", 2)[0];
        return HEADER.matcher(headers).results().limit(3).count() == 3;
    }

    /** Whether the bytes begin as pages do. */
    static boolean looksLikePage(byte[] start) {
        var head = new String(start, 0, Math.min(start.length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .toLowerCase(Locale.ROOT);
        int at = head.indexOf('<');
        if (at < 0
                || at > 64
                || head.substring(0, at).codePoints().anyMatch(Character::isLetterOrDigit) && !startsWithMark(head))
            return false;
        return Pattern.compile("^<(!doctype html|html|head|body|!--|\\?xml[^>]*>\\s*<(!doctype html|html))")
                        .matcher(head.substring(at))
                        .find()
                && (head.contains("<html")
                        || head.contains("<head")
                        || head.contains("<body")
                        || head.contains("<!doctype html"));
    }

    private static boolean startsWithMark(String head) {
        return head.startsWith("\u00ef\u00bb\u00bf")
                || head.startsWith("\u00ff\u00fe")
                || head.startsWith("\u00fe\u00ff");
    }

    /** The first bytes of what {@code start} is packed of, where it is packed by gzip; {@code start} itself otherwise. */
    static byte[] unpacked(byte[] start) {
        if (!isGzip(start)) return start;
        var head = new byte[LOOKED_AT];
        int length = 0;
        try (var in = GzipMembers.strict(new ByteArrayInputStream(start))) {
            for (int count = in.read(head); count > 0; count = in.read(head, length, head.length - length))
                length += count;
        } catch (IOException end) {
            // As far as the first bytes go.
        }
        return java.util.Arrays.copyOf(head, length);
    }

    static boolean isGzip(byte[] start) {
        return start.length > 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B;
    }
}
