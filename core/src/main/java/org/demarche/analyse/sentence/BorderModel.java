package org.demarche.analyse.sentence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A linear model that says whether a sentence ends in a gap: the sum of its features' weights, positive for an end.
 * Features are told apart by a 64-bit hash of their text, so that scoring makes no strings. Read-only, thread-safe.
 *
 * <p>Weights: {@code borders.tsv} beside this class, one feature and weight a line, written by {@code dev train borders}
 * from the training parts of Universal Dependencies English EWT and of GUM's free genres.
 */
final class BorderModel {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long[] keys;
    private final int[] weights;

    private BorderModel(long[] features, int[] values, int size) {
        int slots = Integer.highestOneBit(Math.max(size, 16)) * 4;
        keys = new long[slots];
        weights = new int[slots];
        for (int i = 0; i < size; i++) {
            int slot = slot(features[i]);
            keys[slot] = features[i];
            weights[slot] = values[i];
        }
    }

    /**
     * The shipped weights.
     *
     * @throws IllegalStateException if the file is not on the class path
     */
    static BorderModel load() {
        try (var in = BorderModel.class.getResourceAsStream("borders.tsv")) {
            if (in == null) throw new IllegalStateException("borders.tsv is not on the class path");
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("borders.tsv cannot be read", e);
        }
    }

    private static BorderModel parse(String file) {
        var features = new long[1024];
        var values = new int[1024];
        int size = 0;
        int end;
        for (int start = 0; start < file.length(); start = end + 1) {
            end = file.indexOf('\n', start);
            if (end < 0) end = file.length();
            int tab = file.indexOf('\t', start);
            if (file.startsWith("#!", start) || tab < 0 || tab > end) continue;
            if (size == values.length) {
                features = Arrays.copyOf(features, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            features[size] = hash(file, start, tab);
            values[size++] = Integer.parseInt(file, tab + 1, end, 10);
        }
        return new BorderModel(features, values, size);
    }

    /** The weight of a feature, 0 where the model does not have it. */
    int weight(long feature) {
        return weights[slot(feature)];
    }

    private int slot(long feature) {
        int slot = (int) ((feature ^ (feature >>> 29)) & (keys.length - 1));
        while (keys[slot] != 0 && keys[slot] != feature) slot = (slot + 1) & (keys.length - 1);
        return slot;
    }

    /** The hash of a feature's text; never 0, which marks a free slot. */
    static long hash(CharSequence text, int start, int end) {
        long hash = SEED;
        for (int i = start; i < end; i++) hash = (hash ^ text.charAt(i)) * PRIME;
        return hash == 0 ? 1 : hash;
    }
}
