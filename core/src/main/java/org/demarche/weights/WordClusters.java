package org.demarche.weights;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What large texts show of words: their Brown cluster (Brown et al. 1992; words that stand in like places share the head of
 * a path in a binary tree), and the parts of speech that they are used as. Kept as hashes of words, not the words.
 * Immutable.
 *
 * <p>Form on disk: number of paths, then each path as its length (one byte) and its bits (an int); number of words, then
 * for each, in the order of its unsigned hash, the gap to the last hash as a variable-length number; then the numbers of
 * their paths (two bytes each) and of their uses (one byte each).
 */
public final class WordClusters {
    /** The cluster of a word that has none. */
    public static final int NONE = 0;

    private final int[] lengths;
    private final int[] paths;
    /** Hashes less 2^31, so that they ascend as signed numbers. */
    private final int[] hashes;

    private final char[] clusters;
    private final byte[] uses;
    /** Where hashes with each upper 16 bits begin. */
    private final int[] index;

    private WordClusters(int[] lengths, int[] paths, int[] hashes, char[] clusters, byte[] uses) {
        this.lengths = lengths;
        this.paths = paths;
        this.hashes = hashes;
        this.clusters = clusters;
        this.uses = uses;
        index = new int[(1 << 16) + 1];
        int at = 0;
        for (int bucket = 0; bucket < 1 << 16; bucket++) {
            while (at < hashes.length && ((hashes[at] ^ 0x80000000) >>> 16) < bucket) at++;
            index[bucket] = at;
        }
        index[1 << 16] = hashes.length;
    }

    /** Clusters that know no word. */
    public static WordClusters none() {
        return new WordClusters(new int[1], new int[1], new int[0], new char[0], new byte[0]);
    }

    /**
     * The words that {@link #write} wrote.
     *
     * @throws IOException if the stream is something else
     */
    public static WordClusters read(InputStream in) throws IOException {
        try {
            return read(in.readAllBytes());
        } catch (BufferUnderflowException | IllegalArgumentException cut) {
            throw new IOException("word clusters that were cut off", cut);
        }
    }

    private static WordClusters read(byte[] bytes) throws IOException {
        var data = ByteBuffer.wrap(bytes);
        int pathCount = data.getInt();
        if (pathCount < 1 || pathCount > 1 << 16) throw new IOException("word clusters with " + pathCount + " paths");
        var lengths = new int[pathCount];
        var paths = new int[pathCount];
        for (int i = 1; i < pathCount; i++) {
            lengths[i] = data.get();
            paths[i] = data.getInt();
        }
        int words = data.getInt();
        if (words < 0 || words > 10_000_000) throw new IOException("word clusters with " + words + " words");
        var hashes = new int[words];
        data.position(Varint.readSums(bytes, data.position(), 0, hashes, words));
        for (int i = 0; i < words; i++) hashes[i] ^= 0x80000000;
        var clusters = new char[words];
        data.asCharBuffer().get(clusters);
        data.position(data.position() + Character.BYTES * words);
        for (char cluster : clusters)
            if (cluster >= pathCount) throw new IOException("a word of cluster " + (int) cluster);
        var uses = new byte[words];
        data.get(uses);
        return new WordClusters(lengths, paths, hashes, clusters, uses);
    }

    /** One word as it is written: the path of its cluster, of zeros and ones, at most 32, or empty; and the number of its use. */
    public record Entry(String path, int use) {}

    /** Writes words, in lower case, for {@link #read}; of two with one hash the first stays. */
    public static void write(SortedMap<String, Entry> words, OutputStream out) throws IOException {
        var distinct = new TreeSet<String>();
        for (var entry : words.values()) if (!entry.path().isEmpty()) distinct.add(entry.path());
        var numbers = new HashMap<String, Integer>();
        numbers.put("", NONE);
        var data = new DataOutputStream(out);
        data.writeInt(distinct.size() + 1);
        for (var path : distinct) {
            numbers.put(path, numbers.size());
            data.writeByte(path.length());
            data.writeInt(Integer.parseUnsignedInt(path, 2) << (32 - path.length()));
        }
        var byHash = new TreeMap<Long, Entry>();
        words.forEach((word, entry) -> byHash.putIfAbsent(Hash.shortOf(word) & 0xffffffffL, entry));
        data.writeInt(byHash.size());
        long last = 0;
        for (long hash : byHash.keySet()) {
            Varint.write(data, hash - last);
            last = hash;
        }
        for (var entry : byHash.values()) data.writeChar(Objects.requireNonNull(numbers.get(entry.path())));
        for (var entry : byHash.values()) data.writeByte(entry.use());
        data.flush();
    }

    /** The place of the word with that {@link Hash#shortOf hash}; -1 where it is not known. */
    int place(int hash) {
        int bucket = hash >>> 16;
        int low = index[bucket];
        int high = index[bucket + 1] - 1;
        int wanted = hash ^ 0x80000000;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (hashes[middle] < wanted) low = middle + 1;
            else if (hashes[middle] > wanted) high = middle - 1;
            else return middle;
        }
        return -1;
    }

    /** The cluster of the word at {@code place}; {@link #NONE} where it has none. */
    int cluster(int place) {
        return place < 0 ? NONE : clusters[place];
    }

    /** The number of the word's use, the same for words that are used as the same parts of speech; 0 for none. */
    int use(int place) {
        return place < 0 ? 0 : uses[place] & 0xff;
    }

    /** The first {@code bits} of a cluster's path, with its length where it is shorter; 0 for {@link #NONE}. */
    public int prefix(int cluster, int bits) {
        if (cluster == NONE) return 0;
        int length = Math.min(bits, lengths[cluster]);
        return (paths[cluster] >>> (32 - length)) << 6 | length;
    }

    public int size() {
        return hashes.length;
    }
}
