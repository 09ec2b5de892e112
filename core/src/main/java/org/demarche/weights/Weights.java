package org.demarche.weights;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The weights that are packed with the program, by the names of their files under {@code core/models}; the README there says
 * what each was learned from. Thread-safe.
 */
public final class Weights {
    private Weights() {}

    private interface Reader<T> {
        T read(InputStream in) throws IOException;
    }

    /** The words with their clusters; one instance serves all. */
    public static Words words() {
        return new Words(read("clusters.bin", WordClusters::read));
    }

    /** The table {@code name.bin}. */
    public static WeightTable table(String name) {
        return read(name + ".bin", WeightTable::read);
    }

    /** The lines of the text file {@code name}. */
    public static List<String> lines(String name) {
        return read(
                name,
                in -> new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
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
