package org.demarche.read.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.demarche.read.Item;
import org.demarche.read.Item.About;
import org.demarche.read.Item.Form;
import org.demarche.refusal.RefusalCode;

/**
 * Opens files of every kind that reports come in. What a file holds is told by its name, else by its first bytes; packed with
 * gzip it may always be. Thread-safe.
 *
 * @param maxBytes of one report; a larger one is refused
 * @param columns which columns of tables are which fields
 */
public record Containers(int maxBytes, Columns columns) {
    /** Eight megabytes: some hundred times the longest news report. */
    public static final int DEFAULT_MAX_BYTES = 8_000_000;
    /** A line of JSON holds a page and its text, and writes characters in up to six bytes. */
    private static final int RECORD = 8;
    /** A packed file within a packed file is read, one in that is not. */
    private static final int DEEPEST = 2;

    public Containers {
        if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE / RECORD)
            throw new IllegalArgumentException("the limit of a report is " + maxBytes + " bytes: it must be from 1 to "
                    + Integer.MAX_VALUE / RECORD);
    }

    /** With the limit that suits news, and columns under the names of the fields. */
    public Containers() {
        this(DEFAULT_MAX_BYTES, Columns.OWN_NAMES);
    }

    /** Opens a file from {@code from} on, a place that {@link Items#position} has given for it; its name is its id. */
    public Items open(Path file, Position from) throws IOException {
        var name = file.getFileName();
        return open(file, name == null ? file.toString() : name.toString(), from);
    }

    /**
     * The same.
     *
     * @param id from which reports are called that have no name of their own
     */
    public Items open(Path file, String id, Position from) throws IOException {
        if (kind(file) == Kind.ZIP) {
            var listed = listed(file);
            if (listed.isPresent()) return packed(file.toString(), id, listed.get(), from, 1);
        }
        var in = Files.newInputStream(file);
        try {
            in.skipNBytes(from.offset());
            return open(file.toString(), id, in, from);
        } catch (IOException | RuntimeException fault) {
            in.close();
            throw fault;
        }
    }

    /**
     * Opens a stream.
     *
     * @param name what messages call it; its ending may tell its kind
     * @param id from which reports are called that have no name of their own
     * @param in stands at {@code from}'s offset; closed with the items
     */
    public Items open(String name, String id, InputStream in, Position from) throws IOException {
        var buffered = new BufferedInputStream(in, 1 << 16);
        var start = start(buffered);
        // What the user names is read even where its name speaks against it.
        var kind = Kind.of(name).filter(k -> k != Kind.OTHER).orElseGet(() -> Kind.of(Kind.unpacked(start)));
        return open(new Source(name, id, kind, buffered, Kind.isGzip(start), from), 0);
    }

    /** What the file holds; a folder is {@link Kind#OTHER}. */
    public static Kind kind(Path file) throws IOException {
        if (Files.isDirectory(file)) return Kind.OTHER;
        var named = Kind.of(file.toString()).filter(k -> k != Kind.OTHER);
        if (named.isPresent()) return named.get();
        try (var in = Files.newInputStream(file)) {
            return Kind.of(Kind.unpacked(in.readNBytes(Kind.LOOKED_AT)));
        }
    }

    /** Why a table cannot be read with these columns, with those that it has; empty where it can, or is no table. */
    public Optional<String> findFault(Path table) throws IOException {
        var kind = kind(table);
        if (kind != Kind.COMMAS && kind != Kind.TABS) return Optional.empty();
        try (var in = new BufferedInputStream(Files.newInputStream(table), 1 << 16)) {
            var plain = Kind.isGzip(start(in)) ? GzipMembers.strict(in) : in;
            var header = TableItems.header(plain, kind == Kind.TABS, maxBytes);
            return header.isEmpty() ? Optional.empty() : columns.findFault(header);
        }
    }

    /** A stream with all that is known of it. */
    private record Source(String name, String id, Kind kind, InputStream in, boolean isGzip, Position from) {}

    private Items open(Source source, int depth) throws IOException {
        if (source.kind() == Kind.WARC) return new WarcItems(source.name(), source.in(), source.from(), maxBytes);
        var plain = source.isGzip() ? GzipMembers.strict(source.in()) : source.in();
        var name = source.name();
        var id = source.id();
        var from = source.from();
        return switch (source.kind()) {
            case RECORDS -> new LineItems(name, plain, from, RECORD * maxBytes, !source.isGzip() && depth == 0);
            case COMMAS, TABS -> new TableItems(name, id, plain, from, source.kind() == Kind.TABS, columns, maxBytes);
            case MAILBOX -> new CountedItems(new MailboxSource(name, id, plain, maxBytes), from);
            case ZIP -> packed(name, id, new ZipEntries.Streamed(name, plain), from, depth + 1);
            case TAR -> packed(name, id, new TarEntries(name, plain), from, depth + 1);
            case TEXT, PAGE, MAIL -> CountedItems.of(whole(source, plain), from);
            case OTHER, WARC -> CountedItems.of(new Found.PassedOver(name, Found.Why.OTHER_TYPE), from);
        };
    }

    private Items packed(String name, String id, Entries entries, Position from, int depth) {
        PackedSource.Opener opener = (place, entryId, content) -> within(place, entryId, content, depth);
        return new CountedItems(new PackedSource(name, id, entries, opener), from);
    }

    private Items within(String place, String id, Entries.Content content, int depth) throws IOException {
        if (Kind.of(place).filter(k -> k == Kind.OTHER).isPresent())
            return CountedItems.of(new Found.PassedOver(place, Found.Why.OTHER_TYPE), Position.START);
        var in = new BufferedInputStream(content.open(), 1 << 16);
        var start = start(in);
        var kind = Kind.of(place).orElseGet(() -> Kind.of(Kind.unpacked(start)));
        if (depth >= DEEPEST && (kind == Kind.ZIP || kind == Kind.TAR))
            return CountedItems.of(
                    Told.refused(
                            place,
                            RefusalCode.ARCHIVE_TOO_DEEP,
                            "it is packed more than " + DEEPEST + " times over: unpack it first"),
                    Position.START);
        return open(new Source(place, id, kind, in, Kind.isGzip(start), Position.START), depth);
    }

    private static Optional<Entries> listed(Path zip) {
        try {
            return Optional.of(new ZipEntries.Listed(
                    zip.toString(), ZipFile.builder().setPath(zip).get()));
        } catch (IOException noContents) {
            // Cut off, or packed by gzip as well: what there is can be read as a stream.
            return Optional.empty();
        }
    }

    private Found whole(Source source, InputStream in) {
        var name = source.name();
        boolean isMail = source.kind() == Kind.MAIL;
        // Attachments make messages longer than the reports in them.
        int most = isMail ? 2 * maxBytes : maxBytes;
        try (in) {
            var bytes = in.readNBytes(most + 1);
            if (bytes.length > most)
                return Told.refused(
                        name,
                        RefusalCode.READ_TOO_LARGE,
                        name + " is larger than " + most + " bytes: raise --max-size or split it");
            if (isMail) return new MailReader(maxBytes).read(name, source.id(), bytes);
            var form = source.kind() == Kind.PAGE ? Form.PAGE : Form.TEXT;
            return new Found.Taken(new Item(name, source.id(), form, bytes, About.NOTHING));
        } catch (IOException broken) {
            return Told.breaksOff(name, broken);
        }
    }

    private static byte[] start(BufferedInputStream in) throws IOException {
        in.mark(Kind.LOOKED_AT + 1);
        var start = in.readNBytes(Kind.LOOKED_AT);
        in.reset();
        return start;
    }
}
