package org.demarche.read.archive;

import java.io.IOException;
import java.util.Optional;
import org.demarche.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;

/** What the files in a packed file hold, file by file. */
final class PackedSource implements CountedItems.Source {
    private final String name;
    private final String id;
    private final Entries entries;
    private final Opener opener;
    private @Nullable Items inside;
    private boolean ended;

    /** Opens a file that was found within another. */
    interface Opener {
        Items open(String place, String id, Entries.Content content) throws IOException;
    }

    PackedSource(String name, String id, Entries entries, Opener opener) {
        this.name = name;
        this.id = id;
        this.entries = entries;
        this.opener = opener;
    }

    @Override
    public Optional<Found> next() {
        while (!ended) {
            var found = inside == null ? Optional.<Found>empty() : inside.next();
            if (found.isPresent()) return found;
            var told = advance();
            if (told.isPresent()) return told;
        }
        return Optional.empty();
    }

    /** Opens the next file; what is told in its place. */
    private Optional<Found> advance() {
        try {
            closeInside();
            var entry = entries.next();
            ended = entry.isEmpty();
            return entry.flatMap(e -> e.told().or(() -> e.content().flatMap(c -> open(e.name(), c))));
        } catch (IOException | RuntimeException broken) {
            ended = true;
            return Optional.of(Told.refused(
                    name, RefusalCode.ARCHIVE_BROKEN, "it cannot be read on from here: " + Told.why(broken)));
        }
    }

    private Optional<Found> open(String entry, Entries.Content content) {
        var place = name + "/" + Told.clipped(entry);
        try {
            inside = opener.open(place, id + "/" + entry, content);
            return Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.of(
                    Told.refused(place, RefusalCode.ARCHIVE_BROKEN, "the file is broken: " + Told.why(broken)));
        }
    }

    private void closeInside() throws IOException {
        if (inside != null) inside.close();
        inside = null;
    }

    @Override
    public void close() throws IOException {
        try (entries) {
            closeInside();
        }
    }
}
