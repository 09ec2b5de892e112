package org.demarche.app.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.demarche.app.store.Archive;

/**
 * What was worked out from the whole register, for as long as the register stays the same. Whether it has changed is asked of the store
 * a few times a second at most, since other programs may write to it too. Thread-safe.
 */
final class Remembered {
    private static final Duration ASKED_AGAIN_AFTER = Duration.ofMillis(250);
    private static final int MOST = 64;

    private final Archive register;
    private final Cache<String, Object> known =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private State state = new State("", Instant.EPOCH, 0);

    /**
     * @param words as the store has them
     * @param since when it was first seen so
     * @param asked when that was asked, in nanoseconds of the machine's clock
     */
    private record State(String words, Instant since, long asked) {}

    Remembered(Archive register) {
        this.register = register;
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

    /** @param question names what is worked out, with all that it depends on besides the register */
    @SuppressWarnings("unchecked") // one question has answers of one kind
    <T> T answer(String question, Supplier<T> working) {
        var key = state() + ' ' + question;
        var value = known.getIfPresent(key);
        if (value == null) {
            value = working.get();
            known.put(key, value);
        }
        return (T) value;
    }

    private synchronized State current() {
        long now = System.nanoTime();
        if (state.words().isEmpty() || now - state.asked() >= ASKED_AGAIN_AFTER.toNanos()) {
            var words = register.state();
            boolean same = words.equals(state.words());
            if (!same) known.invalidateAll();
            state = new State(words, same ? state.since() : Instant.now(), now);
        }
        return state;
    }
}
