package org.demarche.app.store;

import java.util.Optional;
import org.demarche.read.archive.Position;

/** How far files have been read whose reading was broken off. Safe for many threads. */
public interface Checkpoints {
    /**
     * Where to go on in a file; empty where its reading was not broken off, or it has changed since.
     *
     * @param file its name, the same wherever it is asked from
     * @param identity tells one content of the file from another
     */
    Optional<Position> find(String file, String identity);

    /** Keeps that all reports before {@code position} are filed; to be called when they are. */
    void keep(String file, String identity, Position position);

    /** The file has been read to its end. */
    void forget(String file);
}
