package org.demarche.app.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.demarche.register.Decision;
import org.demarche.register.Dossier;
import org.demarche.register.Filing;

/**
 * What is exported: the entries that were asked for, and what else of the register they need. Not thread-safe.
 *
 * @param entries hands out the entries in the order of their keys, all from one state of the register; asked again it does so
 *     again, from a later state where somebody has added to it in between
 * @param texts the reports' texts, as far as they are kept
 * @param filings the newest version of the report with that id
 * @param newest the day of the register's newest report: plans before it are unconfirmed
 * @param decisions what people decided about the register, in order
 */
public record RegisterView(
        Consumer<Consumer<Dossier>> entries,
        Texts texts,
        Function<String, Optional<Filing>> filings,
        Optional<LocalDate> newest,
        Supplier<List<Decision>> decisions) {

    /** Something that is done with each entry and may fail as it writes. */
    public interface Taker {
        void take(Dossier dossier) throws IOException;
    }

    /**
     * Every entry in the order of the keys.
     *
     * @throws UncheckedIOException if {@code taker} cannot write
     */
    public void each(Taker taker) {
        entries.accept(dossier -> {
            try {
                taker.take(dossier);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }
}
