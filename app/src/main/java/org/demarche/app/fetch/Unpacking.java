package org.demarche.app.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import okhttp3.Headers;
import org.demarche.refusal.RefusalCode;

/**
 * Unpacks bodies within their limit: what one packing round the body says ({@code Content-Encoding}), and the file within where
 * that is packed itself, as sitemaps are.
 */
final class Unpacking {
    private final String shown;
    private final Wanted wanted;

    /** @param shown what messages call the body */
    Unpacking(String shown, Wanted wanted) {
        this.shown = shown;
        this.wanted = wanted;
    }

    /** The one packing that the headers tell of; empty where there is none. */
    String encoding(Headers headers) throws Fault {
        var told = headers.values("Content-Encoding").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !name.equals("identity"))
                .toList();
        if (told.isEmpty()) return "";
        if (told.size() > 1)
            throw new Fault(
                    RefusalCode.FETCH_ENCODING,
                    shown + " is packed " + told.size() + " times over: nobody does so in good faith");
        if (!List.of("gzip", "x-gzip", "deflate").contains(told.get(0)))
            throw new Fault(
                    RefusalCode.FETCH_ENCODING,
                    shown + " is packed by '" + WebAddress.shown(told.get(0)) + "', which was not asked for");
        return told.get(0);
    }

    /** The whole body, unpacked. */
    byte[] unpack(byte[] body, String encoding, ContentType type) throws Fault {
        try {
            var file = encoding.isEmpty() ? limited(new ByteArrayInputStream(body)) : limited(unpacked(body, encoding));
            return type.isPacked() || isGzip(file) ? limited(unpacked(file, "gzip")) : file;
        } catch (IOException broken) {
            throw new Fault(
                    RefusalCode.FETCH_ENCODING,
                    shown + " cannot be unpacked: it is no whole gzip or deflate; try again");
        }
    }

    private static boolean isGzip(byte[] file) {
        return file.length > 2 && (file[0] & 0xff) == 0x1f && (file[1] & 0xff) == 0x8b;
    }

    private byte[] limited(InputStream in) throws Fault, IOException {
        int most = (int) wanted.maxBytes();
        var bytes = in.readNBytes(wanted.cut() ? most : most + 1);
        if (bytes.length > most) throw tooLarge(most);
        return bytes;
    }

    /** The body is longer than {@code most} bytes. */
    Fault tooLarge(long most) {
        return new Fault(
                RefusalCode.FETCH_TOO_LARGE,
                shown + " is larger than " + most + " bytes, which no report or feed is: nothing of it is kept");
    }

    private static InputStream unpacked(byte[] packed, String encoding) throws IOException {
        var in = new ByteArrayInputStream(packed);
        return encoding.equals("deflate") ? inflated(in) : new GZIPInputStream(in, 1 << 14);
    }

    /** "deflate" has meant two things from the start: with the header of RFC 1950, as it should, or without. */
    private static InputStream inflated(ByteArrayInputStream in) {
        in.mark(0);
        int first = in.read();
        int second = in.read();
        in.reset();
        boolean headed = (first & 0x0f) == 8 && ((first << 8) + second) % 31 == 0;
        return new InflaterInputStream(in, new Inflater(!headed), 1 << 14);
    }
}
