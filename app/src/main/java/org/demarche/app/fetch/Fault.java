package org.demarche.app.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.demarche.refusal.Refusal;
import org.demarche.refusal.RefusalCode;

/** Why nothing was fetched, on its way to the {@link Answer}. */
final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Answer.Refused refused;

    private Fault(Answer.Refused refused) {
        // No stack is kept: a fault is an answer, and none is ever shown.
        super(refused.refusal().detail(), null, false, false);
        this.refused = refused;
    }

    /** @param detail one line: what is wrong, and the remedy */
    Fault(RefusalCode code, String detail) {
        this(code, detail, OptionalInt.empty(), Optional.empty());
    }

    Fault(RefusalCode code, String detail, OptionalInt status, Optional<Duration> retryAfter) {
        this(new Answer.Refused(Refusal.whole(code, detail), status, retryAfter));
    }

    Answer.Refused refused() {
        return refused;
    }

    RefusalCode code() {
        return refused.refusal().code();
    }
}
