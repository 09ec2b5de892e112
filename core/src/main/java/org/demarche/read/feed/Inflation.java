package org.demarche.read.feed;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.demarche.refusal.RefusalCode;

/** Unpacks what is packed with gzip, up to a limit. */
final class Inflation {
    /** Sites pack once; servers pack that again by mistake. */
    private static final int MOST_LAYERS = 2;

    private Inflation() {}

    /** The bytes unpacked, or as they are where they are not packed. */
    static byte[] unpacked(byte[] bytes, int maxBytes) throws FeedFault {
        var plain = bytes;
        for (int layer = 0; layer < MOST_LAYERS && isPacked(plain); layer++) plain = unpack(plain, maxBytes);
        if (plain.length > maxBytes)
            throw new FeedFault(RefusalCode.FEED_TOO_LARGE, true, "larger than " + maxBytes + " bytes");
        return plain;
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    private static byte[] unpack(byte[] bytes, int maxBytes) throws FeedFault {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var plain = in.readNBytes(maxBytes + 1);
            if (plain.length > maxBytes)
                throw new FeedFault(RefusalCode.FEED_TOO_LARGE, true, "larger than " + maxBytes + " bytes unpacked");
            return plain;
        } catch (EOFException cut) {
            throw new FeedFault(RefusalCode.FEED_BAD_GZIP, true, "the packed data break off");
        } catch (IOException broken) {
            throw new FeedFault(RefusalCode.FEED_BAD_GZIP, true, "the packed data are broken: " + broken.getMessage());
        }
    }
}
