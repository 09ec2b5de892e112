package org.demarche.app.fetch;

import java.io.IOException;

/**
 * How many bytes one exchange may still bring off the network, counted below encryption, chunks and packing, so that nothing goes
 * past the count: endless headers, endless chunk sizes, endless handshakes. Thread-safe.
 */
final class Allowance {
    /** For certificates, status lines and headers; the longest seen on the web take a tenth. */
    private static final long BEFORE_BODY = 200_000;

    private final long forBody;
    private long left = BEFORE_BODY;

    /** A server brought more than it may. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("more bytes than are taken");
        }
    }

    /** @param forBody the most that the body may have */
    Allowance(long forBody) {
        this.forBody = forBody;
    }

    /** The headers are read; chunks, encryption and trailers may add a quarter to the body. */
    synchronized void expectBody() {
        left = forBody + forBody / 4 + BEFORE_BODY;
    }

    synchronized void take(int bytes) throws Exceeded {
        left -= bytes;
        if (left < 0) throw new Exceeded();
    }
}
