package org.demarche.weights;

import java.util.concurrent.ConcurrentHashMap;

/** Words by their form, remembered so that each is looked at once. Thread-safe; what it answers never depends on what it remembers. */
public final class Words {
    private static final int MOST_REMEMBERED = 30_000;

    private final WordClusters clusters;
    private final ConcurrentHashMap<String, Word> remembered = new ConcurrentHashMap<>(1 << 12);

    public Words(WordClusters clusters) {
        this.clusters = clusters;
    }

    public Word of(String form) {
        var known = remembered.get(form);
        if (known != null) return known;
        var word = Word.of(form, clusters);
        // A full memory is emptied: the words of the day come back at once, and rare ones do not fill it for good.
        if (remembered.size() >= MOST_REMEMBERED) remembered.clear();
        remembered.put(form, word);
        return word;
    }
}
