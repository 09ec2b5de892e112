package org.demarche.read.archive;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A file within a stream, which goes on when the file has been read. */
final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
        super(in);
    }

    @Override
    public void close() {
        // The rest is the next file's.
    }
}
