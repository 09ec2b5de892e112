package org.demarche.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.demarche.app.export.EntryJson;

/** Writes answers, each under an entity tag, so that who has it already is not sent it again (RFC 9110, section 13). */
final class Answers {
    private static final int TAG_BYTES = 12;
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private Answers() {}

    static void json(Context context, JsonNode node) {
        text(context, "application/json", EntryJson.line(node));
    }

    /** What came of a request that is not asked again: without an entity tag, and with the status that is set. */
    static void made(Context context, JsonNode node) {
        Accepted.check(context, "application/json");
        context.header(Header.CACHE_CONTROL, "no-store")
                .contentType("application/json;charset=utf-8")
                .result(EntryJson.line(node).getBytes(StandardCharsets.UTF_8));
    }

    /** An answer whose tag is set. */
    static void plain(Context context, String type, String text) {
        context.contentType(type + ";charset=utf-8").result(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param type of the content, without charset: it is UTF-8 */
    static void text(Context context, String type, String text) {
        Accepted.check(context, type);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var tag = '"' + tag(bytes) + '"';
        // Weak: packed and unpacked it is the same to whoever reads it, but not byte by byte.
        context.header(Header.ETAG, "W/" + tag).header(Header.CACHE_CONTROL, "no-cache");
        if (isKnown(context.header(Header.IF_NONE_MATCH), tag)) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        context.contentType(type + ";charset=utf-8").result(bytes);
    }

    /**
     * Whether whoever asks has the same already, as the register has not changed: then the status says so and nothing is to be sent.
     * For what is too large, or too often asked for, to be made before it is compared.
     *
     * @param what names all that the answer depends on besides the register
     */
    static boolean isSame(Context context, Remembered remembered, String what) {
        var tag = "W/\"" + tag((remembered.state() + ' ' + what).getBytes(StandardCharsets.UTF_8)) + '"';
        var since = remembered.since().truncatedTo(ChronoUnit.SECONDS);
        context.header(Header.ETAG, tag).header(Header.CACHE_CONTROL, "no-cache");
        // Within its second it may change again unseen (RFC 9110, section 8.8.2.2).
        boolean settled = since.plusSeconds(2).isBefore(Instant.now());
        if (settled) context.header(Header.LAST_MODIFIED, HTTP_DATE.format(since.atZone(ZoneOffset.UTC)));
        var known = context.header(Header.IF_NONE_MATCH);
        boolean same = known != null ? isKnown(known, tag.substring(2)) : settled && isSince(context, since);
        if (same) context.status(HttpStatus.NOT_MODIFIED);
        return same;
    }

    private static boolean isSince(Context context, Instant since) {
        var known = context.header(Header.IF_MODIFIED_SINCE);
        if (known == null) return false;
        try {
            return !Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(known))
                    .isBefore(since);
        } catch (DateTimeException unreadable) {
            // A date that is none is to be left out of account (RFC 9110, section 13.1.3).
            return false;
        }
    }

    static boolean isKnown(@org.jspecify.annotations.Nullable String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(t -> t.strip().replaceFirst("^W/", "").replaceFirst("--gzip\"$", "\""))
                        .anyMatch(t -> t.equals(tag) || t.equals("*"));
    }

    static String tag(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("MD5 is part of every Java platform", e);
        }
    }
}
