package org.demarche.read.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files in a packed file or a folder, one after another. For one thread. */
interface Entries extends Closeable {
    /** The next file, or what is to be told in its place; empty at the end. */
    Optional<Entry> next() throws IOException;

    /** One of the two is there. */
    record Entry(String name, Optional<Content> content, Optional<Found> told) {
        static Entry of(String name, Content content) {
            return new Entry(name, Optional.of(content), Optional.empty());
        }

        static Entry told(Found found) {
            return new Entry(found.place(), Optional.empty(), Optional.of(found));
        }
    }

    /** Opens a file when it is its turn. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** Whether a file of that name is hidden, or a system's own note of a file. */
    static boolean isHidden(String name) {
        for (var part : name.split("[/\\\\]"))
            if (part.startsWith(".") && !part.equals(".") && !part.equals("..") || part.equals("__MACOSX")) return true;
        return false;
    }
}
