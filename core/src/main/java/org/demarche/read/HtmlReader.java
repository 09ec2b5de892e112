package org.demarche.read;

import java.util.Optional;
import org.demarche.refusal.Reading;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;
import org.demarche.text.Page;

/** Decodes pages. Thread-safe. */
final class HtmlReader {
    /** The page that {@code item} is; empty where its bytes are in no known encoding. */
    Optional<Page> read(Item item) {
        var about = item.about();
        return TextDecoder.decode(item.bytes())
                .map(html -> new Page(item.id(), html, about.url(), about.title(), about.outlet(), about.date()));
    }

    static Reading notDecodable(Item item) {
        return new Reading.Refused(
                Refusal.whole(RefusalCode.READ_NOT_DECODABLE, item.place() + " is in no known encoding"));
    }
}
