package org.demarche.app.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The right to write to a store file, held as an operating system's lock on a file beside it; the system gives it back
 * when a process ends, however it ends. The file says who holds it.
 */
final class StoreLock implements AutoCloseable {
    /** What a server changes takes much less. */
    static final Duration FOR_LONG = Duration.ofSeconds(2);
    /** As long as somebody waits for an answer. */
    static final Duration FOR_A_CHANGE = Duration.ofSeconds(10);
    /** Nobody waits for a run to answer, and whoever else writes for so long says so itself. */
    static final Duration FOR_A_TURN = Duration.ofMinutes(10);

    private static final long BETWEEN_TRIES_NANOS = 5_000_000;
    /** Long enough for whoever tries again and again to come in between. */
    private static final long WAY_NANOS = 3 * BETWEEN_TRIES_NANOS;

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it, if need be as soon as whoever writes for a moment has done so.
     *
     * @throws StoreFault if another process, or this one, goes on holding it, or the folder takes no files
     */
    static StoreLock take(Path store, Duration patience) {
        var file = store.resolveSibling(store.getFileName() + ".lock");
        try {
            return within(file, patience)
                    .orElseThrow(() -> new StoreFault("store " + store + " is being written by " + holder(file)
                            + ": wait until that ends, then try again; asking works meanwhile"));
        } catch (IOException refused) {
            if (SqliteFaults.isFull(store)) throw SqliteFaults.full(store, refused);
            throw new StoreFault(
                    "store " + store + " cannot be written: its folder takes no lock file " + file.getFileName()
                            + "; allow writing there or name another store with --store",
                    refused);
        }
    }

    /** Such a right to something else beside a store, by a file of that name; empty where another holds it. */
    static Optional<StoreLock> tryTake(Path store, String ending) {
        var file = store.resolveSibling(store.getFileName() + ending);
        try {
            return within(file, Duration.ZERO);
        } catch (IOException refused) {
            throw new StoreFault(
                    "store " + store + " cannot be written: its folder takes no lock file " + file.getFileName()
                            + "; allow writing there or name another store with --store",
                    refused);
        }
    }

    private static Optional<StoreLock> within(Path file, Duration patience) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!waited(channel, patience)) {
            channel.close();
            return Optional.empty();
        }
        sign(channel);
        return Optional.of(new StoreLock(channel));
    }

    /** Lets others take it, who would hardly hit the moment at which it is free. */
    static void giveWay() {
        LockSupport.parkNanos(WAY_NANOS);
    }

    private static boolean waited(FileChannel channel, Duration patience) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        while (lock(channel) == null) {
            if (System.nanoTime() - until > 0) return false;
            LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
        }
        return true;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        var words = "process " + ProcessHandle.current().pid() + " since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String holder(Path file) {
        try {
            var words = Files.readString(file).strip();
            return words.isEmpty() ? "another process" : words;
        } catch (IOException unreadable) {
            // Some systems let nobody read a locked file.
            return "another process";
        }
    }

    @Override
    public void close() {
        try {
            // The file stays: removing it would let two processes lock two files of one name.
            channel.close();
        } catch (IOException closed) {
            // The lock ends with the channel, whatever closing says.
        }
    }
}
