package org.demarche.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.text.Page;
import org.demarche.text.Report;

/** Makes reports of items, whatever their form. Thread-safe. */
public final class ItemReader {
    private final JsonlReader records;
    private final PlainTextReader texts;
    private final HtmlReader pages;

    /** @param articles finds the articles of a page, or says why it has none */
    public ItemReader(Function<Page, List<Reading>> articles) {
        this(articles, PlainTextReader.DEFAULT_MAX_BYTES);
    }

    /**
     * The same.
     *
     * @param maxBytes the most that is read of a text; a longer one is refused, never cut
     */
    public ItemReader(Function<Page, List<Reading>> articles, long maxBytes) {
        this.texts = new PlainTextReader(maxBytes);
        this.pages = new HtmlReader(HtmlReader.DEFAULT_MAX_BYTES, articles);
        this.records = new JsonlReader(articles);
    }

    /** The reports that {@code item} holds, one but for pages with several stories, or why it holds none; never empty. */
    public List<Reading> read(Item item) {
        return switch (item.form()) {
            case RECORD -> records.read(item.bytes());
            case TEXT -> List.of(text(item));
            case PAGE -> pages.read(item);
        };
    }

    private Reading text(Item item) {
        try {
            var reading = texts.read(item.id(), item.place(), new ByteArrayInputStream(inUtf8(item)));
            return reading instanceof Read read ? new Read(about(read.report(), item.about())) : reading;
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    /** Bytes that are said to be in another encoding, and may be, in UTF-8. */
    private static byte[] inUtf8(Item item) {
        var named = item.about().charset().filter(name -> !name.equalsIgnoreCase("UTF-8"));
        if (named.isEmpty() || BinaryCheck.findKind(item.bytes()).isPresent()) return item.bytes();
        return TextDecoder.decode(item.bytes(), named)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElse(item.bytes());
    }

    private static Report about(Report report, Item.About about) {
        return new Report(
                report.id(), report.text(), about.title(), about.url(), about.outlet(), about.date(), about.author());
    }
}
