package org.demarche.read;

import java.util.List;
import java.util.function.Function;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Reading.Read;
import org.demarche.refusal.Reading.Refused;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.text.Page;

/** Decodes pages, has their articles found, and lets through what is English. Thread-safe. */
final class HtmlReader {
    /** Pages carry scripts and pictures in themselves; the longest of newspapers have some four megabytes. */
    static final int DEFAULT_MAX_BYTES = 32_000_000;

    private final int maxBytes;
    private final Function<Page, List<Reading>> articles;

    /** @param maxBytes the most that is read; a longer page is refused, never cut */
    HtmlReader(int maxBytes, Function<Page, List<Reading>> articles) {
        this.maxBytes = maxBytes;
        this.articles = articles;
    }

    /** The reports that the page {@code item} holds, or why it holds none; never empty. */
    List<Reading> read(Item item) {
        var bytes = item.bytes();
        if (bytes.length > maxBytes)
            return refused(RefusalCode.READ_TOO_LARGE, item.place() + " is larger than " + maxBytes + " bytes");
        if (bytes.length == 0) return refused(RefusalCode.READ_EMPTY, item.place() + " is empty");
        var kind = BinaryCheck.findMark(bytes);
        if (kind.isPresent())
            return refused(RefusalCode.READ_BINARY, item.place() + " is " + kind.get() + ", and no page");
        var decoded = PageEncoding.decode(bytes, item.about().charset());
        if (decoded.isEmpty())
            return refused(RefusalCode.READ_NOT_DECODABLE, item.place() + " is in no known encoding");
        // A few zero characters are slips of whoever made the page; browsers pass them over.
        var html = decoded.get().replace("\u0000", "");
        if (BinaryCheck.looksBinary(decoded.get()))
            return refused(
                    RefusalCode.READ_BINARY, item.place() + " is a binary file: more than 5 % are control characters");
        if (html.isBlank()) return refused(RefusalCode.READ_EMPTY, item.place() + " has nothing but blank space");
        var about = item.about();
        return read(new Page(item.id(), html, about.url(), about.title(), about.outlet(), about.date()), item.place());
    }

    /**
     * The reports on {@code page}; what is not English is refused when it was found, since a page's furniture may be in another
     * language than its article.
     *
     * @param place what messages call the page
     */
    List<Reading> read(Page page, String place) {
        return articles.apply(page).stream()
                .map(reading -> english(reading, place))
                .toList();
    }

    private static Reading english(Reading reading, String place) {
        if (!(reading instanceof Read read)) return reading;
        return PlainTextReader.findLanguageFault(read.report().text())
                .<Reading>map(
                        fault -> new Refused(Refusal.whole(fault.code(), "the article of " + place + fault.detail())))
                .orElse(reading);
    }

    private static List<Reading> refused(RefusalCode code, String detail) {
        return List.of(new Refused(Refusal.whole(code, detail)));
    }
}
