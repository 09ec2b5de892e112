package org.demarche.app.serve;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.demarche.app.store.Archive;
import org.demarche.app.store.StoreFault;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out from the whole register, for as long as the register stays the same. Whether it has changed is asked of the store
 * a few times a second at most, since other programs may write to it too. Thread-safe.
 */
final class Remembered {
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofMillis(250);
    private static final int MOST = 64;

    private final Archive register;
    private final Once<Question, Object> known = new Once<>(MOST, value -> 1);
    private final Ready ready = new Ready(this);
    private final EntryTexts entries;
    private State state = new State("", Instant.EPOCH, 0);
    private @Nullable Vain vain;

    /**
     * @param words as the store has them
     * @param since when it was first seen so
     * @param asked when that was asked, in nanoseconds of the machine's clock
     */
    private record State(String words, Instant since, long asked) {}

    /** A question to the store that was not answered, and when that was seen. */
    private record Vain(StoreFault fault, long at) {}

    private record Question(String state, Object asked) {}

    Remembered(Archive register) {
        this.register = register;
        entries = new EntryTexts(register);
    }

    /** Words that change with the register. */
    String state() {
        return current().words();
    }

    /** When this server first saw the register as it is now: it has not changed since. */
    Instant since() {
        return current().since();
    }

    /** The next question is asked of the store: somebody has just changed it. */
    synchronized void changed() {
        state = new State(state.words(), state.since(), System.nanoTime() - ASKED_AGAIN_AFTER.toNanos());
    }

    /** Answers that need not be made again. */
    Ready ready() {
        return ready;
    }

    /** The JSON of entries. */
    EntryTexts entries() {
        return entries;
    }

    /** @param question equals another where what is worked out is the same: all that it depends on besides the register */
    @SuppressWarnings("unchecked") // one question has answers of one kind
    <T> T answer(Object question, Supplier<T> working) {
        return (T) known.get(new Question(state(), question), working::get);
    }

    private State current() {
        long came = System.nanoTime();
        synchronized (this) {
            // Each would wait for a store that is away after the one before: whoever waited meanwhile is told the same.
            if (vain != null && vain.at() - came > 0) throw vain.fault();
            try {
                return asked();
            } catch (StoreFault fault) {
                vain = new Vain(fault, System.nanoTime());
                throw fault;
            }
        }
    }

    private synchronized State asked() {
        long now = System.nanoTime();
        if (state.words().isEmpty() || now - state.asked() >= ASKED_AGAIN_AFTER.toNanos()) {
            var words = register.state();
            boolean same = words.equals(state.words());
            if (!same) {
                known.forget();
                ready.forget();
                entries.changed();
            }
            state = new State(words, same ? state.since() : Instant.now(), now);
        }
        return state;
    }
}
