package org.demarche.weights;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The weights of a linear model as bytes: a feature's hash is the start of a row, one byte a label; rows overlap, as most
 * are empty. Immutable.
 *
 * <p>A byte holds the weight plus 128, so that eight labels are added at once as the lanes of two longs ({@link Scores}).
 */
public final class WeightTable {
    /** Features of one decision that {@link Scores} can add without a lane running over. */
    public static final int MOST_FEATURES = 257;

    static final int ZERO = 128;

    /** Weights that are written together: first where they stand, then what they are, each beside its like. */
    private static final int BLOCK = 1 << 16;

    private static final int MAGIC = 0x44574754;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final List<String> labels;
    private final int mask;
    private final byte[] weights;

    private WeightTable(List<String> labels, int bits, byte[] weights) {
        this.labels = labels;
        this.mask = (1 << bits) - 1;
        this.weights = weights;
    }

    static byte[] empty(int bits, int labels) {
        var weights = new byte[(1 << bits) + labels + Long.BYTES];
        // Copied over and over: a loop that sets each byte runs slowly until it is compiled.
        int filled = 1 << 8;
        Arrays.fill(weights, 0, filled, (byte) ZERO);
        for (int more; filled < weights.length; filled += more) {
            more = Math.min(filled, weights.length - filled);
            System.arraycopy(weights, 0, weights, filled, more);
        }
        return weights;
    }

    /** The labels that the model chooses among, in their order. */
    public List<String> labels() {
        return labels;
    }

    /**
     * A table from learned weights; those that round to 0 are dropped, those beyond a byte clipped.
     *
     * @param weights one number for every place of the table, 2^bits + labels of them
     * @param smallest in absolute value, of those that are kept
     */
    public static WeightTable of(List<String> labels, int bits, float[] weights, float smallest) {
        var table = empty(bits, labels.size());
        for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) < smallest) continue;
            table[i] = (byte) (Math.max(-127, Math.min(127, Math.round(weights[i]))) + ZERO);
        }
        return new WeightTable(List.copyOf(labels), bits, table);
    }

    /**
     * The table that {@link #write} wrote.
     *
     * @throws IOException if the stream is something else
     */
    public static WeightTable read(InputStream in) throws IOException {
        var header = new DataInputStream(in);
        if (header.readInt() != MAGIC) throw new IOException("no weight table");
        int bits = header.readByte();
        int count = header.readUnsignedShort();
        if (bits < 8 || bits > 26 || count == 0) throw new IOException("a weight table of 2^" + bits);
        var labels = new String[count];
        for (int i = 0; i < count; i++) labels[i] = header.readUTF();
        int filled = header.readInt();
        var weights = empty(bits, count);
        if (filled < 0 || filled > weights.length) throw new IOException("a weight table with " + filled + " weights");
        // Block by block through small arrays: at the start, memory that is touched for the first time is what costs.
        var body = new DataInputStream(new InflaterInputStream(in, new Inflater(), 1 << 16));
        var bytes = new byte[Varint.LONGEST * BLOCK];
        var places = new int[BLOCK];
        int last = 0;
        for (int left = filled; left > 0; left -= BLOCK) {
            int here = Math.min(BLOCK, left);
            int gaps = body.readInt();
            if (gaps < 0 || gaps > bytes.length) throw new IOException("a block of " + gaps + " bytes");
            body.readFully(bytes, 0, gaps);
            Varint.readSums(bytes, 0, last, places, here);
            body.readFully(bytes, 0, here);
            for (int i = 0; i < here; i++) {
                if (places[i] < 0 || places[i] >= weights.length) throw new IOException("a weight outside the table");
                weights[places[i]] = bytes[i];
            }
            last = places[here - 1];
        }
        return new WeightTable(List.of(labels), bits, weights);
    }

    /** Writes the table for {@link #read}; equal tables give equal bytes. */
    public void write(OutputStream out) throws IOException {
        var header = new DataOutputStream(out);
        header.writeInt(MAGIC);
        header.writeByte(Integer.bitCount(mask));
        header.writeShort(labels.size());
        for (var label : labels) header.writeUTF(label);
        int filled = 0;
        for (byte weight : weights) if (weight != (byte) ZERO) filled++;
        header.writeInt(filled);
        header.flush();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        var packed = new DeflaterOutputStream(out, deflater, 1 << 16);
        var data = new DataOutputStream(packed);
        int last = 0;
        int place = 0;
        while (filled > 0) {
            var gaps = new ByteArrayOutputStream();
            var values = new ByteArrayOutputStream();
            for (; place < weights.length && values.size() < BLOCK; place++) {
                if (weights[place] == (byte) ZERO) continue;
                Varint.write(gaps, place - last);
                values.write(weights[place]);
                last = place;
            }
            data.writeInt(gaps.size());
            gaps.writeTo(data);
            values.writeTo(data);
            filled -= values.size();
        }
        data.flush();
        packed.finish();
        deflater.end();
    }

    /** Adds the rows of {@code count} features to {@code scores}, which are cleared before. */
    public void score(int[] features, int count, Scores scores) {
        score(weights, mask, features, count, scores);
    }

    static void score(byte[] weights, int mask, int[] features, int count, Scores scores) {
        if (count > MOST_FEATURES) throw new IllegalArgumentException(count + " features, more than " + MOST_FEATURES);
        var even = scores.even;
        var odd = scores.odd;
        int longs = even.length;
        Arrays.fill(even, 0);
        Arrays.fill(odd, 0);
        for (int f = 0; f < count; f++) {
            int at = features[f] & mask;
            for (int j = 0; j < longs; j++) {
                long row = (long) LONGS.get(weights, at + (j << 3));
                even[j] += row & Scores.LANES;
                odd[j] += row >>> 8 & Scores.LANES;
            }
        }
        scores.features = count;
    }
}
