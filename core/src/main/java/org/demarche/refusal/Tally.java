package org.demarche.refusal;

import java.util.EnumMap;
import java.util.Map;

/** Counts what was entered and what was refused, with the first example of each code. Safe for many threads. */
public final class Tally {
    private final Map<RefusalCode, Integer> counts = new EnumMap<>(RefusalCode.class);
    private final Map<RefusalCode, String> examples = new EnumMap<>(RefusalCode.class);
    private int entered;

    public synchronized void entered() {
        entered++;
    }

    public synchronized void refused(Refusal refusal) {
        counts.merge(refusal.code(), 1, Integer::sum);
        examples.putIfAbsent(refusal.code(), refusal.detail());
    }

    public synchronized int enteredCount() {
        return entered;
    }

    public synchronized int refusedCount() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public synchronized Map<RefusalCode, Integer> counts() {
        return Map.copyOf(counts);
    }

    /** The detail of the first refusal under each code. */
    public synchronized Map<RefusalCode, String> examples() {
        return Map.copyOf(examples);
    }
}
