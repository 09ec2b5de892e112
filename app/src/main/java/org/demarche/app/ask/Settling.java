package org.demarche.app.ask;

import java.util.function.IntConsumer;
import org.demarche.app.store.Archive;
import org.demarche.enter.Ledgers;
import org.demarche.enter.Registrar;

/** Settles what waits in a store: first entries, then what they say of expectations, commitments and claims. */
public final class Settling {
    /** So many accounts are settled at a time, for a second or two; then whoever waits to decide something comes first. */
    private static final int PORTION = 1_000;

    private Settling() {}

    /**
     * Settles all that waits, portion by portion: others may file and decide in between, and settle themselves what they bring. What
     * comes out is the same, as it follows from filings and decisions alone.
     *
     * @param progress is told how many accounts have been settled so far
     */
    public static void settle(Archive register, IntConsumer progress) {
        var registrar = new Registrar();
        int settled = 0;
        for (int more = PORTION; more == PORTION; settled += more)
            more = entries(registrar, register, settled, progress);
        for (int more = Ledgers.PORTION; more == Ledgers.PORTION; ) more = ledgers(register);
    }

    @SuppressWarnings("try") // the turn is held, not used
    private static int entries(Registrar registrar, Archive register, int before, IntConsumer progress) {
        try (var turn = register.turn()) {
            return registrar.settle(register, PORTION, settled -> progress.accept(before + settled));
        }
    }

    @SuppressWarnings("try")
    private static int ledgers(Archive register) {
        try (var turn = register.turn()) {
            return Ledgers.settlePortion(register);
        }
    }
}
