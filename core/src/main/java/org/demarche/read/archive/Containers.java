package org.demarche.read.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.read.Item;
import org.demarche.read.Item.About;
import org.demarche.read.Item.Form;
import org.demarche.read.archive.Found.Taken;
import org.demarche.refusal.RefusalCode;

/**
 * Opens files of every kind that reports come in. What a file holds is told by its name, else by its first bytes; packed with
 * gzip it may always be. Thread-safe.
 *
 * @param maxBytes of one report; a larger one is refused
 */
public record Containers(int maxBytes) {
    /** Eight megabytes: some hundred times the longest news report. */
    public static final int DEFAULT_MAX_BYTES = 8_000_000;
    /** A record in JSON holds a page and its text, each character in up to six bytes. */
    private static final int RECORD = 8;

    /** With the limit that suits news. */
    public Containers() {
        this(DEFAULT_MAX_BYTES);
    }

    /** Opens a file from {@code from} on, a place that {@link Items#position} has given for it. */
    public Items open(Path file, Position from) throws IOException {
        var in = Files.newInputStream(file);
        try {
            in.skipNBytes(from.offset());
            return open(file.toString(), in, from);
        } catch (IOException | RuntimeException fault) {
            in.close();
            throw fault;
        }
    }

    /**
     * Opens a stream.
     *
     * @param name what messages call it; its ending may tell its kind
     * @param in stands at {@code from}'s offset; closed with the items
     */
    public Items open(String name, InputStream in, Position from) throws IOException {
        var buffered = new BufferedInputStream(in, 1 << 16);
        var start = start(buffered);
        var kind = Kind.of(name).orElseGet(() -> Kind.of(Kind.unpacked(start)));
        if (kind == Kind.WARC) return new WarcItems(name, buffered, from, maxBytes);
        boolean packed = Kind.isGzip(start);
        var plain = packed ? GzipMembers.strict(buffered) : buffered;
        return switch (kind) {
            case RECORDS -> new LineItems(name, plain, from, RECORD * maxBytes, !packed);
            default -> CountedItems.of(single(name, kind, plain), from);
        };
    }

    private static byte[] start(BufferedInputStream in) throws IOException {
        in.mark(Kind.LOOKED_AT + 1);
        var start = in.readNBytes(Kind.LOOKED_AT);
        in.reset();
        return start;
    }

    private Found single(String name, Kind kind, InputStream in) {
        try (in) {
            var bytes = in.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes)
                return Told.refused(
                        name,
                        RefusalCode.READ_TOO_LARGE,
                        name + " is larger than " + maxBytes + " bytes: raise --max-size or split it");
            var form = kind == Kind.PAGE ? Form.PAGE : Form.TEXT;
            return new Taken(new Item(name, name, form, bytes, About.NOTHING));
        } catch (IOException broken) {
            return Told.breaksOff(name, broken);
        }
    }
}
