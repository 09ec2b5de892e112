package org.demarche.app.ask;

import java.util.function.IntConsumer;
import org.demarche.app.store.Archive;
import org.demarche.enter.Ledgers;
import org.demarche.enter.Registrar;

/** Settles what waits in a store: first entries, then what they say of expectations, commitments and claims. */
public final class Settling {
    private Settling() {}

    /**
     * Settles all that waits.
     *
     * @param progress is told how many accounts have been settled so far
     */
    @SuppressWarnings("try") // the turn is held, not used
    public static void settle(Archive register, IntConsumer progress) {
        try (var turn = register.turn()) {
            new Registrar().settle(register, progress);
            Ledgers.settle(register);
        }
    }
}
