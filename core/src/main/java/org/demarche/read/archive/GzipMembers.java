package org.demarche.read.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a gzip file, member by member, knowing where each began. Behind a member that is broken it either goes on with
 * the next one, where two empty lines stand for what is missing, or breaks off. For one thread.
 */
final class GzipMembers extends InputStream {
    private static final byte[] GAP = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Replay packed;
    private final boolean goesOn;
    private final ArrayDeque<Start> starts = new ArrayDeque<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable GzipMember member;
    private long memberAt;
    private long plain;
    private long inflated;
    private int gap;
    /** Between a fault and the next whole member, further faults are the same one. */
    private boolean lost;

    /** Where a member begins, packed and unpacked. */
    record Start(long packed, long plain) {}

    /**
     * What is broken.
     *
     * @param packed where the member begins, or should
     * @param plain where the content breaks off
     * @param hasContent whether some content comes from there, which is not to be trusted
     */
    record Fault(long packed, long plain, boolean hasContent, String detail) {}

    GzipMembers(Replay packed, boolean goesOn) {
        this.packed = packed;
        this.goesOn = goesOn;
    }

    /** The content of a gzip file that ends with an error where the file is broken. */
    static InputStream strict(InputStream packed) {
        return new GzipMembers(new Replay(packed, 0), false);
    }

    /** The member in which the byte at {@code position} of the content stands; earlier ones are forgotten. */
    Start memberOf(long position) {
        while (starts.size() > 1 && second().plain() <= position) starts.removeFirst();
        var start = starts.peekFirst();
        return start == null ? new Start(packed.position(), position) : start;
    }

    private Start second() {
        var each = starts.iterator();
        each.next();
        return each.next();
    }

    /** The faults whose content breaks off at {@code position} or before, which are then forgotten. */
    List<Fault> faultsUpTo(long position) {
        if (faults.isEmpty()) return List.of();
        var told = faults.stream().filter(f -> f.plain() <= position).toList();
        faults.removeAll(told);
        return told;
    }

    /** Where the packed bytes have been read up to. */
    long packedPosition() {
        return packed.position();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0) return 0;
        while (true) {
            if (gap > 0) {
                to[offset] = GAP[GAP.length - gap--];
                plain++;
                return 1;
            }
            try {
                if (member == null && !open()) return -1;
                int count = member == null ? -1 : member.read(to, offset, length);
                if (count > 0) {
                    inflated += count;
                    Inflated.check(inflated, packed.position() - memberAt);
                    plain += count;
                    return count;
                }
                end();
                lost = false;
            } catch (IOException broken) {
                if (!goesOn) throw broken;
                boolean more = recover(broken);
                if (!more && gap == 0) return -1;
            }
        }
    }

    private boolean open() throws IOException {
        memberAt = packed.position();
        packed.keepFrom(memberAt);
        if (packed.read() < 0) return false;
        packed.goTo(memberAt);
        member = new GzipMember(packed);
        inflated = 0;
        starts.addLast(new Start(memberAt, plain));
        return true;
    }

    private void end() {
        if (member != null) member.close();
        member = null;
    }

    /** Goes to where the next member seems to begin; false where there is none. */
    private boolean recover(IOException broken) throws IOException {
        boolean inContent = member != null;
        if (!lost) faults.add(new Fault(memberAt, plain, inContent, detail(broken)));
        lost = true;
        if (inContent) gap = GAP.length;
        end();
        packed.goTo(memberAt + 1);
        return findMember();
    }

    private static String detail(IOException broken) {
        return broken instanceof EOFException
                ? "the gzip stream is cut off"
                : "the gzip stream is broken (" + Told.why(broken) + ")";
    }

    private boolean findMember() throws IOException {
        int last = 0;
        for (int next = packed.read(); next >= 0; next = packed.read()) {
            last = last << 8 | next;
            // ID1, ID2, deflate, and flags of which three are reserved (RFC 1952).
            if (last >>> 8 == 0x1F8B08 && (next & 0xE0) == 0) {
                packed.goTo(packed.position() - 4);
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        end();
        packed.close();
    }
}
