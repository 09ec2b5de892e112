package org.demarche.weights;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The weights that are packed with the program, by the names of their files under {@code core/models}; the README there says
 * what each was learned from. Thread-safe. What one reader of reports uses, all others in this process use too: nothing here
 * ever changes, and the parser's weights alone are 34 MB.
 */
public final class Weights {
    // Weak: when the last reader of reports is gone, so are its weights.
    private static final Map<String, WeakReference<?>> IN_USE = new ConcurrentHashMap<>();

    private Weights() {}

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    /** The words with their clusters; one instance serves all. */
    public static Words words() {
        return new Words(shared("clusters.bin", WordClusters.class, WordClusters::read));
    }

    /** The table {@code name.bin}. */
    public static WeightTable table(String name) {
        return shared(name + ".bin", WeightTable.class, WeightTable::read);
    }

    /** The lines of the text file {@code name}. */
    public static List<String> lines(String name) {
        return read(
                name,
                in -> new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
    }

    // Two threads that ask for the same at once may both read it; the later one's is kept.
    private static <T> T shared(String name, Class<T> type, Reader<T> reader) {
        var known = IN_USE.get(name);
        var used = known == null ? null : known.get();
        if (used != null) return type.cast(used);
        var read = read(name, reader);
        IN_USE.put(name, new WeakReference<>(read));
        return read;
    }

    private static <T> T read(String name, Reader<T> reader) {
        try (var in = Weights.class.getResourceAsStream("/org/demarche/models/" + name)) {
            if (in == null) throw new IllegalStateException("the weights " + name + " are not on the class path");
            return reader.read(new BufferedInputStream(in, 1 << 16));
        } catch (IOException e) {
            throw new UncheckedIOException("the weights " + name + " cannot be read", e);
        }
    }
}
