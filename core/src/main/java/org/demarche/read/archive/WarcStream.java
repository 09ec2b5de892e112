package org.demarche.read.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.demarche.refusal.RefusalCode;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/** Reads records one by one, and finds the next one where jwarc gives up. For one thread. */
final class WarcStream implements Closeable {
    private final @Nullable GzipMembers members;
    private final Replay plain;
    private final Allowance allowance;
    private final RecordStarts starts;
    private final long longest;
    private @Nullable WarcReader reader;
    /** Where the reader began, whose own positions count from there. */
    private long readerAt;

    private long lastAt = -1;
    private boolean trailerMissing;
    private long memberAt = -1;
    private long inMember;

    /**
     * A record whose head has been read.
     *
     * @param at where it begins in the unpacked archive
     * @param isOverlong whether it claims to be longer than is read, and so is passed over
     */
    record Record(long at, WarcRecord record, boolean isOverlong) {}

    /** Why no record can be read at {@code at}. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1;
        private final RefusalCode code;
        private final long at;

        Fault(RefusalCode code, long at, String detail) {
            super(detail);
            this.code = code;
            this.at = at;
        }

        RefusalCode code() {
            return code;
        }

        long at() {
            return at;
        }
    }

    /**
     * @param in stands {@code offset} bytes behind the archive's start
     * @param longest record whose content is read, in bytes
     */
    WarcStream(InputStream in, long offset, long longest) throws IOException {
        var raw = new Replay(in, offset);
        var isPacked = raw.read() == 0x1F && raw.read() == 0x8B;
        raw.goTo(offset);
        this.members = isPacked ? new GzipMembers(raw, true) : null;
        this.plain = members == null ? raw : new Replay(members, 0);
        this.readerAt = plain.position();
        this.allowance = new Allowance(plain);
        this.starts = new RecordStarts(plain);
        this.longest = longest;
    }

    /** The next record, or empty at the end. */
    Optional<Record> next() throws Fault {
        trailerMissing = false;
        allowance.renew(longest);
        try {
            if (reader == null && !open()) return Optional.empty();
            var record = java.util.Objects.requireNonNull(reader).next();
            return record.isEmpty() ? Optional.empty() : Optional.of(found(record.get()));
        } catch (IOException | RuntimeException broken) {
            throw fault(broken);
        } catch (LinkageError missing) {
            throw new Fault(RefusalCode.ARCHIVE_UNSUPPORTED, readerAt, "it is packed in a way not known here");
        }
    }

    private boolean open() throws IOException {
        readerAt = plain.position();
        if (plain.read() < 0) return false;
        plain.goTo(readerAt);
        reader = new WarcReader(allowance);
        reader.onWarning(warning -> trailerMissing |= warning.contains("trailer"));
        return true;
    }

    private Record found(WarcRecord record) {
        long at = here();
        lastAt = at;
        plain.keepFrom(at);
        long member = offset(at);
        inMember = member == memberAt ? inMember + 1 : 0;
        memberAt = member;
        boolean overlong = length(record) > longest;
        // Not trusted, and so not stepped over: what follows its head is searched for the next record.
        if (overlong) restartBehind(at);
        return new Record(at, record, overlong);
    }

    private static long length(WarcRecord record) {
        return record.headers()
                .first("Content-Length")
                .map(String::strip)
                .map(WarcStream::number)
                .orElse(0L);
    }

    private static long number(String written) {
        try {
            return Long.parseLong(written);
        } catch (NumberFormatException beyond) {
            return written.matches("\\d+") ? Long.MAX_VALUE : 0;
        }
    }

    private long here() {
        return readerAt + (reader == null ? 0 : reader.position());
    }

    private Fault fault(Exception broken) {
        long here = Math.max(here(), lastAt);
        boolean inLast = isIn(here);
        long at = inLast ? Math.max(lastAt, 0) : here;
        var gaps = gaps(plain.position());
        if (!gaps.isEmpty())
            return new Fault(RefusalCode.ARCHIVE_BAD_GZIP, at, gaps.get(0).detail());
        if (broken instanceof EOFException)
            return new Fault(
                    RefusalCode.ARCHIVE_BROKEN, at, "the archive breaks off before the end that this record claims");
        return inLast
                ? new Fault(RefusalCode.ARCHIVE_BAD_LENGTH, at, "the record's length is not that of its content")
                : new Fault(RefusalCode.ARCHIVE_BAD_RECORD, at, "no record that can be read begins here");
    }

    private boolean isIn(long at) {
        return trailerMissing || at == lastAt;
    }

    /** Whether the fault that was met behind {@code record} is the record's own. */
    boolean isAtFault(Record record) {
        return !record.isOverlong() && isIn(Math.max(here(), lastAt));
    }

    /** Goes on with the next record behind {@code fault}; false where there is none. */
    boolean recover(Fault fault) {
        if (fault.code() == RefusalCode.ARCHIVE_UNSUPPORTED) return false;
        return restartBehind(fault.at());
    }

    private boolean restartBehind(long at) {
        reader = null;
        plain.goTo(at + 1);
        try {
            return starts.find();
        } catch (IOException broken) {
            return false;
        }
    }

    /** Broken gzip members up to {@code position} that have not been told of. */
    List<GzipMembers.Fault> gaps(long position) {
        return members == null ? List.of() : members.faultsUpTo(position);
    }

    /** Where in the file what begins at {@code at} stands; inside of a gzip member, where that begins. */
    long offset(long at) {
        // An ARC record's last line feed is not its own to jwarc, but stands in its member.
        return members == null ? at : members.memberOf(at + 1).packed();
    }

    /** Where {@code ahead} can be read from. */
    Position position(Optional<Record> ahead, long number) {
        if (ahead.isEmpty()) {
            long end = members == null ? plain.position() : members.packedPosition();
            return new Position(end, 0, number);
        }
        return members == null
                ? new Position(ahead.get().at(), 0, number)
                : new Position(memberAt, Math.min(inMember, number), number);
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
