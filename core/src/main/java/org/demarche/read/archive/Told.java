package org.demarche.read.archive;

import java.io.IOException;
import java.util.Optional;
import org.demarche.read.Item.About;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;

/** How faults and what is known of items are put. */
final class Told {
    private static final int LONGEST = 160;

    private Told() {}

    /** One line that says what went wrong. */
    static String why(Throwable fault) {
        var message = fault.getMessage();
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : clipped(message);
    }

    /** The beginning, in one line. */
    static String clipped(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** Nothing but an address on the web and an encoding. */
    static About about(Optional<String> address, Optional<String> charset) {
        var url = address.filter(
                a -> a.regionMatches(true, 0, "http:", 0, 5) || a.regionMatches(true, 0, "https:", 0, 6));
        return new About(url, Optional.empty(), Optional.empty(), Optional.empty(), charset);
    }

    static Found refused(String place, RefusalCode code, String detail) {
        return new Found.Refused(place, Refusal.whole(code, detail));
    }

    /** The input cannot be read on; what stood before is whole, and is kept. */
    static Found breaksOff(String place, IOException broken) {
        if (broken instanceof Inflated.Bomb) return refused(place, RefusalCode.ARCHIVE_BOMB, why(broken));
        return refused(place, RefusalCode.READ_UNREADABLE, "the input breaks off here: " + why(broken));
    }
}
