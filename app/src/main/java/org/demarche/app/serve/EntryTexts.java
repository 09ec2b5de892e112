package org.demarche.app.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.demarche.app.export.DossierNodes;
import org.demarche.app.export.EntryJson;
import org.demarche.app.export.Texts;
import org.demarche.app.store.Archive;
import org.demarche.register.Dossier;

/**
 * The JSON of whole entries by their numbers, as far as there is room: an entry that changes is made anew under another number. Besides
 * the entry it tells where in a report's text the evidence stands, which a newer version of the report moves, and whether the newest
 * report has passed its day. Thread-safe.
 */
final class EntryTexts {
    /** A sixth of the heap: at three thousand bytes each, some 80,000 entries for each gigabyte. */
    private static final long ROOM = Math.max(8_000_000, Runtime.getRuntime().maxMemory() / 6);

    private static final int OVERHEAD = 150;

    private final Archive register;
    private volatile Cache<Long, Text> known = fresh();
    private long report = -1;

    /**
     * @param passed the last day of a plan; it is told otherwise when the newest report is of a later one
     * @param newest the newest report's day when it was made
     */
    private record Text(byte[] json, Optional<LocalDate> passed, Optional<LocalDate> newest) {
        boolean holdsOn(Optional<LocalDate> day) {
            return isPassed(newest) == isPassed(day);
        }

        private boolean isPassed(Optional<LocalDate> day) {
            return passed.flatMap(d -> day.filter(d::isBefore)).isPresent();
        }
    }

    EntryTexts(Archive register) {
        this.register = register;
    }

    private static Cache<Long, Text> fresh() {
        return Caffeine.newBuilder()
                .maximumWeight(ROOM)
                .weigher((Long number, Text text) -> text.json().length + OVERHEAD)
                .build();
    }

    /** To be called when the register has changed, before anything is told of what it is now. */
    synchronized void changed() {
        long last = register.lastReport();
        // Who is still at work fills the old one, which nobody looks into any more.
        if (report < 0 || register.isRefiled(report)) known = fresh();
        report = last;
    }

    /** Tells entries as {@link DossierNodes#dossier} does, in UTF-8. */
    Archive.Telling<byte[]> telling() {
        var here = known;
        var newest = register.newest();
        var nodes = new DossierNodes(new Texts(register::text), newest);
        return new Archive.Telling<>() {
            @Override
            public Optional<byte[]> known(long number) {
                return Optional.ofNullable(here.getIfPresent(number))
                        .filter(t -> t.holdsOn(newest))
                        .map(Text::json);
            }

            @Override
            public byte[] tell(long number, Dossier dossier) {
                var line = EntryJson.bytes(nodes.dossier(dossier));
                here.put(number, new Text(line, dossier.plannedUntil(), newest));
                return line;
            }
        };
    }
}
