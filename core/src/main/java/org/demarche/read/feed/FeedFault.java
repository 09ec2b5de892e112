package org.demarche.read.feed;

import org.demarche.refusal.RefusalCode;

/** Why a document cannot be read; {@code hopeless} where no repair may be tried. */
final class FeedFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final RefusalCode code;
    private final boolean hopeless;

    FeedFault(RefusalCode code, boolean hopeless, String detail) {
        super(detail);
        this.code = code;
        this.hopeless = hopeless;
    }

    RefusalCode code() {
        return code;
    }

    boolean isHopeless() {
        return hopeless;
    }

    FeedReading reading() {
        return FeedReading.refused(code, String.valueOf(getMessage()));
    }
}
